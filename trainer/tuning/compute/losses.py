"""Cross-entropy on rows that are not trained on, row by row and without changing a random state."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import torch
from torch.nn.functional import cross_entropy

from trainer.examples.encoding import Row
from trainer.tuning.rows import IGNORED, labels


class RowLoss(NamedTuple):
    """Nats over all counted tokens of a row, and how many these are."""

    total: float
    tokens: int


def per_row(
    model: Any, rows: Iterable[Row], on_row: Callable[[], None] = lambda: None
) -> list[RowLoss]:
    """One row at a time: no padding, and logits for the answer only, which is most of the memory.

    A row without a counted token is (0, 0).
    """
    found = []
    with at_rest(model), torch.no_grad():
        for row in rows:
            found.append(_loss(model, row))
            on_row()
    return found


def mean(losses: Sequence[RowLoss]) -> float:
    """Nats a token: every token counts the same, as in training."""
    return sum(one.total for one in losses) / sum(one.tokens for one in losses)


@contextmanager
def at_rest(model: Any) -> Iterator[None]:
    """Evaluation mode: without dropout and without NEFTune's noise."""
    training = model.training
    model.eval()
    try:
        yield
    finally:
        model.train(training)


def _loss(model: Any, row: Row) -> RowLoss:
    wanted = labels(row)
    # The first counted token is predicted from the one before it; nothing predicts token 0.
    counted = [place for place, label in enumerate(wanted) if label != IGNORED and place]
    if not counted:
        return RowLoss(0.0, 0)
    start = counted[0]
    tokens = torch.tensor([row.tokens], device=model.device)
    targets = torch.tensor(wanted[start:], device=model.device)
    kept = len(row.tokens) - start + 1
    logits = model(input_ids=tokens, logits_to_keep=kept, use_cache=False).logits[0, :-1]
    total = cross_entropy(logits.float(), targets, ignore_index=IGNORED, reduction="sum")
    return RowLoss(total.item(), len(counted))
