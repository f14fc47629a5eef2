"""The sentences of the papers page: counts, time left, what an import came to. No Qt here."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from engine.vocabulary import PaperId, Progress

_MINUTE = 60
_HOUR = 60 * _MINUTE


def counted(number: int, singular: str, plural: str = "") -> str:
    """``1,234 passages``: the number with separators, the noun in its form."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def time_left(seconds: float) -> str:
    """As much precision as an estimate deserves."""
    if seconds < _MINUTE:
        return "less than a minute left"
    minutes = round(seconds / _MINUTE)
    if minutes < 60:
        return f"about {minutes} min left"
    hours, minutes = divmod(round(seconds / (5 * _MINUTE)) * 5, 60)
    return f"about {hours} h {minutes} min left" if minutes else f"about {hours} h left"


def progress_parts(progress: Progress, waiting: int) -> tuple[str, str, str]:
    """How far, which file, and for how long: the middle one may be shortened when space is tight.

    ``waiting`` counts the imports that stand in the queue behind this one.
    """
    if not progress.total:
        far = "Looking for papers…"
    else:
        unit = progress.unit.removesuffix("s")
        far = f"{progress.done:,} of {counted(progress.total, unit)}"
    rest = [] if progress.eta is None else [time_left(progress.eta)]
    if waiting:
        rest.append(f"{counted(waiting, 'more import')} waiting")
    return far, progress.note, " · ".join(rest)


def day(moment: float) -> str:
    """``Today``, ``Yesterday`` or a date, in local time."""
    if not moment:
        return ""
    when = datetime.datetime.fromtimestamp(moment).astimezone()
    days = (datetime.datetime.now().astimezone().date() - when.date()).days
    if days in (0, 1):
        return "Yesterday" if days else "Today"
    return f"{when.day} {when:%b %Y}"


@dataclass(frozen=True)
class ImportSummary:
    """What the imports since the queue was last empty came to."""

    added: int = 0
    known: int = 0
    failed: tuple[PaperId, ...] = ()
    cancelled: bool = False
    broken: bool = False  # ended by a fault, which was announced by itself

    @property
    def sentence(self) -> str:
        """``38 added, 2 could not be read``."""
        parts = []
        if self.added:
            parts.append(f"{self.added:,} added")
        if self.known:
            parts.append(f"{self.known:,} already there")
        if self.failed:
            parts.append(f"{len(self.failed):,} could not be read")
        text = ", ".join(parts)
        if self.cancelled:
            return f"Import stopped: {text}" if text else "Import stopped"
        return text or "No papers found there: Hilbert reads PDF, Markdown and plain text"
