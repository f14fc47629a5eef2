"""The chat model judges citations after an answer, where it is wanted and has been seen to help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from engine import fingerprint
from engine.judging import measurements
from engine.judging.measurements import Measurement
from engine.judging.pairs import Quality, load, own
from engine.store import Citation, Message, MessageStatus, Options, new_conversation, new_message
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    CheckedPair,
    Done,
    EvaluateSupport,
    JobId,
    ModelSpec,
    PaperId,
    Passage,
    PassageId,
    Role,
    SentenceCheck,
    StopReason,
    Support,
    SupportEvaluated,
    Weighed,
    WeighStatements,
)
from gui.activity import Phase
from gui.chat.answers import Answers
from gui.chat.judging import Judging
from gui.clients import Client, Listener
from gui.services import Services
from tests.gui.conftest import MakeServices


class Scripted(Client):
    """Answers every command from a script, in the window's next round; records them."""

    def __init__(self, answer: Callable[[AnyCommand], Sequence[AnyEvent]]) -> None:
        super().__init__("inference")
        self._answer = answer
        self.sent: list[AnyCommand] = []

    def send(self, command: AnyCommand, listener: Listener) -> JobId:
        self.sent.append(command)
        for event in self._answer(command):
            QTimer.singleShot(0, self, partial(listener, event))
        return command.job


def _weigh(command: AnyCommand) -> Sequence[AnyEvent]:
    assert isinstance(command, WeighStatements)
    told = [
        Weighed(index=place, told=0.1 if "not" in one.sentence else 0.9)
        for place, one in enumerate(command.statements)
    ]
    return [*told, Done(reason=StopReason.FINISHED)]


def _check(command: AnyCommand) -> Sequence[AnyEvent]:
    assert isinstance(command, EvaluateSupport)
    pairs = (CheckedPair(pair.label, Support.WEAK, 0.5) for pair in load(own()))
    return [SupportEvaluated(pairs=tuple(pairs)), Done(reason=StopReason.FINISHED)]


def _with_model(services: Services, answer: Callable[[AnyCommand], Sequence[AnyEvent]]) -> Services:
    services.inference.close()
    services.inference = Scripted(answer)
    return services


@pytest.fixture
def services(make_services: MakeServices) -> Services:
    services = make_services(None)
    services.papers.close()
    services.papers = Scripted(_check)
    return _with_model(services, _weigh)


@pytest.fixture
def model(tmp_path: Path) -> ModelSpec:
    (tmp_path / "One.gguf").write_bytes(b"a model")
    return ModelSpec(path=str(tmp_path / "One.gguf"))


def _answer(qtbot: QtBot, services: Services, judged: bool = True) -> Message:
    """A stored answer whose sentence is hardly supported."""
    conversation = msgspec.structs.replace(new_conversation(), options=Options(judged=judged))
    question = new_message(conversation.id, None, Role.USER, "What?")
    passage = Passage(PassageId(1), PaperId(1), "Title", "/a.pdf", "", "The gap is closed.", ())
    answer = msgspec.structs.replace(
        new_message(conversation.id, question.id, Role.ASSISTANT, "The gap closes [1]."),
        sources=(Citation(1, passage),),
        checks=(SentenceCheck(0, 19, Support.WEAK, 1, 0.5, "The gap is closed."),),
    )
    done: list[object] = []
    services.operations.run(
        lambda store: store.add(question, answer, new=conversation), lambda _: done.append(1)
    )
    qtbot.waitUntil(lambda: bool(done))
    return answer


def _measured(model: ModelSpec, helps: bool) -> None:
    without = Quality(0.9, ((5, 4, 0), (0, 9, 0), (0, 0, 9)))
    judged = Quality(0.95 if helps else 0.85, ((9, 0, 0), (0, 9, 0), (0, 0, 9)))
    mark = fingerprint.of_file(Path(model.path))
    gain = (0.01, 0.1) if helps else (-0.1, 0.01)
    measurements.keep(Measurement(mark, "One", 0.6, without, judged, gain))


def _settle(qtbot: QtBot, services: Services) -> None:
    qtbot.waitUntil(lambda: services.operations.idle)
    qtbot.wait(20)


def test_a_verdict_changes_and_is_stored(
    qtbot: QtBot, services: Services, model: ModelSpec
) -> None:
    _measured(model, helps=True)
    answers = Answers(services)
    judging = Judging(services, answers)
    answer = _answer(qtbot, services)
    with qtbot.waitSignal(judging.judged) as heard:
        answers.ended.emit(answer, model)
    (check,) = heard.args[0].checks
    assert (check.support, check.score, check.judged) == (Support.SUPPORTED, 0.7, True)
    stored = services.operations.now(lambda store: store.branch(answer.conversation))
    assert stored[-1].checks == (check,)


@pytest.mark.parametrize(("wanted", "helps"), [(False, True), (True, False)])
def test_nobody_is_asked_who_need_not(
    qtbot: QtBot, services: Services, model: ModelSpec, wanted: bool, helps: bool
) -> None:
    _measured(model, helps)
    answers = Answers(services)
    Judging(services, answers)
    answers.ended.emit(_answer(qtbot, services, judged=wanted), model)
    _settle(qtbot, services)
    assert services.inference.sent == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("status", [MessageStatus.STOPPED, MessageStatus.FAILED])
def test_half_an_answer_is_not_judged(
    qtbot: QtBot, services: Services, model: ModelSpec, status: MessageStatus
) -> None:
    _measured(model, helps=True)
    answers = Answers(services)
    Judging(services, answers)
    answers.ended.emit(msgspec.structs.replace(_answer(qtbot, services), status=status), model)
    _settle(qtbot, services)
    assert services.inference.sent == []  # type: ignore[attr-defined]


def test_a_model_is_measured_before_its_first_use(
    qtbot: QtBot, services: Services, model: ModelSpec
) -> None:
    _with_model(services, _weigh_by_label)
    answers = Answers(services)
    judging = Judging(services, answers)
    answer = _answer(qtbot, services)
    with qtbot.waitSignal(judging.judged) as heard:
        answers.ended.emit(answer, model)
    assert heard.args[0].checks[0].judged
    (activity,) = services.activities.all
    assert activity.phase is Phase.FINISHED
    assert "50 are judged right with it, 25 without" in activity.sentence
    found = measurements.of(fingerprint.of_file(Path(model.path)))
    assert found
    assert found.helps


def _weigh_by_label(command: AnyCommand) -> Sequence[AnyEvent]:
    """As a good judge does: the pairs of a passage come in the order of their labels."""
    assert isinstance(command, WeighStatements)
    told = [Weighed(index=i, told=0.9 if i == 0 else 0.1) for i in range(len(command.statements))]
    return [*told, Done(reason=StopReason.FINISHED)]


def test_a_measuring_that_was_stopped_is_not_begun_again(
    qtbot: QtBot, services: Services, model: ModelSpec
) -> None:
    _with_model(services, lambda _command: [])
    answers = Answers(services)
    Judging(services, answers)
    answer = _answer(qtbot, services)
    answers.ended.emit(answer, model)
    qtbot.waitUntil(lambda: len(services.inference.sent) == 1)  # type: ignore[attr-defined]
    (activity,) = services.activities.all
    activity.cancel()
    assert activity.phase is Phase.STOPPED
    answers.ended.emit(answer, model)
    _settle(qtbot, services)
    assert len(services.activities.all) == 1
