"""One question on its way to an answer: search the papers, generate, cite, check the citations.

No input or output here: :meth:`Answering.start` and :meth:`Answering.receive` return the command to
send next, and the window, the command line and the benchmarks each bring their own way of sending.
What is shown and what is stored both come from :meth:`Answering.message`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

import msgspec

from engine.child import new_job
from engine.citations import MarkerFilter, cited_numbers, match_sentences
from engine.followups import search_text
from engine.store import Citation, Message, MessageStatus, Notice, Tone
from engine.vocabulary import (
    AnswerChecked,
    AnyCommand,
    AnyEvent,
    CheckAnswer,
    CollectionName,
    ConversationId,
    Done,
    Failed,
    Generate,
    JobId,
    MessageId,
    ModelSpec,
    NumberedText,
    Passage,
    PromptMessage,
    PromptPassage,
    Role,
    Sampling,
    SearchPapers,
    SentenceCheck,
    Sources,
    StopReason,
    Text,
    Usage,
)

DEFAULT_SYSTEM_PROMPT = (
    "You are Hilbert, a careful research assistant for quantum physics. Answer precisely and "
    "briefly. Write formulas in LaTeX between $ signs. Say so when you do not know."
)
PASSAGES = 5
NEW_PASSAGES = 2  # of a follow-up about the same pages, which the model has before it already


class Phase(Enum):
    SEARCHING = "searching"
    GENERATING = "generating"
    CHECKING = "checking"
    ENDED = "ended"


@dataclass(frozen=True)
class Question:
    """A question with all that its answer depends on. ``history`` is the branch before it."""

    text: str
    model: ModelSpec
    history: Sequence[Message] = ()
    system_prompt: str = ""
    sampling: Sampling = field(default_factory=Sampling)
    collection: CollectionName | None = None


class Answering:
    """The state of one answer."""

    def __init__(self, question: Question, message: Message) -> None:
        self.phase = Phase.GENERATING if question.collection is None else Phase.SEARCHING
        self.job: JobId = new_job()
        self._question = question
        self._base = message
        self._sources: tuple[Citation, ...] = ()
        self._filter: MarkerFilter | None = None
        self._said: list[str] = []  # by the model, before its markers are checked
        self._pieces: list[str] = []
        self._taken = 0
        self._final: str | None = None
        self._status = MessageStatus.STREAMING
        self._notice: Notice | None = None
        self._usage: Usage | None = None
        self._relevant = False
        self._checks: tuple[SentenceCheck, ...] = ()

    @property
    def key(self) -> MessageId:
        return self._base.id

    @property
    def conversation(self) -> ConversationId:
        return self._base.conversation

    def start(self) -> AnyCommand:
        question = self._question
        if question.collection is None:
            return self._generate()
        earlier = [message.text for message in question.history if message.role is Role.USER]
        query = search_text(question.text, earlier)
        return SearchPapers(
            job=self.job, query=query, collection=question.collection, limit=PASSAGES
        )

    def receive(self, event: AnyEvent) -> AnyCommand | None:
        """Take an event of the job under way; the next command to send, if there is one."""
        match event:
            case AnswerChecked(sentences=sentences):
                self._checks = sentences
            # An answer stands without its checks, too.
            case Failed() | Done() if self.phase is Phase.CHECKING:
                self.phase = Phase.ENDED
            case Failed():
                self.fail(event)
            case Sources(passages=passages, relevant=relevant) if self.phase is Phase.SEARCHING:
                self._sources = self._numbered(passages)
                self._relevant = relevant
            case Done(reason=StopReason.CANCELLED):
                self._end(MessageStatus.STOPPED)
            case Done() if self.phase is Phase.SEARCHING:
                return self._after_search()
            case Done(reason=reason):
                self._complete(reason)
                return self._check()
            case Text(text=text):
                self._said.append(text)
                self._pieces.append(self._filter.feed(text) if self._filter else text)
            case Usage():
                self._usage = event
        return None

    def take_text(self) -> str:
        """What can be shown since the last call."""
        taken = "".join(self._pieces[self._taken :])
        self._taken = len(self._pieces)
        return taken

    def message(self) -> Message:
        """The answer as it stands."""
        text = self._text if self._final is None else self._final
        said = "".join(self._said)
        numbers = {source.number for source in self._sources}
        return msgspec.structs.replace(
            self._base,
            text=text,
            said="" if said == text else said,
            status=self._status,
            sources=self._sources,
            cited=cited_numbers(text, numbers),
            usage=self._usage,
            notice=self._notice,
            checks=self._checks,
            model=self._question.model.path,
        )

    def fail(self, failure: Failed) -> None:
        """End with a fault; the text so far stays."""
        self._notice = Notice(
            tone=Tone.ERROR,
            sentence=failure.sentence,
            remedy=failure.remedy,
            detail=failure.detail,
            kind=failure.kind,
        )
        self._end(MessageStatus.FAILED)

    @property
    def _text(self) -> str:
        return self._base.text + "".join(self._pieces)

    # --- steps ---

    def _after_search(self) -> AnyCommand | None:
        if not self._relevant or not self._sources:
            # What was found is shown all the same: the person may see more in it.
            self._notice = _nothing_found(self._question.collection or CollectionName(""))
            self._end(MessageStatus.ABSTAINED)
            return None
        self._filter = MarkerFilter({source.number for source in self._sources})
        self.phase = Phase.GENERATING
        return self._generate()

    def _generate(self) -> Generate:
        self.job = new_job()
        return Generate(
            job=self.job,
            model=self._question.model,
            sampling=self._question.sampling,
            messages=prompt(self._question, self._sources),
            conversation=self._base.conversation,
        )

    def _complete(self, reason: StopReason) -> None:
        if reason is StopReason.LENGTH:
            self._notice = Notice(
                tone=Tone.INFO,
                sentence="The answer was cut at its length limit.",
                remedy="Ask it to go on, or raise the limit in the conversation's settings.",
            )
        self._end(MessageStatus.DONE)

    def _check(self) -> CheckAnswer | None:
        """Have the sentences compared with the passages they cite."""
        text = self.message().text
        if not self._sources or not text.strip():
            return None
        self.phase = Phase.CHECKING
        self.job = new_job()
        cited = tuple(NumberedText(s.number, s.passage.text) for s in self._sources)
        return CheckAnswer(job=self.job, text=text, passages=cited)

    def _end(self, status: MessageStatus) -> None:
        if self._filter:
            self._pieces.append(self._filter.flush())
        if status is MessageStatus.DONE and self._sources:
            self._match()
        self._status = status
        self.phase = Phase.ENDED

    def _match(self) -> None:
        passages = {source.number: source.passage.text for source in self._sources}
        before = cited_numbers(self._text, passages)
        self._final, added = match_sentences(self._text, passages)
        self._sources = tuple(
            msgspec.structs.replace(s, matched=s.number in added and s.number not in before)
            for s in self._sources
        )
        if not cited_numbers(self._final, passages):
            self._notice = Notice(
                tone=Tone.WARNING,
                sentence="This answer cites none of the passages that were found.",
                remedy="Check it against the sources before you rely on it.",
            )

    def _numbered(self, passages: Sequence[Passage]) -> tuple[Citation, ...]:
        """Numbers are unique in a conversation: a passage seen before keeps its own.

        Where the search comes back to such passages only the best new ones are added: to read them
        takes time. A question about something else gets all that was found.
        """
        known = {
            source.passage.id: source.number
            for message in self._question.history
            if message.status is not MessageStatus.ABSTAINED
            for source in message.sources
        }
        following = last = max(known.values(), default=0)
        follows = any(passage.id in known for passage in passages)
        numbered = []
        for passage in passages:
            number = known.get(passage.id)
            if number is None:
                if follows and following - last == NEW_PASSAGES:
                    continue
                following += 1
                number = following
            numbered.append(Citation(number, passage))
        return tuple(numbered)


def prompt(question: Question, sources: Sequence[Citation] = ()) -> tuple[PromptMessage, ...]:
    """All that the model gets to read, if it fits."""
    return (
        PromptMessage(Role.SYSTEM, question.system_prompt.strip() or DEFAULT_SYSTEM_PROMPT),
        *_history(question.history),
        PromptMessage(Role.USER, question.text, prompt_passages(sources)),
    )


def view_begins(branch: Sequence[Message]) -> MessageId | None:
    """The first message that the model saw for the last answer, None where it saw them all."""
    usage = branch[-1].usage if branch else None
    if usage is None or usage.view_start == 0:
        return None
    seen = [question for question, answer in _turns(branch) if answer.text or answer is branch[-1]]
    return seen[usage.view_start // 2].id if usage.view_start // 2 < len(seen) else None


def prompt_passages(sources: Sequence[Citation]) -> tuple[PromptPassage, ...]:
    """The sources of an answer as its question's passages."""
    return tuple(
        PromptPassage(s.number, s.passage.title, s.passage.page, s.passage.text) for s in sources
    )


def _history(messages: Sequence[Message]) -> list[PromptMessage]:
    """Earlier turns as the model had and wrote them, so that the cache holds; only whole ones."""
    history: list[PromptMessage] = []
    for question, answer in _turns(messages):
        if answer.text:
            passages = prompt_passages(answer.sources)
            history.append(PromptMessage(Role.USER, question.text, passages))
            history.append(PromptMessage(Role.ASSISTANT, answer.said or answer.text))
    return history


def _turns(messages: Sequence[Message]) -> Iterator[tuple[Message, Message]]:
    return zip(messages[::2], messages[1::2], strict=False)


def _nothing_found(collection: CollectionName) -> Notice:
    where = f"“{collection}”" if collection else "your library"
    return Notice(
        tone=Tone.INFO,
        sentence=f"The papers in {where} say nothing about this that Hilbert could find.",
        remedy="Rephrase the question, choose another collection, or ask without papers.",
    )
