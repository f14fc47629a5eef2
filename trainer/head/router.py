"""A trained head as the router of questions (:mod:`engine.routing`): fast, and without torch.

Any head will do whose labels are the three routes. Hilbert brings :data:`QUESTIONS` of its own to
train one on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import assets
from engine.errors import HilbertError
from engine.routing import Route, Routed
from engine.vocabulary import FailureKind
from trainer.head import spec
from trainer.head.spec import Spec

if TYPE_CHECKING:
    from trainer.head.exact import ExactHead

#: 80 questions for each route, of our own writing.
QUESTIONS = assets.LABELLED / "router-questions.txt"
RECIPE = "router"


def fits(described: Spec) -> bool:
    """Whether a head can route questions."""
    return set(described.labels) == set(Route) and described.recipe.is_exact


@dataclass(frozen=True)
class HeadRouter:
    """``encoder`` is the folder of a tuned encoder, "" for the one that Hilbert brings along."""

    head: ExactHead
    encoder: str
    threshold: float

    def decide(self, vector: Sequence[float]) -> Routed:
        """Sure from the threshold on; both ends are probabilities from 0 to 1."""
        chances = self.head.chances(vector)
        best = int(chances.argmax())
        confidence = float(chances[best])
        label = Route(self.head.spec.labels[best])
        return Routed(label, confidence, confidence >= self.threshold)


def load(name: str | Path, threshold: float) -> HeadRouter:
    """Raises HilbertError for a head that is not there, does not fit, or has lost its encoder."""
    from trainer.head import exact  # noqa: PLC0415 - with numpy, only where a head is used

    folder = spec.folder_of(name)
    head = exact.load(folder)
    if not fits(head.spec):
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"The head {folder.name} cannot route questions: its labels are "
            f"{', '.join(head.spec.labels)}.",
            f"Train one whose labels are {', '.join(Route)}.",
        )
    encoder = spec.encoder(folder, head.spec)
    return HeadRouter(head, encoder.folder if head.spec.tuned else "", threshold)
