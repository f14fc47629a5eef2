"""A question that a head routes, driven by scripted events as in tests.engine.test_answering."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from engine.answering import Answering
from engine.routing import ASK_BACK, Route, Routed
from engine.store import MessageStatus
from engine.vocabulary import (
    Done,
    EmbedTexts,
    Failed,
    FailureKind,
    Generate,
    PromptMessage,
    Role,
    SearchPapers,
    StopReason,
    SurveyPapers,
    TextsEmbedded,
)
from tests.engine.test_answering import empty, question


@dataclass(frozen=True)
class Scripted:
    """A router that says the same of every question."""

    said: Routed
    encoder: str = ""

    def decide(self, vector: Sequence[float]) -> Routed:
        assert vector == (0.6, 0.8)
        return self.said


def routed(label: Route, sure: bool = True) -> Answering:
    asked = replace(question(papers=True), router=Scripted(Routed(label, 0.7, sure)))
    answering = Answering(asked, empty())
    command = answering.start()
    assert isinstance(command, EmbedTexts)
    assert command.texts == ("Why?",)
    assert answering.receive(TextsEmbedded(vectors=((0.6, 0.8),))) is None
    return answering


def test_a_router_sends_a_question_to_the_model_alone() -> None:
    answering = routed(Route.MODEL)
    command = answering.receive(Done())
    assert isinstance(command, Generate)
    assert command.messages[-1] == PromptMessage(Role.USER, "Why?")
    assert answering.message().routed == Routed(Route.MODEL, 0.7)


def test_a_router_has_the_model_ask_back() -> None:
    command = routed(Route.ASK).receive(Done())
    assert isinstance(command, Generate)
    assert command.messages[-1].content == f"Why?\n\n{ASK_BACK}"


@pytest.mark.parametrize(("label", "sure"), [(Route.PAPERS, True), (Route.MODEL, False)])
def test_the_papers_are_searched_where_the_router_says_so_or_is_unsure(
    label: Route, sure: bool
) -> None:
    answering = routed(label, sure)
    assert isinstance(answering.receive(Done()), SearchPapers)
    assert answering.message().routed == Routed(label, 0.7, sure)


def test_a_router_that_cannot_decide_stands_in_no_ones_way() -> None:
    asked = replace(question(papers=True), router=Scripted(Routed(Route.MODEL, 1.0)))
    answering = Answering(asked, empty())
    answering.start()
    failed = Failed(kind=FailureKind.MISSING_PART, sentence="The encoder is missing.", remedy="")
    assert isinstance(answering.receive(failed), SearchPapers)
    assert answering.message().routed is None


def test_an_answer_is_stopped_while_it_is_routed() -> None:
    asked = replace(question(papers=True), router=Scripted(Routed(Route.MODEL, 1.0)))
    answering = Answering(asked, empty())
    answering.start()
    assert answering.receive(Done(reason=StopReason.CANCELLED)) is None
    assert answering.message().status is MessageStatus.STOPPED


def test_without_papers_in_scope_and_for_the_library_nothing_is_routed() -> None:
    scripted = Scripted(Routed(Route.MODEL, 1.0))
    alone = replace(question(), router=scripted)
    assert isinstance(Answering(alone, empty()).start(), Generate)
    survey = replace(question("How many papers mention squeezing?", papers=True), router=scripted)
    assert isinstance(Answering(survey, empty()).start(), SurveyPapers)


def test_a_routed_answer_once_more_has_the_same_prompt() -> None:
    asked = replace(question(papers=True), sources=(), routed=Routed(Route.ASK, 0.9))
    command = Answering(asked, empty()).start()
    assert isinstance(command, Generate)
    assert command.messages[-1].content.endswith(ASK_BACK)
