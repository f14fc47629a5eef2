"""Papers as rows of a table, and the filter and order in front of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QUrl,
)

from engine.papers.copies import copies
from engine.scope import ALL_PAPERS
from engine.vocabulary import CollectionName, Paper, PaperId, PaperState
from gui.i18n import tr
from gui.papers.words import day

PAPER_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
NOTE_ROLE = Qt.ItemDataRole.UserRole + 3
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    TITLE = 0
    FILE = 1
    PAGES = 2
    PASSAGES = 3
    ADDED = 4


NUMBERS = (Column.PAGES, Column.PASSAGES)


def _headers() -> tuple[str, ...]:
    return tr("Title"), tr("File"), tr("Pages"), tr("Passages"), tr("Added")


class PapersModel(QAbstractTableModel):
    """Takes whole lists and announces what differs, so that selection and scrolling stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._papers: list[Paper] = []
        self._notes: dict[PaperId, str] = {}

    def show(self, papers: Sequence[Paper]) -> None:
        self._notes = notes(papers)
        wanted = {paper.id: paper for paper in papers}
        for row in reversed(range(len(self._papers))):
            if self._papers[row].id not in wanted:
                self._remove(row)
        for row, old in enumerate(self._papers):
            new = wanted.pop(old.id)
            if new != old:
                self._papers[row] = new
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        self._append(list(wanted.values()))

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._papers[row]
        self.endRemoveRows()

    def _append(self, papers: list[Paper]) -> None:
        if papers:
            first = len(self._papers)
            self.beginInsertRows(QModelIndex(), first, first + len(papers) - 1)
            self._papers += papers
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._papers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list"]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """The files of the rows, which may be dropped on a question or on any program."""
        paths = dict.fromkeys(self._papers[index.row()].path for index in indexes)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in paths])
        return data

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _headers()[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        paper, column = self._papers[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _shown(paper, column)
            case Qt.ItemDataRole.ToolTipRole:
                return _tooltip(paper, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case _:
                note = self._notes.get(paper.id, "")
                answers = {
                    PAPER_ROLE: paper,
                    SORT_ROLE: _order(paper, column),
                    NOTE_ROLE: paper.problem or note,
                }
                return answers.get(role)


def notes(papers: Sequence[Paper]) -> dict[PaperId, str]:
    """What is to be said of papers that are in the library twice."""
    names = {paper.id: paper for paper in papers}
    found = {}
    for paper, first in copies(papers).items():
        other = names[first]
        found[paper] = tr(
            "The same paper as {file} in “{collection}”",
            file=file_name(other),
            collection=other.collection,
        )
    return found


def file_name(paper: Paper) -> str:
    # A library may have been made on another system, with the other kind of slashes.
    return PurePath(paper.path.replace("\\", "/")).name


def _shown(paper: Paper, column: int) -> str:
    failed = paper.state is PaperState.FAILED
    return (
        paper.title or file_name(paper),
        file_name(paper),
        "" if failed else f"{paper.pages:,}",
        "" if failed else f"{paper.passages:,}",
        day(paper.added),
    )[column]


def _tooltip(paper: Paper, column: int) -> str:
    if column == Column.TITLE:
        about = ", ".join(filter(None, [*paper.authors[:6], str(paper.year or "")]))
        return paper.problem or f"{paper.title}\n{about}".strip()
    return paper.path if column == Column.FILE else ""


def _order(paper: Paper, column: int) -> str | float:
    title = paper.title.casefold()
    name = file_name(paper).casefold()
    return (title, name, paper.pages, paper.passages, paper.added)[column]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class PapersFilter(QSortFilterProxyModel):
    """The rows of one collection that hold the words searched for; or only the unreadable ones."""

    def __init__(self, source: PapersModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collection = ALL_PAPERS
        self._words: list[str] = []
        self._failed_only = False
        self.setSortRole(SORT_ROLE)
        self.setSourceModel(source)

    def narrow(self, collection: CollectionName, text: str, failed_only: bool) -> None:
        self.beginFilterChange()
        self._collection = collection
        self._words = text.casefold().split()
        self._failed_only = failed_only
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        paper: Paper = self.sourceModel().index(row, 0, parent).data(PAPER_ROLE)
        if self._collection not in (ALL_PAPERS, paper.collection):
            return False
        if self._failed_only and paper.state is not PaperState.FAILED:
            return False
        known = f"{' '.join(paper.authors)} {paper.year or ''} {paper.doi} {paper.arxiv}"
        text = f"{paper.title} {file_name(paper)} {known}".casefold()
        return all(word in text for word in self._words)
