"""What is installed and what could be, as one event; and whether trainings can use it."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, TrainerDescribed, TrainerState
from trainer.provision import checks, pythons
from trainer.provision.kit import Kit, is_brought, kit
from trainer.provision.locks import needed
from trainer.provision.place import Journal, Place


def has_own() -> bool:
    """Whether this interpreter has the libraries, so that nothing need be installed.

    An app that brings the means to install them has none, except in what was installed.
    """
    return find_spec("torch") is not None and (
        not is_brought() or bool(os.environ.get("HILBERT_APART"))
    )


def ready_python() -> Path | None:
    """The environment's interpreter, when it is complete and made for this version of the app."""
    place = Place.usual()
    try:
        state = _state(place, place.journal(), kit())
    except HilbertError:
        return None
    return place.python if state is TrainerState.READY else None


def not_set_up() -> HilbertError:
    """What is said where something is asked for that needs the environment."""
    return HilbertError(
        FailureKind.MISSING_PART,
        "Fine-tuning is not set up here.",
        "Set it up with `hilbert trainer install`, or on the page Fine-tune.",
    )


def describe(place: Place) -> TrainerDescribed:
    """Takes a second where something is installed: every file is counted."""
    if has_own():
        return TrainerDescribed(state=TrainerState.OWN)
    journal, size = place.journal(), place.size()
    found = pythons.examine(place.python)
    packages = (
        needed(kit().locks, journal.kind, found.markers, journal.unsloth)
        if journal.kind and found
        else ()
    )
    return TrainerDescribed(
        state=_state(place, journal, kit()),
        folder=str(place.root),
        size=size,
        kind=journal.kind,
        unsloth=journal.unsloth,
        done=len(packages) - len(journal.missing(packages)),
        total=len(packages),
        offers=checks.offers(checks.Machine.here(place.root), size),
    )


def _state(place: Place, journal: Journal, brought: Kit) -> TrainerState:
    if journal.kind is None:
        return TrainerState.ABSENT
    if not journal.complete or not place.python.exists():
        return TrainerState.UNFINISHED
    return TrainerState.READY if journal.complete == brought.digest else TrainerState.OUTDATED
