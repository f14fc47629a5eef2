"""A conversation as a PDF: the transcript itself, laid out in pages, in print on white.

Formulas are drawn as curves and text as text, so that both stay sharp and can be searched. The
drawings of formulas are waited for; the pages are then painted one at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
)

from gui.design.state import theme_state
from gui.design.themes import LIGHT
from gui.design.tokens import COLUMN
from gui.transcript.arrivals import refit
from gui.transcript.document import TranscriptDocument
from gui.transcript.formulas import Formulas
from gui.transcript.objects import ObjectPainter, Pointer
from gui.transcript.painting import Backdrop
from gui.transcript.values import MessageView

MARGIN = 18.0  # millimetres
SLICE_SECONDS = 0.02
_LOOK = 30  # ms


class Printing(QObject):
    """One export. :attr:`finished` comes with the number of pages, :attr:`failed` with a reason."""

    progressed = Signal(int, int)
    finished = Signal(int)
    failed = Signal(str)

    def __init__(
        self, messages: Sequence[MessageView], path: Path, formulas: Formulas, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._formulas = formulas
        with _light():
            self._document = TranscriptDocument(formulas, self)
            self._document.set_messages(messages)
        objects = ObjectPainter(formulas, Pointer(), self, printing=True)
        objects.register(self._document)
        self._writer: QPdfWriter | None = None
        self._painter: QPainter | None = None
        self._page = 0
        self._timer = QTimer(self, singleShot=True)
        self._step: Callable[[], None] = self._write
        self._timer.timeout.connect(self._on_time)

    def start(self) -> None:
        self._document.setTextWidth(COLUMN)
        self._timer.start(0)

    def cancel(self) -> None:
        self._timer.stop()
        if self._painter is not None:
            self._painter.end()
            self._path.unlink(missing_ok=True)

    def _on_time(self) -> None:
        self._step()

    # --- steps -------------------------------------------------------------------------------

    def _write(self) -> None:
        with _light():
            if not self._document.advance(SLICE_SECONDS):
                self._step = self._wait
        self._timer.start(0)

    def _wait(self) -> None:
        waiting = self._document.waiting
        waiting[:] = refit(waiting, self._formulas)
        if waiting:
            self._timer.start(_LOOK)
            return
        self._begin()

    def _begin(self) -> None:
        writer = self._writer = QPdfWriter(str(self._path))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN))
        writer.setCreator("Hilbert")
        page = QSizeF(writer.width(), writer.height())
        self._scale = page.width() / COLUMN
        self._height = page.height() / self._scale
        self._document.setPageSize(QSizeF(COLUMN, self._height))
        painter = QPainter()
        if not painter.begin(writer):
            self.failed.emit(str(self._path))
            return
        self._painter = painter
        self._step = self._paint
        self._timer.start(0)

    def _paint(self) -> None:
        assert self._writer is not None
        assert self._painter is not None
        pages = self._document.pageCount()
        self.progressed.emit(self._page, pages)
        with _light():
            self._paint_page(self._painter)
        self._page += 1
        if self._page < pages:
            self._writer.newPage()
            self._timer.start(0)
            return
        self._painter.end()
        self.finished.emit(pages)

    def _paint_page(self, painter: QPainter) -> None:
        top = self._page * self._height
        view = QRectF(0, top, COLUMN, self._height)
        painter.save()
        painter.scale(self._scale, self._scale)
        painter.translate(0, -top)
        painter.setClipRect(view)
        layout = self._document.documentLayout()
        place = layout.hitTest(QPointF(1, top + 1), Qt.HitTestAccuracy.FuzzyHit)
        first = self._document.findBlock(max(0, place))
        Backdrop(self._document).paint(painter, first, top + self._height, LIGHT)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = view
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        context.palette = palette
        layout.draw(painter, context)
        painter.restore()


@contextmanager
def _light() -> Iterator[None]:
    """The light theme for what is written and painted in between; nobody else is told."""
    state = theme_state()
    before = state.blockSignals(True)
    theme = state.theme
    state.set_theme(LIGHT)
    try:
        yield
    finally:
        state.set_theme(theme)
        state.blockSignals(before)
