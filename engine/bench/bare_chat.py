"""``python -m engine.bench.bare_chat``: the shortest honest loop over llama.cpp's low-level API.

Evaluate the prompt, then sample, turn the token into text and evaluate it, until the end or the
count, and evaluate what a second prompt adds: what any program must do to stream answers, and
nothing else. No abort callback, no events.
"""

from __future__ import annotations

import os
import time
from typing import Any

import msgspec
import psutil

from engine.bench.chat import Run
from engine.bench.measure import answer, settings
from engine.inference.cache import common_prefix
from engine.inference.library import default_threads, library
from engine.inference.llama import BATCH, Llama
from engine.inference.view import Viewer
from engine.vocabulary import ModelSpec, PromptMessage, Role


class Settings(msgspec.Struct):
    model: ModelSpec
    tokens: int
    messages: list[tuple[Role, str]]
    further: list[tuple[Role, str]]


def main() -> None:
    given = settings(Settings)
    first, second, context_length = _prompts(given)
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
    answer(_run(lib, context, lib.llama_model_get_vocab(model), (first, second), given.tokens))


def _prompts(given: Settings) -> tuple[list[int], list[int], int]:
    """The tokens that the app would see: rendering them is not what is measured here."""
    llama = Llama(given.model, lambda _fraction: True)
    viewer = Viewer(llama)
    first, second = (
        viewer.fit([PromptMessage(role, text) for role, text in messages], given.tokens).tokens
        for messages in (given.messages, given.further)
    )
    llama.close()
    return first, second, llama.context_length


def _run(
    lib: Any, context: Any, vocab: Any, prompts: tuple[list[int], list[int]], limit: int
) -> Run:
    first_prompt, second_prompt = prompts
    sampler = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
    lib.llama_sampler_chain_add(sampler, lib.llama_sampler_init_greedy())
    batch = (lib.llama_token * BATCH)()
    piece = lib.ctypes.create_string_buffer(256)
    pieces: list[bytes] = []
    held = list(first_prompt)
    started = time.perf_counter()
    _read(lib, context, batch, first_prompt)
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
            held.append(token)
    known = min(common_prefix(held, second_prompt), len(second_prompt) - 1)
    again = time.perf_counter()
    lib.llama_memory_seq_rm(lib.llama_get_memory(context), 0, known, -1)
    _read(lib, context, batch, second_prompt[known:])
    lib.llama_sampler_sample(sampler, context, -1)
    return Run(
        prompt=len(first_prompt),
        generated=len(pieces),
        cold=first - started,
        rate=(len(pieces) - 1) / (last - first) if last > first else 0.0,
        prefill=len(first_prompt) / (first - started),
        new=len(second_prompt) - known,
        warm=time.perf_counter() - again,
        memory=psutil.Process().memory_info().rss,
        text=b"".join(pieces).decode(errors="replace"),
    )


def _read(lib: Any, context: Any, batch: Any, tokens: list[int]) -> None:
    for position in range(0, len(tokens), BATCH):
        part = tokens[position : position + BATCH]
        batch[: len(part)] = part
        lib.llama_decode(context, lib.llama_batch_get_one(batch, len(part)))


if __name__ == "__main__":
    main()
