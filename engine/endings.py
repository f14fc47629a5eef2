"""How a child process ended, in a sentence, and the log it leaves behind.

Each child writes what it has to say for experts to ``logs/NAME.log``; the tail of it is the detail
of the failure that its death causes.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from engine import paths
from engine.vocabulary import Failed, FailureKind, JobId

_LOG_LIMIT = 1_000_000


_STARTS_AGAIN = "It starts again when it is needed next; nothing you saw is lost."
_SMALLER = "Close other programs, or choose a smaller model or context; nothing you saw is lost."
_MEMORY_SIGNS = re.compile(r"failed to allocate|bad_alloc|^MemoryError|out of memory", re.M)
_LIBRARY_SIGNS = re.compile(
    r"^(?:ModuleNotFoundError|ImportError).*|^.*cannot open shared object file.*", re.M
)
# Windows tells the same by exit codes.
_ILLEGAL_INSTRUCTION = (-4, 0xC000001D)
_CRASHES = {
    -6: "SIGABRT",
    -7: "SIGBUS",
    -8: "SIGFPE",
    -11: "SIGSEGV",
    0xC0000005: "access violation",
    0xC00000FD: "stack overflow",
    0xC0000409: "abort",
}


@dataclass(frozen=True)
class Outcome:
    """What a kind of ending means for a person."""

    kind: FailureKind
    what: str
    remedy: str = _STARTS_AGAIN


@dataclass(frozen=True)
class Ended:
    """How a child process ended, and the sentence that tells it to a person.

    ``why`` is set where this side has ended it; ``oom`` where the system killed a process for
    want of memory meanwhile.
    """

    name: str
    code: int
    log: str
    why: str = ""
    oom: bool = False

    @property
    def sentence(self) -> str:
        return f"The {self.name} process {self.outcome.what}."

    @property
    def outcome(self) -> Outcome:
        if self.why:
            return Outcome(FailureKind.CHILD_ENDED, f"{self.why} and was ended")
        if self.code == -9:
            return self._killed()
        if self.code in _ILLEGAL_INSTRUCTION:
            return Outcome(
                FailureKind.UNSUPPORTED,
                "uses an instruction that this processor does not have",
                "Run `python3 packaging/bootstrap.py setup` to build the engine for this machine.",
            )
        if _MEMORY_SIGNS.search(self.log):
            return Outcome(FailureKind.OUT_OF_MEMORY, "ended as memory ran out", _SMALLER)
        return self._by_itself()

    def _by_itself(self) -> Outcome:
        if self.code < 0 or self.code in _CRASHES:
            return Outcome(FailureKind.CHILD_ENDED, f"crashed ({_crash_name(self.code)})")
        if self.code > 0 and (missing := _LIBRARY_SIGNS.findall(self.log)):
            return Outcome(
                FailureKind.MISSING_PART,
                f"lacks a library: {missing[-1].strip().rstrip('.')}",
                "Run `hilbert doctor`; if the installation is damaged, install again.",
            )
        return Outcome(FailureKind.CHILD_ENDED, f"ended by itself (code {self.code})")

    def _killed(self) -> Outcome:
        if self.oom:
            what = "was killed by the system, as memory ran out"
            return Outcome(FailureKind.OUT_OF_MEMORY, what, _SMALLER)
        what = "was killed, by the system (out of memory?) or by hand"
        return Outcome(FailureKind.CHILD_ENDED, what)

    def event(self, job: JobId) -> Failed:
        outcome = self.outcome
        return Failed(
            job=job,
            kind=outcome.kind,
            sentence=self.sentence,
            remedy=outcome.remedy,
            detail=self.log,
        )


def oom_kills() -> int:
    """How often this system has killed a process for want of memory; 0 where it does not tell."""
    with contextlib.suppress(OSError, ValueError):
        for line in Path("/proc/vmstat").read_text(encoding="ascii").splitlines():
            name, _, count = line.partition(" ")
            if name == "oom_kill":
                return int(count)
    return 0


def _crash_name(code: int) -> str:
    return _CRASHES.get(code) or _signal_name(-code)


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
