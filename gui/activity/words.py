"""The sentences of running work. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from engine.vocabulary import Progress
from gui.activity.model import Activity, Phase
from gui.i18n import tr, trn
from gui.papers.words import progress_text, time_left

_MEGA = 1e6


def state_line(activity: Activity) -> str:
    """How far it is and how long it will take, or how it ended."""
    match activity.phase:
        case Phase.PAUSED:
            return _joined(tr("Paused"), _far(activity.latest))
        case Phase.STOPPING:
            return tr("Stopping…")
        case Phase.FINISHED:
            return activity.sentence or tr("Finished")
        case Phase.STOPPED:
            return activity.sentence or tr("Stopped")
        case Phase.FAILED:
            return activity.sentence
        case _:
            return _running(activity.latest)


def summary(running: Sequence[Activity]) -> str:
    """What the button in the rail says."""
    if not running:
        return tr("Activity: nothing is running")
    if len(running) == 1:
        return f"{running[0].title}: {state_line(running[0])}"
    return trn("{n} piece of work is running", "{n} pieces of work are running", len(running))


def fraction(running: Sequence[Activity]) -> float | None:
    """How much of all the work is done, 0 to 1; None while one of them does not know."""
    parts = [activity.latest for activity in running]
    if not parts or any(part is None or not part.total for part in parts):
        return None
    return sum(min(1.0, part.done / part.total) for part in parts if part) / len(parts)


def _running(progress: Progress | None) -> str:
    if progress is None:
        return tr("Starting…")
    left = "" if progress.eta is None else time_left(progress.eta)
    return _joined(_far(progress), left, progress.note) or tr("Under way")


def _far(progress: Progress | None) -> str:
    if progress is None or not progress.total:
        return ""
    if progress.unit == "bytes":
        done, total = (f"{value / _MEGA:,.0f}" for value in (progress.done, progress.total))
        return tr("{done} of {total} MB", done=done, total=total)
    return progress_text(progress)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
