"""The parent's side: start a child, send it commands, hear its events, survive its end.

Promises: ``send`` never blocks; every job ends with exactly one Done or Failed, also when the
process dies; the child is started by the first command and started again, with back-off, by the
next one after it died; a command that the dead process was never told goes to its successor.
Ctrl-C on a terminal does not reach the child: the parent decides what to cancel. Listeners are
called on a thread of this module: the window passes them on to its own.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from engine import modules
from engine.endings import Ended, log_tail, oom_kills, open_log
from engine.variables import QUIET
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
    StopReason,
    decode_event,
    encode,
)

Listener = Callable[[AnyEvent], None]
#: How to start a process, or what says so at each start.
Command = Sequence[str] | Callable[[], Sequence[str]]

GRACE = 10.0  # seconds a cancelled job has before its process is killed
_BACKOFF = (0.0, 0.0, 1.0, 2.0, 5.0, 10.0)  # by the number of deaths in a row without any work done
_NOT_NEEDED = "was no longer needed"
_STOPPING = 2.0  # seconds a process has to end after its stdin was closed

_WINDOWS_FLAGS: int = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(
    subprocess, "CREATE_NEW_PROCESS_GROUP", 0
)


def new_job() -> JobId:
    return JobId(uuid.uuid4().hex)


def child_command(name: ChildName) -> list[str]:
    """How to start a child of the engine; the trainer's is passed by whoever uses it."""
    return modules.command(f"engine.{name}")


class _Stop:
    """Queued between commands: close the process's stdin."""


