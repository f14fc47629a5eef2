"""The chat page: conversations on the left, the transcript and composer, the sources on the right.

It fills the face that the window has shown first, and only connects: state lives in
:class:`gui.chat.session.Session`, and every part announces what the person wants by a signal.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from engine.errors import HilbertError
from engine.models import Model
from engine.remote import entries as remotes
from engine.scope import scope_of
from engine.store import Conversation, Message
from engine.vocabulary import (
    AdapterSpec,
    CollectionName,
    ConversationId,
    Failed,
    MessageId,
    ModelSpec,
    Paper,
    Role,
    Usage,
)
from gui.chat import present
from gui.chat.beside import Beside
from gui.chat.conversations import ConversationList
from gui.chat.draft import DraftMeter
from gui.chat.face import ChatFace
from gui.chat.model_fit import ModelFits
from gui.chat.session import Branch, Session
from gui.chat.tools import ChatTools
from gui.i18n import tr
from gui.services import Services
from gui.toast import Toast
from gui.transcript import Action, TranscriptView


class ChatPage(QObject):
    """Put together once; :attr:`session` is what others may drive, :attr:`face` what is seen."""

    link_activated = Signal(str)

    def __init__(self, services: Services, toast: Toast, face: ChatFace) -> None:
        super().__init__(face)
        self.face = face
        self._services = services
        self.session = Session(services, self)
        self._toast = toast
        self._editing: MessageId | None = None
        self._draft = ""  # what was being written when an edit began
        self._repeated: Message | None = None  # the answer that is being had again
        self.conversations = ConversationList(services, toast)
        face.conversations.build_with(lambda: self.conversations)
        self.transcript = TranscriptView(services.formulas)
        self.composer = face.composer
        self.tools = ChatTools(services, self.session, self.transcript, toast)
        face.complete(self.transcript, self.tools.bar, self.tools.find)
        self._meter = DraftMeter(services, self.session, self._spec, self)
        self.beside = Beside(services, self.session, face.sources)
        self._status = face.status
        self._fits = ModelFits(services.operations, self)
        self._connect()
        self._show_branch(Branch())
        self._on_draft_changed()
        self._on_scope_chosen(self.composer.scope())

    @property
    def foot_height(self) -> int:
        """Of the composer and what stands around it."""
        return self.face.foot.height()

    def start(self) -> None:
        """Read the conversations once the window is there."""
        self.conversations.refresh()

    def new(self) -> None:
        self._leave_edit()
        self.session.new()
        self.conversations.select(None)
        self.composer.edit.setFocus()

    def search(self) -> None:
        """Look for a conversation."""
        self.face.panes.show_conversations()
        self.conversations.focus_search()

    def show_models(self, models: Sequence[Model], default: str) -> None:
        self.tools.show_models(models)
        chosen = self.session.conversation.model or default
        self.composer.show_models(models, chosen)
        self._services.operations.run(
            lambda _store: remotes.available(),
            lambda found: self.composer.show_remotes(found, chosen),
        )

    def ask_about(self, paper: Paper) -> None:
        """Look in this paper alone from here on, and wait for the question."""
        self.use_collection(scope_of(paper.id))
        self.composer.edit.setFocus()

    def use_model(self, path: str, adapter: str = "") -> None:
        """Answer from here on with that model, and with that adapter on it."""
        self._on_model_chosen(path)
        self.composer.show_model(path)
        if adapter:
            now = self.session.conversation
            options = msgspec.structs.replace(now.options, adapters=(AdapterSpec(adapter),))
            self.session.configure(msgspec.structs.replace(now, options=options))

    def use_collection(self, scope: CollectionName) -> None:
        self._on_scope_chosen(scope)
        self.composer.show_scope(scope)

    # --- set-up ---

    def _connect(self) -> None:
        session, composer = self.session, self.composer
        session.conversation_changed.connect(self._on_conversation_changed)
        session.conversations_changed.connect(self.conversations.refresh)
        session.branch_changed.connect(self._show_branch)
        session.text_arrived.connect(self.transcript.stream_text)
        session.thought_arrived.connect(self.transcript.stream_thought)
        session.sources_found.connect(self._on_sources_found)
        session.answer_finished.connect(self._on_answer_finished)
        session.progress_changed.connect(self._status.show_progress)
        session.model_loaded.connect(self._status.show_model)
        self._meter.model_loaded.connect(self._status.show_model)
        session.busy_changed.connect(composer.show_busy)
        self._status.follow(session)
        session.question_refused.connect(self._on_question_refused)
        self.conversations.opened.connect(self._on_opened)
        self.conversations.wanted_new.connect(self.new)
        self.conversations.deleted.connect(self._on_deleted)
        self.conversations.title_changed.connect(self._on_renamed)
        self.transcript.action_activated.connect(self._on_action)
        self.transcript.citation_activated.connect(self._on_citation)
        self.transcript.link_activated.connect(self.link_activated)
        self._fits.found.connect(self._on_fit_found)
        composer.model_shown.connect(self._fits.look)
        composer.asked.connect(self._on_asked)
        composer.edit.textChanged.connect(self._on_draft_changed)
        self._meter.counted.connect(self._on_draft_counted)
        composer.stopped.connect(session.stop)
        composer.scope_chosen.connect(self._on_scope_chosen)
        composer.model_chosen.connect(self._on_model_chosen)
        self.beside.wanted.connect(self.face.panes.show_sources)
        self.beside.told.connect(self._toast.say)
        self.tools.bind_keys(self.face)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.face)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._on_escape)

    # --- the conversation changes ---

    def _on_conversation_changed(self, conversation: Conversation) -> None:
        self.face.title.setText(conversation.title or tr("New chat"))
        self.composer.show_scope(conversation.collection)
        self.composer.show_model(conversation.model)
        self.conversations.select(conversation.id)

    def _show_branch(self, branch: Branch) -> None:
        self.face.stack.setCurrentWidget(self.transcript if branch.messages else self.face.empty)
        present.show(self.transcript, branch)
        if self._editing and self._editing not in branch.versions:
            self._leave_edit()
        last = branch.messages[-1] if branch.messages else None
        self.beside.show(last)
        self._status.show_usage(last.usage if last else None)

    def _on_sources_found(self, message: Message) -> None:
        if message in self.session.branch.messages:
            self.transcript.update_message(present.view(message, self.session.branch))
            self.beside.show(message)

    def _on_answer_finished(self, message: Message) -> None:
        if message not in self.session.branch.messages:
            return  # an older version is in view
        self._compare(message)
        self.transcript.finish(present.view(message, self.session.branch))
        present.show(self.transcript, self.session.branch)  # the model's view may have moved
        self.beside.show(message)
        self._status.show_usage(message.usage)

    def _on_question_refused(self, text: str, error: HilbertError) -> None:
        self.composer.write(text)
        self._toast.say(f"{error.sentence} {error.remedy}")

    # --- what the person does ---

    def _on_asked(self, text: str) -> None:
        if failed := self._meter.refusal(text, self._editing):
            self._on_question_refused(text, HilbertError.of(failed))
            return
        key = self._editing
        self._leave_edit()
        if key:
            self.session.edit(key, text, self._spec())
        else:
            self.session.ask(text, self._spec())

    def _on_draft_changed(self) -> None:
        self._meter.watch(self.composer.edit.toPlainText().strip(), self._editing)

    def _on_draft_counted(self, count: Usage | Failed | None) -> None:
        if count is None:
            self._status.show_rest()
        elif not self.session.busy:
            self._status.show_draft(count)

    def _spec(self) -> ModelSpec:
        adapters = self.session.conversation.options.adapters
        return self._fits.spec(self.composer.model_path(), adapters)

    def _on_fit_found(self, path: str) -> None:
        if path == self.composer.model_path():
            self._status.show_choice(path, self._fits.sentence(path))

    def _run_again(self, key: MessageId) -> None:
        """Have an answer again from its record, and say whether it came out the same."""
        answer = self.session.branch.messages[self.session.branch.index(key)]
        self._repeated = answer
        model = msgspec.structs.replace(self._spec(), path=answer.model)
        self.session.run_again(key, model)

    def _compare(self, again: Message) -> None:
        before, self._repeated = self._repeated, None
        if before is None or again.parent != before.parent:
            return
        same = tr("The same words came out again.")
        other = tr(
            "Other words came out: the model, its adapters or the engine have changed, or "
            "less of the conversation was in memory."
        )
        self._toast.say(same if again.text == before.text else other)

    def _on_action(self, key: str, action: Action) -> None:
        message = MessageId(key)
        match action:
            case Action.REGENERATE | Action.RETRY | Action.SEARCH_PAPERS:
                scope = self.session.conversation.collection or None
                overruled = action is Action.SEARCH_PAPERS
                self.session.regenerate(message, self._spec(), scope, overruled)
            case Action.ANSWER_WITHOUT_PAPERS:
                self.session.regenerate(message, self._spec(), None)
            case Action.RUN_AGAIN:
                self._run_again(message)
            case Action.EDIT:
                self._begin_edit(message)
            case Action.PREVIOUS:
                self.session.show_version(message, -1)
            case Action.NEXT:
                self.session.show_version(message, +1)

    def _begin_edit(self, key: MessageId) -> None:
        message = self.session.branch.messages[self.session.branch.index(key)]
        if message.role is Role.USER:
            if not self._editing:
                self._draft = self.composer.edit.toPlainText()
            self._editing = key
            self.face.editing.show()
            self.composer.write(message.text)

    def _leave_edit(self) -> None:
        """Back to what was being written before."""
        if self._editing:
            self._editing = None
            self.face.editing.hide()
            self.composer.write(self._draft)

    def _on_escape(self) -> None:
        if self.tools.leave_find() or self.composer.give_back():
            return
        if self._editing:
            self._leave_edit()
        elif self.session.busy:
            self.session.stop()

    def _on_citation(self, key: str, number: int) -> None:
        index = self.session.branch.index(MessageId(key))
        self.beside.select(self.session.branch.messages[index], number)

    def _on_opened(self, key: str) -> None:
        self._leave_edit()
        if key != self.session.conversation.id:
            self.session.open(ConversationId(key))

    def _on_deleted(self, key: str) -> None:
        self.session.stop(ConversationId(key))
        if key == self.session.conversation.id:
            self.new()

    def _on_renamed(self, key: str, title: str) -> None:
        if key == self.session.conversation.id:
            changed = msgspec.structs.replace(self.session.conversation, title=title)
            self.session.configure(changed)

    def _on_scope_chosen(self, scope: str) -> None:
        collection = CollectionName(scope)
        changed = msgspec.structs.replace(self.session.conversation, collection=collection)
        self.session.configure(changed)

    def _on_model_chosen(self, path: str) -> None:
        self.session.configure(msgspec.structs.replace(self.session.conversation, model=path))

    def open_settings(self) -> None:
        from gui.chat.settings import ConversationSettings  # noqa: PLC0415 - when it is wanted

        now, operations = self.session.conversation, self._services.operations
        dialog = ConversationSettings(now, operations, self.face)
        dialog.accepted.connect(lambda: self.session.configure(dialog.conversation()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
