"""Run a program of others to its end: stopped when asked, its last words kept for the detail.

A program of ours that was killed may have left one behind; :func:`end_leftovers` ends it, as two
installers in one environment would spoil it.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import psutil

from engine.child import outside

_LOOK = 0.2  # seconds between two looks at whether it is still wanted
_GRACE = 3.0
_TAIL = 4000  # bytes


class StoppedError(Exception):
    """The person wants no more."""


class ProgramError(Exception):
    """It ended with a code other than 0. ``words`` are its last."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(f"code {code}\n{words}")
        self.code = code
        self.words = words


class Runner:
    """One program at a time. ``log`` takes what it says; :meth:`stop` may come from any thread."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    def stop(self) -> None:
        self._stopped.set()
        with self._lock:
            if self._process and self._process.poll() is None:
                self._process.kill()

    def check(self) -> None:
        """Raises StoppedError once nobody wants it any more."""
        if self._stopped.is_set():
            raise StoppedError

    def run(
        self,
        command: Sequence[str | Path],
        variables: dict[str, str] | None = None,
        look: Callable[[], object] = lambda: None,
    ) -> str:
        """What it said. ``look`` is called from time to time. Raises ProgramError, StoppedError."""
        with self._log.open("wb") as log:
            with self._lock:
                self.check()
                process = self._process = subprocess.Popen(
                    [str(part) for part in command],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    env={**outside(), **(variables or {})},
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            try:
                code = _wait(process, look)
            finally:
                if process.poll() is None:
                    process.kill()
                    process.wait()
        self.check()
        words = self._log.read_bytes()[-_TAIL:].decode(errors="replace")
        if code:
            raise ProgramError(code, words)
        return words


def _wait(process: subprocess.Popen[bytes], look: Callable[[], object]) -> int:
    while True:
        try:
            return process.wait(_LOOK)
        except subprocess.TimeoutExpired:
            look()


def end_leftovers(folder: Path) -> int:
    """End installers that another of ours has left running for an environment; how many."""
    ended = []
    for process, words in _started_for(folder):
        if {"install", "venv"} & set(words):
            with contextlib.suppress(psutil.Error):
                process.kill()
                ended.append(process)
    psutil.wait_procs(ended, timeout=_GRACE)
    return len(ended)


def is_used(folder: Path, script: Path, patience: float = _GRACE) -> bool:
    """Whether a program of the environment still runs ``script``; one that is ending may end."""
    ending = time.monotonic() + patience
    while any(str(script) in words for _, words in _started_for(folder)):
        if time.monotonic() > ending:
            return True
        time.sleep(_LOOK)
    return False


def _started_for(folder: Path) -> Iterator[tuple[psutil.Process, list[str]]]:
    for process in psutil.process_iter(["cmdline"]):
        words = process.info["cmdline"] or []
        if process.pid != os.getpid() and any(word.startswith(str(folder)) for word in words):
            yield process, words
