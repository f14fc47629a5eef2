"""The bin: deleted conversations, to be brought back or removed for good. It empties itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.store import Conversation, Store
from engine.vocabulary import ConversationId
from gui import theme
from gui.i18n import tr, trn
from gui.services import Services


class BinDialog(QDialog):
    restored = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Bin"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(460, 420)
        self._operations = services.operations
        self._asked = False
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Deleted conversations"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._show_buttons)
        self.list.itemActivated.connect(lambda _item: self.restore())
        self._note = QLabel(wordWrap=True)
        theme.set_text_role(self._note, theme.TextRole.CAPTION)
        self._restore = QPushButton(tr("Restore"))
        self._restore.clicked.connect(self.restore)
        self._empty = QPushButton(tr("Empty the bin"))
        self._empty.clicked.connect(self.empty)
        theme.set_variant(self._empty, theme.Variant.DANGER)
        row = QHBoxLayout()
        row.addWidget(self._empty)
        row.addStretch(1)
        row.addWidget(self._restore)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.L] * 4)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(self._note)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        self.refresh()

    def refresh(self) -> None:
        self._operations.run(Store.deleted, self._show)

    def restore(self) -> None:
        """Bring back what is selected."""
        keys = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]

        def work(store: Store) -> list[Conversation]:
            for key in keys:
                store.restore(ConversationId(key))
            return store.deleted()

        def done(left: list[Conversation]) -> None:
            self._show(left)
            self.restored.emit()

        if keys:
            self._operations.run(work, done)

    def empty(self) -> None:
        """Cannot be undone, so the first press only says how much would be gone."""
        if not self._asked:
            self._asked = True
            self._empty.setText(
                trn("Remove {n} for good?", "Remove all {n} for good?", self.list.count())
            )
            return

        def work(store: Store) -> list[Conversation]:
            store.purge(older_than=0)
            return store.deleted()

        self._operations.run(work, self._show)

    def _show(self, conversations: list[Conversation]) -> None:
        self._asked = False
        self._empty.setText(tr("Empty the bin"))
        self.list.clear()
        for conversation in conversations:
            item = QListWidgetItem(conversation.title or tr("Untitled"))
            item.setData(Qt.ItemDataRole.UserRole, conversation.id)
            self.list.addItem(item)
        if conversations:
            self.list.setCurrentRow(0)
        self._note.setText(
            tr("Conversations stay here for 30 days.")
            if conversations
            else tr("Nothing here. Deleted conversations stay in the bin for 30 days.")
        )
        self._show_buttons()

    def _show_buttons(self) -> None:
        self._empty.setEnabled(self.list.count() > 0)
        self._restore.setEnabled(bool(self.list.selectedItems()))
