"""A trained head: the verdict first, then the accuracies with their intervals, and the circuit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.head.classify import ClassifyView
from gui.head.heads import TrainedHead
from gui.i18n import tr
from gui.plots import Bar, BarChart
from trainer.head import drawing, router
from trainer.head.layout import circuit_of
from trainer.head.report import Report
from trainer.head.verdict import Interval


class CircuitView(QWidget):
    """The drawing of a circuit in the colours of the theme, at its own size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head: TrainedHead | None = None
        self._renderer = QSvgRenderer(self)
        theme.changed().connect(self._draw)

    def show_head(self, head: TrainedHead) -> None:
        self._head = head
        self._draw()

    def sizeHint(self) -> QSize:
        return self._renderer.defaultSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._renderer.render(painter)
        painter.end()

    def _draw(self) -> None:
        if self._head is None:
            return
        circuit = circuit_of(self._head.spec.recipe, self._head.spec.dimension)
        self.setVisible(circuit is not None)
        if circuit is None:
            return
        colors = theme.current()
        svg = drawing.svg(circuit, ink=colors.text, paper=colors.surface)
        self._renderer.load(QByteArray(svg.encode()))
        self.setFixedSize(self._renderer.defaultSize())
        words = tr(
            "Circuit of {qubits} qubits and {gates} gates",
            qubits=circuit.qubits,
            gates=len(circuit.gates),
        )
        self.setAccessibleName(words)
        self.setToolTip(words)


class ResultView(QWidget):
    """One head: its report, its circuit, and a list of sentences to classify."""

    router_wanted = Signal(str)  # the name of the head, "" for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head: TrainedHead | None = None
        self._router = ""
        self.route = QPushButton(tr("Route questions"))
        self.verdict = QLabel(wordWrap=True)
        theme.set_text_role(self.verdict, theme.TextRole.HEADING)
        self.about = QLabel(wordWrap=True)
        theme.set_text_role(self.about, theme.TextRole.MUTED)
        for label in (self.verdict, self.about):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.accuracies = BarChart(tr("Test accuracy"), tr("% with 95 % intervals"), decimals=1)
        self.differences = BarChart(tr("Quantum head minus the others"), tr("points"), decimals=1)
        self.circuit = CircuitView()
        self.classify = ClassifyView()
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.addTab(self._report(), tr("Report"))
        self.tabs.addTab(_scrolled(self.circuit), tr("Circuit"))
        self.tabs.addTab(self.classify, tr("Classify a list"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.Space.S)
        layout.addWidget(self.verdict)
        layout.addWidget(self.about)
        layout.addWidget(self.route, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.tabs, 1)
        self.route.clicked.connect(self._on_route)
        self.route.hide()

    def show_router(self, name: str) -> None:
        """The head that routes questions now, "" for none."""
        self._router = name
        if self._head is not None:
            routes = self._head.folder.name == name
            self.route.setText(tr("Stop routing questions") if routes else tr("Route questions"))
            self.route.setVisible(router.fits(self._head.spec))

    def show_head(self, head: TrainedHead) -> None:
        self._head = head
        self.show_router(self._router)
        found, spec = head.report, head.spec
        self.verdict.setText(found.verdict if found else tr("This head has no report."))
        self.about.setText(
            tr(
                "{data}, classes {labels}. Encoder {encoder}. The head of seed {seed} is kept: "
                "{accuracy} of its test sentences right.",
                data=spec.data,
                labels=", ".join(spec.labels),
                encoder=spec.encoder,
                seed=spec.seed,
                accuracy=f"{spec.accuracy:.1%}",
            )
        )
        self.accuracies.show_bars(_accuracies(found) if found else ())
        self.differences.show_bars(_differences(found) if found else ())
        self.circuit.show_head(head)
        self.classify.show_head(head)

    def _on_route(self) -> None:
        assert self._head is not None
        name = self._head.folder.name
        self.router_wanted.emit("" if name == self._router else name)

    def _report(self) -> QWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, theme.Space.S, 0, 0)
        layout.addWidget(self.accuracies)
        layout.addWidget(self.differences)
        note = QLabel(
            tr("The seeds draw from one pool of sentences: the intervals are somewhat narrow."),
            wordWrap=True,
        )
        theme.set_text_role(note, theme.TextRole.CAPTION)
        layout.addWidget(note)
        layout.addStretch(1)
        return _scrolled(body, fills=True)


def _accuracies(found: Report) -> Sequence[Bar]:
    return [
        _bar(one.name, one.accuracy, 100.0, strong=number == 0)
        for number, one in enumerate(found.scores)
    ]


def _differences(found: Report) -> Sequence[Bar]:
    return [_bar(one.other, one.difference, 1.0) for one in found.comparisons]


def _bar(name: str, found: Interval, factor: float, strong: bool = False) -> Bar:
    low, high = (None if end is None else factor * end for end in (found.low, found.high))
    return Bar(name, factor * found.mean, low, high, strong)


def _scrolled(widget: QWidget, fills: bool = False) -> QScrollArea:
    area = QScrollArea(widgetResizable=fills)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    return area
