"""A head routes questions: it is switched on, its word is shown, and a key or a click overrules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import paths
from engine.routing import Route, Routed
from engine.scope import ALL_PAPERS
from engine.store import Message
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    Done,
    EmbedTexts,
    JobId,
    ModelSpec,
    SearchPapers,
    Sources,
    TextsEmbedded,
)
from gui.chat import present
from gui.chat.session import Session
from gui.clients import Client
from gui.preferences import Chosen
from gui.services import Services
from gui.settings.router import RouterControl
from gui.transcript import Action, TranscriptView
from tests.gui.conftest import MakeServices
from tests.gui.test_session import SCRIPTED
from tests.gui.transcript.helpers import answer as answer_view
from tests.gui.transcript.helpers import links_in, question
from tests.trainer.head.conftest import ENCODER
from tests.trainer.head.test_router import spec_of, write
from trainer.head import encoders
from trainer.head.router import HeadRouter

MODEL = ModelSpec(path="scripted")


class Papers(Client):
    """Embeds and finds nothing, at once; keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__("papers")
        self.sent: list[type[AnyCommand]] = []

    def send(self, command: AnyCommand, listener: Callable[[AnyEvent], object]) -> JobId:
        self.sent.append(type(command))
        match command:
            case EmbedTexts():
                listener(TextsEmbedded(vectors=((1.0,),)))
            case SearchPapers():
                listener(Sources(passages=(), relevant=False))
        listener(Done())
        return command.job


@dataclass(frozen=True)
class Says:
    said: Routed
    encoder: str = ""

    def decide(self, _vector: Sequence[float]) -> Routed:
        return self.said


@pytest.fixture
def services(make_services: MakeServices) -> Services:
    made = make_services(SCRIPTED)
    made.papers.close()
    made.papers = Papers()
    return made


def asked(qtbot: QtBot, session: Session, act: Callable[[], object]) -> Message:
    with qtbot.waitSignal(session.answer_finished, timeout=20_000):
        act()
    return session.branch.messages[-1]


def test_the_router_decides_until_it_is_overruled(qtbot: QtBot, services: Services) -> None:
    said = Routed(Route.MODEL, 0.93)
    services.router.now = Says(said)
    session = Session(services)
    session.configure(msgspec.structs.replace(session.conversation, collection=ALL_PAPERS))
    answer = asked(qtbot, session, lambda: session.ask("say yes", MODEL))
    assert (answer.text, answer.routed) == ("yes ", said)
    shown = present.view(answer, session.branch).routing
    assert shown is not None
    assert shown.sentence == "Router: answer from the model, 93% sure"
    assert shown.actions == (Action.SEARCH_PAPERS,)
    assert isinstance(services.papers, Papers)
    assert SearchPapers not in services.papers.sent
    scope = session.conversation.collection
    again = asked(qtbot, session, lambda: session.regenerate(answer.id, MODEL, scope, True))
    assert SearchPapers in services.papers.sent
    assert again.routed is None
    with qtbot.waitSignal(session.branch_changed):
        session.show_version(again.id, -1)
    assert session.branch.messages[-1].routed == said


def test_what_it_is_not_sure_of_is_said(dressed: QApplication) -> None:
    shown = present.routing(Routed(Route.ASK, 0.41, sure=False))
    assert shown.sentence == "Router unsure (ask back, 41%): searched as usual"


@pytest.fixture
def head(data_folder: object, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(encoders, "standard", lambda: ENCODER)
    paths.heads().mkdir(parents=True)
    return write(paths.heads() / "mine", spec_of()).name


def test_a_head_is_switched_on_and_off(qtbot: QtBot, services: Services, head: str) -> None:
    services.preferences.choose(router=head, router_threshold=80)
    qtbot.waitUntil(lambda: services.router.now is not None, timeout=20_000)
    assert isinstance(services.router.now, HeadRouter)
    assert services.router.now.threshold == 0.8
    services.preferences.choose(router="")
    assert services.router.now is None


def test_a_head_that_is_gone_is_announced(qtbot: QtBot, services: Services) -> None:
    with qtbot.waitSignal(services.router.failed, timeout=20_000) as heard:
        services.preferences.choose(router="gone")
    assert "no trained head" in str(heard.args and heard.args[0].sentence)
    assert services.router.now is None


def test_the_setting_lists_the_heads_that_fit(
    dressed: QApplication, qtbot: QtBot, services: Services, head: str
) -> None:
    write(paths.heads() / "films", spec_of(labels=("0", "1", "2")))
    control = RouterControl(services.operations)
    qtbot.addWidget(control)
    control.show_chosen(Chosen(router=head))
    control.show()
    qtbot.waitUntil(lambda: services.operations.idle, timeout=20_000)
    listed = [control.heads.itemData(row) for row in range(control.heads.count())]
    assert listed == ["", head]
    assert control.heads.currentData() == head
    with qtbot.waitSignal(control.chosen) as heard:
        control.threshold.setValue(90)
    assert heard.args == ["router_threshold", 90]


def test_a_routed_answer_shows_a_line_that_can_be_followed(
    dressed: QApplication, qtbot: QtBot, services: Services
) -> None:
    view = TranscriptView(services.formulas)
    qtbot.addWidget(view)
    routing = present.routing(Routed(Route.ASK, 0.8))
    view.show_messages([question(), answer_view("Which one?", routing=routing)])
    view.flush()
    assert "Router: ask back, 80% sure" in view.toPlainText()
    link = next(link for link in links_in(view) if Action.ANSWER_WITHOUT_PAPERS in link)
    with qtbot.waitSignal(view.action_activated) as heard:
        view._follow(link)
    assert heard.args is not None
    assert heard.args[1] is Action.ANSWER_WITHOUT_PAPERS
