"""The children that a command needs: each is started by its first command, all end together.

Ctrl-C while a command waits for a child asks that child to stop, passes on what it still has to
say, and only then raises KeyboardInterrupt; a second Ctrl-C raises it at once. No child outlives
the ``with`` block.
"""

from __future__ import annotations

import contextlib
import queue
import signal
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import FrameType, TracebackType
from typing import Self

from engine.child import Child
from engine.cli.output import say
from engine.errors import HilbertError
from engine.remote.address import is_remote
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    ChildName,
    CountTokens,
    Ending,
    ExamplesCommand,
    ExportCommand,
    Failed,
    Generate,
    HeadCommand,
    HubCommand,
    LoadModel,
    ResumeRun,
    TrainerCommand,
    TrainingCommand,
    TrainRun,
    UpdateCommand,
    UploadRun,
    WeighStatements,
)

_INFERENCE = (LoadModel, Generate, CountTokens, WeighStatements)
_GRACE = 3.0  # seconds: who pressed Ctrl-C waits no longer

_Heard = queue.SimpleQueue[AnyEvent | None]  # None stands for Ctrl-C


class Children:
    """``programs`` says how to start a child that is not the engine's own, or one for a test."""

    def __init__(self, programs: Mapping[ChildName, Sequence[str]] | None = None) -> None:
        self._programs = programs or {}
        self._children: dict[ChildName, Child] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for child in self._children.values():
            child.close()

    def child(self, name: ChildName) -> Child:
        if name not in self._children:
            self._children[name] = Child(name, self._programs.get(name))
        return self._children[name]

    def stream(self, command: AnyCommand) -> Iterator[AnyEvent]:
        """Send a command to the child it is for and yield its events, the Ending last."""
        child = self.child(_home(command))
        heard: _Heard = queue.SimpleQueue()
        interrupted = False
        with _interrupts_go_to(lambda: heard.put(None)):
            child.send(command, heard.put)
            event: AnyEvent | None = None
            try:
                while not isinstance(event, Ending):
                    event = _next(heard)
                    if event is None:
                        interrupted = True
                        _ask_to_stop(child, command)
                    else:
                        yield event
            finally:
                child.cancel(command.job, _GRACE)  # does nothing after the Ending
        if interrupted:
            raise KeyboardInterrupt

    def run(self, command: AnyCommand) -> Iterator[AnyEvent]:
        """Like :meth:`stream`, but a Failed raises HilbertError."""
        for event in self.stream(command):
            if isinstance(event, Failed):
                raise HilbertError.of(event)
            yield event


def _ask_to_stop(child: Child, command: AnyCommand) -> None:
    """A step of a training may take minutes, and ended by a kill it is lost."""
    if isinstance(command, TrainRun | ResumeRun):
        say("It stops after the step under way. Ctrl-C again ends it at once.")
        child.cancel(command.job, None)
    else:
        child.cancel(command.job, _GRACE)


def _home(command: AnyCommand) -> ChildName:
    if isinstance(command, UploadRun):
        return "upload"
    if isinstance(command, TrainingCommand | HeadCommand | ExportCommand | ExamplesCommand):
        return "training"
    if isinstance(command, TrainerCommand):
        return "provision"
    if isinstance(command, HubCommand | UpdateCommand):
        return "hub"
    if isinstance(command, _INFERENCE):
        return "remote" if is_remote(command.model.path) else "inference"
    return "papers"


def _next(heard: _Heard) -> AnyEvent | None:
    while True:
        # Windows: Ctrl-C does not interrupt a wait without end.
        with contextlib.suppress(queue.Empty):
            return heard.get(timeout=0.5)


@contextlib.contextmanager
def _interrupts_go_to(act: Callable[[], None]) -> Iterator[None]:
    """The first Ctrl-C calls ``act``, which must be re-entrant; the next ones do as before."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)

    def on_interrupt(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        act()

    signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
