"""A GGUF as llama.cpp runs it, for proofs: the logits at every position, and how answers end.

The engine's :class:`~engine.inference.llama.Llama` asks for the last position's logits only, which
saves memory in a chat; a proof needs them all. Meant for a process of its own (the training child
or a command), as native code may end it.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine import gguf_header
from engine.errors import HilbertError
from engine.inference.library import default_threads, library
from engine.inference.tokens import Tokens
from engine.vocabulary import FailureKind

Logits = npt.NDArray[np.float32]


class Native(Tokens):
    """One model with at most one adapter. Raises HilbertError BAD_FILE or OUT_OF_MEMORY."""

    def __init__(self, path: Path, adapter: Path | None = None, *, context: int = 1024) -> None:
        lib = self._lib = library()
        params = lib.llama_model_default_params()
        params.n_gpu_layers = 0
        self._context: Any = None
        self._model = lib.llama_model_load_from_file(os.fsencode(path), params)
        if not self._model:
            raise gguf_header.refusal(path, "llama.cpp refused it (see the details in the log)")
        try:
            super().__init__(lib, self._model)
            self.size: int = lib.llama_vocab_n_tokens(self._vocab)
            self._open(context)
            self._attach(adapter)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        if self._context:
            self._lib.llama_free(self._context)
            self._context = None
        if self._model:
            self._lib.llama_model_free(self._model)
            self._model = None

    def __enter__(self) -> Native:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def logits(self, tokens: Sequence[int]) -> Logits:
        """Shape (tokens, vocabulary): what follows each token. Raises HilbertError."""
        lib = self._lib
        self._forget()
        batch = lib.llama_batch_init(len(tokens), 0, 1)
        try:
            for place, token in enumerate(tokens):
                batch.token[place] = token
                batch.pos[place] = place
                batch.n_seq_id[place] = 1
                batch.seq_id[place][0] = 0
                batch.logits[place] = 1
            batch.n_tokens = len(tokens)
            self._decode(batch)
        finally:
            lib.llama_batch_free(batch)
        rows = [self._row(place) for place in range(len(tokens))]
        return np.stack(rows)

    def ends_after(self, tokens: Sequence[int]) -> bool:
        """Whether the likeliest next token is one that ends an answer."""
        self._forget()
        fed = (self._lib.llama_token * len(tokens))(*tokens)
        self._decode(self._lib.llama_batch_get_one(fed, len(tokens)))
        return self.is_end(int(self._row(-1).argmax()))

    def ends(self, prompt: Sequence[int], limit: int) -> bool:
        """Whether the likeliest answer to ``prompt`` ends by itself within ``limit`` tokens."""
        lib = self._lib
        self._forget()
        fed = (lib.llama_token * len(prompt))(*prompt)
        self._decode(lib.llama_batch_get_one(fed, len(prompt)))
        for _ in range(limit):
            token = int(self._row(-1).argmax())
            if self.is_end(token):
                return True
            one = (lib.llama_token * 1)(token)
            self._decode(lib.llama_batch_get_one(one, 1))
        return False

    def _forget(self) -> None:
        self._lib.llama_memory_clear(self._lib.llama_get_memory(self._context), True)

    def _decode(self, batch: Any) -> None:
        if status := self._lib.llama_decode(self._context, batch):
            raise HilbertError(
                FailureKind.OUT_OF_MEMORY,
                "The model could not take in the text.",
                "Close other programs, then try again.",
                f"llama_decode returned {status}",
            )

    def _row(self, place: int) -> Logits:
        pointer = self._lib.llama_get_logits_ith(self._context, place)
        row: Logits = np.ctypeslib.as_array(pointer, shape=(self.size,)).copy()
        return row

    def _open(self, context: int) -> None:
        params = self._lib.llama_context_default_params()
        params.n_ctx = params.n_batch = params.n_ubatch = context
        params.n_threads = params.n_threads_batch = default_threads()
        params.swa_full = True
        params.no_perf = True
        self._context = self._lib.llama_init_from_model(self._model, params)
        if not self._context:
            raise HilbertError(
                FailureKind.OUT_OF_MEMORY,
                f"There is not enough memory for a context of {context} tokens.",
                "Close other programs, then try again.",
            )

    def _attach(self, adapter: Path | None) -> None:
        if adapter is None:
            return
        lib = self._lib
        handle = lib.llama_adapter_lora_init(self._model, os.fsencode(adapter))
        if not handle:
            raise HilbertError(
                FailureKind.BAD_FILE,
                f"llama.cpp does not take {adapter.name} as an adapter of this base.",
                "Export it again, or choose the base it was trained on.",
            )
        one = (lib.llama_adapter_lora_p_ctypes * 1)(handle)
        scale = (ctypes.c_float * 1)(1.0)
        lib.llama_set_adapters_lora(self._context, one, 1, scale)
