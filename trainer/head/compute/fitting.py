"""Train a torch head: AdamW on the cross-entropy, the best epoch on the validation set is kept.

Everything random comes from one seed; the same seed on the same machine gives the same weights.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import nn

from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from trainer.head.recipe import Recipe


class Part(NamedTuple):
    """Sentences of one part of a split: embeddings (rows, dimension) and classes (rows,)."""

    embeddings: torch.Tensor
    classes: torch.Tensor


class Epoch(NamedTuple):
    """Cross-entropies in nats; ``accuracy`` on the validation set, from 0 to 1."""

    number: int
    loss: float
    validation_loss: float
    accuracy: float


def fit(head: nn.Module, train: Part, validation: Part, recipe: Recipe) -> Iterator[Epoch]:
    """Train until the epochs or the patience end; the head then has its best weights."""
    optimizer = torch.optim.AdamW(
        head.parameters(), lr=recipe.learning_rate, weight_decay=recipe.weight_decay
    )
    best, best_weights, waited = float("inf"), copy.deepcopy(head.state_dict()), 0
    for number in range(recipe.epochs):
        loss = _one_epoch(head, train, optimizer, recipe.batch)
        check_finite(loss)
        logits = predict(head, validation.embeddings)
        held = nn.functional.cross_entropy(logits, validation.classes).item()
        yield Epoch(number, loss, held, accuracy(logits, validation.classes))
        waited = 0 if held < best else waited + 1
        if held < best:
            best, best_weights = held, copy.deepcopy(head.state_dict())
        if waited > recipe.patience:
            break
    head.load_state_dict(best_weights)


def predict(head: nn.Module, embeddings: torch.Tensor) -> torch.Tensor:
    """Logits (rows, classes), as after training: with shots and noise where the recipe has them."""
    head.eval()
    with torch.no_grad():
        return torch.cat([head(batch) for batch in torch.split(embeddings, 256)])


def accuracy(logits: torch.Tensor, classes: torch.Tensor) -> float:
    return float((logits.argmax(dim=1) == classes).float().mean())


def check_finite(loss: float) -> None:
    """Raise HilbertError: weights that are no numbers cannot be saved, and no later loss is one."""
    if not math.isfinite(loss):
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            "The training has diverged: its loss is no number any more.",
            "Lower the learning rate, and train again.",
        )


def _one_epoch(head: nn.Module, train: Part, optimizer: torch.optim.Optimizer, batch: int) -> float:
    head.train()
    total = 0.0
    for rows in torch.split(torch.randperm(len(train.classes)), batch):
        optimizer.zero_grad()
        logits = head(train.embeddings[rows])
        loss = nn.functional.cross_entropy(logits, train.classes[rows])
        torch.autograd.backward(loss)
        optimizer.step()
        total += loss.item() * len(rows)
    return total / len(train.classes)
