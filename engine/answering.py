"""One question on its way to an answer: search the papers, generate, cite, check the citations.

No input or output here: :meth:`Answering.start` and :meth:`Answering.receive` return the command to
send next, and the window, the command line and the benchmarks each bring their own way of sending.
What is shown and what is stored both come from :meth:`Answering.message`.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import msgspec

from engine.agreement import Draws
from engine.asking import DEFAULT_SYSTEM_PROMPT, Question, nothing_found, numbered, prompt
from engine.child import new_job
from engine.citations import MarkerFilter, cited_numbers, match_sentences
from engine.followups import search_text
from engine.plans import Ask, Context, Plan, Say, plan_for
from engine.questions import recognise
from engine.routing import Route
from engine.store import Message, MessageStatus, Notice, Tone
from engine.vocabulary import (
    AnswerChecked,
    AnyCommand,
    AnyEvent,
    CheckAnswer,
    CollectionName,
    ConversationId,
    Done,
    EmbedTexts,
    Failed,
    Generate,
    JobId,
    MessageId,
    ModelSpec,
    NumberedText,
    Role,
    Scored,
    SearchPapers,
    SentenceCheck,
    Sources,
    StopReason,
    Text,
    TextsEmbedded,
    Thought,
    TokenScore,
    Usage,
)


class Phase(Enum):
    ROUTING = "routing"
    SEARCHING = "searching"
    GENERATING = "generating"
    DRAWING = "drawing"
    CHECKING = "checking"
    ENDED = "ended"


class Answering:
    """The state of one answer."""

    def __init__(self, question: Question, message: Message) -> None:
        self._scope = question.collection if question.sources is None else None
        self.phase = Phase.GENERATING if self._scope is None else Phase.SEARCHING
        self.job: JobId = new_job()
        self._question = question
        self._base = message
        self._sources = question.sources or ()
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
        self._plan: Plan | None = None
        self._answers: list[AnyEvent] = []  # to the plan's last command
        self._thoughts: list[str] = []
        self._scores: list[TokenScore] = []
        self._draws: Draws | None = None
        self._routed = question.routed

    @property
    def key(self) -> MessageId:
        return self._base.id

    @property
    def conversation(self) -> ConversationId:
        return self._base.conversation

    @property
    def model(self) -> ModelSpec:
        return self._question.model

    def start(self) -> AnyCommand:
        question = self._question
        if self._scope is None:
            return self._generate()
        if asked := recognise(question.text):
            self._plan = plan_for(asked, self._context())
            return self._go_on(None) or self._search_after_all()
        return self._route() if question.router else self._search()

    def _search(self) -> SearchPapers:
        question = self._question
        return SearchPapers(
            job=self.job,
            query=self._wanted,
            collection=question.collection or CollectionName(""),
            papers=question.papers,
        )

    @property
    def _wanted(self) -> str:
        """The question, with those before it that it leans on."""
        asked = self._question
        earlier = [message.text for message in asked.history if message.role is Role.USER]
        return search_text(asked.text, earlier)

    def receive(self, event: AnyEvent) -> AnyCommand | None:
        """Take an event of the job under way; the next command to send, if there is one."""
        if self.phase is Phase.DRAWING:
            return self._draw(event)
        match event:
            case AnswerChecked(sentences=sentences):
                self._checks = sentences
            case Failed() | Done() | TextsEmbedded() if self.phase is Phase.ROUTING:
                return self._take_route(event)
            # An answer stands without its checks, too.
            case Failed() | Done() if self.phase is Phase.CHECKING:
                self.phase = Phase.ENDED
            case Failed():
                self.fail(event)
            case Sources(passages=passages, relevant=relevant) if self.phase is Phase.SEARCHING:
                self._sources = numbered(self._question, passages)
                self._relevant = relevant
            case Done(reason=StopReason.CANCELLED):
                self._end(MessageStatus.STOPPED)
            case Done() if self._plan:
                return self._go_on(self._answers)
            case Done() if self.phase is Phase.SEARCHING:
                return self._after_search()
            case Done(reason=reason):
                self._complete(reason)
                return self._begin_draws() or self._check()
            case _:
                self._collect(event)
        return None

    def _collect(self, event: AnyEvent) -> None:
        """What an answer is made of."""
        match event:
            case Thought(text=text):
                self._thoughts.append(text)
            case Scored(tokens=tokens):
                self._scores += tokens
            case Text(text=text):
                self._said.append(text)
                self._pieces.append(self._filter.feed(text) if self._filter else text)
                self._answers.append(event)
            case Usage():
                # An answer made in several steps has no single record to be had again from.
                self._usage = msgspec.structs.replace(event, record=None) if self._plan else event
            case _ if self._plan:
                self._answers.append(event)

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
            thoughts="".join(self._thoughts),
            scores=tuple(self._scores),
            agreement=self._draws.result if self._draws else None,
            model=self._question.model.path,
            routed=self._routed,
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

    # --- plans: questions about the library itself ---

    def _context(self) -> Context:
        question = self._question
        numbers = [s.number for message in question.history for s in message.sources]
        newest = next((m for m in reversed(question.history) if m.sources), None)
        sources = newest.sources if newest else ()
        cited = [s.passage.paper for s in sources if newest and s.number in newest.cited]
        return Context(
            system=question.system_prompt.strip() or DEFAULT_SYSTEM_PROMPT,
            collection=question.collection or CollectionName(""),
            papers=question.papers,
            talked_about=tuple(dict.fromkeys(cited)),
            first_number=max(numbers, default=0) + 1,
        )

    def _go_on(self, answers: Sequence[AnyEvent] | None) -> AnyCommand | None:
        """Take the plan's steps up to its next command; None begins it."""
        assert self._plan is not None
        self._answers = []
        while True:
            try:
                step = self._plan.send(answers)  # type: ignore[arg-type] # None begins a generator
            except StopIteration as ended:
                self._plan = None
                return self._end_plan() if ended.value else self._search_after_all()
            answers = ()
            match step:
                case Say(text=text, sources=sources):
                    self._pieces.append(text)
                    self._sources += sources
                case Ask():
                    return self._ask(step)
                case _:
                    self.job = step.job
                    return step

    def _ask(self, step: Ask) -> Generate:
        self.phase = Phase.GENERATING
        if self._filter:
            self._pieces.append(self._filter.flush())
        self._filter = MarkerFilter({source.number for source in self._sources})
        self.job = new_job()
        sampling = self._question.sampling
        if step.tokens:
            sampling = msgspec.structs.replace(sampling, max_tokens=step.tokens)
        return Generate(
            job=self.job, model=self._question.model, sampling=sampling, messages=step.messages
        )

    def _end_plan(self) -> AnyCommand | None:
        if self.phase is not Phase.GENERATING:
            self._status, self.phase = MessageStatus.DONE, Phase.ENDED
            return None
        self._end(MessageStatus.DONE)
        # The turns that follow are given what was cited, not the whole paper.
        cited = cited_numbers(self.message().text, {s.number for s in self._sources})
        self._sources = tuple(s for s in self._sources if s.number in cited)
        return self._check()

    def _search_after_all(self) -> SearchPapers:
        """It is an ordinary question: no paper has that name, or it was routed here."""
        self.phase = Phase.SEARCHING
        self.job = new_job()
        return self._search()

    # --- steps ---

    def _route(self) -> EmbedTexts:
        assert self._question.router
        self.phase = Phase.ROUTING
        embedder = self._question.router.encoder
        return EmbedTexts(job=self.job, texts=(self._wanted,), embedder=embedder)

    def _take_route(self, event: AnyEvent) -> AnyCommand | None:
        """Without a router's word (its encoder is gone, say) the papers are searched."""
        match event:
            case TextsEmbedded(vectors=vectors) if self._question.router:
                self._routed = self._question.router.decide(vectors[0])
                return None
            case Done(reason=StopReason.CANCELLED):
                self._end(MessageStatus.STOPPED)
                return None
        if self._routed and self._routed.route is not Route.PAPERS:
            self.phase = Phase.GENERATING
            return self._generate()
        return self._search_after_all()

    def _after_search(self) -> AnyCommand | None:
        if not self._relevant or not self._sources:
            # What was found is shown all the same: the person may see more in it.
            self._notice = nothing_found(self._question)
            self._end(MessageStatus.ABSTAINED)
            return None
        self.phase = Phase.GENERATING
        return self._generate()

    def _generate(self) -> Generate:
        self.job = new_job()
        if self._sources and self._filter is None:
            self._filter = MarkerFilter({source.number for source in self._sources})
        return Generate(
            job=self.job,
            model=self._question.model,
            sampling=self._question.sampling,
            messages=prompt(self._question, self._sources, ask_back=self._asks_back),
            conversation=self._base.conversation,
            scored=self._question.scored,
            reuse=self._question.reuse,
        )

    @property
    def _asks_back(self) -> bool:
        return self._routed is not None and self._routed.route is Route.ASK

    def _complete(self, reason: StopReason) -> None:
        if reason is StopReason.LENGTH:
            self._notice = Notice(
                tone=Tone.INFO,
                sentence="The answer was cut at its length limit.",
                remedy="Ask it to go on, or raise the limit in the conversation's settings.",
            )
        self._end(MessageStatus.DONE)

    def _begin_draws(self) -> AnyCommand | None:
        if not self._question.samples or not self._text.strip():
            return None
        self._draws = Draws(self._generate(), self._text, self._question.samples)
        return self._next_draw()

    def _draw(self, event: AnyEvent) -> AnyCommand | None:
        """The answer is whole: it stands whatever becomes of the others."""
        assert self._draws is not None
        match event:
            case Failed() | Done(reason=StopReason.CANCELLED):
                return self._check()
            case Done():
                return self._next_draw()
        self._draws.receive(event)
        return None

    def _next_draw(self) -> AnyCommand | None:
        command = self._draws.next() if self._draws else None
        if command is None:
            return self._check()
        self.phase = Phase.DRAWING
        self.job = command.job
        return command

    def _check(self) -> CheckAnswer | None:
        """Have the sentences compared with the passages they cite."""
        text = self.message().text
        self.phase = Phase.ENDED
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