class Child:
    """One child process at a time, and the jobs under way in it."""

    def __init__(
        self,
        name: ChildName,
        command: Command | None = None,
        on_ready: Callable[[Ready], None] | None = None,
    ) -> None:
        self.name = name
        self._command = command or child_command(name)
        self._on_ready = on_ready
        self._lock = threading.Lock()
        self._listeners: dict[JobId, Listener] = {}
        self._sent: set[JobId] = set()
        self._cancelled: set[JobId] = set()
        self._timers: dict[JobId, threading.Timer] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: threading.Thread | None = None
        self._deaths = 0
        self._why = ""
        self._closing = threading.Event()
        self._waiting: queue.SimpleQueue[AnyCommand | _Stop | None] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write_all, name=f"{name}-writer", daemon=True)
        self._writer.start()

    @property
    def pid(self) -> int | None:
        process = self._process
        return process.pid if process and process.poll() is None else None

    @property
    def busy(self) -> bool:
        """Whether there are jobs under way."""
        with self._lock:
            return bool(self._listeners)

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

    def cancel(self, job: JobId, grace: float | None = GRACE) -> None:
        """Ask a job to stop; a process that has not obeyed after ``grace`` seconds is killed.

        None waits for however long a step takes; the same job may be given a grace later.
        """
        with self._lock:
            if job not in self._listeners:
                return
            if grace is not None and job not in self._timers:
                timer = self._timers[job] = threading.Timer(grace, self._lose_patience)
                timer.daemon = True
                timer.start()
            if job in self._cancelled:
                return
            self._cancelled.add(job)
        self._waiting.put(Cancel(job=job))

    def kill(self) -> None:
        process = self._process
        if process and process.poll() is None:
            process.kill()

    def stop(self) -> None:
        """End the process and free its memory; the next command starts a new one."""
        self._waiting.put(_Stop())

    def hand_over(self, keeper: Sequence[str]) -> None:
        """Leave the process to a new one, which gets its output as stdin and its input as stdout.

        It outlives this object then, and what it says is heard until this program ends. Raises
        OSError where the keeper cannot be started; then nothing has changed.
        """
        process = self._process
        if process is None or process.poll() is not None:
            return
        subprocess.Popen(
            list(keeper),
            stdin=process.stdout,
            stdout=process.stdin,
            stderr=subprocess.DEVNULL,
            env=environment(),
            start_new_session=True,
            creationflags=_WINDOWS_FLAGS,
        )
        self._process, self._reader = None, None

    def close(self, timeout: float = 2.0) -> None:
        """End the process and this object's threads."""
        self._closing.set()
        self._why = self._why or _NOT_NEEDED
        self._waiting.put(None)
        self._writer.join(timeout)
        if self._writer.is_alive():
            # It waits for a process that does not read, and holds the lock of that pipe; or it is
            # starting one, on a busy machine.
            self.kill()
            self._writer.join()
        process, reader = self._process, self._reader
        if process is None:
            return
        _end(process, timeout)
        if reader:
            reader.join(timeout)

    def _lose_patience(self) -> None:
        self._why = "did not stop when asked"
        self.kill()

    # --- writer thread ---

    def _write_all(self) -> None:
        while (command := self._waiting.get()) is not None:
            if isinstance(command, _Stop):
                if self._process:
                    self._why = "was asked to free its memory"
                    _close_quietly(self._process)
            elif self._closing.is_set():
                self._hear(Ended(self.name, 0, "", _NOT_NEEDED).event(command.job))
            else:
                self._deliver(command)

    def _deliver(self, command: AnyCommand) -> None:
        try:
            self._write(command, encode(command))
        except OSError as error:
            self._hear(_not_started(self.name, command.job, error))
        except UnicodeEncodeError as error:
            self._hear(_not_unicode(command.job, error))

    def _write(self, command: AnyCommand, line: bytes) -> None:
        while command.job in self._listeners:
            process = self._process
            if process is None or process.poll() is not None or _is_closed(process):
                if isinstance(command, Cancel):
                    return
                process = self._start_again()
            with self._lock:
                self._sent.add(command.job)
            try:
                assert process.stdin is not None
                process.stdin.write(line)
                process.stdin.flush()
            except (OSError, ValueError):
                # It died under our hands. The reader buries the jobs that were sent; this one, if
                # it came too late for that, gets another process.
                process.kill()
                self._join_reader()
            else:
                return

    def _start_again(self) -> subprocess.Popen[bytes]:
        if self._process:
            _end(self._process, _STOPPING)
        self._join_reader()
        return self._start()

    def _join_reader(self) -> None:
        if self._reader:
            self._reader.join()

    def _start(self) -> subprocess.Popen[bytes]:
        self._closing.wait(_BACKOFF[min(self._deaths, len(_BACKOFF) - 1)])
        self._why = ""
        log = open_log(self.name)
        start = log.tell()
        with log:
            process = subprocess.Popen(
                list(self._command() if callable(self._command) else self._command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment(),
                start_new_session=True,
                creationflags=_WINDOWS_FLAGS,
            )
        self._process = process
        self._reader = threading.Thread(
            target=self._read_all, args=(process, start), name=f"{self.name}-reader", daemon=True
        )
        self._reader.start()
        return process

    # --- reader thread ---

    def _read_all(self, process: subprocess.Popen[bytes], log_start: int) -> None:
        kills = oom_kills()
        try:
            self._listen(process)
        finally:
            # Only when a listener of ours has failed is there still something to kill.
            if sys.exc_info()[0]:
                process.kill()
            _end(process, _STOPPING)
            log = log_tail(self.name, log_start)
            oom = oom_kills() > kills
            self._bury(Ended(self.name, process.returncode, log, self._why, oom))

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        with process.stdout as stdout:
            for line in stdout:
                try:
                    event = decode_event(line)
                except msgspec.MsgspecError:
                    self._why = "sent something that is no event"
                    process.kill()
                    return
                self._hear(event)

    def _hear(self, event: AnyEvent) -> None:
        if isinstance(event, Ready):
            if self._on_ready:
                self._on_ready(event)
            return
        with self._lock:
            listener = self._listeners.get(event.job)
            if isinstance(event, Ending):
                self._listeners.pop(event.job, None)
                self._sent.discard(event.job)
                self._cancelled.discard(event.job)
                if timer := self._timers.pop(event.job, None):
                    timer.cancel()
            if not isinstance(event, Failed):
                self._deaths = 0  # it does work: what kills it is not the start
        if listener:
            listener(event)

    def _bury(self, ended: Ended) -> None:
        with self._lock:
            jobs = {job: job in self._cancelled for job in self._sent & self._listeners.keys()}
        for job, cancelled in jobs.items():
            # Who wanted a job to stop has got that, one way or the other.
            done = Done(job=job, reason=StopReason.CANCELLED)
            self._hear(done if cancelled else ended.event(job))
        if jobs or ended.code != 0:
            self._deaths += 1


def stream(child: Child, command: AnyCommand) -> Iterator[AnyEvent]:
    """Send a command and yield its events, the Ending last. Cancels the job if abandoned."""
    events: queue.SimpleQueue[AnyEvent] = queue.SimpleQueue()
    job = child.send(command, events.put)
    ended = False
    try:
        while not ended:
            event = _next(events)
            ended = isinstance(event, Ending)
            yield event
    finally:
        if not ended:
            child.cancel(job)


def _next(events: queue.SimpleQueue[AnyEvent]) -> AnyEvent:
    while True:
        # Windows: Ctrl-C does not interrupt a wait without end.
        with contextlib.suppress(queue.Empty):
            return events.get(timeout=0.5)


def environment() -> dict[str, str]:
    """What a child sees: this process's variables, quiet libraries, our modules."""
    if getattr(sys, "frozen", False):
        return {**os.environ, **QUIET}  # its modules and its libraries are its own
    root = str(Path(__file__).resolve().parent.parent)
    search = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH", "")]))
    return {**os.environ, **QUIET, "PYTHONPATH": search}


def outside() -> dict[str, str]:
    """The variables for a program that is not ours: libraries of the installed app are not its."""
    variables = dict(os.environ)
    if getattr(sys, "frozen", False):
        # The installed program has put its own folder there, and kept what was there before.
        before = variables.pop("LD_LIBRARY_PATH_ORIG", "")
        variables.pop("LD_LIBRARY_PATH", None)
        if before:
            variables["LD_LIBRARY_PATH"] = before
    return variables


def _not_started(name: str, job: JobId, error: OSError) -> Failed:
    return Failed(
        job=job,
        kind=FailureKind.CHILD_ENDED,
        sentence=f"The {name} process could not be started.",
        remedy="Run `hilbert doctor`; if the installation is damaged, install again.",
        detail=str(error),
    )


def _not_unicode(job: JobId, error: UnicodeEncodeError) -> Failed:
    return Failed(
        job=job,
        kind=FailureKind.UNSUPPORTED,
        sentence="This text holds half a character, which cannot be passed on.",
        remedy="Type it again, or copy it from somewhere else.",
        detail=str(error),
    )


def _is_closed(process: subprocess.Popen[bytes]) -> bool:
    return process.stdin is None or process.stdin.closed


def _close_quietly(process: subprocess.Popen[bytes]) -> None:
    """Close stdin; what a dead process never read is no fault of ours."""
    if process.stdin:
        with contextlib.suppress(OSError):
            process.stdin.close()


def _end(process: subprocess.Popen[bytes], timeout: float) -> None:
    """Close stdin and wait; kill what has not ended by then."""
    _close_quietly(process)
    try:
        process.wait(timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
