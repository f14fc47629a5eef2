"""What the set-up says, and how it runs other programs.

Promises: every step is a few calm lines (a live line on a terminal, a plain line now and then
elsewhere); every fault of the world is a :class:`SetupError`, that is one sentence and one remedy;
a program that was started is ended, with its children, when the set-up is interrupted.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from setup_machine import log

#: Seconds between two lines about the same step where there is no terminal.
QUIET_INTERVAL = 20.0

ReadProgress = Callable[[str], str | None]


class SetupError(Exception):
    """Something outside this program stands in the way: a sentence, a remedy, the detail."""

    def __init__(self, sentence: str, remedy: str = "", detail: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy
        self.detail = detail


_KNOWN = (
    (
        r"No space left on device|Errno 28|not enough space on the disk",
        "The disk is full.",
        "Free some space (about 4 GB are needed in all) and run this again; "
        "what is already done is kept.",
    ),
    (
        r"DO NOT MATCH THE HASHES|Hash mismatch|hash mismatch",
        "A downloaded file is not the one that Hilbert was made with, so it was not installed.",
        "Try again. If it happens again, something between you and the package index changes "
        "files: try another network.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|certificate verify failed|SSLError",
        "The package index could not be reached safely (its certificate was not accepted).",
        "If your network inspects traffic, point PIP_CERT at its certificate file and run again.",
    ),
    (
        r"name resolution|Name or service not known|Failed to establish a new connection"
        r"|Network is unreachable|Connection refused|Read timed out|getaddrinfo failed"
        r"|dns error|ConnectTimeout|Connection aborted|Could not resolve|ReadTimeoutError"
        r"|IncompleteRead|Temporary failure|error sending request",
        "The package index could not be reached.",
        "Set-up needs a network this one time. Check the connection (or pip's proxy and index "
        "settings) and run this again; it goes on where it stopped.",
    ),
    (
        r"Could not find a version that satisfies|No matching distribution found",
        "A package that Hilbert needs is not offered for this machine.",
        "Use CPython 3.11 to 3.14, 64-bit, and check pip's index settings.",
    ),
    (
        r"dpkg was interrupted|Could not get lock|Unable to acquire the dpkg",
        "The system's package manager is busy or was interrupted.",
        "Wait until it has finished (or run: dpkg --configure -a) and run this again.",
    ),
)


def explain(what: str, output: str) -> SetupError:
    """The :class:`SetupError` that the output of a failed program speaks of."""
    tail = "\n".join(output.strip().splitlines()[-15:])
    for pattern, sentence, remedy in _KNOWN:
        if re.search(pattern, output):
            return SetupError(sentence, remedy, tail)
    return SetupError(f"{what} did not work.", "The last lines above may tell why.", tail)


def clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"


def size(count: float) -> str:
    return f"{count / 1e6:.0f} MB" if count < 1e9 else f"{count / 1e9:.1f} GB"


class Step:
    """The line of one step of the set-up. Use as a context manager; ``note`` moves it on."""

    def __init__(self, title: str, *, live: bool | None = None) -> None:
        self.title = title
        self._live = sys.stdout.isatty() if live is None else live
        self._note = ""
        self._started = time.monotonic()
        self._said = self._started
        self._over = threading.Event()
        self._ticker = threading.Thread(target=self._tick, daemon=True)

    def note(self, text: str) -> None:
        self._note = text

    def __enter__(self) -> Step:
        print(f"  {self.title} ...", end="" if self._live else "\n", flush=True)
        self._ticker.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._over.set()
        self._ticker.join()
        ending = "done" if kind is None else "stopped" if kind is KeyboardInterrupt else "failed"
        elapsed = clock(time.monotonic() - self._started)
        print(f"{self._start()}  {self.title}: {ending} ({elapsed})", flush=True)

    def _tick(self) -> None:
        while not self._over.wait(1.0):
            now = time.monotonic()
            if not self._live and now - self._said < QUIET_INTERVAL:
                continue
            self._said = now
            note = f" {self._note}," if self._note else ""
            line = f"  {self.title}:{note} {clock(now - self._started)}"
            print(f"{self._start()}{line}", end="" if self._live else "\n", flush=True)

    def _start(self) -> str:
        return "\r\033[K" if self._live else ""


def run(
    command: Sequence[str | Path],
    *,
    what: str,
    step: Step | None = None,
    progress: ReadProgress | None = None,
    env: Mapping[str, str] | None = None,
) -> str:
    """Run a program to its end and return what it printed. Raises SetupError on failure."""
    lines: list[str] = []
    with _logged() as write, _started(command, env) as process:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line)
            write(line)
            note = progress(line) if progress else None
            if step and note:
                step.note(note)
        code = process.wait()
    output = "".join(lines)
    if code:
        raise explain(what, output)
    return output


@contextlib.contextmanager
def _logged() -> Iterator[Callable[[str], object]]:
    log().parent.mkdir(parents=True, exist_ok=True)
    with log().open("a", encoding="utf-8", errors="replace") as file:
        yield file.write


@contextlib.contextmanager
def _started(
    command: Sequence[str | Path], env: Mapping[str, str] | None
) -> Iterator[subprocess.Popen[str]]:
    # A session of its own, so that an interrupt ends a compiler's whole family at once.
    process = subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=None if env is None else dict(env),
        start_new_session=os.name != "nt",
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            _end(process)
        if process.stdout:
            process.stdout.close()


def _end(process: subprocess.Popen[str]) -> None:
    """End a program and all that it started: kindly first, so that compilers tidy up."""
    if os.name == "nt":
        process.kill()
        process.wait()
        return
    for kind in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        for member in _session(process.pid):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(member, kind)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=3)
        if process.poll() is not None and not _session(process.pid):
            return


def _session(leader: int) -> list[int]:
    """The living processes of a session. ninja gives its jobs groups of their own, not sessions."""
    members = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, _, session = stat.read_text().rpartition(")")[2].split()[:4]
            if int(session) == leader and state != "Z":
                members.append(int(stat.parent.name))
    return members or ([leader] if not Path("/proc/self").exists() else [])
