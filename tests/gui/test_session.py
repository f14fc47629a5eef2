"""The conversation in view: asking, branching, and a child that dies in the middle of an answer."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import msgspec
import psutil
import pytest
from pytestqt.qtbot import QtBot

from engine import paths
from engine.store import Message, MessageStatus
from engine.vocabulary import AnyCommand, JobId, ModelSpec, PauseEmbedding, Sampling
from gui.chat.session import Session
from gui.clients import Client
from gui.services import Services
from tests.gui.conftest import MakeServices

SCRIPTED = [sys.executable, str(Path(__file__).parents[1] / "children" / "scripted_inference.py")]
MODEL = ModelSpec(path="scripted")


@pytest.fixture
def session(make_services: MakeServices, qtbot: QtBot) -> Session:
    return Session(make_services(SCRIPTED))


def ask(qtbot: QtBot, session: Session, text: str) -> Message:
    with qtbot.waitSignal(session.answer_finished, timeout=20_000) as heard:
        session.ask(text, MODEL)
    message = heard.args[0] if heard.args else None
    assert isinstance(message, Message)
    return message


def texts(session: Session) -> list[str]:
    return [message.text for message in session.branch.messages]


def test_an_answer_streams_and_is_stored(qtbot: QtBot, session: Session) -> None:
    arrived: list[str] = []
    session.text_arrived.connect(lambda _key, text: arrived.append(text))
    answer = ask(qtbot, session, "say one two three")
    assert answer.text == "one two three "
    assert "".join(arrived) == answer.text
    assert len(arrived) > 1
    session.new()
    assert texts(session) == []
    with qtbot.waitSignal(session.branch_changed):
        session.open(answer.conversation)
    assert texts(session) == ["say one two three", "one two three "]
    assert session.conversation.title == "say one two three"


class RunningPapers(Client):
    """A papers child that is running, and records what it is sent."""

    def __init__(self) -> None:
        super().__init__("papers")
        self.sent: list[AnyCommand] = []

    @property
    def running(self) -> bool:
        return True

    def send(self, command: AnyCommand, listener: object) -> JobId:
        self.sent.append(command)
        return command.job


def test_embedding_stands_still_while_an_answer_is_generated(
    qtbot: QtBot, make_services: MakeServices
) -> None:
    services = make_services(SCRIPTED)
    services.papers.close()
    services.papers = papers = RunningPapers()
    ask(qtbot, Session(services), "say a")
    pauses = [command.seconds for command in papers.sent if isinstance(command, PauseEmbedding)]
    assert len(pauses) == 2
    assert pauses[0] > pauses[1] == 0


def test_an_edited_question_keeps_its_old_branch(qtbot: QtBot, session: Session) -> None:
    ask(qtbot, session, "say a")
    ask(qtbot, session, "say b")
    first = session.branch.messages[0]
    with qtbot.waitSignal(session.answer_finished, timeout=20_000):
        session.edit(first.id, "say c", MODEL)
    assert texts(session) == ["say c", "c "]
    edited = session.branch.messages[0]
    assert len(session.branch.versions[edited.id]) == 2
    with qtbot.waitSignal(session.branch_changed):
        session.show_version(edited.id, -1)
    assert texts(session) == ["say a", "a ", "say b", "b "]


def test_regenerating_adds_a_version(qtbot: QtBot, session: Session) -> None:
    answer = ask(qtbot, session, "say a")
    with qtbot.waitSignal(session.answer_finished, timeout=20_000):
        session.regenerate(answer.id, MODEL, None)
    assert texts(session) == ["say a", "a "]
    again = session.branch.messages[1]
    assert session.branch.versions[again.id] == [answer.id, again.id]


def test_stopping_keeps_what_has_arrived(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.text_arrived, timeout=20_000):
        session.ask("count for ever", MODEL)
    with qtbot.waitSignal(session.answer_finished, timeout=20_000):
        session.stop()
    stopped = session.branch.messages[-1]
    assert stopped.status is MessageStatus.STOPPED
    assert stopped.text
    assert not session.busy


def test_an_answer_goes_on_while_another_conversation_is_open(
    qtbot: QtBot, session: Session
) -> None:
    with qtbot.waitSignal(session.text_arrived, timeout=20_000):
        session.ask("count to 40", MODEL)
    first = session.conversation.id
    with qtbot.waitSignal(session.conversations_changed, timeout=20_000):
        session.new()
        assert not session.busy
        session.ask("say hello", MODEL)
    qtbot.waitUntil(lambda: not session._answers, timeout=20_000)
    assert texts(session) == ["say hello", "hello "]
    with qtbot.waitSignal(session.branch_changed):
        session.open(first)
    assert session.branch.messages[1].text.split() == [str(n) for n in range(1, 41)]


def test_a_question_that_cannot_be_stored_is_given_back(
    qtbot: QtBot, session: Session, data_folder: Path
) -> None:
    session._services.operations.run(lambda store: store._db.execute("PRAGMA query_only = ON"))
    with qtbot.waitSignal(session.question_refused, timeout=20_000) as refused:
        session.ask("say a", MODEL)
    assert refused.args is not None
    assert refused.args[0] == "say a"
    assert refused.args[1].remedy
    assert not session.busy
    session._services.operations.run(lambda store: store._db.execute("PRAGMA query_only = OFF"))
    assert ask(qtbot, session, "say a").text == "a "


@pytest.mark.long(35)
@pytest.mark.real_model
@pytest.mark.timeout(300)
def test_a_killed_child_costs_nothing_but_the_rest_of_its_answer(
    qtbot: QtBot, services: Services
) -> None:
    session = Session(services)
    model = ModelSpec(path=str(paths.starter_model()), context_length=1024)
    moments = random.Random(20261122)
    kills = 0
    while kills < 20:
        with qtbot.waitSignal(session.text_arrived, timeout=30_000):
            session.ask(f"Write a long essay about entanglement. ({kills})", model)
        qtbot.wait(moments.randrange(300))
        if not session.busy:
            continue  # a short answer, already over
        kills += 1
        shown = session.branch.messages[-1].text
        pid = services.inference.child.pid
        assert pid
        with qtbot.waitSignal(session.answer_finished, timeout=10_000) as heard:
            psutil.Process(pid).kill()
        assert heard.args
        partial = heard.args[0]
        assert partial.status is MessageStatus.FAILED
        assert partial.text.startswith(shown)
        assert "killed" in partial.notice.sentence
        assert partial.notice.remedy
        session.new()
    short = msgspec.structs.replace(session.conversation, sampling=Sampling(max_tokens=8))
    session.configure(short)
    with qtbot.waitSignal(session.answer_finished, timeout=60_000) as heard:
        session.ask("Say hello.", model)
    assert heard.args
    assert heard.args[0].status is MessageStatus.DONE


def test_a_question_behind_another_conversations_answer_is_told_to_wait(
    make_services: MakeServices, qtbot: QtBot
) -> None:
    services = make_services(SCRIPTED)
    session = Session(services)
    session.ask("count for ever", MODEL)
    qtbot.waitUntil(lambda: session.busy)
    assert not session.waits
    first = session.conversation.id
    session.new()
    session.ask("say hello", MODEL)
    qtbot.waitUntil(lambda: session.busy)
    assert session.waits
    session.stop(first)
    qtbot.waitUntil(lambda: not session.waits)
    qtbot.waitUntil(lambda: not session.busy)
    session.close()
