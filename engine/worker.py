"""The child's side of the vocabulary: read commands, run them in lanes, write events.

A lane runs its commands one after another on its own thread, so that a search need not wait for an
import. Promises: an exception in a handler becomes one Failed event; Cancel takes effect at the
handler's next look at ``job.cancelled``, and at once while the job still waits; when stdin closes
the process ends within a second, whatever native code is doing. Does not promise that a handler
looks.
"""

from __future__ import annotations

import itertools
import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, BinaryIO

import msgspec

from engine.errors import translated
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    Cancel,
    Done,
    Event,
    JobId,
    Ready,
    StopReason,
    decode_command,
    encode,
)

_REST = 1.0  # seconds without a command before a lane does what can wait

Handler = Callable[["Job", Any], StopReason | None]
Lane = Mapping[type[AnyCommand], Handler]
Rest = Callable[[Callable[[], bool]], None]
"""What a lane does at rest; it is given a way to ask whether a command has come meanwhile."""


class Job:
    """One command under way: where its events go and whether it is still wanted."""

    def __init__(
        self,
        job: JobId,
        write: Callable[[bytes], None],
        followed: Callable[[], bool] = lambda: False,
    ) -> None:
        self.id = job
        self._write = write
        self._followed = followed
        self._numbers = itertools.count()
        self._cancelled = threading.Event()
        self._on_cancel: Callable[[], None] | None = None
        self._waits = True
        self._lock = threading.Lock()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    @property
    def followed(self) -> bool:
        """Whether another command waits in the lane for this one to end."""
        return self._followed()

    def cancel(self) -> None:
        """Stop; a job that still waits in its lane ends here, however long the one before takes."""
        self._cancelled.set()
        with self._lock:
            if self._waits:
                self._waits = False
                self.emit(Done(reason=StopReason.CANCELLED))
            elif self._on_cancel:
                self._on_cancel()

    def begin(self) -> bool:
        """The lane has come to this job. False: it was cancelled while it waited, and has ended."""
        with self._lock:
            begins, self._waits = self._waits, False
        return begins

    def on_cancel(self, act: Callable[[], None]) -> None:
        """Call ``act`` on cancelling, on the reading thread: for native code that must be woken."""
        with self._lock:
            self._on_cancel = act

    def end(self) -> None:
        """From here on a late Cancel does nothing: the next job may use the same native code."""
        with self._lock:
            self._on_cancel = None

    def emit(self, event: AnyEvent) -> None:
        numbered: Event = msgspec.structs.replace(event, job=self.id, seq=next(self._numbers))
        self._write(encode(numbered))


class _Output:
    """The private copy of descriptor 1, one whole line at a time."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def __call__(self, line: bytes) -> None:
        with self._lock:
            self._stream.write(line)
            self._stream.flush()


def claim_stdout() -> BinaryIO:
    """Keep descriptor 1 for events and send what native code prints there to stderr."""
    private = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return private


def serve(
    engine: str,
    lanes: Mapping[str, Lane],
    rests: Mapping[str, Rest] | None = None,
    *,
    offline: bool = False,
) -> None:
    """Announce Ready, run commands until stdin closes, then end the process.

    ``rests`` names what a lane does, on its thread, when no command has come for a moment.
    ``offline`` says that :func:`engine.sandbox.confine` has shut the network.
    """
    write = _Output(claim_stdout())
    write(encode(Ready(engine=engine, offline=offline)))
    jobs: dict[JobId, Job] = {}
    rest = rests or {}
    queues = {n: _start_lane(n, lane, jobs, rest.get(n)) for n, lane in lanes.items()}
    home = {kind: queues[name] for name, lane in lanes.items() for kind in lane}
    for line in sys.stdin.buffer:
        command = decode_command(line)
        if isinstance(command, Cancel):
            if wanted := jobs.get(command.job):
                wanted.cancel()
            continue
        lane = home[type(command)]
        job = jobs[command.job] = Job(command.job, write, partial(_holds_more, lane))
        lane.put((job, command))
    try:
        for job in list(jobs.values()):
            job.cancel()
    finally:  # nobody may be there any more to hear that it was cancelled
        # Not sys.exit: native threads may be deep in a computation that nobody waits for any more.
        os._exit(0)


Waiting = queue.SimpleQueue[tuple[Job, AnyCommand]]


def _holds_more(lane: Waiting) -> bool:
    return not lane.empty()


def _start_lane(name: str, lane: Lane, jobs: dict[JobId, Job], rest: Rest | None) -> Waiting:
    waiting: Waiting = queue.SimpleQueue()

    def run() -> None:
        while True:
            job, command = _next(waiting, rest)
            if job.begin():
                _run(job, lane[type(command)], command)
            job.end()
            jobs.pop(job.id, None)

    threading.Thread(target=run, name=name, daemon=True).start()
    return waiting


def _next(waiting: Waiting, rest: Rest | None) -> tuple[Job, AnyCommand]:
    if rest:
        try:
            return waiting.get(timeout=_REST)
        except queue.Empty:
            _at_rest(rest, partial(_holds_more, waiting))
    return waiting.get()


def _at_rest(rest: Rest, is_followed: Callable[[], bool]) -> None:
    try:
        rest(is_followed)
    except Exception:  # noqa: BLE001 - nobody asked for it, so nobody hears of it but the log
        traceback.print_exc()


def _run(job: Job, handler: Handler, command: AnyCommand) -> None:
    try:
        reason = handler(job, command)
    except Exception as error:  # noqa: BLE001 - the edge where every fault becomes an event
        job.emit(translated(error).event(job.id))
    else:
        job.emit(Done(reason=reason or StopReason.FINISHED))
