"""The list of conversations: search, folders, pins, rename in place, delete with undo.

Promises: searching asks the database, off the window's thread; a result that comes after the text
has changed again is dropped.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine import kept_states, paths
from engine.store import Conversation, Hit, Store
from engine.vocabulary import ConversationId
from gui import theme
from gui.chat.conversation_delegate import (
    EXCERPT_ROLE,
    HEADING_ROLE,
    PINNED_ROLE,
    ConversationDelegate,
)
from gui.chat.shelving import Shelving
from gui.i18n import tr
from gui.services import Services
from gui.toast import Toast

_DEBOUNCE = 120  # ms
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """A conversation in the list, or without one a heading."""

    hit: Hit
    pinned: bool = False
    folder: str = ""

    @property
    def is_heading(self) -> bool:
        return not self.hit.conversation


class ConversationModel(QAbstractListModel):
    """Rows of conversations or of search hits, with headings between folders."""

    renamed = Signal(str, str)  # conversation id, title

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def key(self, index: Index) -> ConversationId | None:
        return self._rows[index.row()].hit.conversation or None if index.isValid() else None

    def row(self, key: ConversationId) -> Row | None:
        return next((row for row in self._rows if row.hit.conversation == key), None)

    def folders(self) -> list[str]:
        return sorted({row.folder for row in self._rows if row.folder}, key=str.casefold)

    def row_of(self, key: ConversationId) -> int:
        return next((i for i, row in enumerate(self._rows) if row.hit.conversation == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.hit.title
            case Qt.ItemDataRole.ToolTipRole:
                return row.hit.title
            case _ if role == EXCERPT_ROLE:
                return row.hit.excerpt
            case _ if role == HEADING_ROLE:
                return row.is_heading
            case _ if role == PINNED_ROLE:
                return row.pinned
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        title = " ".join(str(value).split())
        key = self.key(index)
        if role != Qt.ItemDataRole.EditRole or not title or key is None:
            return False
        row = self._rows[index.row()]
        self._rows[index.row()] = replace(row, hit=Hit(key, title, row.hit.excerpt))
        self.dataChanged.emit(index, index)
        self.renamed.emit(key, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


class ConversationList(QFrame):
    """The left pane of the chat page."""

    opened = Signal(str)
    wanted_new = Signal()
    title_changed = Signal(str, str)
    deleted = Signal(str)

    def __init__(self, services: Services, toast: Toast, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = services.operations
        self._toast = toast
        self._current: ConversationId | None = None
        theme.set_surface(self, theme.Surface.SIDEBAR)
        self._model = ConversationModel()
        self._model.renamed.connect(self._on_renamed)
        self._shelving = Shelving(services, toast, self)
        self._shelving.changed.connect(self.refresh)
        self._search = self._make_search()
        self._view = self._make_view()
        self._empty = QLabel(tr("No conversations yet"), alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_text_role(self._empty, theme.TextRole.MUTED)
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=_DEBOUNCE)
        self._typing.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Read the list, or the hits of the search, anew."""
        text = self._search.text().strip()

        def load(store: Store) -> list[Row]:
            return [Row(hit) for hit in store.search(text)] if text else _rows(store)

        def show(rows: list[Row]) -> None:
            if text == self._search.text().strip():
                self._show(rows)

        self._operations.run(load, show)

    def select(self, key: ConversationId | None) -> None:
        """Mark a conversation as the one in view."""
        self._current = key
        row = self._model.row_of(key) if key else -1
        self._view.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())

    def focus_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    # --- set-up ---

    def _make_search(self) -> QLineEdit:
        search = QLineEdit(placeholderText=tr("Search conversations"), clearButtonEnabled=True)
        search.setAccessibleName(tr("Search conversations"))
        search.addAction(
            theme.icon("search", theme.Tint.FAINT), QLineEdit.ActionPosition.LeadingPosition
        )
        search.textChanged.connect(lambda _text: self._typing.start())
        return search

    def _make_view(self) -> QListView:
        view = QListView()
        view.setAccessibleName(tr("Conversations"))
        view.setModel(self._model)
        view.setItemDelegate(ConversationDelegate(view))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu)
        view.clicked.connect(self._on_opened)
        view.activated.connect(self._on_opened)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._delete_current)
        return view

    def _lay_out(self) -> None:
        new = QPushButton(theme.icon("plus", theme.Tint.TEXT), tr("New chat"))
        new.setToolTip(tr("New chat (Ctrl+N)"))
        new.clicked.connect(self.wanted_new)
        theme.set_variant(new, theme.Variant.SECONDARY)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.M, theme.Space.M, theme.Space.M, theme.Space.M)
        layout.setSpacing(theme.Space.S)
        top = QHBoxLayout()
        top.setSpacing(theme.Space.XS)
        top.addWidget(new, 1)
        top.addWidget(self._shelving.button)
        layout.addLayout(top)
        layout.addWidget(self._search)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._empty, 1)
        self._empty.hide()

    # --- what the person does ---

    def _show(self, rows: list[Row]) -> None:
        self._model.show(rows)
        searching = bool(self._search.text().strip())
        self._empty.setText(tr("Nothing found") if searching else tr("No conversations yet"))
        self._empty.setVisible(not rows)
        self._view.setVisible(bool(rows))
        self.select(self._current)

    def _on_opened(self, index: QModelIndex) -> None:
        if key := self._model.key(index):
            self.opened.emit(key)

    def _on_renamed(self, key: str, title: str) -> None:
        self._operations.run(lambda store: store.rename(ConversationId(key), title))
        self.title_changed.emit(key, title)

    def _on_menu(self, point: Any) -> None:
        # The list may be read anew while the menu is open; an index would then name another row.
        key = self._model.key(self._view.indexAt(point))
        if key is None:
            return
        menu = QMenu(self)
        menu.addAction(theme.icon("pencil"), tr("Rename"), lambda: self._rename(key))
        self._shelving.add_to(menu, key, self._model.row(key), self._model.folders())
        menu.addAction(theme.icon("trash-2"), tr("Delete"), lambda: self._delete(key))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._view.viewport().mapToGlobal(point))

    def _rename(self, key: ConversationId) -> None:
        if (row := self._model.row_of(key)) >= 0:
            self._view.edit(self._model.index(row))

    def _delete_current(self) -> None:
        if key := self._model.key(self._view.currentIndex()):
            self._delete(key)

    def _delete(self, key: ConversationId) -> None:
        def restore() -> None:
            self._operations.run(lambda store: store.restore(key), lambda _: self.refresh())

        def removed(_: None) -> None:
            self.refresh()
            self.deleted.emit(key)
            self._toast.say(tr("Conversation deleted"), tr("Undo"), restore)

        def delete(store: Store) -> None:
            store.delete(key)
            kept_states.forget(paths.states(), key)

        self._operations.run(delete, removed)


