"""The sentences of the papers page: counts, time left, what an import came to. No Qt here."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from engine.vocabulary import PaperId, Progress
from gui.i18n import tr, trn

_MINUTE = 60
_HOUR = 60 * _MINUTE


def papers_text(number: int) -> str:
    return trn("{n:,} paper", "{n:,} papers", number)


def passages_text(number: int) -> str:
    """``1,234 passages``."""
    return trn("{n:,} passage", "{n:,} passages", number)


def time_left(seconds: float) -> str:
    """As much precision as an estimate deserves."""
    if seconds < _MINUTE:
        return tr("less than a minute left")
    minutes = round(seconds / _MINUTE)
    if minutes < 60:
        return tr("about {minutes} min left", minutes=minutes)
    hours, minutes = divmod(round(seconds / (5 * _MINUTE)) * 5, 60)
    if not minutes:
        return tr("about {hours} h left", hours=hours)
    return tr("about {hours} h {minutes} min left", hours=hours, minutes=minutes)


def progress_text(progress: Progress) -> str:
    """``12 of 40 papers``: the units that children count in have words of their own."""
    done, total, unit = f"{progress.done:,}", progress.total, progress.unit
    if unit == "%":
        return f"{done} %"
    words = {
        "papers": trn("{done} of {n:,} paper", "{done} of {n:,} papers", total, done=done),
        "passages": trn("{done} of {n:,} passage", "{done} of {n:,} passages", total, done=done),
        "files": trn("{done} of {n:,} file", "{done} of {n:,} files", total, done=done),
        "pages": trn("{done} of {n:,} page", "{done} of {n:,} pages", total, done=done),
        "steps": trn("{done} of {n:,} step", "{done} of {n:,} steps", total, done=done),
    }
    other = tr("{done} of {total} {unit}", done=done, total=f"{total:,}", unit=unit)
    return words.get(unit, other)


def progress_parts(progress: Progress, waiting: int) -> tuple[str, str, str]:
    """How far, which file, and for how long: the middle one may be shortened when space is tight.

    ``waiting`` counts the imports that stand in the queue behind this one.
    """
    far = progress_text(progress) if progress.total else tr("Looking for papers…")
    rest = [] if progress.eta is None else [time_left(progress.eta)]
    if waiting:
        rest.append(trn("{n} more import waiting", "{n} more imports waiting", waiting))
    return far, progress.note, " · ".join(rest)


def day(moment: float) -> str:
    """``Today``, ``Yesterday`` or a date, in local time."""
    if not moment:
        return ""
    when = datetime.datetime.fromtimestamp(moment).astimezone()
    days = (datetime.datetime.now().astimezone().date() - when.date()).days
    if days in (0, 1):
        return tr("Yesterday") if days else tr("Today")
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
            parts.append(trn("{n:,} added", "{n:,} added", self.added))
        if self.known:
            parts.append(trn("{n:,} already there", "{n:,} already there", self.known))
        if self.failed:
            parts.append(
                trn("{n:,} could not be read", "{n:,} could not be read", len(self.failed))
            )
        text = ", ".join(parts)
        if self.cancelled:
            return f"Import stopped: {text}" if text else tr("Import stopped")
        return text or tr(
            "No papers found there: Hilbert reads PDF, LaTeX, HTML, DOCX, EPUB and text"
        )
