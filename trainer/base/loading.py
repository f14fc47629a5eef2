"""Load a base to train: its model, its tokenizer and its chat template, from a file or a folder.

Promises: a GGUF is read in plain Python first and refused with a sentence when it is damaged, when
its architecture cannot be exported again or its tokenizer cannot be rebuilt; nothing is fetched
from a network and no code of a model folder is run. ``refuse_early`` says all that in milliseconds,
before hours are spent.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, NamedTuple

from engine import fingerprint, gguf_header
from engine.errors import HilbertError
from engine.gguf_header import Header
from engine.vocabulary import FailureKind
from trainer.base import architectures, configs, folders, reading, tokens, weights


class Base(NamedTuple):
    """``model`` and ``tokenizer`` of transformers; ``template`` is the source of the chat template,
    which the tokenizer carries too."""

    model: Any
    tokenizer: Any
    template: str


def load_base(path: Path, dtype: str = "float32") -> Base:
    """The base at ``path``: a GGUF, or a folder with config.json, safetensors and tokenizer.json.

    The model is on the CPU, in evaluation mode, its weights of torch's ``dtype``. Raises
    HilbertError BAD_FILE, NOT_FOUND, UNSUPPORTED, MISSING_PART or NO_TEMPLATE.
    """
    return _from_folder(path, dtype) if path.is_dir() else _from_gguf(path, dtype)


def refuse_early(path: Path) -> None:
    """Raise the HilbertError with which :func:`load_base` or the export would end. No torch."""
    if path.is_dir():
        folders.require_files(path)
        architectures.of_model_type(folders.model_type(path))
        folders.require_tokenizer(path)
        folders.require_weights(path)
    else:
        _checked(path)


def base_hash(path: Path) -> str:
    """Tells bases apart by their content; adapters carry it. Raises HilbertError or OSError."""
    if not path.is_dir():
        gguf_header.read(path)
        return fingerprint.of_file(path)
    files = sorted(path.glob("*.safetensors"))
    if not files:
        raise folders.incomplete(path, "holds no *.safetensors")
    return hashlib.sha256("".join(map(fingerprint.of_file, files)).encode()).hexdigest()[:32]


def _from_gguf(path: Path, dtype: str) -> Base:
    import torch  # noqa: PLC0415 - heavy
    from transformers import AutoModelForCausalLM  # noqa: PLC0415 - heavy
    from transformers.initialization import no_init_weights  # noqa: PLC0415 - heavy

    header = _checked(path)
    one = architectures.of_header(header)
    reader = reading.reader(path)
    tokenizer = tokens.build(tokens.Vocabulary.read(reader, header.name))
    shapes = weights.shapes(reader)
    if "token_embd.weight" not in shapes:
        raise configs.damaged(header, "the tensor token_embd.weight is missing")
    config = configs.config_of(one, header, shapes, weights.rope_factors(reader))
    # Uninitialised memory is not taken until it is written, and it never is: the tensors of the
    # file take its place.
    with no_init_weights():
        model = AutoModelForCausalLM.from_config(config, dtype=getattr(torch, dtype))
    filled = dict(weights.tensors(reader, one, model, header))
    model.load_state_dict(filled, strict=False, assign=True)
    model.tie_weights()
    return Base(model.eval(), tokenizer, header.chat_template)


def _checked(path: Path) -> Header:
    """The header of a GGUF that can be trained. Raises HilbertError."""
    header = gguf_header.read(path)
    architectures.of_header(header)
    if not header.vocabulary:
        raise tokens.missing_tokenizer(header.name)
    tokens.check(header)
    if not header.chat_template.strip():
        raise _no_template(header.name)
    return header


def _from_folder(path: Path, dtype: str) -> Base:
    refuse_early(path)
    tokenizer = folder_tokenizer(path)
    return Base(folders.model(path, dtype), tokenizer, tokenizer.chat_template)


def folder_tokenizer(path: Path) -> Any:
    """The tokenizer of a folder alone. Raises HilbertError."""
    found = folders.tokenizer(path)
    if not isinstance(found.chat_template, str) or not found.chat_template.strip():
        raise _no_template(path.name)
    return found


def _no_template(name: str) -> HilbertError:
    return HilbertError(
        FailureKind.NO_TEMPLATE,
        f"{name} carries no chat template, so what it learns could not be asked for.",
        'Choose an "instruct" or "chat" version of the model.',
    )
