"""Classify a pasted list: one sentence a line in, its label and how sure the head is out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import Classification
from gui import theme
from gui.head.heads import TrainedHead
from gui.i18n import tr


class ClassifyView(QWidget):
    """Below the threshold a sentence is called unsure, and gets no label."""

    wanted = Signal(object, object, float)  # folder, sentences, threshold

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self.edit = QPlainTextEdit()
        self.edit.setPlaceholderText(tr("Paste sentences here, one a line"))
        self.edit.setAccessibleName(tr("Sentences to classify"))
        self.edit.setTabChangesFocus(True)
        self.threshold = QSpinBox(minimum=0, maximum=99, value=0, suffix=" %")
        self.threshold.setAccessibleName(tr("Least confidence"))
        self.go = QPushButton(tr("Classify"))
        theme.set_variant(self.go, theme.Variant.PRIMARY)
        self.copy = QPushButton(tr("Copy the table"))
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([tr("Label"), tr("Confidence"), tr("Sentence")])
        self.table.setAccessibleName(tr("Labels of the sentences"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self.edit.textChanged.connect(self._update)
        self.go.clicked.connect(self._on_go)
        self.copy.clicked.connect(self._on_copy)
        self._update()

    def show_head(self, head: TrainedHead) -> None:
        """Another head has not said anything yet."""
        if head.folder != self._folder:
            self._folder = head.folder
            self.show_answers(())

    def show_answers(self, answers: tuple[Classification, ...]) -> None:
        self.table.setRowCount(len(answers))
        for row, answer in enumerate(answers):
            shares = zip(answer.labels, answer.chances, strict=True)
            told = ", ".join(f"{label} {chance:.0%}" for label, chance in shares)
            cells = (answer.label or tr("unsure"), f"{answer.confidence:.1%}", answer.text)
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(told if column < 2 else answer.text)
                self.table.setItem(row, column, item)
        self._update(busy=False)

    def show_failed(self) -> None:
        self._update(busy=False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("Unsure below")))
        row.addWidget(self.threshold)
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.Space.S, 0, 0)
        layout.setSpacing(theme.Space.S)
        layout.addWidget(self.edit, 2)
        layout.addLayout(row)
        layout.addWidget(self.table, 3)

    def _sentences(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.edit.toPlainText().split("\n"))
        return tuple(line for line in lines if line)

    def _update(self, busy: bool = False) -> None:
        self.go.setText(tr("Classifying…") if busy else tr("Classify"))
        self.go.setEnabled(not busy and bool(self._sentences()) and self._folder is not None)
        self.copy.setEnabled(self.table.rowCount() > 0)

    def _on_go(self) -> None:
        self._update(busy=True)
        self.wanted.emit(self._folder, self._sentences(), self.threshold.value() / 100)

    def _on_copy(self) -> None:
        rows = range(self.table.rowCount())
        cells = [[self.table.item(row, column) for column in range(3)] for row in rows]
        lines = ["\t".join(item.text() for item in row if item) for row in cells]
        QGuiApplication.clipboard().setText("\n".join(lines))
