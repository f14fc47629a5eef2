"""The narrow pane of collections: the list, and a button and a field to make a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from engine.scope import ALL_PAPERS
from gui import theme
from gui.i18n import tr
from gui.pages.toolbar import icon_button
from gui.papers.collection_list import CollectionList

_WIDTH = 208


class CollectionsPane(QFrame):
    """The list under its heading, with the button and the field for a new collection."""

    created = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "sidebar")
        self.setFixedWidth(_WIDTH)
        self.list = CollectionList()
        self._new = icon_button("folder-plus", tr("New collection"))
        self._new.clicked.connect(self._on_new)
        self._name = QLineEdit(placeholderText=tr("Name of the collection"))
        self._name.hide()
        self._name.setAccessibleName(tr("Name of the new collection"))
        self._name.setMaxLength(80)
        self._name.editingFinished.connect(self._on_named)
        self._lay_out()

    def _lay_out(self) -> None:
        title = QLabel(tr("Collections"))
        theme.set_text_role(title, theme.TextRole.CAPTION)
        header = QHBoxLayout()
        header.setContentsMargins(theme.Space.S, 0, 0, 0)
        header.addWidget(title, 1)
        header.addWidget(self._new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.S, theme.Space.L, theme.Space.S, theme.Space.S)
        layout.setSpacing(theme.Space.XS)
        layout.addLayout(header)
        layout.addWidget(self._name)
        layout.addWidget(self.list, 1)

    def _on_new(self) -> None:
        self._name.clear()
        self._name.show()
        self._name.setFocus()

    def _on_named(self) -> None:
        """Enter, or leaving the field; Escape and an empty name make nothing."""
        name = " ".join(self._name.text().split())
        self._name.clear()
        self._name.hide()
        if name and name != ALL_PAPERS:
            self.created.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._name.isVisible():
            self._name.clear()
            self._name.hide()
            self.list.setFocus()
        else:
            super().keyPressEvent(event)