def _rows(store: Store) -> list[Row]:
    """Pinned ones, then the folders by name, then the rest, each the newest first."""
    rows = [Row(_hit(c), c.pinned, c.folder) for c in store.conversations()]
    pinned = [row for row in rows if row.pinned]
    others = [row for row in rows if not row.pinned]
    names = sorted({row.folder for row in others}, key=lambda name: (not name, name.casefold()))
    groups = [(tr("Pinned"), pinned)] if pinned else []
    groups += [(name, [row for row in others if row.folder == name]) for name in names]
    if len(groups) <= 1 and not any(row.folder or row.pinned for row in rows):
        return rows  # nothing to tell apart
    return [row for name, group in groups for row in (_heading(name or tr("Chats")), *group)]


def _heading(name: str) -> Row:
    return Row(Hit(ConversationId(""), name, ""))


def _hit(conversation: Conversation) -> Hit:
    when = datetime.datetime.fromtimestamp(conversation.updated).astimezone()
    return Hit(conversation.id, conversation.title or tr("Untitled"), day_of(when))


def day_of(when: datetime.datetime) -> str:
    today = datetime.datetime.now().astimezone().date()
    days = (today - when.date()).days
    if days == 0:
        return when.strftime("%H:%M")
    if days == 1:
        return tr("Yesterday")
    return when.strftime("%A") if days < 7 else when.strftime("%d %b %Y")
