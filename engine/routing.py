"""Where a question goes: to the papers, to the model alone, or back to the person who asked it.

A trained head decides (:mod:`trainer.head.router`), from the question's vector. Only questions
asked with papers in scope are routed: where a person has chosen none, none are searched. What the
head is not sure of is searched, as all questions are without one.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from engine.vocabulary import Value

ASK_BACK = (
    "(This question does not say enough to be answered. Do not answer it. Ask back, in one short "
    "question, for what is missing.)"
)


class Route(StrEnum):
    """The labels that a head must have to route questions."""

    PAPERS = "papers"
    MODEL = "model"
    ASK = "ask"


class Routed(Value, frozen=True):
    """What the head says of a question: ``confidence`` is the probability of ``label``.

    ``sure`` is false below the threshold: the question then took the usual way, to the papers.
    """

    label: Route
    confidence: float
    sure: bool = True

    @property
    def route(self) -> Route:
        return self.label if self.sure else Route.PAPERS


class Router(Protocol):
    """``encoder`` is the folder of the model that must make the vectors, "" for Hilbert's own."""

    @property
    def encoder(self) -> str: ...

    def decide(self, vector: Sequence[float]) -> Routed: ...
