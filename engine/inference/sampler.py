"""How the next token is drawn, as a chain of samplers in native code.

Promises: temperature 0 is greedy; a grammar binds every token, greedy ones too; a grammar or a
JSON schema that cannot be read is refused with a sentence.
"""

from __future__ import annotations

from typing import Any

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Sampling

_PENALISED = 64  # tokens back that the penalties look
_DRY_BASE, _DRY_ALLOWED = 1.75, 2  # as its author advises
_DRY_RANGE = 1024  # tokens back that phrases are looked for
_DRY_BREAKERS = (b"\n", b":", b'"', b"*")
_XTC_THRESHOLD = 0.1


class Sampler:
    """A chain of samplers for one answer. Raises HilbertError UNSUPPORTED for a bad grammar."""

    def __init__(self, lib: Any, context: Any, vocab: Any, sampling: Sampling, seed: int) -> None:
        self._lib = lib
        self._context = context
        parts = _parts(lib, vocab, sampling, seed)
        self._chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
        for part in parts:
            lib.llama_sampler_chain_add(self._chain, part)

    def next(self, row: int = -1) -> int:
        """Draw from the logits after a token of the last evaluation; take note of the draw."""
        return int(self._lib.llama_sampler_sample(self._chain, self._context, row))

    def close(self) -> None:
        self._lib.llama_sampler_free(self._chain)


def _parts(lib: Any, vocab: Any, sampling: Sampling, seed: int) -> list[Any]:
    grammar = _grammar(lib, vocab, sampling)
    if sampling.temperature <= 0:
        return [*grammar, lib.llama_sampler_init_greedy()]
    return [
        *grammar,
        *_penalties(lib, vocab, sampling),
        lib.llama_sampler_init_top_k(sampling.top_k),
        lib.llama_sampler_init_top_p(sampling.top_p, 1),
        lib.llama_sampler_init_min_p(sampling.min_p, 1),
        *([lib.llama_sampler_init_xtc(sampling.xtc, _XTC_THRESHOLD, 1, seed)] * (sampling.xtc > 0)),
        lib.llama_sampler_init_temp(sampling.temperature),
        lib.llama_sampler_init_dist(seed),
    ]


def _penalties(lib: Any, vocab: Any, sampling: Sampling) -> list[Any]:
    penalties = lib.llama_sampler_init_penalties(
        lib.llama_vocab_n_tokens(vocab),
        _PENALISED,
        sampling.repeat_penalty,
        0.0,
        sampling.presence_penalty,
    )
    if sampling.dry <= 0:
        return [penalties]
    breakers = (lib.ctypes.c_char_p * len(_DRY_BREAKERS))(*_DRY_BREAKERS)
    dry = lib.llama_sampler_init_dry(
        vocab, sampling.dry, _DRY_BASE, _DRY_ALLOWED, _DRY_RANGE, breakers, len(_DRY_BREAKERS)
    )
    return [penalties, dry]


def _grammar(lib: Any, vocab: Any, sampling: Sampling) -> list[Any]:
    text = _from_schema(sampling.json_schema) if sampling.json_schema else sampling.grammar
    if not text:
        return []
    sampler = lib.llama_sampler_init_grammar(vocab, text.encode(), b"root")
    if not sampler:
        raise _refusal("This grammar cannot be read", "Check it: its first rule is called root.")
    return [sampler]


def _from_schema(schema: str) -> str:
    from llama_cpp.llama_grammar import json_schema_to_gbnf  # noqa: PLC0415 - only in the child

    try:
        return str(json_schema_to_gbnf(schema))
    except Exception as error:
        # The converter names its faults in many ways, and all of them are the schema's.
        raise _refusal(
            "This JSON schema cannot be turned into a grammar",
            "Check it, or use a simpler one.",
            str(error),
        ) from error


def _refusal(sentence: str, remedy: str, detail: str = "") -> HilbertError:
    return HilbertError(FailureKind.UNSUPPORTED, f"{sentence}.", remedy, detail)
