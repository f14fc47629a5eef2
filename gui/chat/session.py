"""The conversation in view, as observable state: what the chat page shows and what it may ask for.

Data flows one way: a method of :class:`Session` writes to the store or sends to a child, and the
signals say what has changed. Promises: a question is on disk before any child hears of it. How an
answer goes on is for :mod:`gui.chat.answers`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import msgspec
from PySide6.QtCore import QObject, Signal

from engine.answering import Answering, Phase
from engine.asking import Question
from engine.errors import HilbertError
from engine.scope import ALL_PAPERS, paper_of
from engine.store import (
    Conversation,
    Message,
    MessageStatus,
    Store,
    new_conversation,
    new_message,
)
from engine.vocabulary import (
    AnyEvent,
    CollectionName,
    ConversationId,
    Done,
    MessageId,
    ModelLoaded,
    ModelSpec,
    PaperId,
    Progress,
    Role,
    Sources,
    Thought,
)
from gui.chat.answers import Answers
from gui.chat.judging import Judging
from gui.services import Services

_TITLE_LENGTH = 60


@dataclass(frozen=True)
class Branch:
    """The messages in view and, for each, all versions of it."""

    messages: tuple[Message, ...] = ()
    versions: dict[MessageId, list[MessageId]] = field(default_factory=dict)
    tinted: bool = False

    def index(self, key: MessageId) -> int:
        return next(i for i, message in enumerate(self.messages) if message.id == key)


class Session(QObject):
    """One conversation at a time, and the answer under way in it."""

    conversation_changed = Signal(object)  # Conversation
    conversations_changed = Signal()
    branch_changed = Signal(object)  # Branch
    text_arrived = Signal(str, str)  # message id, text
    thought_arrived = Signal(str, str)  # message id, text
    sources_found = Signal(object)  # Message; its text is still to come
    answer_finished = Signal(object)  # Message
    progress_changed = Signal(object)  # Progress | None
    model_loaded = Signal(object)  # ModelInfo
    busy_changed = Signal(bool)
    question_refused = Signal(str, HilbertError)  # it could not be stored, so nobody was asked

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.conversation = new_conversation()
        self.branch = Branch()
        self._stored = False
        self._wanted = self.conversation.id
        self._answers = Answers(services)
        self._answers.advanced.connect(self._on_advanced)
        self._answers.ended.connect(self._on_ended)
        self._judging = Judging(services, self._answers)
        self._judging.judged.connect(self._on_judged)

    @property
    def busy(self) -> bool:
        """Whether an answer is under way in the conversation in view."""
        return self._answers.of(self.conversation.id) is not None

    @property
    def waits(self) -> bool:
        """Whether the answer in view comes only after one in another conversation."""
        return self._answers.waits(self.conversation.id)

    # --- choosing a conversation ---

    def new(self) -> None:
        """An empty conversation with the settings of the last; it is stored with its first turn."""
        last = self.conversation
        conversation = msgspec.structs.replace(
            new_conversation(),
            model=last.model,
            collection=last.collection,
            sampling=last.sampling,
            options=last.options,
        )
        self._wanted = conversation.id
        self._show(conversation, Branch(), stored=False)

    def open(self, key: ConversationId) -> None:
        """Show a conversation; an answer under way in the one before goes on."""
        self._wanted = key

        def load(store: Store) -> tuple[Conversation | None, Branch]:
            return store.conversation(key), _branch(store, key)

        def loaded(result: tuple[Conversation | None, Branch]) -> None:
            conversation, branch = result
            if conversation and self._wanted == key:
                self._show(conversation, branch, stored=True)

        self._services.operations.run(load, loaded)

    def configure(self, conversation: Conversation) -> None:
        """Change the title or the settings of the conversation in view."""
        retint = conversation.options.tinted != self.conversation.options.tinted
        self.conversation = conversation
        self.conversation_changed.emit(conversation)
        if retint:
            self._set_branch(self.branch)
        if self._stored:
            self._services.operations.run(
                lambda store: store.update(conversation),
                lambda _: self.conversations_changed.emit(),
            )

    def cited_papers(self) -> tuple[PaperId, ...]:
        """The papers that the branch in view cites, in order."""
        return tuple(
            source.passage.paper
            for message in self.branch.messages
            for source in message.sources
            if source.number in message.cited
        )

    # --- asking ---

    def ask(self, text: str, model: ModelSpec) -> None:
        """Put a question at the end of the branch in view."""
        parent = self.branch.messages[-1].id if self.branch.messages else None
        self._ask(text, parent, self.branch.messages, model)

    def edit(self, key: MessageId, text: str, model: ModelSpec) -> None:
        """Ask another version of a question; the old branch stays."""
        index = self.branch.index(key)
        self._ask(text, self.branch.messages[index].parent, self.branch.messages[:index], model)

    def regenerate(
        self,
        key: MessageId,
        model: ModelSpec,
        collection: CollectionName | None,
        overruled: bool = False,
    ) -> None:
        """Answer a question once more; the old answer stays. ``overruled``: nobody routes it."""
        index = self.branch.index(key)
        question = self.branch.messages[index - 1]
        answer = _placeholder(self.conversation.id, question.id)
        history = self.branch.messages[: index - 1]
        asked = self.question(question.text, history, model, collection)
        self._begin((answer,), replace(asked, router=None) if overruled else asked)

    def run_again(self, key: MessageId, model: ModelSpec) -> None:
        """Have an answer once more from its record: it comes out the same; the old one stays."""
        index = self.branch.index(key)
        question, answer = self.branch.messages[index - 1 : index + 1]
        record = answer.usage.record if answer.usage else None
        if record is None:
            return
        asked = replace(
            self.question(question.text, self.branch.messages[: index - 1], model),
            sampling=record.sampling,
            reuse=record.cached,
            sources=answer.sources,
            routed=answer.routed,
            samples=0,
        )
        self._begin((_placeholder(self.conversation.id, question.id),), asked)

    def stop(self, key: ConversationId | None = None) -> None:
        """End the answer under way, here or in another conversation; what has arrived stays."""
        self._answers.stop(key or self.conversation.id)

    def close(self) -> None:
        """Write what has arrived and is not yet on disk; the window is closing."""
        self._answers.close()

    def show_version(self, key: MessageId, step: int) -> None:
        """Bring the next (+1) or previous (-1) version of a message into view."""
        versions = self.branch.versions[key]
        wanted = versions[(versions.index(key) + step) % len(versions)]
        conversation = self.conversation.id

        def choose(store: Store) -> Branch:
            store.view(wanted)
            return _branch(store, conversation)

        self._services.operations.run(choose, self._set_branch)

    def question(
        self,
        text: str,
        history: Sequence[Message],
        model: ModelSpec,
        collection: CollectionName | None = None,
    ) -> Question:
        """What asking would send, with the settings of the conversation in view."""
        paper = paper_of(collection) if collection else None
        return Question(
            text=text,
            model=model,
            history=tuple(history),
            system_prompt=self.conversation.system_prompt,
            sampling=self.conversation.sampling,
            scored=self.conversation.options.tinted,
            samples=self.conversation.options.samples,
            collection=CollectionName("") if paper or collection == ALL_PAPERS else collection,
            papers=(paper,) if paper else (),
            router=self._services.router.now,
        )

    # --- an answer on its way ---

    def _ask(
        self,
        text: str,
        parent: MessageId | None,
        history: Sequence[Message],
        model: ModelSpec,
    ) -> None:
        question = new_message(self.conversation.id, parent, Role.USER, text)
        answer = _placeholder(self.conversation.id, question.id)
        collection = self.conversation.collection or None
        self._begin((question, answer), self.question(text, history, model, collection))

    def _begin(self, messages: Sequence[Message], asked: Question) -> None:
        if self.busy:
            return
        answering = Answering(asked, messages[-1])
        self._answers.add(answering)
        self.busy_changed.emit(True)
        untitled = self.conversation
        conversation, is_new = self._titled(asked.text), not self._stored
        self._stored = True

        def write(store: Store) -> Branch:
            store.add(*messages, new=conversation if is_new else None)
            return _branch(store, conversation.id)

        def written(branch: Branch) -> None:
            if is_new:
                self.conversation_changed.emit(self.conversation)
            self._set_branch(branch)
            self.conversations_changed.emit()
            self._answers.begin(answering)

        def not_written(error: HilbertError) -> None:
            self._answers.forget(conversation.id)
            if self.conversation.id == conversation.id:
                self._stored = not is_new
                self.conversation = untitled
            self.busy_changed.emit(self.busy)
            self.question_refused.emit(asked.text, error)

        self._services.operations.run(write, written, not_written)

    def _on_advanced(self, answering: Answering, event: AnyEvent) -> None:
        if isinstance(event, ModelLoaded):
            self.model_loaded.emit(event.model)
        text = answering.take_text()
        if self._answers.of(self.conversation.id) is not answering:
            return
        match event:
            case Progress():
                self.progress_changed.emit(event)
            case Sources() | Done():
                self._show_sources(answering.message())
            case Thought() if answering.phase is Phase.GENERATING:
                self.thought_arrived.emit(answering.key, event.text)
        if text:
            self.text_arrived.emit(answering.key, text)

    def _show_sources(self, message: Message) -> None:
        """Those of a search, or those that a question about the library finds between two jobs.

        And before them where the question was routed to.
        """
        before = next((m for m in self.branch.messages if m.id == message.id), message)
        if (message.sources, message.routed) != (before.sources, before.routed):
            self.branch = self._with(message, self.branch)
            self.sources_found.emit(message)

    def _on_judged(self, message: Message) -> None:
        """Its verdicts are others now, some time after it ended."""
        if any(one.id == message.id for one in self.branch.messages):
            self.branch = self._with(message, self.branch)
            self.branch_changed.emit(self.branch)

    def _on_ended(self, message: Message, _model: ModelSpec) -> None:
        if message.conversation == self.conversation.id:
            self.progress_changed.emit(None)
            self.busy_changed.emit(False)
            self.branch = self._with(message, self.branch)
            self.answer_finished.emit(message)

    # --- state ---

    def _show(self, conversation: Conversation, branch: Branch, stored: bool) -> None:
        self.conversation = conversation
        self._stored = stored
        self.conversation_changed.emit(conversation)
        self._set_branch(branch)

    def _set_branch(self, branch: Branch) -> None:
        if branch.messages and branch.messages[0].conversation != self.conversation.id:
            return  # a result that comes after the person has moved on
        if answering := self._answers.of(self.conversation.id):
            branch = self._with(answering.message(), branch)
        for message in self._answers.unwritten():
            branch = self._with(message, branch)
        self.branch = replace(branch, tinted=self.conversation.options.tinted)
        self.branch_changed.emit(self.branch)
        self.busy_changed.emit(self.busy)

    @staticmethod
    def _with(message: Message, branch: Branch) -> Branch:
        """The branch with the newest state of one of its messages."""
        messages = tuple(message if m.id == message.id else m for m in branch.messages)
        return replace(branch, messages=messages)

    def _titled(self, question: str) -> Conversation:
        if not self.conversation.title:
            title = " ".join(question.split())
            if len(title) > _TITLE_LENGTH:
                title = title[:_TITLE_LENGTH].rsplit(" ", 1)[0] + "…"
            self.conversation = msgspec.structs.replace(self.conversation, title=title)
        return self.conversation


def _placeholder(conversation: ConversationId, question: MessageId) -> Message:
    return new_message(conversation, question, Role.ASSISTANT, "", MessageStatus.STREAMING)


def _branch(store: Store, key: ConversationId) -> Branch:
    messages = tuple(store.branch(key))
    return Branch(messages, store.siblings(messages))
