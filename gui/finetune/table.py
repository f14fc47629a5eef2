"""The table of examples: A accepts, R rejects, Return edits, Delete takes out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gui import theme
from gui.finetune.table_model import EXAMPLE_ROLE, Column, ExamplesFilter, ExamplesModel
from gui.i18n import tr
from gui.papers.rows import paint_row
from trainer.examples.values import Example, ExampleId, State

Index = QModelIndex | QPersistentModelIndex
_ROW = 34
_PADDING = int(theme.Space.S)
_WIDTHS = {Column.STATE: 104, Column.PAPER: 150, Column.ORIGIN: 110}
_LEAST_TEXT = 360
_ICONS = {
    State.PROPOSED: ("clock", theme.Tint.FAINT),
    State.ACCEPTED: ("circle-check", theme.Tint.SUCCESS),
    State.REJECTED: ("x", theme.Tint.DANGER),
}


class ExamplesTable(QTreeView):
    """Whole rows are chosen; ``chosen_changed`` says which, in their order."""

    chosen_changed = Signal(object)  # tuple[Example, ...]
    judged = Signal(object, object)  # tuple[Example, ...], State
    edit_wanted = Signal()
    removed = Signal(object)  # tuple[Example, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._examples = ExamplesModel(self)
        self._filter = ExamplesFilter(self._examples, self)
        self.setModel(self._filter)
        self.setItemDelegate(_Delegate(self))
        self._set_up()
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._examples.dataChanged.connect(self._on_selection_changed)
        theme.changed().connect(self.viewport().update)

    @property
    def chosen(self) -> tuple[Example, ...]:
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return tuple(index.data(EXAMPLE_ROLE) for index in rows)

    def show_examples(self, examples: list[Example]) -> None:
        self._examples.show(examples)
        if not self.currentIndex().isValid() and self._filter.rowCount():
            self.setCurrentIndex(self._filter.index(0, 0))

    def narrow(self, state: State | None, text: str) -> None:
        self._filter.narrow(state, text)

    def go_to(self, key: ExampleId) -> None:
        """Choose an example, if the filter shows it."""
        for row in range(self._filter.rowCount()):
            if self._filter.index(row, 0).data(EXAMPLE_ROLE).id == key:
                self.setCurrentIndex(self._filter.index(row, 0))
                return

    def _set_up(self) -> None:
        self.setAccessibleName(tr("Examples"))
        self.setProperty("painted", True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(56)
        for column in (Column.QUESTION, Column.ANSWER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, theme.scaled(width))
        self.doubleClicked.connect(self.edit_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window question and answer need the room of what the editor shows too."""
        super().resizeEvent(event)
        room = self.viewport().width() - _WIDTHS[Column.STATE] - _LEAST_TEXT
        self.setColumnHidden(Column.PAPER, room < _WIDTHS[Column.PAPER])
        both = _WIDTHS[Column.PAPER] + _WIDTHS[Column.ORIGIN]
        self.setColumnHidden(Column.ORIGIN, room < both)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.chosen
        match event.key():
            case _ if not chosen:
                super().keyPressEvent(event)
            case Qt.Key.Key_A if not event.modifiers():
                self.judged.emit(chosen, State.ACCEPTED)
                self._step()
            case Qt.Key.Key_R if not event.modifiers():
                self.judged.emit(chosen, State.REJECTED)
                self._step()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self.edit_wanted.emit()
            case _ if event.matches(QKeySequence.StandardKey.Delete):
                self.removed.emit(chosen)
            case _:
                super().keyPressEvent(event)

    def _step(self) -> None:
        """On to the next row, so that a review is one key an example."""
        if len(self.chosen) == 1:
            below = self.indexBelow(self.currentIndex())
            if below.isValid():
                self.setCurrentIndex(below)

    def _on_selection_changed(self) -> None:
        self.chosen_changed.emit(self.chosen)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = option.state & ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))
        if self.viewport().underMouse() and under.row() == index.row():
            state |= QStyle.StateFlag.State_MouseOver
        focused = self.hasFocus() and self.currentIndex().row() == index.row()
        paint_row(painter, option.rect, state, focused)
        super().drawRow(painter, option, index)


class _Delegate(QStyledItemDelegate):
    """Text on one line; the background of the whole row is the table's."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, theme.scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        example: Example = index.data(EXAMPLE_ROLE)
        rect: QRect = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        colors = theme.current()
        rejected = example.state is State.REJECTED
        loud = index.column() == Column.QUESTION and not rejected
        painter.save()
        if index.column() == Column.STATE:
            icon = theme.icon(*_ICONS[example.state])
            icon.paint(painter, QRect(rect.left(), rect.center().y() - 7, 14, 14))
            rect.adjust(14 + _PADDING, 0, 0, 0)
        painter.setPen(QColor(colors.text if loud else colors.text_muted))
        shown = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, rect.width()
        )
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, side, shown)
        painter.restore()
