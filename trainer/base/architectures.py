"""Which architectures can be trained and written back, and how their tensors differ from torch's.

llama.cpp keeps the rows of q and k of the llama family in another order (its rotary embedding
pairs neighbours, torch's pairs halves), and adds to Gemma's norms the 1 that torch adds while it
computes. Names follow the map of the `gguf` package. An architecture stands in the table only if
a test compares the logits of both worlds for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.errors import HilbertError
from engine.gguf_header import Header
from engine.vocabulary import FailureKind

Array = Any  # numpy.ndarray or torch.Tensor: both are only reshaped here


@dataclass(frozen=True)
class Architecture:
    """``name`` as GGUF has it, ``model_type`` as transformers has it.

    ``permuted``: rows of q and k are reordered. ``norm_shift``: what GGUF adds to norm weights.
    """

    name: str
    model_type: str
    permuted: bool = False
    norm_shift: float = 0.0


_ALL = (
    Architecture("llama", "llama", permuted=True),
    Architecture("llama", "mistral", permuted=True),
    Architecture("qwen2", "qwen2"),
    Architecture("qwen3", "qwen3"),
    Architecture("gemma", "gemma", norm_shift=1.0),
    Architecture("gemma2", "gemma2", norm_shift=1.0),
    Architecture("gemma3", "gemma3_text", norm_shift=1.0),
)
SUPPORTED = tuple(dict.fromkeys(one.name for one in _ALL))


def of_header(header: Header) -> Architecture:
    """The architecture of a GGUF. Raises HilbertError UNSUPPORTED, with the name it has."""
    if header.number(f"{header.architecture}.expert_count"):
        raise unsupported(f"{header.architecture} with experts", header.name)
    for one in _ALL:
        if one.name == header.architecture:
            return one
    raise unsupported(header.architecture, header.name)


def of_model_type(model_type: str) -> Architecture:
    """The architecture of a transformers model. Raises HilbertError UNSUPPORTED."""
    for one in _ALL:
        if one.model_type == model_type:
            return one
    raise unsupported(model_type, "This model")


def unsupported(architecture: str, name: str) -> HilbertError:
    return HilbertError(
        FailureKind.UNSUPPORTED,
        f"{name} cannot be fine-tuned: its architecture ({architecture}) could be trained, but not "
        "be written back as a GGUF that is proved right.",
        f"Choose a base of one of these architectures: {', '.join(SUPPORTED)}.",
    )


def names(architecture: Architecture, layers: int) -> Callable[[str], str | None]:
    """From torch's tensor name to GGUF's; None for what a GGUF does not hold."""
    import gguf  # noqa: PLC0415 - takes a tenth of a second

    kind = next(k for k, name in gguf.MODEL_ARCH_NAMES.items() if name == architecture.name)
    table = gguf.get_tensor_name_map(kind, layers)

    def name_of(torch_name: str) -> str | None:
        found: str | None = table.get_name(torch_name, try_suffixes=(".weight", ".bias"))
        return found

    return name_of


def to_gguf(one: Architecture, name: str, tensor: Array, heads: int, kv_heads: int) -> Array:
    """``tensor`` as the GGUF tensor ``name`` holds it."""
    if one.permuted and (count := _permuted_heads(name, heads, kv_heads)):
        half = tensor.shape[0] // count // 2
        return _swapped(tensor, (count, 2, half))
    return tensor + one.norm_shift if _is_norm(name) and one.norm_shift else tensor


def from_gguf(one: Architecture, name: str, tensor: Array, heads: int, kv_heads: int) -> Array:
    """``tensor`` of the GGUF tensor ``name`` as torch holds it. The inverse of :func:`to_gguf`."""
    if one.permuted and (count := _permuted_heads(name, heads, kv_heads)):
        half = tensor.shape[0] // count // 2
        return _swapped(tensor, (count, half, 2))
    return tensor - one.norm_shift if _is_norm(name) and one.norm_shift else tensor


def _permuted_heads(name: str, heads: int, kv_heads: int) -> int:
    if ".attn_q." in name:
        return heads
    return kv_heads if ".attn_k." in name else 0


def _swapped(tensor: Array, rows: tuple[int, int, int]) -> Array:
    shape = tuple(tensor.shape)
    return tensor.reshape(*rows, *shape[1:]).swapaxes(1, 2).reshape(shape)


def _is_norm(name: str) -> bool:
    return name.endswith("norm.weight")
