"""The parent's side: start a child, send it commands, hear its events, survive its end.

Promises: ``send`` never blocks; every job ends with exactly one Done or Failed, also when the
process dies; the child is started by the first command and started again, with back-off, by the
next one after it died. Listeners are called on a thread of this module: the window passes them on
to its own.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from engine import paths
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    Cancel,
    ChildName,
    Done,
    Ending,
    Failed,
    FailureKind,
    JobId,
    Ready,
    decode_event,
    encode,
)

Listener = Callable[[AnyEvent], None]

_GRACE = 10.0  # seconds a cancelled job has before its process is killed
_BACKOFF = (0.0, 0.0, 1.0, 2.0, 5.0, 10.0)  # by the number of deaths without a finished job between
_LOG_LIMIT = 1_000_000

_QUIET = {
    # Spinning OpenMP threads cost 4 to 50 times on a busy machine.
    "OMP_WAIT_POLICY": "PASSIVE",
    "PYTHONUNBUFFERED": "1",
    "PYTHONIOENCODING": "utf-8",
    "TOKENIZERS_PARALLELISM": "false",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "DO_NOT_TRACK": "1",
}


def new_job() -> JobId:
    return JobId(uuid.uuid4().hex)


def child_command(name: ChildName) -> list[str]:
    return [sys.executable, "-m", f"engine.{name}"]


@dataclass(frozen=True)
class Ended:
    """How a child process ended, and the sentence that tells it to a person."""

    name: str
    code: int
    log: str

    @property
    def sentence(self) -> str:
        return f"The {self.name} process {self._how}."

    @property
    def _how(self) -> str:
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
            remedy="It starts again with your next question; nothing you saw is lost.",
            detail=self.log,
        )


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


class Child:
    """One child process at a time, and the jobs under way in it."""

    def __init__(
        self,
        name: ChildName,
        command: Sequence[str] | None = None,
        on_ready: Callable[[Ready], None] | None = None,
    ) -> None:
        self.name = name
        self._command = list(command or child_command(name))
        self._on_ready = on_ready
        self._lock = threading.Lock()
        self._listeners: dict[JobId, Listener] = {}
        self._timers: dict[JobId, threading.Timer] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: threading.Thread | None = None
        self._deaths = 0
        self._closing = threading.Event()
        self._waiting: queue.SimpleQueue[AnyCommand | None] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write_all, name=f"{name}-writer", daemon=True)
        self._writer.start()

    @property
    def pid(self) -> int | None:
        process = self._process
        return process.pid if process and process.poll() is None else None

    def start(self) -> None:
        """Start the process now instead of with the first command. Raises OSError."""
        if self._process is None:
            self._start()

    def send(self, command: AnyCommand, listener: Listener) -> JobId:
        """Queue a command; ``listener`` hears every event of its job, the last an Ending."""
        with self._lock:
            self._listeners[command.job] = listener
        self._waiting.put(command)
        return command.job

    def cancel(self, job: JobId, grace: float = _GRACE) -> None:
        """Ask a job to stop; a process that has not obeyed after ``grace`` seconds is killed."""
        with self._lock:
            if job not in self._listeners or job in self._timers:
                return
            timer = self._timers[job] = threading.Timer(grace, self.kill)
            timer.daemon = True
            timer.start()
        self._waiting.put(Cancel(job=job))

    def kill(self) -> None:
        process = self._process
        if process and process.poll() is None:
            process.kill()

    def stop(self) -> None:
        """End the process and free its memory; the next command starts a new one."""
        process = self._process
        if process and process.stdin:
            process.stdin.close()

    def close(self, timeout: float = 2.0) -> None:
        """End the process and this object's threads."""
        self._closing.set()
        self._waiting.put(None)
        self._writer.join(timeout)
        process, reader = self._process, self._reader
        if process is None:
            return
        if process.stdin:
            _close_quietly(process)
        try:
            process.wait(timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if reader:
            reader.join(timeout)

    # --- writer thread ---

    def _write_all(self) -> None:
        while (command := self._waiting.get()) is not None:
            try:
                self._write(command)
            except OSError as error:
                # Either the process died under our hands, and the reader reports that, or it
                # could not be started at all, and nobody else will.
                if not isinstance(error, BrokenPipeError):
                    self._fail(command.job, error)

    def _write(self, command: AnyCommand) -> None:
        process = self._process
        if process is None or process.poll() is not None:
            if isinstance(command, Cancel):
                return
            if self._reader:
                self._reader.join()
            process = self._start()
        assert process.stdin is not None
        process.stdin.write(encode(command))
        process.stdin.flush()

    def _start(self) -> subprocess.Popen[bytes]:
        self._closing.wait(_BACKOFF[min(self._deaths, len(_BACKOFF) - 1)])
        log = _open_log(self.name)
        start = log.tell()
        with log:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        self._process = process
        self._reader = threading.Thread(
            target=self._read_all, args=(process, start), name=f"{self.name}-reader", daemon=True
        )
        self._reader.start()
        return process

    def _fail(self, job: JobId, error: OSError) -> None:
        self._hear(
            Failed(
                job=job,
                kind=FailureKind.CHILD_ENDED,
                sentence=f"The {self.name} process could not be started.",
                remedy="Run `hilbert doctor`; if the installation is damaged, install again.",
                detail=str(error),
            )
        )

    # --- reader thread ---

    def _read_all(self, process: subprocess.Popen[bytes], log_start: int) -> None:
        assert process.stdout is not None
        with process.stdout as stdout:
            for line in stdout:
                try:
                    event = decode_event(line)
                except msgspec.MsgspecError:
                    process.kill()
                    break
                self._hear(event)
        code = process.wait()
        if process.stdin:
            _close_quietly(process)
        self._bury(Ended(self.name, code, _log_tail(self.name, log_start)))

    def _hear(self, event: AnyEvent) -> None:
        if isinstance(event, Ready):
            if self._on_ready:
                self._on_ready(event)
            return
        with self._lock:
            listener = self._listeners.get(event.job)
            if isinstance(event, Ending):
                self._listeners.pop(event.job, None)
                if timer := self._timers.pop(event.job, None):
                    timer.cancel()
            if isinstance(event, Done):
                self._deaths = 0
        if listener:
            listener(event)

    def _bury(self, ended: Ended) -> None:
        with self._lock:
            jobs = list(self._listeners)
            if jobs or ended.code != 0:
                self._deaths += 1
        for job in jobs:
            self._hear(ended.event(job))


def stream(child: Child, command: AnyCommand) -> Iterator[AnyEvent]:
    """Send a command and yield its events, the Ending last. Cancels the job if abandoned."""
    events: queue.SimpleQueue[AnyEvent] = queue.SimpleQueue()
    job = child.send(command, events.put)
    ended = False
    try:
        while not ended:
            event = events.get()
            ended = isinstance(event, Ending)
            yield event
    finally:
        if not ended:
            child.cancel(job)


def _environment() -> dict[str, str]:
    root = str(Path(__file__).resolve().parent.parent)
    search = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH", "")]))
    return {**os.environ, **_QUIET, "PYTHONPATH": search}


def _log_path(name: str) -> Path:
    return paths.logs() / f"{name}.log"


def _open_log(name: str) -> BinaryIO:
    try:
        path = _log_path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        too_long = path.exists() and path.stat().st_size > _LOG_LIMIT
        log = path.open("wb" if too_long else "ab")
    except OSError:
        # A full or read-only disk must not keep the child from running.
        log = Path(os.devnull).open("ab")  # noqa: SIM115 - the caller closes it
    log.seek(0, os.SEEK_END)
    return log


def _log_tail(name: str, start: int, size: int = 4000) -> str:
    try:
        with _log_path(name).open("rb") as log:
            end = log.seek(0, os.SEEK_END)
            log.seek(max(min(start, end), end - size))
            return log.read().decode(errors="replace")
    except OSError:
        return ""


def _close_quietly(process: subprocess.Popen[bytes]) -> None:
    """Close stdin; what a dead process never read is no fault of ours."""
    assert process.stdin is not None
    with contextlib.suppress(OSError):
        process.stdin.close()
