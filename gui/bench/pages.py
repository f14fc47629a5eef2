"""``hilbert bench pages``: how long a page takes to be shown, with the one ahead fetched or not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from engine.bench import measure
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Progress
from gui.bench.window import without_screen

GOAL = {"reading_p95_ms": 100}
FEWEST = 3  # pages


class Settings(msgspec.Struct):
    """``rest`` seconds are read before a page is turned."""

    file: str
    turns: int
    rest: float


class Turned(msgspec.Struct):
    """Seconds from turning until the page is painted. ``pages`` is 0 where none could be read."""

    pages: int
    reading: list[float]
    hurrying: list[float]


def run(file: Path, turns: int, rest: float, told: Callable[[Progress], None]) -> dict[str, Any]:
    """Raises HilbertError for a file of fewer than three pages."""
    given = Settings(str(file.absolute()), turns, rest)
    told(Progress(done=0, total=1, unit="runs", note="Turning pages"))
    with measure.temporary_data():
        without_screen()
        turned = measure.bare("gui.bench.turning", msgspec.to_builtins(given), Turned)
    if turned.pages < FEWEST:
        raise HilbertError(
            FailureKind.BAD_FILE,
            f"{file.name} does not have the three pages that turning takes.",
            "Give a PDF of three pages or more.",
        )
    return measure.report(
        "pages",
        f"hilbert bench pages {file.name} --turns {turns} --rest {rest:g}",
        method=(
            "From turning a page until it is painted, in the reader of a 900 by 1000 window. "
            f"reading: after {rest:g} s on the page before; hurrying: as soon as it was painted."
        ),
        goal=GOAL,
        pages=turned.pages,
        reading=_summary(turned.reading),
        hurrying=_summary(turned.hurrying),
    )


def _summary(seconds: list[float]) -> dict[str, float]:
    return {
        "turns": len(seconds),
        "p50_ms": round(1000 * measure.percentile(seconds, 0.50), 1),
        "p95_ms": round(1000 * measure.percentile(seconds, 0.95), 1),
        "max_ms": round(1000 * max(seconds), 1),
    }
