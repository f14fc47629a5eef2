"""Drive work on examples (:mod:`trainer.examples.work`) from the window, without ever waiting.

Each step goes to the child or the store that it is for, and the work goes on with the answer. One
work at a time; it ends in exactly one of ``finished``, ``failed`` and ``stopped``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine import vocabulary as v
from engine.errors import HilbertError
from gui.clients import Client
from gui.operations import StoreQueue
from gui.services import Services
from trainer.examples.store import ExampleStore
from trainer.examples.work import Step, Work

_INFERENCE = (v.LoadModel, v.Generate, v.CountTokens)


class Working(QObject):
    """``progress`` tells how far the work is."""

    progress = Signal(object)  # Progress
    finished = Signal(object)  # what the work returned
    failed = Signal(HilbertError)
    stopped = Signal()

    def __init__(
        self, services: Services, queue: StoreQueue[ExampleStore], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._queue = queue
        self._work: Work[Any] | None = None
        self._job: tuple[Client, v.JobId] | None = None
        self._heard: list[v.AnyEvent] = []
        self._cancelled = False

    @property
    def busy(self) -> bool:
        return self._work is not None

    def start(self, work: Work[Any]) -> None:
        assert not self.busy, "one work at a time"
        self._work, self._cancelled = work, False
        self._go(lambda: work.send(None))

    def cancel(self) -> None:
        """Stop at the next step; what was stored stays."""
        self._cancelled = True
        if self._job:
            client, job = self._job
            client.cancel(job)

    def _go(self, resume: Callable[[], Step]) -> None:
        """Take steps until one has to be waited for."""
        work = self._work
        while work is not None:
            if self._cancelled:
                self._end(self.stopped.emit)
                return
            try:
                step = resume()
            except StopIteration as end:
                self._end(partial(self.finished.emit, end.value))
                return
            except HilbertError as error:
                self._end(partial(self.failed.emit, error))
                return
            if not isinstance(step, v.Progress):
                self._send(step)
                return
            self.progress.emit(step)
            resume = self._resumed(None)

    def _resumed(self, answer: object) -> Callable[[], Step]:
        work = self._work
        assert work is not None
        return lambda: work.send(answer)

    def _send(self, step: Step) -> None:
        if callable(step):
            self._queue.run(step, lambda answer: self._go(self._resumed(answer)), self._throw)
            return
        assert isinstance(step, v.Command)
        client = self._home(step)
        self._heard = []
        self._job = (client, step.job)
        client.send(step, self._on_event)

    def _home(self, command: v.Command) -> Client:
        if isinstance(command, v.TrainingCommand | v.ExamplesCommand):
            return self._services.training
        papers, inference = self._services.papers, self._services.inference
        return inference if isinstance(command, _INFERENCE) else papers

    def _on_event(self, event: v.AnyEvent) -> None:
        match event:
            case v.Progress() if event.unit != "%":  # the loading of a model is not the work
                self.progress.emit(event)
            case v.Failed():
                self._job = None
                self._throw(HilbertError.of(event))
            case v.Done():
                self._job = None
                heard = self._heard
                self._go(self._resumed(heard))
            case _:
                self._heard.append(event)

    def _throw(self, error: HilbertError) -> None:
        work = self._work
        if work is not None:
            self._go(lambda: work.throw(error))

    def _end(self, announce: Callable[[], object]) -> None:
        work, self._work, self._job = self._work, None, None
        if work is not None:
            work.close()
        announce()
