"""Horizontal bars with their intervals: one value per name, in the order given.

Names stand on the left and may be long; a whisker shows the interval, and the number stands at the
end of its row. A bar always starts at zero: where all values lie so close together that only their
differences tell something, they are dots on an axis without a zero.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.design.tokens import Size, Space
from gui.i18n import tr
from gui.plots.axis import Axis, axis, number
from gui.plots.chart import Chart
from gui.plots.readout import Row, draw_readout
from gui.plots.values import Bar

ROW = 26
_THICK = 12.0
_DOT = 5.0
_NARROW = 0.25  # of the largest value: a spread smaller than this is shown by itself
_NAMES = 0.42  # of the width at most


class BarChart(Chart):
    """Set its bars with :meth:`show_bars`.

    Values are written with ``digits`` that count, or with ``decimals`` where they are of one size.
    """

    def __init__(
        self,
        title: str,
        unit: str = "",
        *,
        digits: int = 4,
        decimals: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, unit, parent)
        self._digits, self._decimals = digits, decimals
        self._bars: tuple[Bar, ...] = ()
        self._read: int | None = None
        self._rows: list[QRectF] = []
        self.refresh()

    @property
    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    def show_bars(self, bars: Iterable[Bar]) -> None:
        self._bars = tuple(bars)
        self._read = None
        self.setMinimumHeight(self.minimumSizeHint().height())
        self.updateGeometry()
        self.refresh()

    @property
    def is_empty(self) -> bool:
        return not self._bars

    def sizeHint(self) -> QSize:
        return QSize(480, max(140, 72 + ROW * len(self._bars)))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def describe(self) -> str:
        if self.is_empty:
            return self.placeholder
        return " ".join(f"{bar.name}: {self._value(bar)}." for bar in self._bars)

    # --- drawing ---

    def draw(self, painter: QPainter, area: QRectF) -> None:
        measure = QFontMetricsF(theme.sans(Size.UI))
        small = QFontMetricsF(theme.sans(Size.CAPTION))
        longest = max(measure.horizontalAdvance(bar.name) for bar in self._bars)
        names = min(longest, area.width() * _NAMES)
        values = max(small.horizontalAdvance(self._number(bar.value)) for bar in self._bars)
        inner = area.adjusted(names + Space.M, 0, -values - Space.L, -small.height() - Space.S)
        scale = self._axis(inner.width(), small)
        self._draw_frame(painter, inner, scale, small)
        height = min(float(ROW), inner.height() / len(self._bars))
        self._rows = [
            QRectF(area.left(), inner.top() + index * height, area.width(), height)
            for index in range(len(self._bars))
        ]
        for bar, row in zip(self._bars, self._rows, strict=True):
            self._draw_bar(painter, inner, scale, bar, row)
            text = measure.elidedText(bar.name, Qt.TextElideMode.ElideRight, names)
            painter.setFont(
                theme.sans(Size.UI, QFont.Weight.DemiBold if bar.strong else QFont.Weight.Normal)
            )
            painter.setPen(QColor(theme.current().text))
            middle = row.center().y() + measure.ascent() / 2 - 1
            painter.drawText(QPointF(area.left(), middle), text)
            painter.setFont(theme.sans(Size.CAPTION))
            painter.setPen(QColor(theme.current().text_muted))
            painter.drawText(
                QPointF(inner.right() + Space.M, middle - 0.5), self._number(bar.value)
            )
        if self._read is not None:
            self._draw_reading(painter, area, inner, scale, self._read)

    def _axis(self, width: float, measure: QFontMetricsF) -> Axis:
        ends = [end for bar in self._bars for end in (bar.value, bar.low, bar.high)]
        shown = [end for end in ends if end is not None]
        count = max(2, min(6, int(width / (measure.averageCharWidth() * 10))))
        near = max(shown) - min(shown) < _NARROW * max(abs(end) for end in shown)
        apart = near and len(self._bars) > 1 and max(shown) > min(shown)
        return axis(shown if apart else (*shown, 0.0), ticks=count)

    def _draw_frame(
        self, painter: QPainter, inner: QRectF, scale: Axis, measure: QFontMetricsF
    ) -> None:
        now = theme.current()
        painter.setFont(theme.sans(Size.CAPTION))
        for tick in scale.ticks:
            x = inner.left() + scale.place(tick) * inner.width()
            strong = tick == 0
            painter.setPen(QPen(QColor(now.border_strong if strong else now.border), 1))
            painter.drawLine(QPointF(x, inner.top()), QPointF(x, inner.bottom()))
            text = number(tick, self._digits)
            painter.setPen(QColor(now.text_faint))
            left = x - measure.horizontalAdvance(text) / 2
            painter.drawText(QPointF(left, inner.bottom() + Space.XS + measure.ascent()), text)

    def _draw_bar(
        self, painter: QPainter, inner: QRectF, scale: Axis, bar: Bar, row: QRectF
    ) -> None:
        now = theme.current()

        def across(value: float) -> float:
            return inner.left() + scale.place(value) * inner.width()

        y = row.center().y()
        end = across(bar.value)
        dots = not scale.low <= 0 <= scale.high
        if not dots:
            begin = across(0.0)
            thick = min(_THICK, row.height() * 0.6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.accent if bar.strong else now.border_strong))
            body = QRectF(min(begin, end), y - thick / 2, max(abs(end - begin), 1.0), thick)
            painter.drawRoundedRect(body, 2, 2)
        if bar.low is not None and bar.high is not None:
            painter.setPen(QPen(QColor(now.text_muted), 1.4))
            low, high = across(bar.low), across(bar.high)
            painter.drawLine(QPointF(low, y), QPointF(high, y))
            for x in (low, high):
                painter.drawLine(QPointF(x, y - 3.5), QPointF(x, y + 3.5))
        if dots:
            painter.setPen(QPen(QColor(now.surface), 1.5))
            painter.setBrush(QColor(now.accent if bar.strong else now.text_muted))
            painter.drawEllipse(QPointF(end, y), _DOT, _DOT)

    def _draw_reading(
        self, painter: QPainter, area: QRectF, inner: QRectF, scale: Axis, index: int
    ) -> None:
        bar, row = self._bars[index], self._rows[index]
        now = theme.current()
        color = QColor(now.accent if bar.strong else now.border_strong)
        below = QRectF(area)
        below.setTop(row.bottom() if index < len(self._bars) / 2 else area.top())
        x = inner.left() + scale.place(bar.value) * inner.width()
        draw_readout(painter, below, x, bar.name, [Row(color, self.unit, self._value(bar))])

    # --- words and reading ---

    def _number(self, value: float) -> str:
        if self._decimals is None:
            return number(value, self._digits)
        return f"{value:.{self._decimals}f}".replace("-", "−")

    def _value(self, bar: Bar) -> str:
        if bar.low is None or bar.high is None:
            return self._number(bar.value)
        return tr(
            "{value} ({low} to {high})",
            value=self._number(bar.value),
            low=self._number(bar.low),
            high=self._number(bar.high),
        )

    def read(self, index: int | None) -> None:
        """Show the interval of a bar; None: of none."""
        if index != self._read:
            self._read = index
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        rows = enumerate(self._rows)
        self.read(next((i for i, row in rows if row.contains(event.position())), None))

    def leaveEvent(self, event: QEvent) -> None:
        self.read(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if self._bars and key in moves:
            now = -1 if self._read is None else self._read
            self.read(min(max(now + moves[key], 0), len(self._bars) - 1))
        elif key == Qt.Key.Key_Escape and self._read is not None:
            self.read(None)
        else:
            super().keyPressEvent(event)
