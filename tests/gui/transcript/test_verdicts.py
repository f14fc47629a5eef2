"""What checking has said of the sentences reaches the right markers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import msgspec

from engine.store import Citation, MessageStatus, new_message
from engine.vocabulary import (
    ConversationId,
    PaperId,
    Passage,
    PassageId,
    Role,
    SentenceCheck,
    Span,
    Support,
)
from gui.chat.verdicts import checks, tally
from gui.sources.cards import verdict_line
from gui.transcript import MessageView, TranscriptView, Verdict
from gui.transcript.copying import fragments
from gui.transcript.formats import Object, Prop

SENTENCES = (
    "Cooling takes forty milliseconds [1].",
    "Code `a[1]` and $x[1]$ are no markers.",
    "The noise falls [2, 1].",
    "It is red [1].",
)
TEXT = " ".join(SENTENCES)


def _check(sentence: int, support: Support, number: int) -> SentenceCheck:
    start = TEXT.index(SENTENCES[sentence])
    end = start + len(SENTENCES[sentence])
    return SentenceCheck(start, end, support, number, 0.5, "the words of the passage")


def _source(number: int) -> Citation:
    spans = (Span(3, 0, 9),)
    passage = Passage(PassageId(number), PaperId(1), "Title", "/t.pdf", "", "text", spans)
    return Citation(number, passage)


MESSAGE = msgspec.structs.replace(
    new_message(ConversationId("c"), None, Role.ASSISTANT, TEXT, MessageStatus.DONE),
    sources=(_source(1), _source(2)),
    cited=(1, 2),
    checks=(
        _check(0, Support.SUPPORTED, 1),
        _check(1, Support.UNCITED, 0),
        _check(2, Support.WEAK, 2),
        _check(3, Support.CONTRADICTED, 1),
    ),
)


def test_each_marker_gets_the_verdict_of_its_sentence() -> None:
    found = checks(MESSAGE)
    assert [check and check.verdict for check in found[1]] == [
        Verdict.SUPPORTED,
        None,  # of two sources the better one was judged
        Verdict.CONTRADICTED,
    ]
    assert [check and check.verdict for check in found[2]] == [Verdict.WEAK]
    tip = found[1][2]
    assert tip
    assert tip.tip == "Seems to say otherwise: “the words of the passage” · Title, p. 3"


def test_sources_say_what_they_support() -> None:
    assert tally(MESSAGE)[1] == Counter({Verdict.SUPPORTED: 1, Verdict.CONTRADICTED: 1})
    line = verdict_line(tally(MESSAGE)[1])
    assert line.text == "supports 1 sentence, may contradict 1 sentence"
    assert line.worst is Verdict.CONTRADICTED
    assert verdict_line(Counter()).text == ""


def test_the_pills_of_the_transcript_carry_them(view: TranscriptView) -> None:
    answer = MessageView(
        id=MESSAGE.id,
        role=Role.ASSISTANT,
        text=TEXT,
        citations={1: "one", 2: "two"},
    )
    view.show_messages([answer])
    view.flush()
    assert {verdict for _, verdict in _pills(view)} == {""}
    view.update_message(replace(answer, checks=checks(MESSAGE)))
    view.flush()
    expected = [("1", "supported"), ("2", "weak"), ("1", ""), ("1", "contradicted")]
    assert _pills(view) == expected
    # The foot is written again with every change of the message; the markers stay as they are.
    view.update_message(replace(answer, checks=checks(MESSAGE), usage="9 tokens"))
    view.flush()
    assert _pills(view) == expected


def _pills(view: TranscriptView) -> list[tuple[str, str]]:
    found = []
    block = view.document().begin()
    while block.isValid():
        for part in fragments(block):
            shape = part.charFormat()
            if shape.objectType() == Object.PILL:
                verdict = shape.stringProperty(Prop.VERDICT)
                found.append((shape.stringProperty(Prop.LABEL), verdict))
        block = block.next()
    return found
