"""All trained heads side by side: data, encoder, accuracy, and the difference to the twin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.head.heads import TrainedHead
from gui.i18n import tr
from gui.plots import Bar, BarChart
from trainer.head import verdict


class ComparisonView(QWidget):
    """Accuracies of different data do not compare: the data stands in the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = (
            tr("Head"),
            tr("Data"),
            tr("Recipe"),
            tr("Encoder"),
            tr("Accuracy"),
            tr("Minus its twin, points"),
        )
        self.table = QTableWidget(0, len(names))
        self.table.setHorizontalHeaderLabels(list(names))
        self.table.setAccessibleName(tr("Trained heads"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.chart = BarChart(tr("Test accuracy"), tr("% with 95 % intervals"), decimals=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.chart)

    def show_heads(self, heads: Sequence[TrainedHead]) -> None:
        known = [(head, head.report) for head in heads if head.report is not None]
        self.table.setRowCount(len(known))
        bars = []
        for row, (head, found) in enumerate(known):
            score = found.scores[0].accuracy
            minus = verdict.points(found.comparisons[0].difference) if found.comparisons else ""
            cells = (
                head.folder.name,
                found.data.name,
                found.preset,
                found.recipe.encoder.value,
                f"{score.mean:.1%}",
                minus,
            )
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(text))
            low, high = (None if end is None else 100 * end for end in (score.low, score.high))
            bars.append(Bar(head.folder.name, 100 * score.mean, low, high))
        self.chart.show_bars(bars)
