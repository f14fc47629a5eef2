"""How a child process ended, in a sentence, and the log it leaves behind.

Each child writes what it has to say for experts to ``logs/NAME.log``; the tail of it is the detail
of the failure that its death causes.
"""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from engine import paths
from engine.vocabulary import Failed, FailureKind, JobId

_LOG_LIMIT = 1_000_000


@dataclass(frozen=True)
class Ended:
    """How a child process ended, and the sentence that tells it to a person."""

    name: str
    code: int
    log: str
    why: str = ""  # set where this side has ended it

    @property
    def sentence(self) -> str:
        return f"The {self.name} process {self._how}."

    @property
    def _how(self) -> str:
        if self.why:
            return f"{self.why} and was ended"
        if self.code == -9:
            return "was killed, by the system (out of memory?) or by hand"
        if self.code < 0:
            return f"crashed ({_signal_name(-self.code)})"
        return f"ended by itself (code {self.code})"

    def event(self, job: JobId) -> Failed:
        return Failed(
            job=job,
            kind=FailureKind.CHILD_ENDED,
            sentence=self.sentence,
            remedy="It starts again when it is needed next; nothing you saw is lost.",
            detail=self.log,
        )


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def log_path(name: str) -> Path:
    return paths.logs() / f"{name}.log"


def open_log(name: str) -> BinaryIO:
    try:
        path = log_path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        too_long = path.exists() and path.stat().st_size > _LOG_LIMIT
        log = path.open("wb" if too_long else "ab")
    except OSError:
        # A full or read-only disk must not keep the child from running.
        log = Path(os.devnull).open("ab")  # noqa: SIM115 - the caller closes it
    log.seek(0, os.SEEK_END)
    return log


def log_tail(name: str, start: int, size: int = 4000) -> str:
    try:
        with log_path(name).open("rb") as log:
            end = log.seek(0, os.SEEK_END)
            log.seek(max(min(start, end), end - size))
            return log.read().decode(errors="replace")
    except OSError:
        return ""
