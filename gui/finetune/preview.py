"""What a training would do: counts, costs, lengths, and rows with their loss mask."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import ShownRow, TrainingPreview
from gui import theme
from gui.elided import ElidedLabel
from gui.i18n import tr, trn
from gui.pages.toolbar import icon_button
from gui.plots import Bar, BarChart
from trainer.examples.page import duration, histogram, size

_BINS = 8


class PreviewPane(QFrame):
    """Shows one preview; :meth:`show_waiting` dims it while a newer one is computed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(theme.Space.XL)
        self._facts.setVerticalSpacing(theme.Space.S)
        self._notes = QLabel(wordWrap=True)
        theme.set_text_role(self._notes, theme.TextRole.WARNING)
        self.lengths = BarChart(tr("Tokens of a row"), tr("rows"), digits=0)
        self.rows = RowsView()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.Space.L)
        layout.addLayout(self._facts)
        layout.addWidget(self._notes)
        layout.addWidget(self.rows, 3)
        layout.addWidget(self.lengths, 2)

    def show_preview(self, preview: TrainingPreview) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for label, value in facts(preview):
            name, text = QLabel(label), QLabel(value, wordWrap=True)
            theme.set_text_role(name, theme.TextRole.MUTED)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addRow(name, text)
        self._notes.setText("\n".join(preview.warnings))
        self._notes.setVisible(bool(preview.warnings))
        self.lengths.show_bars(
            Bar(f"{low}–{high}" if low < high else str(low), count)
            for low, high, count in histogram(preview.lengths, _BINS)
        )
        self.rows.show_rows(preview.rows)

    def show_waiting(self, waiting: bool) -> None:
        self.setEnabled(not waiting)

    @property
    def text(self) -> str:
        """All facts, in one string."""
        found = []
        for row in range(self._facts.rowCount()):
            for role in (QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole):
                item = self._facts.itemAt(row, role)
                widget = item.widget() if item else None
                assert isinstance(widget, QLabel)
                found.append(widget.text())
        return "\n".join(found)


def facts(preview: TrainingPreview) -> Sequence[tuple[str, str]]:
    cut = trn("{n} row cut", "{n} rows cut", preview.truncated)
    masked = trn("{n} without anything to learn", "{n} without anything to learn", preview.masked)
    kinds = [
        name
        for name, can in ((tr("adapter"), preview.adapter), (tr("merged"), preview.merged))
        if can
    ]
    return (
        (
            tr("Examples"),
            tr(
                "{train} to train on, {validation} to validate by, {test} to test with",
                train=preview.train,
                validation=preview.validation,
                test=preview.test,
            ),
        ),
        (tr("Rows"), f"{cut}, {masked}"),
        (
            tr("Steps"),
            tr(
                "{steps}, of {tokens} tokens an epoch with padding",
                steps=f"{preview.steps:,}",
                tokens=f"{preview.tokens:,}",
            ),
        ),
        (
            tr("Trained"),
            tr("{millions} million parameters", millions=f"{preview.trained / 1e6:,.2f}"),
        ),
        (
            tr("Time"),
            tr(
                "about {middle}, between {low} and {high}",
                middle=duration(preview.seconds.middle),
                low=duration(preview.seconds.low),
                high=duration(preview.seconds.high),
            ),
        ),
        (
            tr("Memory"),
            tr(
                "about {middle}, between {low} and {high}",
                middle=size(preview.memory.middle),
                low=size(preview.memory.low),
                high=size(preview.memory.high),
            ),
        ),
        (
            tr("Exports"),
            tr("{kinds}. {why}", kinds=", ".join(kinds) or tr("nothing"), why=preview.exports),
        ),
    )


class RowsView(QFrame):
    """One row at a time, token by token: what counts in the loss stands on a coloured ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ShownRow, ...] = ()
        self._place = 0
        self._title = QLabel()
        self._legend = ElidedLabel()
        theme.set_text_role(self._legend, theme.TextRole.CAPTION)
        self._before = icon_button("chevron-left", tr("Previous row"))
        self._after = icon_button("chevron-right", tr("Next row"))
        self._before.clicked.connect(lambda: self._step(-1))
        self._after.clicked.connect(lambda: self._step(1))
        self.view = QPlainTextEdit(readOnly=True)
        self.view.setAccessibleName(tr("Row as it is trained on"))
        self.view.setFont(theme.mono(theme.Size.CAPTION))
        self.view.setMinimumHeight(150)
        head = QHBoxLayout()
        head.setSpacing(theme.Space.S)
        head.addWidget(self._title)
        head.addWidget(self._legend, 1)
        head.addWidget(self._before)
        head.addWidget(self._after)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.Space.XS)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        theme.changed().connect(self._show)

    def show_rows(self, rows: tuple[ShownRow, ...]) -> None:
        self._rows = rows
        self._place = min(self._place, max(len(rows) - 1, 0))
        self._show()

    def _step(self, by: int) -> None:
        self._place = (self._place + by) % max(len(self._rows), 1)
        self._show()

    def _show(self) -> None:
        self.view.clear()
        self.setVisible(bool(self._rows))
        if not self._rows:
            return
        row = self._rows[self._place]
        part = {
            "train": tr("to train on"),
            "validation": tr("to validate by"),
            "test": tr("to test with"),
        }[row.part]
        place, count = self._place + 1, len(self._rows)
        self._title.setText(
            tr("Row {place} of {count}, {part}", place=place, count=count, part=part)
        )
        learned = sum(piece.learned for piece in row.pieces)
        said = tr("{learned} of {all} tokens are learnt", learned=learned, all=len(row.pieces))
        cut = trn("{n} token is cut", "{n} tokens are cut", row.cut) if row.cut else ""
        self._legend.setText(" · ".join(filter(None, [said, cut])))
        self._write(row)

    def _write(self, row: ShownRow) -> None:
        """Two shades in turn, so that one sees where a token ends."""
        colors = theme.current()
        shades = (colors.accent_soft, colors.selection)
        cursor = QTextCursor(self.view.document())
        for number, piece in enumerate(row.pieces):
            shape = QTextCharFormat()
            if piece.learned:
                shape.setBackground(QColor(shades[number % 2]))
                shape.setForeground(QColor(colors.text))
            else:
                shape.setForeground(QColor(colors.text_faint))
            cursor.insertText(piece.text, shape)
        self.view.moveCursor(QTextCursor.MoveOperation.Start)
