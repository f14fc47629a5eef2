"""Delete a model's file with a moment to think better of it.

The file is renamed where it lies, which takes no time and no space; :func:`purge` frees the space.
Whatever was discarded when the program ended is purged at the next start.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine import models, paths
from engine.errors import HilbertError
from engine.models import Model
from engine.vocabulary import FailureKind

_SUFFIX = ".discarded"


@dataclass(frozen=True)
class Discarded:
    """A file that is gone from the list; ``size`` in bytes."""

    path: Path
    hidden: Path
    size: int


def discard(model: Model) -> Discarded:
    """Take a file of Hilbert's own models folder away. Raises HilbertError for any other."""
    if not models.is_ours(model):
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"{model.name} does not lie in Hilbert's models folder.",
            "Take it off the list; the program that put it there can delete it.",
        )
    hidden = model.path.with_name(model.path.name + _SUFFIX)
    size = model.path.stat().st_size
    model.path.replace(hidden)
    models.remove(model)
    return Discarded(model.path, hidden, size)


def restore(discarded: Discarded) -> None:
    """Put it back as it was."""
    discarded.hidden.replace(discarded.path)


def purge() -> int:
    """Free the space of all that was discarded; the bytes that this frees."""
    freed = 0
    for hidden in paths.models().glob(f"*{_SUFFIX}"):
        freed += hidden.stat().st_size
        hidden.unlink()
    return freed
