"""A sentence-transformers folder with a BERT encoder as one GGUF file for llama.cpp.

Promises: the file holds the same weights in half precision (norms and biases in full), the same
vocabulary and the pooling of the folder; it appears whole or not at all. Only encoders of the
architecture ``BertModel`` with a WordPiece vocabulary and mean pooling are taken; anything else is
refused by name. Needs numpy, safetensors and gguf, no torch.
"""

# ruff: noqa: PLC0415 - gguf is needed where a model is made, not where one is used

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from engine.errors import HilbertError
from engine.vocabulary import FailureKind

_LEFT_OUT = ("embeddings.position_ids", "pooler.")  # not part of a sentence's vector
_FULL_PRECISION = ("position_embd.weight", "token_types.weight")
_SPECIAL = re.compile(r"\[(PAD|UNK|CLS|SEP|MASK)\]")


class _Config(msgspec.Struct):
    architectures: list[str]
    hidden_size: int
    intermediate_size: int
    layer_norm_eps: float
    max_position_embeddings: int
    num_attention_heads: int
    num_hidden_layers: int
    type_vocab_size: int = 2


class _Pooling(msgspec.Struct):
    pooling_mode_mean_tokens: bool


def convert(folder: Path, target: Path) -> None:
    """Write ``target``. Raises HilbertError for a folder of another kind, OSError."""
    config = _read(folder / "config.json", _Config)
    pooling = _read(folder / "1_Pooling" / "config.json", _Pooling)
    if config.architectures != ["BertModel"] or not pooling.pooling_mode_mean_tokens:
        raise _refusal(folder, f"it holds {', '.join(config.architectures)}")
    part = target.with_name(f".{target.name}.part")
    try:
        _write(folder, config, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _write(folder: Path, config: _Config, path: Path) -> None:
    import gguf

    writer = gguf.GGUFWriter(path, "bert")
    writer.add_name(folder.name)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_layer_norm_eps(config.layer_norm_eps)
    writer.add_causal_attention(False)
    writer.add_pooling_type(gguf.PoolingType.MEAN)
    _add_vocabulary(writer, folder, config)
    for name, tensor in _tensors(folder, config.num_hidden_layers):
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_vocabulary(writer: Any, folder: Path, config: _Config) -> None:
    """WordPiece as llama.cpp has it: a word's beginning is marked instead of its continuation."""
    import gguf

    words = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    special = {word: number for number, word in enumerate(words) if _SPECIAL.fullmatch(word)}
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("default")
    writer.add_token_type_count(config.type_vocab_size)
    writer.add_token_list([word if word in special else _piece(word) for word in words])
    kinds = gguf.TokenType
    writer.add_token_types([kinds.CONTROL if word in special else kinds.NORMAL for word in words])
    writer.add_pad_token_id(special["[PAD]"])
    writer.add_unk_token_id(special["[UNK]"])
    writer.add_bos_token_id(special["[CLS]"])
    writer.add_sep_token_id(special["[SEP]"])
    writer.add_mask_token_id(special["[MASK]"])


def _piece(word: str) -> str:
    return word[2:] if word.startswith("##") else f"\u2581{word}"


def _tensors(folder: Path, layers: int) -> list[tuple[str, npt.NDArray[Any]]]:
    import gguf
    from safetensors.numpy import load_file

    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.BERT, layers)
    made = []
    for name, tensor in load_file(folder / "model.safetensors").items():
        if name.startswith(_LEFT_OUT):
            continue
        renamed = names.get_name(name, try_suffixes=(".weight", ".bias"))
        if renamed is None:
            raise _refusal(folder, f"its tensor {name} is unknown")
        full = tensor.ndim == 1 or renamed in _FULL_PRECISION
        made.append((renamed, tensor.astype(np.float32 if full else np.float16)))
    return made


def _read(path: Path, kind: type[Any]) -> Any:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (FileNotFoundError, msgspec.DecodeError) as error:
        raise _refusal(path.parent, str(error)) from error


def _refusal(folder: Path, why: str) -> HilbertError:
    return HilbertError(
        FailureKind.UNSUPPORTED,
        f"{folder.name} cannot be made into a GGUF embedding model.",
        "Use all-MiniLM-L6-v2, or install sentence-transformers to use any model folder.",
        why,
    )
