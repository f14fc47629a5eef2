"""What both charts share: title and legend above, the area below, focus, theme, speech."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.design.tokens import Radius, Size, Space

_KEY = 16.0  # length of a line in the legend


class Chart(QWidget):
    """A titled drawing. Subclasses give :meth:`draw`, :meth:`describe` and, if any, a legend."""

    def __init__(self, title: str, unit: str = "", parent: QWidget | None = None) -> None:
        """``unit`` stands muted behind the title: what the values are."""
        super().__init__(parent)
        self.title = title
        self.unit = unit
        self.placeholder = ""
        self._undescribed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(title)
        theme.changed().connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        return QSize(480, 240)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 140)

    def set_placeholder(self, text: str) -> None:
        """What is said while there is nothing to draw."""
        self.placeholder = text
        self.refresh()

    def refresh(self) -> None:
        """After a change of the data: described anew, and drawn with the next frame."""
        self._undescribed = False
        self.setAccessibleDescription(self.describe())
        self.update()

    def refresh_later(self) -> None:
        """As :meth:`refresh`, for data that grows fast: described once a frame as well."""
        self._undescribed = True
        self.update()

    # --- for subclasses ---

    def draw(self, painter: QPainter, area: QRectF) -> None:
        raise NotImplementedError

    def describe(self) -> str:
        raise NotImplementedError

    def legend(self) -> Sequence[tuple[str, QPen]]:
        return ()

    @property
    def is_empty(self) -> bool:
        raise NotImplementedError

    # --- painting ---

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._undescribed:
            self._undescribed = False
            self.setAccessibleDescription(self.describe())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.render_on(painter, QRectF(self.rect()))
        painter.end()

    def render_on(self, painter: QPainter, rect: QRectF) -> None:
        """Draw everything into ``rect``: the screen, or a picture to keep."""
        inner = rect.adjusted(Space.S, Space.S, -Space.S, -Space.S)
        top = self._draw_head(painter, inner)
        area = QRectF(inner.left(), top, inner.width(), inner.bottom() - top)
        if self.is_empty:
            painter.setFont(theme.sans(Size.UI))
            painter.setPen(QColor(theme.current().text_muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, self.placeholder)
        else:
            self.draw(painter, area)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.current().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), Radius.MEDIUM, Radius.MEDIUM)

    def _draw_head(self, painter: QPainter, area: QRectF) -> float:
        """Title, unit and legend, in as many lines as they need; the y at which they end."""
        colors = theme.current()
        title_font = theme.sans(Size.UI, QFont.Weight.DemiBold)
        small = theme.sans(Size.CAPTION)
        measure = QFontMetricsF(small)
        line = QFontMetricsF(title_font).height() + Space.XS
        x, baseline = area.left(), area.top() + QFontMetricsF(title_font).ascent()
        x += _text(painter, QPointF(x, baseline), self.title, title_font, colors.text) + Space.S
        if self.unit:
            x += _text(painter, QPointF(x, baseline), self.unit, small, colors.text_muted) + Space.S
        x += Space.S
        for name, key in self.legend():
            width = _KEY + Space.XS + measure.horizontalAdvance(name)
            if x + width > area.right() and x > area.left():
                x, baseline = area.left(), baseline + line
            painter.setPen(key)
            middle = baseline - measure.ascent() / 3
            painter.drawLine(QPointF(x, middle), QPointF(x + _KEY, middle))
            _text(painter, QPointF(x + _KEY + Space.XS, baseline), name, small, colors.text_muted)
            x += width + Space.L
        return baseline + Space.M

    def _on_theme_changed(self, _theme: object) -> None:
        self.update()


def _text(painter: QPainter, at: QPointF, text: str, font: QFont, color: str) -> float:
    """Draw a run of text; its width."""
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(at, text)
    return QFontMetricsF(font).horizontalAdvance(text)
