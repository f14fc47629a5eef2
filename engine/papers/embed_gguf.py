"""Sentence vectors by llama.cpp from a GGUF encoder: what the installed app uses, without torch.

Promises: the vectors of :mod:`engine.papers.bert_gguf`'s file equal those of sentence-transformers
(cosine at least .9999), so that one index serves both; vectors have length 1; a text is read up to
``LONGEST`` tokens. Not thread-safe.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine import gguf_header
from engine.errors import HilbertError
from engine.inference.library import library
from engine.vocabulary import FailureKind

LONGEST = 256  # tokens of a text, as sentence-transformers reads of all-MiniLM-L6-v2
_BATCH = 512  # tokens at once: attention over all of them takes memory by their square
_SEQUENCES = 16
_ENDLESS = re.compile(r"\w{101,}")  # WordPiece takes such a word as one unknown token
_UNKNOWN = "\u16a0"  # a rune, which no vocabulary of an encoder knows

Vectors = npt.NDArray[np.float32]


class GgufEncoder:
    """One encoder in memory. Raises HilbertError for a file that is none."""

    def __init__(self, path: Path, threads: int) -> None:
        gguf_header.read(path)
        lib = self._lib = library()
        self._model = lib.llama_model_load_from_file(
            os.fsencode(path), lib.llama_model_default_params()
        )
        if not self._model:
            raise gguf_header.refusal(path, "llama.cpp refused it (see the details in the log)")
        self._vocab = lib.llama_model_get_vocab(self._model)
        self.dimension: int = lib.llama_model_n_embd(self._model)
        self._context = self._new_context(threads)
        self._batch = lib.llama_batch_init(_BATCH, 0, 1)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (texts, dimension). Raises HilbertError where memory runs out."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        done = 0
        for group in _groups([self._tokens(text) for text in texts]):
            self._evaluate(group)
            for sequence in range(len(group)):
                pointer = self._lib.llama_get_embeddings_seq(self._context, sequence)
                vectors[done + sequence] = np.ctypeslib.as_array(pointer, (self.dimension,))
            done += len(group)
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        return vectors

    def close(self) -> None:
        self._lib.llama_batch_free(self._batch)
        self._lib.llama_free(self._context)
        self._lib.llama_model_free(self._model)

    def _new_context(self, threads: int) -> Any:
        lib = self._lib
        params = lib.llama_context_default_params()
        params.n_ctx = params.n_batch = params.n_ubatch = _BATCH
        params.n_seq_max = _SEQUENCES
        params.kv_unified = True
        params.n_threads = params.n_threads_batch = threads
        params.embeddings = True
        params.pooling_type = lib.LLAMA_POOLING_TYPE_MEAN
        params.no_perf = True
        context = lib.llama_init_from_model(self._model, params)
        if not context:
            raise _no_memory("the context could not be made")
        return context

    def _tokens(self, text: str) -> list[int]:
        """[CLS], the text cut to what fits, [SEP]."""
        data = _ENDLESS.sub(_UNKNOWN, text).encode(errors="replace")
        room = len(data) + 2
        buffer = (self._lib.llama_token * room)()
        count = self._lib.llama_tokenize(self._vocab, data, len(data), buffer, room, True, False)
        tokens = list(buffer[:count])
        return tokens if count <= LONGEST else [*tokens[: LONGEST - 1], tokens[-1]]

    def _evaluate(self, group: list[list[int]]) -> None:
        batch, place = self._batch, 0
        for sequence, tokens in enumerate(group):
            for position, token in enumerate(tokens):
                batch.token[place] = token
                batch.pos[place] = position
                batch.n_seq_id[place] = 1
                batch.seq_id[place][0] = sequence
                batch.logits[place] = 1
                place += 1
        batch.n_tokens = place
        if self._lib.llama_encode(self._context, batch):
            raise _no_memory("llama_encode refused the batch")


def _groups(texts: Sequence[list[int]]) -> Iterator[list[list[int]]]:
    """Texts in their order, as many at once as one evaluation takes."""
    group: list[list[int]] = []
    for tokens in texts:
        if group and (len(group) == _SEQUENCES or sum(map(len, group)) + len(tokens) > _BATCH):
            yield group
            group = []
        group.append(tokens)
    if group:
        yield group


def _no_memory(detail: str) -> HilbertError:
    return HilbertError(
        FailureKind.OUT_OF_MEMORY,
        "There is not enough memory for the embedding model.",
        "Close other programs and try again.",
        detail,
    )
