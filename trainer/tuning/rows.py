"""The rows of a run: what :mod:`trainer.examples.encoding` makes of examples for its base.

A GGUF is encoded by llama.cpp's own vocabulary, so that what is learnt is token for token what the
model will be asked; a folder by its tokenizer.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from engine.inference.template import ChatTemplate
from engine.inference.tokens import vocabulary
from trainer.base.loading import folder_tokenizer
from trainer.examples.encoding import Encoder, Row
from trainer.examples.values import Example
from trainer.recipe import Recipe

IGNORED = -100  # torch's mark of a position without loss


@contextlib.contextmanager
def encoder(base: Path, recipe: Recipe) -> Iterator[Encoder]:
    """Of the base at ``base``. Raises HilbertError."""
    length, answer_only = recipe.max_length, recipe.answer_only
    if base.is_dir():
        folder = FolderTokens(folder_tokenizer(base))
        yield Encoder(folder.template, folder, length, answer_only)
    else:
        with vocabulary(base) as tokens:
            yield Encoder(tokens.template, tokens, length, answer_only)


def of_all(encoder: Encoder, examples: Iterable[Example]) -> list[Row]:
    """Those of which something is learnt: an answer wholly cut off teaches nothing."""
    return [row for row in map(encoder.row, examples) if not row.masked]


def prompts(encoder: Encoder, examples: Iterable[Example]) -> list[list[int]]:
    """The questions, up to where the answers begin."""
    return [encoder.tokens(example)[0] for example in examples]


def labels(row: Row) -> list[int]:
    """The tokens that count, IGNORED for the others."""
    pairs = zip(row.tokens, row.learned, strict=True)
    return [token if counts else IGNORED for token, counts in pairs]


class FolderTokens:
    """A tokenizer of transformers as the encoder wants it."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self.eos = str(tokenizer.eos_token or "")
        self._ends = {
            tokenizer.eos_token_id,
            *(tokenizer.get_vocab().get(token) for token in ("<|im_end|>", "<|eot_id|>")),
        }
        self.template = ChatTemplate(
            tokenizer.chat_template or "",
            str(tokenizer.bos_token or ""),
            self.eos,
            tokenizer.all_special_tokens,
        )

    def tokenize(self, text: str) -> list[int]:
        bos = self._tokenizer.bos_token
        opened = bool(bos) and text.startswith(bos)
        return list(self._tokenizer(text, add_special_tokens=not opened)["input_ids"])

    def is_end(self, token: int) -> bool:
        return token in self._ends
