"""Common questions of our own writing, to show what a model forgets while it learns papers."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

from engine.vocabulary import Value
from trainer.examples.values import Example


class Common(Value, frozen=True):
    """``right`` are words one of which a right answer contains."""

    question: str
    answer: str
    right: tuple[str, ...]

    @property
    def example(self) -> Example:
        return Example(question=self.question, answer=self.answer)

    def is_right(self, answer: str) -> bool:
        """Whole words count, in any case."""
        return any(re.search(rf"\b{re.escape(w)}\b", answer, re.IGNORECASE) for w in self.right)


def questions() -> tuple[Common, ...]:
    text = (files("assets") / "knowledge" / "general.toml").read_text(encoding="utf-8")
    found = tomllib.loads(text)["questions"]
    return tuple(Common(q["question"], q["answer"], tuple(q["right"])) for q in found)
