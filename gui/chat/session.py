"""The conversation in view, as observable state: what the chat page shows and what it may ask for.

Data flows one way: a method of :class:`Session` writes to the store or sends to a child, and the
signals say what has changed. Promises: a question is on disk before any child hears of it, and
the text of an answer at most half a second after it was shown; what a full disk did not take is
offered to it again until it does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from engine.answering import Answering, Phase, Question
from engine.child import new_job
from engine.errors import HilbertError
from engine.store import (
    ALL_PAPERS,
    Conversation,
    Message,
    MessageStatus,
    Store,
    new_conversation,
    new_message,
)
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    CollectionName,
    ConversationId,
    Generate,
    MessageId,
    ModelLoaded,
    ModelSpec,
    PauseEmbedding,
    Progress,
    Role,
    Sources,
)
from gui.services import Services

SAVE_INTERVAL = 500  # ms
_TITLE_LENGTH = 60
_LONGEST_PAUSE = 120.0  # seconds that an import stands still for one answer


@dataclass(frozen=True)
class Branch:
    """The messages in view and, for each, all versions of it."""

    messages: tuple[Message, ...] = ()
    versions: dict[MessageId, list[MessageId]] = field(default_factory=dict)

    def index(self, key: MessageId) -> int:
        return next(i for i, message in enumerate(self.messages) if message.id == key)


class Session(QObject):
    """One conversation at a time, and the answer under way in it."""

    conversation_changed = Signal(object)  # Conversation
    conversations_changed = Signal()
    branch_changed = Signal(object)  # Branch
    text_arrived = Signal(str, str)  # message id, text
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
        self._answers: dict[ConversationId, Answering] = {}
        self._stopped: set[ConversationId] = set()
        self._unwritten: dict[MessageId, Message] = {}
        self._told = False
        self._saver = QTimer(self, interval=SAVE_INTERVAL)
        self._saver.timeout.connect(self._save_text)

    @property
    def busy(self) -> bool:
        """Whether an answer is under way in the conversation in view."""
        return self.conversation.id in self._answers

    # --- choosing a conversation ---

    def new(self) -> None:
        """An empty conversation with the settings of the last; it is stored with its first turn."""
        last = self.conversation
        conversation = msgspec.structs.replace(
            new_conversation(),
            model=last.model,
            collection=last.collection,
            sampling=last.sampling,
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
        self.conversation = conversation
        self.conversation_changed.emit(conversation)
        if self._stored:
            self._services.operations.run(
                lambda store: store.update(conversation),
                lambda _: self.conversations_changed.emit(),
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
        self, key: MessageId, model: ModelSpec, collection: CollectionName | None
    ) -> None:
        """Answer a question once more; the old answer stays."""
        index = self.branch.index(key)
        question = self.branch.messages[index - 1]
        answer = _placeholder(self.conversation.id, question.id)
        self._begin((answer,), self.branch.messages[: index - 1], question, model, collection)

    def stop(self, key: ConversationId | None = None) -> None:
        """End the answer under way, here or in another conversation; what has arrived stays."""
        key = key or self.conversation.id
        if answering := self._answers.get(key):
            self._stopped.add(key)
            self._cancel(answering)

    def close(self) -> None:
        """Write what has arrived and is not yet on disk; the window is closing."""
        self._save_text()
        self._saver.stop()

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
        return Question(
            text=text,
            model=model,
            history=tuple(history),
            system_prompt=self.conversation.system_prompt,
            sampling=self.conversation.sampling,
            collection=CollectionName("") if collection == ALL_PAPERS else collection,
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
        self._begin((question, answer), history, question, model, collection)

    def _begin(
        self,
        messages: Sequence[Message],
        history: Sequence[Message],
        question: Message,
        model: ModelSpec,
        collection: CollectionName | None,
    ) -> None:
        if self.busy:
            return
        asked = self.question(question.text, history, model, collection)
        answering = Answering(asked, messages[-1])
        self._answers[self.conversation.id] = answering
        self.busy_changed.emit(True)
        untitled = self.conversation
        conversation, is_new = self._titled(question.text), not self._stored
        self._stored = True

        def write(store: Store) -> Branch:
            store.add(*messages, new=conversation if is_new else None)
            return _branch(store, conversation.id)

        def written(branch: Branch) -> None:
            if is_new:
                self.conversation_changed.emit(self.conversation)
            self._set_branch(branch)
            self.conversations_changed.emit()
            self._saver.start()
            self._send(answering, answering.start())

        def not_written(error: HilbertError) -> None:
            self._forget(conversation.id)
            if self.conversation.id == conversation.id:
                self._stored = not is_new
                self.conversation = untitled
            self.busy_changed.emit(self.busy)
            self.question_refused.emit(question.text, error)

        self._services.operations.run(write, written, not_written)

    def _send(self, answering: Answering, command: AnyCommand) -> None:
        if isinstance(command, Generate):
            self._pause_embedding(_LONGEST_PAUSE)
        child = self._services.inference if isinstance(command, Generate) else self._services.papers
        child.send(command, partial(self._hear, answering))
        if answering.conversation in self._stopped:
            self._cancel(answering)  # stopped before this step was under way

    def _pause_embedding(self, seconds: float) -> None:
        """An import that goes on beside an answer would take half of its speed."""
        papers = self._services.papers
        if papers.running:
            papers.send(PauseEmbedding(job=new_job(), seconds=seconds), lambda _event: None)

    def _cancel(self, answering: Answering) -> None:
        self._services.inference.cancel(answering.job)
        self._services.papers.cancel(answering.job)

    def _hear(self, answering: Answering, event: AnyEvent) -> None:
        in_view = self._answers.get(self.conversation.id) is answering
        match event:
            case Progress() if in_view:
                self.progress_changed.emit(event)
            case ModelLoaded(model=model):
                self.model_loaded.emit(model)
        following = answering.receive(event)
        if isinstance(event, Sources) and in_view:
            self.branch = self._with(answering.message(), self.branch)
            self.sources_found.emit(answering.message())
        text = answering.take_text()
        if text and in_view:
            self.text_arrived.emit(answering.key, text)
        if following:
            self._send(answering, following)
        elif answering.phase is Phase.ENDED:
            self._finish(answering.message())

    def _save_text(self) -> None:
        for message in tuple(self._unwritten.values()):
            self._write(message)
        for answering in self._answers.values():
            message = answering.message()
            save = partial(Store.save_text, key=message.id, text=message.text)
            self._services.operations.run(save, self._on_saved, self._on_not_saved)

    def _finish(self, message: Message) -> None:
        self._forget(message.conversation)
        self._unwritten[message.id] = message
        self._write(message)
        if message.conversation == self.conversation.id:
            self.progress_changed.emit(None)
            self.busy_changed.emit(False)
            self.branch = self._with(message, self.branch)
            self.answer_finished.emit(message)

    def _forget(self, key: ConversationId) -> None:
        del self._answers[key]
        self._stopped.discard(key)
        if not self._answers:
            self._pause_embedding(0)

    def _write(self, message: Message) -> None:
        """Write an answer that has ended. On a fault the saver's next beat tries again."""

        def written(_: None) -> None:
            self._unwritten.pop(message.id, None)
            self._on_saved(None)

        self._services.operations.run(
            lambda store: store.finish(message), written, self._on_not_saved
        )

    def _on_saved(self, _: None) -> None:
        self._told = False
        if not self._answers and not self._unwritten:
            self._saver.stop()

    def _on_not_saved(self, error: HilbertError) -> None:
        """Said once, not at every beat of the saver."""
        if not self._told:
            self._told = True
            self._services.operations.failed.emit(error)

    # --- state ---

    def _show(self, conversation: Conversation, branch: Branch, stored: bool) -> None:
        self.conversation = conversation
        self._stored = stored
        self.conversation_changed.emit(conversation)
        self._set_branch(branch)

    def _set_branch(self, branch: Branch) -> None:
        if branch.messages and branch.messages[0].conversation != self.conversation.id:
            return  # a result that comes after the person has moved on
        if answering := self._answers.get(self.conversation.id):
            branch = self._with(answering.message(), branch)
        for message in self._unwritten.values():
            branch = self._with(message, branch)
        self.branch = branch
        self.branch_changed.emit(branch)
        self.busy_changed.emit(self.busy)

    @staticmethod
    def _with(message: Message, branch: Branch) -> Branch:
        """The branch with the newest state of one of its messages."""
        messages = tuple(message if m.id == message.id else m for m in branch.messages)
        return Branch(messages, branch.versions)

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
