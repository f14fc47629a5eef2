"""The vocabulary of a GGUF model: text to tokens and back, its ends, its chat template.

:class:`Tokens` belongs to a loaded model; :func:`vocabulary` opens one for its vocabulary alone,
without the weights, in a fraction of a second.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine import gguf_header
from engine.inference.library import library
from engine.inference.template import ChatTemplate


class Tokens:
    """Raises HilbertError NO_TEMPLATE where the model carries no template or a broken one."""

    def __init__(self, lib: Any, model: Any) -> None:
        self._lib = lib
        self._vocab = lib.llama_model_get_vocab(model)
        self._piece = ctypes.create_string_buffer(256)
        self._bos = self.token_text(lib.llama_vocab_bos(self._vocab))
        self.eos = self.token_text(lib.llama_vocab_eos(self._vocab))
        source = lib.llama_model_chat_template(model, None) or b""
        self.template = ChatTemplate(
            source.decode(errors="replace"), self._bos, self.eos, self._control()
        )

    def tokenize(self, text: str, special: bool = True) -> list[int]:
        """Tokens of a rendered prompt; control tokens in it are parsed as such if ``special``."""
        data = text.encode()
        add_bos = not (self._bos and text.startswith(self._bos))
        size = len(data) + 8
        while True:
            tokens = (self._lib.llama_token * size)()
            count = self._lib.llama_tokenize(
                self._vocab, data, len(data), tokens, size, add_bos, special
            )
            if count >= 0:
                return list(tokens[:count])
            # A space that falls back to bytes takes three tokens.
            size = -count

    def piece(self, token: int, control: bool = False) -> bytes:
        """The bytes of a token, none of a control token unless ``control``.

        A character may be spread over several tokens.
        """
        size = self._lib.llama_token_to_piece(
            self._vocab, token, self._piece, len(self._piece), 0, control
        )
        return self._piece.raw[: max(size, 0)]

    def is_end(self, token: int) -> bool:
        return bool(self._lib.llama_vocab_is_eog(self._vocab, token))

    def token_text(self, token: int) -> str:
        """How the vocabulary writes a token; "" for one that it does not have."""
        if token < 0:
            return ""
        text: bytes = self._lib.llama_vocab_get_text(self._vocab, token)
        return text.decode(errors="replace")

    def _control(self) -> list[str]:
        lib = self._lib
        return [
            self.token_text(token)
            for token in range(lib.llama_vocab_n_tokens(self._vocab))
            if lib.llama_vocab_is_control(self._vocab, token)
        ]


@contextlib.contextmanager
def vocabulary(path: Path) -> Iterator[Tokens]:
    """The tokens of a model file. Raises HilbertError BAD_FILE, NOT_FOUND or NO_TEMPLATE."""
    gguf_header.read(path)
    lib = library()
    params = lib.llama_model_default_params()
    params.vocab_only = True
    params.n_gpu_layers = 0
    model = lib.llama_model_load_from_file(os.fsencode(path), params)
    if not model:
        raise gguf_header.refusal(path, "llama.cpp refused it (see the details in the log)")
    try:
        yield Tokens(lib, model)
    finally:
        lib.llama_model_free(model)
