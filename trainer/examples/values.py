"""What an example is: a question and its answer, where they come from, and whether they count.

Only ACCEPTED examples are trained on. A rejected one stays, with its reason, so that counts can be
told and a decision undone.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

import msgspec

from engine.vocabulary import Value

ExampleId = NewType("ExampleId", int)
SetName = NewType("SetName", str)


class Origin(StrEnum):
    """Who made an example."""

    HAND = "hand"
    PAPERS = "papers"  # the local model, from a passage and what the search finds for its question
    MODEL = "model"  # a stronger model, from a passage
    TEMPLATE = "template"  # a computed problem with a checked answer
    IMPORT = "import"


class State(StrEnum):
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Reason(StrEnum):
    """Why an example was rejected; NONE while it was not."""

    NONE = ""
    BY_HAND = "by hand"
    EMPTY = "empty"
    DUPLICATE = "duplicate"
    UNANSWERABLE = "unanswerable"
    UNSUPPORTED = "unsupported"
    TOO_LONG = "too long"
    LEAKED = "leaked"


class Source(Value, frozen=True):
    """The paper, page and sentence that an example rests on.

    ``paper`` is what the split goes by; it is stable under re-import (a DOI, an arXiv id or a
    content hash), not a number of one database. ``start`` and ``end`` are the characters of the
    sentence in ``passage``, the text that the question was made from.
    """

    paper: str = ""
    title: str = ""
    page: int = 0
    passage: str = ""
    start: int = 0
    end: int = 0

    @property
    def sentence(self) -> str:
        return self.passage[self.start : self.end]


class Example(Value, frozen=True):
    """``id`` is 0 until it is stored. ``model`` names who wrote it, where a model did."""

    question: str
    answer: str
    system: str = ""
    source: Source = Source()
    origin: Origin = Origin.HAND
    state: State = State.PROPOSED
    reason: Reason = Reason.NONE
    model: str = ""
    id: ExampleId = ExampleId(0)

    @property
    def group(self) -> str:
        """What must not be torn apart by a split: the paper, or the example itself."""
        return self.source.paper or f"{self.question}\n{self.answer}"


def judged(example: Example, state: State, reason: Reason = Reason.NONE) -> Example:
    """The example with a verdict; only a rejected one keeps a reason."""
    kept = reason if state is State.REJECTED else Reason.NONE
    return msgspec.structs.replace(example, state=state, reason=kept)
