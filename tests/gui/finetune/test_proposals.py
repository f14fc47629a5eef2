"""Making examples from the window: with the real children, stopped, and failing with a sentence."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import models
from engine import vocabulary as v
from engine.errors import HilbertError
from engine.remote.address import Address
from engine.remote.entries import Remote
from gui.activity import Phase
from gui.finetune.examples import Examples
from gui.finetune.proposals import Kind, Proposals, Wish
from gui.finetune.propose_dialog import ProposeDialog
from gui.finetune.working import Working
from gui.services import Services
from trainer.examples.values import Origin, State
from trainer.examples.work import Work, stored

NOWHERE = v.CollectionName("nowhere")


@pytest.fixture
def proposals(services: Services, dressed: QApplication) -> Proposals:
    return Proposals(services, Examples(services))


def wish(kind: Kind, count: int = 4) -> Wish:
    return Wish(kind, NOWHERE, v.ModelSpec(path="none"), "none", count)


def test_computed_problems_arrive_accepted(
    qtbot: QtBot, services: Services, proposals: Proposals
) -> None:
    examples = proposals._examples
    with qtbot.waitSignal(proposals.told, timeout=60_000) as told:
        proposals.propose(wish(Kind.PROBLEMS))
    with qtbot.waitSignal(examples.examples_changed, timeout=20_000):
        examples.refresh()
    assert told.args == ["4 examples proposed"]
    assert {one.origin for one in examples.all} == {Origin.TEMPLATE}
    assert {one.state for one in examples.all} == {State.ACCEPTED}
    assert services.activities.all[0].phase is Phase.FINISHED


def test_an_empty_collection_is_one_sentence_and_the_page_is_free(
    qtbot: QtBot, services: Services, proposals: Proposals
) -> None:
    with qtbot.waitSignal(proposals.failed, timeout=60_000) as failed:
        proposals.propose(wish(Kind.PAPERS))
    (error,) = failed.args
    assert isinstance(error, HilbertError)
    assert "The collection “nowhere” has no papers" in error.sentence
    assert error.remedy
    assert not proposals.busy
    assert services.activities.all[0].phase is Phase.FAILED


def test_work_stops_between_two_steps_and_what_was_stored_stays(
    qtbot: QtBot, services: Services
) -> None:
    examples = Examples(services)
    working = Working(services, examples.queue)
    done: list[int] = []

    def endless() -> Work[None]:
        while True:
            yield from stored(lambda _store: done.append(1))
            yield v.Progress(done=len(done), total=0, unit="steps")

    working.progress.connect(lambda p: working.cancel() if p.done == 3 else None)
    with qtbot.waitSignal(working.stopped, timeout=20_000):
        working.start(endless())
    assert len(done) == 3
    assert not working.busy


def test_a_fault_of_the_store_is_raised_inside_the_work(qtbot: QtBot, services: Services) -> None:
    examples = Examples(services)
    working = Working(services, examples.queue)

    def fails(_store: object) -> None:
        raise HilbertError(v.FailureKind.DISK_FULL, "The disk is full.")

    def careful() -> Work[str]:
        try:
            yield from stored(fails)
        except HilbertError as error:
            return error.sentence
        return ""

    with qtbot.waitSignal(working.finished, timeout=20_000) as finished:
        working.start(careful())
    assert finished.args == ["The disk is full."]


def test_the_dialog_says_what_is_missing(qtbot: QtBot, dressed: QApplication) -> None:
    dialog = ProposeDialog([], [])
    qtbot.addWidget(dialog)
    assert not dialog._go.isEnabled()
    assert "no papers yet" in dialog._why_not.text()
    dialog.choose(Kind.PROBLEMS)
    assert dialog._go.isEnabled()
    assert dialog.wish().kind is Kind.PROBLEMS


def test_a_server_is_offered_last_and_it_is_said_what_it_gets(
    qtbot: QtBot, dressed: QApplication
) -> None:
    collections = [v.Collection(name=NOWHERE, papers=2)]
    remote = Remote("Big", Address.of("http://10.1.2.3:8000/v1#big"))
    dialog = ProposeDialog(collections, models.available(), [remote])
    qtbot.addWidget(dialog)
    assert dialog._sent.isHidden()
    dialog._model.setCurrentIndex(dialog._model.count() - 1)
    assert "sent to 10.1.2.3" in dialog._sent.text()
    assert not dialog._sent.isHidden()
    dialog.choose(Kind.MODEL)
    assert dialog.wish().model == v.ModelSpec(path=remote.path)
    assert dialog.wish().model_name == remote.path
    dialog.choose(Kind.PROBLEMS)
    assert dialog._sent.isHidden()
