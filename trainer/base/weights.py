"""The weights of a GGUF as torch tensors, one after another, so that no second copy is in memory.

Quantised tensors become what llama.cpp computes with: block by block, scale times integer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.gguf_header import Header
from trainer.base import architectures
from trainer.base.architectures import Architecture
from trainer.base.configs import damaged


def shapes(reader: Any) -> dict[str, tuple[int, ...]]:
    """Rows first, as torch has them."""
    return {t.name: tuple(int(n) for n in reversed(t.shape)) for t in reader.tensors}


def rope_factors(reader: Any) -> Any:
    """The values of ``rope_freqs.weight``, or None."""
    found = [tensor.data for tensor in reader.tensors if tensor.name == "rope_freqs.weight"]
    return found[0] if found else None


def tensors(
    reader: Any, one: Architecture, model: Any, header: Header
) -> Iterator[tuple[str, Any]]:
    """(torch's name, tensor) of all that ``model`` holds. Raises HilbertError BAD_FILE."""
    import numpy as np  # noqa: PLC0415
    import torch  # noqa: PLC0415 - heavy
    from gguf.quants import dequantize  # noqa: PLC0415

    config = model.config
    found = {tensor.name: tensor for tensor in reader.tensors}
    name_of = architectures.names(one, config.num_hidden_layers)
    heads, kv_heads = config.num_attention_heads, config.num_key_value_heads
    for torch_name, place in model.state_dict().items():
        if config.tie_word_embeddings and torch_name == "lm_head.weight":
            continue
        name = name_of(torch_name)
        if name is None or name not in found:
            raise damaged(header, f"the tensor {name or torch_name} is missing")
        tensor = found[name]
        values = dequantize(tensor.data, tensor.tensor_type).astype(np.float32, copy=False)
        values = architectures.from_gguf(one, name, values, heads, kv_heads)
        if tuple(values.shape) != tuple(place.shape):
            raise damaged(header, f"the tensor {name} has an unexpected shape")
        yield torch_name, torch.from_numpy(np.array(values, copy=True)).to(place.dtype)
