"""The chat model as a second judge of citations, after an answer and beside everything else.

Promises: nobody waits for it, since a question that comes meanwhile goes first; a model is measured
before its first use (engine.judging.trial), and asked only if that has shown that it helps. What is
cut short stays as it was checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from engine import fingerprint
from engine.child import new_job
from engine.errors import HilbertError
from engine.judging import measurements
from engine.judging.judge import judged, statements
from engine.judging.measurements import Measurement
from engine.judging.pairs import own
from engine.judging.trial import Step, Trial, steps, trial
from engine.remote.address import is_remote
from engine.store import Message, MessageStatus, Store
from engine.vocabulary import (
    AnyEvent,
    Done,
    EvaluateSupport,
    Failed,
    ModelSpec,
    Progress,
    Weighed,
    WeighStatements,
)
from gui.activity import Activity
from gui.chat.answers import Answers
from gui.clients import Client
from gui.i18n import tr
from gui.services import Services


class Judging(QObject):
    """Follows the answers; those whose conversation asks for it are judged."""

    judged = Signal(object)  # Message

    def __init__(self, services: Services, answers: Answers) -> None:
        super().__init__(answers)
        self._services = services
        self._trial: MeasuringJudge | None = None
        self._waiting: list[tuple[Message, ModelSpec]] = []
        self._given_up: set[str] = set()  # models whose measuring has failed or was stopped
        answers.ended.connect(self._on_ended)

    def _on_ended(self, message: Message, model: ModelSpec) -> None:
        if message.status is not MessageStatus.DONE or is_remote(model.path):
            return
        if statements(message):
            # A measurement is that of the model itself; adapters make it another one.
            bare = msgspec.structs.replace(model, adapters=())
            self._services.operations.run(
                partial(_known, message, bare), partial(self._on_known, message, bare)
            )

    def _on_known(
        self, message: Message, model: ModelSpec, known: tuple[str, Measurement | None] | None
    ) -> None:
        if known is None:
            return
        mark, measurement = known
        if measurement is None:
            self._waiting.append((message, model))
            self._measure(mark, model)
        elif measurement.helps:
            self._judge(message, model, measurement.threshold)

    # --- one answer ---

    def _judge(self, message: Message, model: ModelSpec, threshold: float) -> None:
        asked = statements(message)
        command = WeighStatements(job=new_job(), model=model, statements=tuple(asked.values()))
        places, told = list(asked), dict[int, float]()

        def hear(event: AnyEvent) -> None:
            match event:
                case Weighed():
                    told[places[event.index]] = event.told
                case Done() | Failed() if told:
                    self._write(judged(message, told, threshold))

        self._services.inference.send(command, hear)

    def _write(self, message: Message) -> None:
        self._services.operations.run(
            lambda store: store.finish(message), lambda _: self.judged.emit(message)
        )

    # --- a model that is not known yet ---

    def _measure(self, mark: str, model: ModelSpec) -> None:
        if self._trial is None and mark not in self._given_up:
            self._trial = MeasuringJudge(self._services, model, mark, self)
            self._trial.ended.connect(partial(self._on_measured, mark))
            self._trial.begin()

    def _on_measured(self, mark: str, measurement: Measurement | None) -> None:
        self._trial = None
        if measurement is None:
            self._given_up.add(mark)
        waiting, self._waiting = self._waiting, []
        for message, model in waiting:
            self._on_ended(message, model)


class MeasuringJudge(QObject):
    """One trial, as running work."""

    ended = Signal(object)  # Measurement, or None where there is none

    def __init__(
        self, services: Services, model: ModelSpec, mark: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._name = Path(model.path).stem
        self._trial: Trial = trial(own(), model, mark)
        self._command: Step | None = None
        self._total = steps(own())
        self._done = 0
        self._activity: Activity | None = None

    def begin(self) -> None:
        self._activity = self._services.activities.begin(
            tr("Measuring how {model} judges citations", model=self._name), cancel=self.cancel
        )
        self._step(None)

    def cancel(self) -> None:
        command, self._command = self._command, None
        if command and self._activity:
            self._client(command).cancel(command.job)
            self._activity.stop()
            self._end(None)

    def _step(self, events: Sequence[AnyEvent] | None) -> None:
        assert self._activity
        try:
            command = self._trial.send(events)  # type: ignore[arg-type] # None begins a generator
        except StopIteration as ended:
            self._keep(ended.value)
            return
        except HilbertError as error:
            self._fail(error.event(new_job()))
            return
        note = tr("labelled sentences")
        self._activity.progress(
            Progress(done=self._done, total=self._total, unit="passages", note=note)
        )
        self._command = command
        self._client(command).send(command, partial(self._hear, command, []))

    def _hear(self, command: Step, heard: list[AnyEvent], event: AnyEvent) -> None:
        if command is not self._command:
            return  # cancelled meanwhile
        heard.append(event)
        match event:
            case Failed():
                self._fail(event)
            case Done():
                self._done = min(self._done + 1, self._total)
                self._step(heard)

    def _client(self, command: Step) -> Client:
        papers = isinstance(command, EvaluateSupport)
        return self._services.papers if papers else self._services.inference

    def _keep(self, measurement: Measurement) -> None:
        self._command = None

        def kept(_: None) -> None:
            assert self._activity
            self._activity.finish(words(measurement))
            self._end(measurement)

        self._services.operations.run(lambda _store: measurements.keep(measurement), kept)

    def _fail(self, failed: Failed) -> None:
        assert self._activity
        self._command = None
        self._activity.fail(failed)
        self._end(None)

    def _end(self, measurement: Measurement | None) -> None:
        self.ended.emit(measurement)
        self.deleteLater()


def words(measurement: Measurement) -> str:
    """What was measured, and what follows from it."""
    given = {
        "model": measurement.name,
        "judged": measurement.judged.right,
        "without": measurement.without.right,
        "all": measurement.judged.pairs,
    }
    if measurement.helps:
        return tr(
            "{model} is asked: of {all} labelled sentences {judged} are judged right with it, "
            "{without} without.",
            **given,
        )
    return tr(
        "{model} is not asked: of {all} labelled sentences {judged} are judged right with it, "
        "{without} without.",
        **given,
    )


def _known(
    message: Message, model: ModelSpec, store: Store
) -> tuple[str, Measurement | None] | None:
    """The model's fingerprint and measurement; None where the conversation does not ask."""
    conversation = store.conversation(message.conversation)
    if conversation is None or not conversation.options.judged:
        return None
    mark = fingerprint.of_file(Path(model.path))
    return mark, measurements.of(mark)
