"""One answer, driven by scripted events: no child, no store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.agreement import Agreement, agreement
from engine.answering import Answering, Phase
from engine.asking import DEFAULT_SYSTEM_PROMPT, Question, prompt_passages
from engine.prompting import written_out
from engine.store import Citation, Message, MessageStatus, Tone, new_message
from engine.vocabulary import (
    AnswerChecked,
    AnyCommand,
    AnyEvent,
    CheckAnswer,
    CollectionName,
    ConversationId,
    Done,
    Failed,
    FailureKind,
    Generate,
    Grouped,
    GroupTexts,
    JobId,
    ModelSpec,
    PaperId,
    Passage,
    PassageId,
    PromptMessage,
    Role,
    Sampling,
    Scored,
    SearchPapers,
    SentenceCheck,
    Sources,
    Span,
    StopReason,
    Support,
    Text,
    Thought,
    TokenScore,
    Usage,
)

MODEL = ModelSpec(path="m.gguf")
TRANSMON = "The transmon qubit suppresses charge noise exponentially in the ratio of energies."


def passage(number: int, text: str = TRANSMON) -> Passage:
    return Passage(
        PassageId(number), PaperId(1), "Koch", "k.pdf", "Results", text, (Span(4, 0, 9),)
    )


def empty() -> Message:
    return new_message(ConversationId("c"), None, Role.ASSISTANT, "", MessageStatus.STREAMING)


def question(text: str = "Why?", papers: bool = False, history: Sequence[Message] = ()) -> Question:
    collection = CollectionName("") if papers else None
    return Question(text, MODEL, history, collection=collection, sampling=Sampling(seed=1))


def answer(asked: Question, *events: AnyEvent) -> Answering:
    answering = Answering(asked, empty())
    answering.start()
    for event in events:
        answering.receive(event)
    return answering


def found(*passages: Passage, relevant: bool = True) -> tuple[Sources, Done]:
    return Sources(passages=passages, relevant=relevant), Done()


def test_a_question_without_papers_is_generated_at_once() -> None:
    answering = Answering(question(), empty())
    command = answering.start()
    assert isinstance(command, Generate)
    assert command.job == answering.job
    assert command.sampling.seed == 1
    assert [m.role for m in command.messages] == [Role.SYSTEM, Role.USER]
    assert command.messages[0].content == DEFAULT_SYSTEM_PROMPT
    assert command.messages[1].content == "Why?"


def test_an_answer_is_its_pieces() -> None:
    usage = Usage(prompt=3, generated=2)
    answering = answer(question(), Text(text="Be"), Text(text="cause."), usage, Done())
    message = answering.message()
    assert answering.phase is Phase.ENDED
    assert (message.text, message.status, message.usage) == ("Because.", MessageStatus.DONE, usage)
    assert message.model == "m.gguf"


@pytest.mark.parametrize("papers", [False, True])
@given(pieces=st.lists(st.sampled_from(["a", " [1]", "[", "9]", "$", "``", " ", "[2", "."])))
def test_what_is_taken_piece_by_piece_is_the_whole(papers: bool, pieces: list[str]) -> None:
    answering = answer(question(papers=papers), *(found(passage(1)) if papers else ()))
    taken = ""
    for piece in pieces:
        answering.receive(Text(text=piece))
        taken += answering.take_text()
        assert answering.message().text == taken
    answering.receive(Done(reason=StopReason.CANCELLED))
    taken += answering.take_text()
    assert answering.message().text == taken


def test_papers_are_searched_first() -> None:
    answering = Answering(question("What is a transmon?", papers=True), empty())
    search = answering.start()
    assert isinstance(search, SearchPapers)
    assert search.query == "What is a transmon?"
    assert answering.phase is Phase.SEARCHING
    assert answering.receive(Sources(passages=(passage(7), passage(9)), relevant=True)) is None
    command = answering.receive(Done())
    assert isinstance(command, Generate)
    assert command.job != search.job
    asked = written_out(command.messages)[-1].content
    assert "[1] Koch, p. 4:" in asked
    assert "[2] Same paper as [1], p. 4:" in asked
    assert asked.endswith("Question: What is a transmon?")


@pytest.mark.parametrize(
    "events", [found(), found(passage(1), relevant=False)], ids=["none", "irrelevant"]
)
def test_it_abstains_when_the_papers_say_nothing(events: tuple[Sources, Done]) -> None:
    message = answer(question(papers=True), *events).message()
    assert message.status is MessageStatus.ABSTAINED
    assert message.notice
    assert message.notice.tone is Tone.INFO
    assert message.text == ""
    # The nearest passages are there to look at.
    assert [source.passage for source in message.sources] == list(events[0].passages)


def test_markers_of_no_passage_are_dropped_and_the_others_counted() -> None:
    texts = [Text(text="Noise falls [1"), Text(text="] and rises [4].")]
    message = answer(question(papers=True), *found(passage(7)), *texts, Done()).message()
    assert message.text == "Noise falls [1] and rises."
    assert message.cited == (1,)
    assert message.sources == (Citation(1, passage(7)),)


def test_a_sentence_without_a_marker_is_matched() -> None:
    text = Text(text="The transmon qubit suppresses charge noise exponentially.")
    message = answer(question(papers=True), *found(passage(7)), text, Done()).message()
    assert message.text.endswith("exponentially [1].")
    assert message.sources[0].matched
    assert message.notice is None


def test_an_answer_that_rests_on_nothing_carries_a_warning() -> None:
    message = answer(question(papers=True), *found(passage(7)), Text(text="Hm."), Done()).message()
    assert message.notice
    assert message.notice.tone is Tone.WARNING


def test_a_passage_keeps_its_number_in_a_conversation() -> None:
    before = [
        new_message(ConversationId("c"), None, Role.USER, "First?"),
        answer(question(papers=True), *found(passage(7)), Text(text="So [1]."), Done()).message(),
    ]
    answering = answer(question("Next?", papers=True, history=before))
    answering.receive(Sources(passages=(passage(8), passage(7)), relevant=True))
    command = answering.receive(Done())
    assert isinstance(command, Generate)
    assert [source.number for source in answering.message().sources] == [2, 1]
    # Earlier turns are sent just as they were, so that the cache holds.
    passages = prompt_passages(before[1].sources)
    assert command.messages[1] == PromptMessage(Role.USER, "First?", passages)
    assert command.messages[2].content == "So [1]."


def test_the_model_is_sent_its_own_words_as_history() -> None:
    """It has read them already; the corrected ones it would have to read again."""
    text = Text(text="The transmon qubit suppresses charge noise exponentially [4].")
    before = [
        new_message(ConversationId("c"), None, Role.USER, "First?"),
        answer(question(papers=True), *found(passage(7)), text, Done()).message(),
    ]
    assert before[1].text.endswith("exponentially [1].")
    command = Answering(question("Next?", history=before), empty()).start()
    assert isinstance(command, Generate)
    assert command.messages[2].content == text.text


def test_a_follow_up_quotes_few_new_passages_and_a_new_topic_all() -> None:
    before = [
        new_message(ConversationId("c"), None, Role.USER, "First?"),
        answer(question(papers=True), *found(passage(7)), Text(text="So [1]."), Done()).message(),
    ]
    for ranked, quoted in (((1, 2, 3, 7), [1, 2, 7]), ((1, 2, 3, 4), [1, 2, 3, 4])):
        answering = answer(question("Next?", papers=True, history=before))
        answering.receive(Sources(passages=tuple(map(passage, ranked)), relevant=True))
        assert [s.passage.id for s in answering.message().sources] == quoted


def test_a_turn_without_an_answer_is_left_out() -> None:
    history = [new_message(ConversationId("c"), None, Role.USER, "Lost?"), empty()]
    command = Answering(question(history=history), empty()).start()
    assert isinstance(command, Generate)
    assert len(command.messages) == 2


def test_a_fault_keeps_the_text_so_far() -> None:
    failed = Failed(kind=FailureKind.CHILD_ENDED, sentence="It died.", remedy="Again.", detail="x")
    message = answer(question(), Text(text="Half"), failed).message()
    assert (message.text, message.status) == ("Half", MessageStatus.FAILED)
    assert message.notice
    assert (message.notice.kind, message.notice.sentence) == (FailureKind.CHILD_ENDED, "It died.")


@pytest.mark.parametrize("papers", [False, True])
def test_a_stopped_answer_is_not_matched(papers: bool) -> None:
    events = found(passage(1)) if papers else ()
    stopped = Done(reason=StopReason.CANCELLED)
    message = answer(question(papers=papers), *events, Text(text=TRANSMON), stopped).message()
    assert (message.text, message.status) == (TRANSMON, MessageStatus.STOPPED)


def test_a_search_that_is_stopped_ends_the_answer() -> None:
    answering = answer(question(papers=True), Done(reason=StopReason.CANCELLED))
    assert answering.phase is Phase.ENDED
    assert answering.message().status is MessageStatus.STOPPED


def test_an_answer_cut_at_its_limit_says_so() -> None:
    message = answer(question(), Text(text="So"), Done(reason=StopReason.LENGTH)).message()
    assert message.status is MessageStatus.DONE
    assert message.notice
    assert "length limit" in message.notice.sentence


def test_every_command_has_a_job_of_its_own() -> None:
    jobs = {Answering(question(), empty()).start().job for _ in range(50)}
    assert len(jobs) == 50
    assert JobId("") not in jobs


def checking(text: str = "Charge noise falls [1].") -> tuple[Answering, AnyCommand | None]:
    answering = answer(question(papers=True), *found(passage(7)), Text(text=text))
    return answering, answering.receive(Done())


def test_a_cited_answer_is_checked_before_it_ends() -> None:
    answering, command = checking()
    assert isinstance(command, CheckAnswer)
    assert (command.text, command.job) == (answering.message().text, answering.job)
    assert [(p.number, p.text) for p in command.passages] == [(1, TRANSMON)]
    assert answering.phase.value == "checking"
    verdict = SentenceCheck(0, 23, Support.WEAK, 1, 0.4, TRANSMON)
    answering.receive(AnswerChecked(sentences=(verdict,)))
    assert answering.receive(Done()) is None
    assert answering.phase is Phase.ENDED
    assert answering.message().checks == (verdict,)
    assert answering.message().status is MessageStatus.DONE


@pytest.mark.parametrize(
    "ending",
    [
        Failed(kind=FailureKind.CHILD_ENDED, sentence="It ended."),
        Done(reason=StopReason.CANCELLED),
    ],
)
def test_an_answer_stands_without_its_check(ending: AnyEvent) -> None:
    answering, _ = checking()
    answering.receive(ending)
    message = answering.message()
    assert (answering.phase, message.status) == (Phase.ENDED, MessageStatus.DONE)
    assert (message.checks, message.notice) == ((), None)


def test_nothing_is_checked_without_sources_or_text() -> None:
    assert answer(question(), Text(text="Because."), Done()).phase is Phase.ENDED
    answering, command = checking("")
    assert command is None
    assert answering.phase is Phase.ENDED


def test_a_follow_up_is_searched_with_the_question_before() -> None:
    history = [
        new_message(ConversationId("c"), None, Role.USER, "What limits transmons?"),
        new_message(ConversationId("c"), None, Role.ASSISTANT, "Noise."),
    ]
    command = Answering(question("And in space?", papers=True, history=history), empty()).start()
    assert isinstance(command, SearchPapers)
    assert command.query == "What limits transmons? And in space?"


def test_what_an_abstention_showed_takes_no_number() -> None:
    nothing = answer(question(papers=True), *found(passage(3), relevant=False)).message()
    history = [new_message(ConversationId("c"), None, Role.USER, "Why?"), nothing]
    asked = question("What is a transmon qubit made of?", papers=True, history=history)
    assert answer(asked, *found(passage(7))).message().sources == (Citation(1, passage(7)),)


# --- thoughts, scores, more answers ---


def test_thoughts_and_scores_are_kept_apart_from_the_answer() -> None:
    score = TokenScore("Yes.", -0.1)
    answering = answer(
        question(), Thought(text="Well [7]"), Scored(tokens=(score,)), Text(text="Yes."), Done()
    )
    message = answering.message()
    assert (message.text, message.thoughts, message.scores) == ("Yes.", "Well [7]", (score,))
    following = Answering(question(history=(empty(), message)), empty()).start()
    assert isinstance(following, Generate)
    assert "Well" not in "".join(m.content for m in following.messages)


def drawn(*endings: AnyEvent) -> tuple[Answering, list[AnyCommand]]:
    """An answer beside which two are drawn; ``endings`` answer each command after the first."""
    answering = Answering(replace(question(), samples=2), empty())
    answering.start()
    answering.receive(Text(text="Cold."))
    sent = [answering.receive(Done())]
    for ending in endings:
        answering.receive(Text(text="Warm."))
        sent.append(answering.receive(ending))
    return answering, [command for command in sent if command]


def test_answers_drawn_beside_it_are_grouped_and_not_shown() -> None:
    answering, sent = drawn(Done(), Done())
    assert [type(command) for command in sent] == [Generate, Generate, GroupTexts]
    assert all(c.sampling.temperature == 1 and c.sampling.seed is None for c in sent[:2])  # type: ignore[union-attr]
    assert sent[2].texts == ("Cold.", "Warm.", "Warm.")  # type: ignore[union-attr]
    answering.receive(Grouped(groups=(0, 1, 1)))
    answering.receive(Done())
    message = answering.message()
    assert answering.phase is Phase.ENDED
    assert message.text == "Cold."
    assert message.agreement == Agreement(samples=2, groups=(2,), agreeing=0, entropy=0.0)


@pytest.mark.parametrize(
    "ending", [Done(reason=StopReason.CANCELLED), Failed(kind=FailureKind.INTERNAL, sentence="No.")]
)
def test_an_answer_stands_without_those_beside_it(ending: AnyEvent) -> None:
    answering, _ = drawn(ending)
    message = answering.message()
    assert answering.phase is Phase.ENDED
    assert (message.status, message.notice, message.agreement) == (MessageStatus.DONE, None, None)


def test_semantic_entropy_grows_with_the_meanings() -> None:
    assert agreement(0, [0, 0, 0, 0]).entropy == 0
    assert round(agreement(0, [0, 1, 2, 3]).entropy, 3) == 1.386
    mixed = agreement(0, [0, 0, 0, 1])
    assert (mixed.groups, mixed.agreeing, round(mixed.entropy, 3)) == ((3, 1), 3, 0.562)


def test_an_answer_is_had_again_from_its_own_sources() -> None:
    source = Citation(3, passage(5))
    asked = replace(question(papers=True), sources=(source,), reuse=40)
    command = Answering(asked, empty()).start()
    assert isinstance(command, Generate)
    assert command.reuse == 40
    assert command.messages[-1].passages[0].number == 3
