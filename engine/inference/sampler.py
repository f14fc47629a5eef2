"""How the next token is drawn, as a chain of samplers in native code."""

from __future__ import annotations

from typing import Any

from engine.vocabulary import Sampling

_PENALISED = 64  # tokens back that the repetition penalties look


class Sampler:
    """A chain of samplers in native code; temperature 0 is greedy."""

    def __init__(self, lib: Any, context: Any, vocab: Any, sampling: Sampling, seed: int) -> None:
        self._lib = lib
        self._context = context
        self._chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
        for part in _parts(lib, vocab, sampling, seed):
            lib.llama_sampler_chain_add(self._chain, part)

    def next(self) -> int:
        """Draw from the logits of the last evaluated token, and take note of the draw."""
        return int(self._lib.llama_sampler_sample(self._chain, self._context, -1))

    def close(self) -> None:
        self._lib.llama_sampler_free(self._chain)


def _parts(lib: Any, vocab: Any, sampling: Sampling, seed: int) -> list[Any]:
    if sampling.temperature <= 0:
        return [lib.llama_sampler_init_greedy()]
    return [
        lib.llama_sampler_init_penalties(
            lib.llama_vocab_n_tokens(vocab), _PENALISED, sampling.repeat_penalty, 0.0, 0.0
        ),
        lib.llama_sampler_init_top_k(sampling.top_k),
        lib.llama_sampler_init_top_p(sampling.top_p, 1),
        lib.llama_sampler_init_min_p(sampling.min_p, 1),
        lib.llama_sampler_init_temp(sampling.temperature),
        lib.llama_sampler_init_dist(seed),
    ]
