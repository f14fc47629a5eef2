"""Sources as rows of a list: the cited ones first, then a heading and those only found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from engine.store import Citation
from gui.i18n import tr, trn
from gui.transcript.values import Verdict

CITATION_ROLE = Qt.ItemDataRole.UserRole + 1
STANDING_ROLE = Qt.ItemDataRole.UserRole + 2
VERDICT_ROLE = Qt.ItemDataRole.UserRole + 3
Index = QModelIndex | QPersistentModelIndex


class Standing(Enum):
    """How a passage stands to the answer."""

    CITED = "cited"
    MATCHED = "matched"
    FOUND = "found"


class SourceModel(QAbstractListModel):
    """Rows are citations, or the text of a heading between them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Citation | str] = []
        self._cited: frozenset[int] = frozenset()
        self._verdicts: Mapping[int, Counter[Verdict]] = {}

    def show(
        self,
        citations: Sequence[Citation],
        cited: Collection[int],
        verdicts: Mapping[int, Counter[Verdict]],
        *,
        pending: bool = False,
    ) -> None:
        """``pending``: the answer is still being written, so nobody knows what it will cite."""
        self.beginResetModel()
        self._cited = frozenset(cited)
        self._verdicts = verdicts
        first = [c for c in citations if c.number in self._cited]
        rest = [c for c in citations if c.number not in self._cited]
        heading = tr("Also found") if first else tr("Found, but not cited")
        heading = tr("Found") if pending and not first else heading
        self._rows = [*first, heading, *rest] if rest else [*first]
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """-1 when there is no source of that number."""
        return next((i for i in range(len(self._rows)) if self._number(i) == number), -1)

    def citation(self, index: Index) -> Citation | None:
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Citation) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self.citation(index) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        if role == STANDING_ROLE:
            return self._standing(row)
        if role == VERDICT_ROLE:
            return verdict_line(self._verdicts.get(row.number, Counter()))
        return _told(row, role)

    def _standing(self, citation: Citation) -> Standing:
        if citation.number not in self._cited:
            return Standing.FOUND
        return Standing.MATCHED if citation.matched else Standing.CITED

    def _number(self, row: int) -> int | None:
        found = self._rows[row]
        return found.number if isinstance(found, Citation) else None


@dataclass(frozen=True)
class VerdictLine:
    """What checking the sentences that cite a source came to, in words; "" if none was checked."""

    text: str
    worst: Verdict


def verdict_line(counts: Counter[Verdict]) -> VerdictLine:
    supported, weak = counts[Verdict.SUPPORTED], counts[Verdict.WEAK]
    against = counts[Verdict.CONTRADICTED]
    parts = [
        trn("supports {n} sentence", "supports {n} sentences", supported) if supported else "",
        trn("hardly supports {n} sentence", "hardly supports {n} sentences", weak) if weak else "",
        trn("may contradict {n} sentence", "may contradict {n} sentences", against)
        if against
        else "",
    ]
    worst = Verdict.CONTRADICTED if against else Verdict.WEAK if weak else Verdict.SUPPORTED
    return VerdictLine(", ".join(part for part in parts if part), worst)


def matched_text() -> str:
    return tr("Matched by Hilbert, not cited by the model")


def place(citation: Citation) -> str:
    """``p. 7 · Results``."""
    parts = [tr("p. {page}", page=citation.passage.page), citation.passage.section]
    return " · ".join(part for part in parts if part)


def _told(citation: Citation, role: int) -> Any:
    passage = citation.passage
    answers = {
        CITATION_ROLE: citation,
        Qt.ItemDataRole.DisplayRole: passage.title,
        Qt.ItemDataRole.ToolTipRole: matched_text() if citation.matched else passage.title,
        Qt.ItemDataRole.AccessibleTextRole: (
            tr(
                "Source {n}: {title}, {place}",
                n=citation.number,
                title=passage.title,
                place=place(citation),
            )
        ),
        Qt.ItemDataRole.AccessibleDescriptionRole: passage.text,
    }
    return answers.get(role)
