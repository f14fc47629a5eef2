"""The picture of a circuit from a block of code, in a window of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import CircuitDrawn
from gui import theme
from gui.i18n import tr, trn

_LARGEST = QSize(1000, 640)


class CircuitDialog(QDialog):
    """Shows one drawing; it can be copied as a picture and saved as SVG."""

    def __init__(self, drawn: CircuitDrawn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Circuit"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._svg = drawn.svg
        self._canvas = _Canvas(drawn.svg)
        self._scroll = scroll = QScrollArea()
        scroll.setWidget(self._canvas)
        scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        qubits = trn("{n} qubit", "{n} qubits", drawn.qubits)
        operations = trn("{n} operation", "{n} operations", drawn.operations)
        note = QLabel(tr("{qubits}, {operations}; read from the text, nothing was run",
                         qubits=qubits, operations=operations))  # fmt: skip
        theme.set_text_role(note, theme.TextRole.CAPTION)
        row = QHBoxLayout()
        row.addWidget(note, 1)
        row.addWidget(_button(tr("Copy picture"), self.copy))
        row.addWidget(_button(tr("Save as SVG…"), self._on_save))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.L] * 4)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(scroll, 1)
        layout.addLayout(row)
        margins = QSize(4 * theme.Space.L, 2 * theme.Space.L + 70)
        size = (self._canvas.sizeHint() + margins).boundedTo(_LARGEST)
        self.resize(size.expandedTo(QSize(520, 240)))

    def copy(self) -> None:
        """The picture on the clipboard, at twice its size, black on white."""
        renderer = _renderer(self._svg, "black", "white")
        image = QImage(renderer.defaultSize() * 2, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        QGuiApplication.clipboard().setImage(image)

    def save(self, path: Path) -> None:
        path.write_text(self._svg, encoding="utf-8")

    def _on_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save the circuit"), "circuit.svg", "SVG (*.svg)"
        )
        if chosen:
            self.save(Path(chosen))


class _Canvas(QWidget):
    """Draws in the colours of the theme in force."""

    def __init__(self, svg: str) -> None:
        super().__init__()
        self._svg = svg
        self.setAccessibleName(tr("Drawing of the circuit"))
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return _renderer(self._svg, "black", "white").defaultSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colors = theme.current()
        painter = QPainter(self)
        _renderer(self._svg, colors.text, colors.surface).render(painter, QRectF(self.rect()))
        painter.end()


def _renderer(svg: str, ink: str, paper: str) -> QSvgRenderer:
    colored = svg.replace('"black"', f'"{ink}"').replace('"white"', f'"{paper}"')
    return QSvgRenderer(QByteArray(colored.encode()))


def _button(text: str, act: object) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(act)
    theme.set_variant(button, theme.Variant.SECONDARY)
    return button
