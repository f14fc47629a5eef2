"""Examples as rows, and the filter in front of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from gui.finetune.words import origin_word, reason_word, state_word
from gui.i18n import tr
from trainer.examples.values import Example, State

EXAMPLE_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    STATE = 0
    QUESTION = 1
    ANSWER = 2
    PAPER = 3
    ORIGIN = 4


class ExamplesModel(QAbstractTableModel):
    """Takes whole lists and announces what differs, so that selection and scrolling stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._examples: list[Example] = []

    def show(self, examples: Sequence[Example]) -> None:
        wanted = {example.id: example for example in examples}
        for row in reversed(range(len(self._examples))):
            if self._examples[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._examples[row]
                self.endRemoveRows()
        for row, old in enumerate(self._examples):
            new = wanted.pop(old.id)
            if new != old:
                self._examples[row] = new
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        self._append(list(wanted.values()))

    def _append(self, examples: list[Example]) -> None:
        if examples:
            first = len(self._examples)
            self.beginInsertRows(QModelIndex(), first, first + len(examples) - 1)
            self._examples += examples
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._examples)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (tr("State"), tr("Question"), tr("Answer"), tr("Paper"), tr("Made"))
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        example, column = self._examples[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _shown(example, column)
            case Qt.ItemDataRole.ToolTipRole:
                return _tooltip(example, column)
            case _:
                return example if role == EXAMPLE_ROLE else None


def place(example: Example) -> str:
    """“On spin, p. 3”; "" for an example without a paper."""
    source = example.source
    if not source.title and not source.paper:
        return ""
    title = source.title or source.paper
    return tr("{title}, p. {page}", title=title, page=source.page) if source.page else title


def _shown(example: Example, column: int) -> str:
    return (
        state_word(example.state),
        " ".join(example.question.split()),
        " ".join(example.answer.split()),
        place(example),
        origin_word(example.origin),
    )[column]


def _tooltip(example: Example, column: int) -> str:
    if column == Column.STATE:
        return reason_word(example.reason)
    return (_shown(example, column), example.question, example.answer, place(example), "")[column]


class ExamplesFilter(QSortFilterProxyModel):
    """The rows of one state that hold the words searched for."""

    def __init__(self, source: ExamplesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self._words: list[str] = []
        self.setSourceModel(source)

    def narrow(self, state: State | None, text: str) -> None:
        self.beginFilterChange()
        self._state = state
        self._words = text.casefold().split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        example: Example = self.sourceModel().index(row, 0, parent).data(EXAMPLE_ROLE)
        if self._state not in (None, example.state):
            return False
        text = f"{example.question} {example.answer} {example.source.title}".casefold()
        return all(word in text for word in self._words)
