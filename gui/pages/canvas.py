"""The sheet of paper: a page's picture with its lit passage, painted at any size.

A page stays white in the dark theme, since figures are drawn for white paper. The passage is lit
like with a marker pen: multiplied, so that black print stays black, with a bar in the margin that
is found at a glance.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from engine.vocabulary import Rect
from gui import theme
from gui.pages.selection import Selection

MARGIN = int(theme.Space.L)
_MARKER = QColor("#ffdf70")
_BAR = QColor("#d98e04")
_PAPER = QColor("#ffffff")
_INK = QColor("#6b6e74")
_MATCH = QColor("#c9e7ff")
_CURRENT = QColor("#7cc4ff")
_SELECTED = QColor("#b4d5fe")
_GROW = 2.0  # pixels that a highlight reaches beyond the letters
_BAR_WIDTH = 3.0
_BAR_GAP = 5.0


class PageCanvas(QWidget):
    """One sheet, centred. The owner sets its size with :meth:`fit`.

    Its words can be selected with the mouse once they are known; ``matches`` of a search are lit,
    the one in view more than the others.
    """

    selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._highlights: tuple[Rect, ...] = ()
        self._sheet = QSize(1, 1)
        self._note = ""
        self.selection = Selection()
        self._matches: tuple[Rect, ...] = ()
        self._current: tuple[Rect, ...] = ()
        self.setMouseTracking(True)

    @property
    def highlights(self) -> tuple[Rect, ...]:
        return self._highlights

    def show_words(self, selection: Selection) -> None:
        """The words of the page in view."""
        self.selection = selection
        self.update()

    def show_matches(self, matches: tuple[Rect, ...], current: tuple[Rect, ...]) -> None:
        self._matches, self._current = matches, current
        self.update()

    def place_of(self, rect: Rect) -> QRectF:
        """Where a rectangle of the page lies on this widget."""
        return self._on_sheet(rect)

    def show_image(self, image: QImage, highlights: tuple[Rect, ...]) -> None:
        self._image, self._highlights, self._note = image, highlights, ""
        self.update()

    def show_blank(self, note: str = "") -> None:
        """An empty sheet, while its picture is on the way."""
        self._image, self._highlights, self._note = None, (), note
        self.update()

    def fit(self, sheet: QSize, viewport: QSize) -> None:
        """Show the sheet at this size, in the middle of the viewport or larger than it."""
        self._sheet = sheet
        self.resize(
            max(sheet.width() + 2 * MARGIN, viewport.width()),
            max(sheet.height() + 2 * MARGIN, viewport.height()),
        )
        self.update()

    def sheet(self) -> QRectF:
        """Where the sheet lies on this widget."""
        left = (self.width() - self._sheet.width()) // 2
        return QRectF(left, MARGIN, self._sheet.width(), self._sheet.height())

    def lit(self) -> QRectF | None:
        """Where the first highlight lies on this widget."""
        return self._on_sheet(self._highlights[0]) if self._highlights else None

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(theme.current().sidebar))
        sheet = self.sheet()
        self._paint_sheet(painter, sheet)
        if self._image is not None:
            painter.drawImage(sheet, self._image)
            self._paint_highlights(painter)
            for rects, color in (
                (self._matches, _MATCH),
                (self._current, _CURRENT),
                (self.selection.rects, _SELECTED),
            ):
                self._tint(painter, rects, color)
        elif self._note:
            painter.setPen(_INK)
            painter.setFont(theme.sans(theme.Size.UI))
            painter.drawText(
                sheet.adjusted(0, theme.Space.XXXL, 0, 0), Qt.AlignmentFlag.AlignHCenter, self._note
            )
        painter.end()

    def _paint_sheet(self, painter: QPainter, sheet: QRectF) -> None:
        shadow = QColor(0, 0, 0, 90 if theme.current().dark else 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shadow)
        painter.drawRoundedRect(sheet.translated(0, 1.5).adjusted(-1, -0.5, 1, 1), 2, 2)
        painter.setBrush(_PAPER)
        painter.drawRect(sheet)

    def _paint_highlights(self, painter: QPainter) -> None:
        rects = [self._on_sheet(rect) for rect in self._highlights]
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setBrush(_MARKER)
        painter.drawPath(_around(rects))
        painter.restore()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_BAR)
        for column in _columns(rects):
            bar = QRectF(
                column.left() - _GROW - _BAR_GAP - _BAR_WIDTH,
                column.top() - _GROW,
                _BAR_WIDTH,
                column.height() + 2 * _GROW,
            )
            painter.drawRoundedRect(bar, _BAR_WIDTH / 2, _BAR_WIDTH / 2)

    def _tint(self, painter: QPainter, rects: tuple[Rect, ...], color: QColor) -> None:
        """Colour behind the print: multiplied, so that black stays black."""
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setBrush(color)
        painter.drawPath(_around([self._on_sheet(rect) for rect in rects]))
        painter.restore()

    # --- selecting ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.selection.begin(*self._fraction(event.position()))
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, y = self._fraction(event.position())
        over = self.selection.word_at(x, y) is not None
        self.setCursor(Qt.CursorShape.IBeamCursor if over else Qt.CursorShape.ArrowCursor)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.selection.extend(x, y)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.selected.emit(self.selection.chosen)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.selection.choose_word(*self._fraction(event.position()))
        self.update()

    def _fraction(self, point: QPointF) -> tuple[float, float]:
        sheet = self.sheet()
        x = (point.x() - sheet.left()) / max(1.0, sheet.width())
        return x, (point.y() - sheet.top()) / max(1.0, sheet.height())

    def _on_sheet(self, rect: Rect) -> QRectF:
        sheet = self.sheet()
        return QRectF(
            sheet.topLeft() + QPointF(rect.left * sheet.width(), rect.top * sheet.height()),
            sheet.topLeft() + QPointF(rect.right * sheet.width(), rect.bottom * sheet.height()),
        )


def _around(rects: list[QRectF]) -> QPainterPath:
    """One outline for all lines: where two overlap, the colour must not double."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for rect in rects:
        path.addRoundedRect(rect.adjusted(-_GROW, -_GROW, _GROW, _GROW), 2, 2)
    return path.simplified()


def _columns(rects: list[QRectF]) -> list[QRectF]:
    """The lines that stand below each other, as one rectangle for each run of them."""
    columns: list[QRectF] = []
    for rect in rects:
        if columns and _continues(columns[-1], rect):
            columns[-1] = columns[-1].united(rect)
        else:
            columns.append(QRectF(rect))
    return columns


def _continues(column: QRectF, rect: QRectF) -> bool:
    beside = rect.left() < column.right() and rect.right() > column.left()
    gap = rect.top() - column.bottom()
    return beside and -column.height() < gap < 2 * rect.height()
