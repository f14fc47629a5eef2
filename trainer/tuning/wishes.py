"""What a person wants of a run under way, as a file in its folder.

A file, because the run may be in another process, started by another program, or on another machine
that shares the folder.
"""

from __future__ import annotations

import contextlib
from enum import Enum

from trainer.tuning.runs import Run, replace


class Wish(Enum):
    GO_ON = "go on"
    PAUSE = "pause"
    STOP = "stop"


def make(run: Run, wish: Wish) -> None:
    replace(run.folder / "wish", wish.value.encode())


def of(run: Run) -> Wish:
    with contextlib.suppress(OSError, ValueError):
        return Wish((run.folder / "wish").read_text(encoding="utf-8"))
    return Wish.GO_ON


def clear(run: Run) -> None:
    (run.folder / "wish").unlink(missing_ok=True)
