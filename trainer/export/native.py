"""A GGUF as llama.cpp runs it, for proofs: its tokens, the logits at every position, its endings.

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
from engine.vocabulary import FailureKind

Logits = npt.NDArray[np.float32]


class Native:
    """One model with at most one adapter. ``vocabulary_only`` loads no weights.

    Raises HilbertError BAD_FILE or OUT_OF_MEMORY.
    """

    def __init__(
        self,
        path: Path,
        adapter: Path | None = None,
        *,
        context: int = 1024,
        vocabulary_only: bool = False,
    ) -> None:
        lib = self._lib = library()
        params = lib.llama_model_default_params()
        params.n_gpu_layers = 0
        params.vocab_only = vocabulary_only
        self._context: Any = None
        self._model = lib.llama_model_load_from_file(os.fsencode(path), params)
        if not self._model:
            raise gguf_header.refusal(path, "llama.cpp refused it (see the details in the log)")
        self._vocab = lib.llama_model_get_vocab(self._model)
        self.size: int = lib.llama_vocab_n_tokens(self._vocab)
        try:
            if not vocabulary_only:
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

    def tokenize(self, text: str, opened: bool = True) -> list[int]:
        """Control tokens in the text are parsed. ``opened``: begin as the model wants it."""
        data = text.encode()
        room = len(data) + 8
        tokens = (self._lib.llama_token * room)()
        count = self._lib.llama_tokenize(self._vocab, data, len(data), tokens, room, opened, True)
        return list(tokens[:count])

    def is_end(self, token: int) -> bool:
        return bool(self._lib.llama_vocab_is_eog(self._vocab, token))

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

    def answer(self, prompt: Sequence[int], limit: int) -> tuple[list[int], bool]:
        """The likeliest continuation, at most ``limit`` tokens, and whether it ended by itself."""
        lib = self._lib
        self._forget()
        fed = (lib.llama_token * max(len(prompt), 1))(*prompt)
        self._decode(lib.llama_batch_get_one(fed, len(prompt)))
        said: list[int] = []
        while len(said) < limit:
            token = int(self._row(-1).argmax())
            if self.is_end(token):
                return said, True
            said.append(token)
            one = (lib.llama_token * 1)(token)
            self._decode(lib.llama_batch_get_one(one, 1))
        return said, False

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
