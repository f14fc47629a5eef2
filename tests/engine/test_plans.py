"""Questions about the library: what is asked of the children, and what stands in the answer."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest

from engine.answering import Answering, Phase
from engine.plans import parts_of, telling
from engine.store import Citation, Message, MessageStatus, new_message
from engine.vocabulary import (
    AnyCommand,
    CheckAnswer,
    ConversationId,
    Done,
    Failed,
    FailureKind,
    Generate,
    Outline,
    Outlined,
    OutlinePapers,
    Paper,
    PaperId,
    PaperState,
    Passage,
    PassageId,
    Role,
    SearchPapers,
    Span,
    StopReason,
    Surveyed,
    SurveyedPaper,
    SurveyPapers,
    Text,
)
from tests.engine.test_answering import empty, question


def _paper(number: int, title: str) -> Paper:
    path = f"/{number}.pdf"
    return Paper(PaperId(number), "qm", title, path, PaperState.READY, 9, 3, year=2020 + number)  # type: ignore[arg-type]


def _passage(number: int, paper: Paper, text: str, section: str = "Results") -> Passage:
    spans = (Span(2, 0, 9),)
    return Passage(PassageId(number), paper.id, paper.title, paper.path, section, text, spans)


ONE, OTHER = _paper(1, "Codes on a | Surface [1]"), _paper(2, "Batteries")


def _outline(paper: Paper, count: int, first: int = 1, sections: int = 3) -> Outline:
    passages = [
        _passage(first + n, paper, f"Text {n}.", f"Section {n * sections // count}")
        for n in range(count)
    ]
    return Outline(paper, tuple(passages))


def _asked(text: str, history: Sequence[Message] = ()) -> tuple[Answering, AnyCommand]:
    answering = Answering(question(text, papers=True, history=history), empty())
    return answering, answering.start()


def _said(answering: Answering, *texts: str) -> AnyCommand | None:
    for text in texts:
        answering.receive(Text(text=text))
    return answering.receive(Done())


def test_a_survey_counts_papers_and_cites_each() -> None:
    answering, command = _asked("Which of my papers use surface codes?")
    assert isinstance(command, SurveyPapers)
    assert command.subject == "surface codes"
    rows = (
        SurveyedPaper(ONE, 7, _passage(11, ONE, "A surface code | is used here [9].")),
        SurveyedPaper(OTHER, 0, _passage(22, OTHER, "A code on a plane.")),
    )
    answering.receive(Surveyed(job=command.job, papers=rows, total=40))
    assert answering.receive(Done()) is None
    message = answering.message()
    assert (message.status, answering.phase) == (MessageStatus.DONE, Phase.ENDED)
    assert message.text.startswith("1 of 40 papers in your library holds the words of")
    row = "| Codes on a / Surface (1) | 2021 | 7 | A surface code / is used here (9). [1] |"
    assert row in message.text
    assert "| Batteries | 2022 | – | A code on a plane. [2] |" in message.text
    assert message.cited == (1, 2)
    assert [source.passage.id for source in message.sources] == [11, 22]


def test_how_many_papers_there_are() -> None:
    answering, command = _asked("How many papers do I have?")
    answering.receive(Surveyed(job=command.job, papers=(), total=1))
    answering.receive(Done())
    assert answering.message().text == "There is 1 paper in your library that can be searched."


def test_a_paper_is_summed_up_part_by_part_and_then_whole() -> None:
    answering, command = _asked("Summarise Batteries")
    assert isinstance(command, OutlinePapers)
    assert command.names == ("Batteries",)
    answering.receive(Outlined(job=command.job, papers=(_outline(OTHER, 12),)))
    part = answering.receive(Done())
    asked: list[Generate] = []
    while isinstance(part, Generate):
        asked.append(part)
        assert part.job == answering.job
        part = _said(answering, f"Note {len(asked)} [", f"{len(asked)}], [77].")
    assert len(asked) == 4  # three parts and the whole
    quoted = [passage.number for one in asked for passage in one.messages[-1].passages]
    assert quoted == list(range(1, 13))
    assert "Note 1 [1]" in asked[-1].messages[-1].content
    assert "Note 3 [3]" in asked[-1].messages[-1].content
    assert isinstance(part, CheckAnswer)
    answering.receive(Done())
    message = answering.message()
    assert message.text.startswith("**Batteries**, 9 pages, part by part.")
    assert "**Section 1.** Note 2 [2]" in message.text
    assert "**In short.** Note 4 [4]" in message.text
    assert "77" not in message.text
    assert {source.number for source in message.sources} == {1, 2, 3, 4}
    assert message.status is MessageStatus.DONE


def test_a_long_paper_is_read_all_over() -> None:
    parts = parts_of(_outline(ONE, 500, sections=20), first_number=5)
    assert len(parts) <= 20
    read = [source.passage.id for part in parts for source in part.sources]
    assert len(read) == 70
    assert min(read) < 10
    assert max(read) > 490
    assert [s.number for part in parts for s in part.sources] == list(range(5, 75))


def test_this_paper_is_the_one_that_was_cited() -> None:
    asked = new_message(ConversationId("c"), None, Role.USER, "Why?")
    reply = msgspec.structs.replace(
        new_message(ConversationId("c"), asked.id, Role.ASSISTANT, "So [3]."),
        sources=(Citation(3, _passage(9, OTHER, "Text.")), Citation(4, _passage(8, ONE, "Text."))),
        cited=(3,),
    )
    answering, command = _asked("Summarise this paper", history=(asked, reply))
    assert isinstance(command, OutlinePapers)
    assert (command.names, command.papers) == (("",), (OTHER.id,))
    answering.receive(Outlined(job=command.job, papers=(_outline(OTHER, 2),)))
    part = answering.receive(Done())
    assert isinstance(part, Generate)
    # Numbers are unique in a conversation.
    assert [passage.number for passage in part.messages[-1].passages] == [5, 6]


def test_two_papers_are_compared_in_one_prompt() -> None:
    answering, command = _asked("Compare Codes with Batteries")
    both = (_outline(ONE, 9), _outline(OTHER, 3, first=50))
    answering.receive(Outlined(job=command.job, papers=both))
    generate = answering.receive(Done())
    assert isinstance(generate, Generate)
    passages = generate.messages[-1].passages
    assert [passage.number for passage in passages] == [1, 2, 3, 4, 5, 6, 7]
    assert [p.id for p in telling(both[0])] == [1, 2, 8, 9]
    assert isinstance(_said(answering, "They differ [1, 6]."), CheckAnswer)
    assert {source.number for source in answering.message().sources} == {1, 6}


@pytest.mark.parametrize("text", ["Summarise the Hamiltonian", "Compare ions and transmons"])
def test_what_is_no_paper_is_an_ordinary_question(text: str) -> None:
    answering, command = _asked(text)
    answering.receive(Outlined(job=command.job, papers=()))
    following = answering.receive(Done())
    assert isinstance(following, SearchPapers)
    assert following.query == text
    assert answering.phase is Phase.SEARCHING


def test_stopping_and_faults_keep_what_was_written() -> None:
    for event in (Done(reason=StopReason.CANCELLED), _failed()):
        answering, command = _asked("Summarise Batteries")
        answering.receive(Outlined(job=command.job, papers=(_outline(OTHER, 12),)))
        answering.receive(Done())
        answering.receive(Text(text="Half a note"))
        assert answering.receive(event) is None
        message = answering.message()
        assert message.text.endswith("Half a note")
        assert message.status in (MessageStatus.STOPPED, MessageStatus.FAILED)


def _failed() -> Failed:
    return Failed(kind=FailureKind.OUT_OF_MEMORY, sentence="Full.")
