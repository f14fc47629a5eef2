"""The list of collections: one is always chosen, files can be dropped onto any of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QWidget

from engine.scope import ALL_PAPERS
from engine.vocabulary import Collection, CollectionName
from gui import theme
from gui.i18n import tr
from gui.papers.collection_rows import COUNT_ROLE, NAME_ROLE, CollectionDelegate
from gui.papers.drops import local_paths
from gui.papers.words import papers_text


class CollectionList(QListWidget):
    """All papers first, then the collections by name."""

    chosen = Signal(str)
    dropped = Signal(str, object)  # collection, list[str]
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ALL_PAPERS
        self._delegate = CollectionDelegate(self)
        self.setAccessibleName(tr("Collections"))
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.currentItemChanged.connect(self._on_current_changed)
        theme.changed().connect(self.viewport().update)
        self.show_collections(())
        self.setCurrentRow(0)

    def show_collections(self, collections: Sequence[Collection]) -> None:
        current = self.current
        papers = sum(collection.papers for collection in collections)
        rows = [(ALL_PAPERS, tr("All papers"), papers)]
        rows += [
            (collection.name, collection.name, collection.papers) for collection in collections
        ]
        self.blockSignals(True)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        for row, (name, text, count) in enumerate(rows):
            self._fill(self.item(row), name, text, count)
        self.blockSignals(False)
        self.choose(current)

    @property
    def current(self) -> CollectionName:
        row = self.currentRow()
        return _name(self.item(row)) if row >= 0 else ALL_PAPERS

    def choose(self, name: CollectionName) -> None:
        """Make a collection the current one; All papers if there is none of that name."""
        rows = [row for row in range(self.count()) if _name(self.item(row)) == name]
        self.setCurrentRow(rows[0] if rows else 0)

    @staticmethod
    def _fill(item: QListWidgetItem, name: CollectionName, text: str, count: int) -> None:
        item.setText(text)
        item.setToolTip(text)
        item.setData(NAME_ROLE, name)
        item.setData(COUNT_ROLE, count)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {papers_text(count)}")

    def _on_current_changed(self) -> None:
        if self.current != self._shown:
            # Also called when the same collection has got another row.
            self._shown = self.current
            self.chosen.emit(self._shown)

    def _on_menu(self, point: QPoint) -> None:
        item = self.itemAt(point)
        if item is None or _name(item) == ALL_PAPERS:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = _name(item)
        remove = menu.addAction(theme.icon("trash-2"), tr("Remove collection"))
        remove.triggered.connect(lambda: self.removed.emit(name))
        menu.popup(self.viewport().mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete) and self.current != ALL_PAPERS:
            self.removed.emit(self.current)
        else:
            super().keyPressEvent(event)

    # --- dropping files onto a collection ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._aim(self.indexAt(event.position().toPoint()).row())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        del event
        self._aim(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        self._aim(-1)
        event.acceptProposedAction()
        name = _name(item) if item else ALL_PAPERS
        self.dropped.emit(name, local_paths(event.mimeData()))

    def _aim(self, row: int) -> None:
        if row != self._delegate.target:
            self._delegate.target = row
            self.viewport().update()


def _name(item: QListWidgetItem) -> CollectionName:
    return CollectionName(item.data(NAME_ROLE))
