"""The table of papers: sorted by a click on a header, columns as they were left last time."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from engine.vocabulary import CollectionName, Paper, PaperState, Value
from gui import theme
from gui.i18n import tr
from gui.late import while_alive
from gui.operations import Operations
from gui.papers.rows import PaperDelegate, paint_row
from gui.papers.table_model import PAPER_ROLE, Column, PapersFilter, PapersModel

_SETTING = "papers.columns"
_SAVED_AFTER = 500  # ms
_LEAST_TITLE = 200
_WIDTHS = {Column.FILE: 170, Column.PAGES: 64, Column.PASSAGES: 84, Column.ADDED: 96}


class Columns(Value, frozen=True):
    """How the columns were left."""

    widths: dict[str, int] = msgspec.field(default_factory=dict)
    sorted_by: int = Column.ADDED
    descending: bool = True


class PapersTable(QTreeView):
    """A tree without branches: rows may differ in height, and whole rows are chosen."""

    opened = Signal(object)  # Paper
    asked_about = Signal(object)  # Paper
    opened_outside = Signal(object)  # Paper
    shown_in_folder = Signal(object)  # Paper
    retried = Signal(object)  # tuple[Paper, ...]
    removed = Signal(object)  # tuple[Paper, ...]

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._widths = dict(_WIDTHS)  # as the person left them, at 100 %
        self._papers = PapersModel(self)
        self._filter = PapersFilter(self._papers, self)
        self.setModel(self._filter)
        self.setItemDelegate(PaperDelegate(self))
        self._saving = QTimer(self, singleShot=True, interval=_SAVED_AFTER)
        self._saving.timeout.connect(self._save_columns)
        self._set_up()
        self._set_up_header()
        operations.run(
            lambda store: store.setting(_SETTING, Columns, Columns()),
            while_alive(self, self._restore_columns),
        )

    @property
    def rows(self) -> int:
        return self._filter.rowCount()

    @property
    def chosen(self) -> tuple[Paper, ...]:
        return tuple(index.data(PAPER_ROLE) for index in self.selectionModel().selectedRows())

    def show_papers(self, papers: tuple[Paper, ...]) -> None:
        self._papers.show(papers)

    def narrow(self, collection: CollectionName, text: str, failed_only: bool) -> None:
        self._filter.narrow(collection, text, failed_only)

    # --- set-up ---

    def _set_up(self) -> None:
        self.setAccessibleName(tr("Papers"))
        self.setProperty("painted", True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        theme.changed().connect(self._fit)

    def _set_up_header(self) -> None:
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(56)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.ADDED, Qt.SortOrder.DescendingOrder)
        header.sectionResized.connect(self._on_resized)
        header.sortIndicatorChanged.connect(self._on_columns_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the title needs the room of the file name."""
        super().resizeEvent(event)
        header = self.header()
        shown = [column for column in _WIDTHS if column is not Column.FILE]
        rest = sum(header.sectionSize(column) for column in shown) + _WIDTHS[Column.FILE]
        self.setColumnHidden(Column.FILE, self.viewport().width() - rest < _LEAST_TITLE)

    # --- columns as they were left ---

    def _on_resized(self, index: int, _before: int, width: int) -> None:
        if index in _WIDTHS and width:  # a hidden one has none
            self._widths[Column(index)] = round(width * 100 / theme.current().text_size)
        self._on_columns_changed()

    def _fit(self) -> None:
        """As they were left, and wider in a larger text, which would be cut off."""
        self.viewport().update()
        header, left = self.header(), dict(self._widths)
        for column, width in left.items():
            if not header.isSectionHidden(column):
                header.resizeSection(column, theme.scaled(width))
        self._widths = left

    def _on_columns_changed(self) -> None:
        # Also called while the stretched column follows the window: saved once it rests.
        self._saving.start()

    def _save_columns(self) -> None:
        header = self.header()
        columns = Columns(
            widths={column.name: width for column, width in self._widths.items()},
            sorted_by=header.sortIndicatorSection(),
            descending=header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        )
        self._operations.run(lambda store: store.set_setting(_SETTING, columns))

    def _restore_columns(self, columns: Columns) -> None:
        for column in _WIDTHS:
            if width := columns.widths.get(column.name):
                self._widths[column] = width
        self._fit()
        order = Qt.SortOrder.DescendingOrder if columns.descending else Qt.SortOrder.AscendingOrder
        self.sortByColumn(min(columns.sorted_by, len(Column) - 1), order)
        self._saving.stop()

    # --- what the person does ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete) and self.chosen:
            self.removed.emit(self.chosen)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            first = self.chosen[0]
            ask = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if ask and first.state is PaperState.READY:
                self.asked_about.emit(first)
            else:
                self._open(first)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._open(index.data(PAPER_ROLE))

    def _open(self, paper: Paper) -> None:
        if paper.state is PaperState.READY:
            self.opened.emit(paper)
        else:
            self.opened_outside.emit(paper)

    def _on_menu(self, point: QPoint) -> None:
        if self.indexAt(point).isValid() and self.chosen:
            menu = self.menu_for(self.chosen)
            menu.popup(self.viewport().mapToGlobal(point))

    def menu_for(self, papers: tuple[Paper, ...]) -> QMenu:
        """What can be done with the chosen papers; the first stands for all where one is meant."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = papers[0]

        def offer(icon: str, text: str, act: Callable[[], object]) -> None:
            menu.addAction(theme.icon(icon), text).triggered.connect(lambda _checked: act())

        if len(papers) == 1:
            if first.state is PaperState.READY:
                offer("book-open", tr("Open"), lambda: self.opened.emit(first))
                about = tr("Ask about this paper")
                offer("message-square", about, lambda: self.asked_about.emit(first))
            outside = tr("Open in the system's viewer")
            offer("external-link", outside, lambda: self.opened_outside.emit(first))
            offer("folder-open", tr("Show in folder"), lambda: self.shown_in_folder.emit(first))
        failed = tuple(paper for paper in papers if paper.state is PaperState.FAILED)
        if failed:
            offer("refresh-cw", tr("Try again"), lambda: self.retried.emit(failed))
        menu.addSeparator()
        offer("trash-2", tr("Remove"), lambda: self.removed.emit(papers))
        return menu

    # --- painting ---

    def drawRow(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        state = option.state & ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))
        if self.viewport().underMouse() and under.row() == index.row():
            state |= QStyle.StateFlag.State_MouseOver
        focused = self.hasFocus() and self.currentIndex().row() == index.row()
        paint_row(painter, option.rect, state, focused)
        super().drawRow(painter, option, index)
