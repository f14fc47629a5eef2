"""What a study found: its sentence first, then its figures; the energy's can be drawn anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.head.qpu_form import QpuForm
from gui.i18n import tr
from gui.plots import Bar, BarChart, LinePlot, Mark, Point, Scale, Series
from trainer.head import energy
from trainer.head.energy import Qpu
from trainer.head.figures import Columns, Figure
from trainer.head.study import Study

_HEIGHT = 300  # pixels of a plot with lines


class StudyView(QWidget):
    """One study of :mod:`trainer.head.study`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._study: Study | None = None
        self.verdict = QLabel(wordWrap=True)
        theme.set_text_role(self.verdict, theme.TextRole.HEADING)
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = QLabel(wordWrap=True)
        theme.set_text_role(self.note, theme.TextRole.CAPTION)
        self.files = QPushButton(tr("Show the drawings as files"))
        self.qpu = QpuForm()
        self.plots: list[LinePlot | BarChart] = []
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, theme.Space.M, 0)
        column.setSpacing(theme.Space.M)
        self._room = QVBoxLayout()
        self._room.setSpacing(theme.Space.L)
        column.addWidget(self.verdict)
        column.addWidget(self.qpu)
        column.addLayout(self._room)
        column.addWidget(self.note)
        column.addWidget(self.files, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.qpu.changed.connect(self._on_qpu)
        self.files.clicked.connect(self._on_files)

    def show_study(self, folder: Path, study: Study) -> None:
        if (folder, study) == (self._folder, self._study):
            return
        self._folder, self._study = folder, study
        self.verdict.setText(study.verdict)
        self.note.setText(_note(study))
        self.note.setVisible(bool(self.note.text()))
        self.qpu.setVisible(study.fit is not None)
        self.qpu.show_numbers(Qpu())
        self._clear()
        for figure in study.figures:
            self._add(_lines(figure))
        for columns in study.columns:
            self._add(_bars(columns))

    def _on_qpu(self, qpu: Qpu) -> None:
        study = self._study
        if study is None or study.fit is None:
            return
        self.verdict.setText(energy.sentence(study.readings, study.fit, qpu, study.source))
        plot = self.plots[0]
        assert isinstance(plot, LinePlot)
        _show(plot, energy.figure(study.readings, study.fit, qpu))

    def _on_files(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _add(self, plot: LinePlot | BarChart) -> None:
        self.plots.append(plot)
        self._room.addWidget(plot)

    def _clear(self) -> None:
        for plot in self.plots:
            plot.hide()
            plot.deleteLater()
        self.plots = []


def _lines(figure: Figure) -> LinePlot:
    plot = LinePlot(
        figure.title,
        figure.unit,
        x_label=figure.x_label,
        x_scale=Scale.LOG if figure.log_x else Scale.LINEAR,
        y_scale=Scale.LOG if figure.log_y else Scale.LINEAR,
        whole=figure.whole,
    )
    plot.setMinimumHeight(_HEIGHT)
    _show(plot, figure)
    return plot


def _show(plot: LinePlot, figure: Figure) -> None:
    series = [
        Series(
            line.name,
            tuple(Point(dot.x, dot.y, dot.low, dot.high) for dot in line.dots),
            dotted=line.fitted,
        )
        for line in figure.lines
    ]
    plot.show_series(series, [Mark(one.x, one.label, one.end) for one in figure.marks])


def _bars(columns: Columns) -> BarChart:
    chart = BarChart(columns.title, columns.unit, digits=3)
    chart.show_bars(
        Bar(one.name, one.value, one.low, one.high, one.strong) for one in columns.columns
    )
    return chart


def _note(study: Study) -> str:
    if study.fit is not None:
        return tr(
            "The quantum computer is a model of the numbers above, nothing was measured on one. "
            "Shaded: 95 % intervals, and the range of the power."
        )
    if study.effects:
        return tr(
            "Each effect is the mean accuracy at the higher level less that at the lower one; "
            "the line through it is as far as chance reaches once in twenty."
        )
    return tr("With 95 % intervals over the seeds.") if study.tried else ""
