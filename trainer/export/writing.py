"""Write a trained model as a GGUF: the metadata of its base, with the weights of torch.

Copying the metadata keeps tokenizer, template and stop tokens byte for byte, which is where exports
usually go wrong; only what training changes is replaced. Tensors are written one after another, so
that no second copy of the model is in memory. Matrices are F16, vectors F32, as llama.cpp wants.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine import gguf_header
from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from trainer.base import architectures, reading
from trainer.export.watching import SILENT, Watch

_F16 = 1  # general.file_type: llama.cpp's LLAMA_FTYPE_MOSTLY_F16
_LEFT_OUT = ("GGUF.", "quantize.", "split.", "general.architecture", "general.file_type")
_OWN_HEAD = ("llama", "qwen2", "qwen3", "gemma3")  # for the others llama.cpp reads no output.weight
_NEW_TOKEN = 3  # gguf.TokenType.CONTROL


@dataclass(frozen=True)
class Changes:
    """What the metadata of an export has otherwise than its base.

    ``texts`` are set by key; ``new_tokens`` were added at the end of the vocabulary.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    new_tokens: tuple[str, ...] = ()


def write_merged(
    metadata: Path, model: Any, target: Path, changes: Changes, watch: Watch = SILENT
) -> None:
    """Write ``model`` (transformers, merged) to ``target`` with the metadata of a GGUF of its base.

    ``watch`` hears of each tensor. Raises HilbertError UNSUPPORTED, UnwantedError or OSError.
    """
    import gguf  # noqa: PLC0415 - takes a tenth of a second

    header = gguf_header.read(metadata)
    one = architectures.of_header(header)
    reader = reading.reader(metadata)
    tensors = _tensors(one, model, reader)
    writer = gguf.GGUFWriter(target, one.name)
    try:
        _copy_metadata(writer, reader, changes)
        for name, tensor in tensors.items():
            kind = _kind_of(tensor.shape)
            size = tensor.numel() * kind.itemsize if hasattr(tensor, "numel") else tensor.nbytes
            writer.add_tensor_info(name, tuple(tensor.shape), kind, size)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_ti_data_to_file()
        config = model.config
        for number, (name, tensor) in enumerate(tensors.items()):
            writer.write_tensor_data(
                _values(one, name, tensor, config.num_attention_heads, config.num_key_value_heads)
            )
            watch.step(number + 1, len(tensors))
    finally:
        writer.close()


def write_plain(base: Path, target: Path, watch: Watch = SILENT) -> None:
    """The GGUF ``base`` itself in F16: what an adapter is proved on, as F16 rounds least."""
    import gguf  # noqa: PLC0415
    from gguf.quants import dequantize  # noqa: PLC0415

    reader = reading.reader(base)
    writer = gguf.GGUFWriter(target, gguf_header.read(base).architecture)
    try:
        _copy_metadata(writer, reader, Changes())
        for tensor in reader.tensors:
            shape = tuple(int(n) for n in reversed(tensor.shape))
            kind = _kind_of(shape)
            writer.add_tensor_info(tensor.name, shape, kind, tensor.n_elements * kind.itemsize)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_ti_data_to_file()
        for number, tensor in enumerate(reader.tensors):
            values = dequantize(tensor.data, tensor.tensor_type)
            writer.write_tensor_data(values.astype(_kind_of(values.shape)))
            watch.step(number + 1, len(reader.tensors))
    finally:
        writer.close()


def _tensors(one: architectures.Architecture, model: Any, reader: Any) -> dict[str, Any]:
    """By GGUF's name, in the order of the base: torch's, and what only a GGUF has."""
    config = model.config
    name_of = architectures.names(one, config.num_hidden_layers)
    found = {
        name: tensor
        for torch_name, tensor in model.state_dict().items()
        if torch_name != "lm_head.weight" and (name := name_of(torch_name))
    }
    if not _is_tied(model):
        if one.name not in _OWN_HEAD:
            raise _no_head(one.name)
        found["output.weight"] = model.get_output_embeddings().weight
    kept = {t.name: t.data for t in reader.tensors if t.name == "rope_freqs.weight"}
    order = {tensor.name: number for number, tensor in enumerate(reader.tensors)}
    together = {**found, **kept}
    return dict(sorted(together.items(), key=lambda item: order.get(item[0], len(order))))


def _is_tied(model: Any) -> bool:
    """By the values, not by the configuration: training can part what was tied."""
    given, head = model.get_input_embeddings().weight, model.get_output_embeddings().weight
    return given is head or (given.shape == head.shape and bool(given.equal(head)))


def _kind_of(shape: tuple[int, ...]) -> Any:
    import numpy as np  # noqa: PLC0415

    return np.dtype(np.float16 if len(shape) > 1 else np.float32)


def _values(one: Any, name: str, tensor: Any, heads: int, kv_heads: int) -> Any:
    import numpy as np  # noqa: PLC0415

    if isinstance(tensor, np.ndarray):
        return np.array(tensor)
    changed = architectures.to_gguf(one, name, tensor.detach().float().cpu(), heads, kv_heads)
    return np.ascontiguousarray(changed.numpy().astype(_kind_of(tensor.shape)))


def _copy_metadata(writer: Any, reader: Any, changes: Changes) -> None:
    import gguf  # noqa: PLC0415

    for key, entry in reader.fields.items():
        if key.startswith(_LEFT_OUT) or key in changes.texts:
            continue
        kind = entry.types[0]
        inner = entry.types[-1] if kind == gguf.GGUFValueType.ARRAY else None
        value = _extended(key, entry.contents(), changes.new_tokens)
        writer.add_key_value(key, value, kind, sub_type=inner)
    for key, text in changes.texts.items():
        writer.add_string(key, text)
    writer.add_file_type(_F16)


def _extended(key: str, value: Any, new_tokens: tuple[str, ...]) -> Any:
    """Tokens that training added are control tokens: text never holds them by chance."""
    if key == "tokenizer.ggml.tokens":
        return [*value, *new_tokens]
    if key == "tokenizer.ggml.token_type":
        return [*value, *[_NEW_TOKEN] * len(new_tokens)]
    if key == "tokenizer.ggml.scores":
        return [*value, *[min(value, default=0.0)] * len(new_tokens)]
    if key.endswith(".vocab_size"):
        return value + len(new_tokens)
    return value


def _no_head(architecture: str) -> HilbertError:
    return HilbertError(
        FailureKind.UNSUPPORTED,
        f"This run parted the embeddings of the model from its head, and llama.cpp has no place "
        f"for a head of its own in {architecture} models.",
        "Train without embeddings among the targets.",
    )
