"""How the recipe's batch is divided among processes and steps of accumulation.

The optimiser always sees ``batch * accumulation`` examples a step, whatever the machine: so a run
on two GPUs, or one that had to halve its batch for want of memory, follows the same recipe.
"""

from __future__ import annotations

from typing import NamedTuple

from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from trainer.recipe import Recipe


class Batches(NamedTuple):
    """``micro`` examples at a time in each process, ``accumulation`` times for a step."""

    micro: int
    accumulation: int


def divide(recipe: Recipe, processes: int = 1, halvings: int = 0) -> Batches:
    """Raises HilbertError UNSUPPORTED where the batch is no multiple of the processes."""
    effective = recipe.batch * recipe.accumulation
    if effective % processes:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"A batch of {effective} examples cannot be shared by {processes} processes.",
            f"Choose “batch” and “accumulation” so that {processes} divides their product.",
        )
    share = effective // processes
    most = max(1, min(recipe.batch, share) >> halvings)
    micro = next(size for size in range(most, 0, -1) if share % size == 0)
    return Batches(micro, share // micro)


def steps_an_epoch(rows: int, recipe: Recipe) -> int:
    """The last step of an epoch takes what is left."""
    return -(-rows // (recipe.batch * recipe.accumulation))


def steps(rows: int, recipe: Recipe) -> int:
    """Of the whole run."""
    return recipe.max_steps or steps_an_epoch(rows, recipe) * recipe.epochs
