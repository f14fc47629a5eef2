"""``python -m engine.bench.bare_chat``: the shortest honest loop over llama.cpp's low-level API.

Evaluate the prompt, then sample, turn the token into text and evaluate it, until the end or the
count: what any program must do to stream an answer, and nothing else. No abort callback, no events.
"""

from __future__ import annotations

import os
import time
from typing import Any

import msgspec

from engine.bench.chat import Run
from engine.bench.measure import answer, settings
from engine.inference.library import default_threads, library
from engine.inference.llama import BATCH, Llama
from engine.inference.view import Viewer
from engine.vocabulary import ModelSpec, PromptMessage, Role


class Settings(msgspec.Struct):
    model: ModelSpec
    tokens: int
    messages: list[tuple[Role, str]]


def main() -> None:
    given = settings(Settings)
    prompt, context_length = _prompt(given)
    lib = library()
    model = lib.llama_model_load_from_file(
        os.fsencode(given.model.path), lib.llama_model_default_params()
    )
    params = lib.llama_context_default_params()
    params.n_ctx = context_length
    params.n_batch = BATCH
    params.n_threads = params.n_threads_batch = given.model.threads or default_threads()
    params.no_perf = True
    context = lib.llama_init_from_model(model, params)
    answer(_run(lib, context, lib.llama_model_get_vocab(model), prompt, given.tokens))


def _prompt(given: Settings) -> tuple[list[int], int]:
    """The tokens that the app would evaluate: rendering them is not what is measured here."""
    llama = Llama(given.model, lambda _fraction: True)
    messages = [PromptMessage(role, text) for role, text in given.messages]
    tokens = Viewer(llama).fit(messages, given.tokens).tokens
    llama.close()
    return tokens, llama.context_length


def _run(lib: Any, context: Any, vocab: Any, prompt: list[int], limit: int) -> Run:
    sampler = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
    lib.llama_sampler_chain_add(sampler, lib.llama_sampler_init_greedy())
    batch = (lib.llama_token * BATCH)()
    piece = lib.ctypes.create_string_buffer(256)
    pieces: list[bytes] = []
    started = time.perf_counter()
    for position in range(0, len(prompt), BATCH):
        part = prompt[position : position + BATCH]
        batch[: len(part)] = part
        lib.llama_decode(context, lib.llama_batch_get_one(batch, len(part)))
    first = last = 0.0
    while len(pieces) < limit:
        token = lib.llama_sampler_sample(sampler, context, -1)
        if lib.llama_vocab_is_eog(vocab, token):
            break
        size = lib.llama_token_to_piece(vocab, token, piece, len(piece), 0, False)
        pieces.append(piece.raw[: max(size, 0)])
        last = time.perf_counter()
        first = first or last
        if len(pieces) < limit:
            batch[0] = token
            lib.llama_decode(context, lib.llama_batch_get_one(batch, 1))
    return Run(
        prompt=len(prompt),
        generated=len(pieces),
        first_token=first - started,
        rate=(len(pieces) - 1) / (last - first) if last > first else 0.0,
        text=b"".join(pieces).decode(errors="replace"),
    )


if __name__ == "__main__":
    main()
