"""Ten turns of answers from papers: nine tenths of what the model reads, it has read before."""

from __future__ import annotations

import random

import pytest

from engine.answering import Answering, Phase
from engine.asking import Question
from engine.child import Child, stream
from engine.store import Message, MessageStatus, new_message
from engine.vocabulary import (
    CollectionName,
    ConversationId,
    Done,
    Generate,
    ModelSpec,
    PaperId,
    Passage,
    PassageId,
    Role,
    Sampling,
    SearchPapers,
    Sources,
    Span,
)
from tests.engine.inference.conftest import MakeChild

pytestmark = pytest.mark.real_model

# What retrieval found for ten questions in a row about one of two real papers, best first.
FOUND = (
    (1, 2, 3, 4, 5),
    (6, 7, 8, 9, 4),
    (8, 10, 9, 11, 12),
    (13, 1, 14, 8, 15),
    (1, 14, 13, 16, 8),
    (5, 14, 3, 17, 18),
    (17, 3, 19, 2, 20),
    (18, 15, 21, 1, 4),
    (1, 22, 23, 24, 25),
    (18, 1, 15, 26, 2),
)
WORDS = (
    "atom cavity laser cooling photon state phase clock lattice trap noise signal qubit gate "
    "entangled measured squeezed detector average spin field pulse vacuum mirror of and in is"
)
CONVERSATION = ConversationId("papers")


def passage(number: int) -> Passage:
    """About 160 tokens, as the passages of those papers."""
    chosen = random.Random(number).choices(WORDS.split(), k=120)
    return Passage(
        id=PassageId(number),
        paper=PaperId(1),
        title="A Corpus of Papers for Those Who Read Them",
        path="paper.pdf",
        section="",
        text=" ".join(chosen),
        spans=(Span(number, 0, 1),),
    )


def turn(child: Child, model: ModelSpec, history: list[Message], found: tuple[int, ...]) -> None:
    """One turn through engine.answering; retrieval is played."""
    text = (
        f"How is the noise of turn number {len(history) // 2} measured, and what follows from it?"
    )
    question = new_message(CONVERSATION, None, Role.USER, text)
    empty = new_message(CONVERSATION, question.id, Role.ASSISTANT, "", MessageStatus.STREAMING)
    asked = Question(
        text=text,
        model=model,
        history=tuple(history),
        sampling=Sampling(temperature=0.0, max_tokens=200),
        collection=CollectionName("papers"),
    )
    answering = Answering(asked, empty)
    assert isinstance(answering.start(), SearchPapers)
    answering.receive(Sources(passages=tuple(map(passage, found)), relevant=True))
    generate = answering.receive(Done())
    assert isinstance(generate, Generate)
    assert generate.conversation == CONVERSATION
    for event in stream(child, generate):
        answering.receive(event)
    answering.receive(Done())  # nobody checks the citations here
    assert answering.phase is Phase.ENDED
    history += [question, answering.message()]


def test_nine_tenths_of_the_prompts_come_from_the_cache(
    make_child: MakeChild, tiny_llama: ModelSpec
) -> None:
    child, model = make_child(), ModelSpec(tiny_llama.path, context_length=8192)
    history: list[Message] = []
    for found in FOUND:
        turn(child, model, history, found)
    usages = [message.usage for message in history if message.usage]
    assert len(usages) == 10
    prompt = sum(usage.prompt for usage in usages[1:])
    cached = sum(usage.cached for usage in usages[1:])
    print(
        f"\n{cached:,} of {prompt:,} prompt tokens of turns 2 to 10 cached: {cached / prompt:.1%}"
    )
    assert usages[-1].view_start == 0
    assert cached >= 0.9 * prompt


def test_a_passage_keeps_its_number_and_is_quoted_once(
    make_child: MakeChild, tiny_llama: ModelSpec
) -> None:
    child, model = make_child(), ModelSpec(tiny_llama.path, context_length=8192)
    history: list[Message] = []
    for found in ((1, 2), (2, 3)):
        turn(child, model, history, found)
    first, second = history[1], history[3]
    assert [(s.number, s.passage.id) for s in second.sources] == [(2, 2), (3, 3)]
    assert first.usage
    assert second.usage
    assert second.usage.prompt - first.usage.prompt - first.usage.generated < 1.5 * 160
