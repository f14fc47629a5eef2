"""Several series over one x: live curves of a training, or a result with its intervals.

The pointer, or Left and Right with the focus, moves a line over the plot whose values are shown
beside it. Promises: a value that is not finite breaks the line and nothing else; painting costs
by pixels, however many points there are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.design.tokens import Size, Space
from gui.i18n import tr
from gui.plots import colors
from gui.plots.axis import Axis, axis, number
from gui.plots.chart import Chart
from gui.plots.readout import Row, draw_readout
from gui.plots.values import Mark, Point, Scale, Series

_NEAR = 12.0  # pixels: how far from the line a point may lie and still be read
_FEW = 24  # up to so many points of a series each gets a dot
_DOT = 2.6


@dataclass(frozen=True)
class _Area:
    """The inner rectangle with its axes: from values to pixels and back."""

    rect: QRectF
    x: Axis
    y: Axis

    def at(self, x: float, y: float) -> QPointF:
        return QPointF(self.across(x), self.rect.bottom() - self.y.place(y) * self.rect.height())

    def across(self, x: float) -> float:
        return self.rect.left() + self.x.place(x) * self.rect.width()

    def shows(self, point: Point) -> bool:
        return point.finite and self.x.shows(point.x) and self.y.shows(point.y)


class LinePlot(Chart):
    """Set all series with :meth:`show_series`, or let them grow with :meth:`add_point`."""

    def __init__(  # noqa: PLR0913 - what axes are; all but the title by name
        self,
        title: str,
        unit: str = "",
        *,
        x_label: str = "",
        x_scale: Scale = Scale.LINEAR,
        y_scale: Scale = Scale.LINEAR,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``whole``: x counts something, as steps or qubits."""
        super().__init__(title, unit, parent)
        self.x_label = x_label
        self._x_scale, self._y_scale, self._whole = x_scale, y_scale, whole
        self._series: dict[str, Series] = {}
        self._grown: dict[str, list[Point]] = {}
        self._marks: tuple[Mark, ...] = ()
        self._read: float | None = None
        self._area: _Area | None = None
        self.refresh()

    # --- data ---

    @property
    def series(self) -> tuple[Series, ...]:
        return tuple(replace(one, points=self._points(one.name)) for one in self._series.values())

    def show_series(self, series: Iterable[Series], marks: Sequence[Mark] = ()) -> None:
        """Show these series and marks instead of what there is."""
        found = list(series)
        self._series = {one.name: one for one in found}
        self._grown = {one.name: list(one.points) for one in found}
        self._marks = tuple(marks)
        self._read = None
        self.refresh()

    def add_point(self, name: str, x: float, y: float) -> None:
        """One more point of the series of that name, which begins with its first one."""
        self._series.setdefault(name, Series(name))
        self._grown.setdefault(name, []).append(Point(x, y))
        self.refresh_later()

    def clear(self) -> None:
        self.show_series(())

    @property
    def is_empty(self) -> bool:
        return not any(point.finite for points in self._grown.values() for point in points)

    def _points(self, name: str) -> tuple[Point, ...]:
        return tuple(self._grown[name])

    # --- words ---

    def describe(self) -> str:
        if self.is_empty:
            return self.placeholder
        return " ".join(self._sentences())

    def _sentences(self) -> Iterator[str]:
        for name, points in self._grown.items():
            shown = [point for point in points if point.finite]
            if not shown:
                continue
            yield tr(
                "{name}: {count} points, from {first} to {last}; lowest {low}, highest {high}.",
                name=name,
                count=len(shown),
                first=number(shown[0].y),
                last=number(shown[-1].y),
                low=number(min(point.y for point in shown)),
                high=number(max(point.y for point in shown)),
            )
        for mark in self._marks:
            yield f"{mark.label}: {number(mark.x)}."

    # --- drawing ---

    def legend(self) -> Sequence[tuple[str, QPen]]:
        now = theme.current()
        return [
            (one.name, colors.pen(now, index, one.dotted))
            for index, one in enumerate(self._series.values())
        ]

    def draw(self, painter: QPainter, area: QRectF) -> None:
        found = self._laid_out(area)
        self._area = found
        self._draw_frame(painter, found)
        self._draw_marks(painter, found)
        painter.save()
        painter.setClipRect(found.rect.adjusted(-4, -4, 4, 4))
        for index, one in enumerate(self._series.values()):
            self._draw_band(painter, found, index, one)
        for index, one in enumerate(self._series.values()):
            self._draw_line(painter, found, index, one)
        painter.restore()
        self._name_marks(painter, found)
        if self._read is not None:
            self._draw_reading(painter, found, self._read)

    def _laid_out(self, area: QRectF) -> _Area:
        points = [p for points in self._grown.values() for p in points if p.finite]
        marked = [x for mark in self._marks for x in (mark.x, mark.end) if x is not None]
        measure = QFontMetricsF(theme.sans(Size.CAPTION))
        ticks = max(2, min(6, int(area.height() / (measure.height() * 2.2))))
        y = axis((end for p in points for end in p.reach), self._y_scale, ticks)
        left = max(measure.horizontalAdvance(number(tick)) for tick in y.ticks or (y.low,))
        rect = area.adjusted(
            left + Space.S, measure.height() / 2, -Space.M, -measure.height() - Space.S
        )
        count = max(2, int(rect.width() / (measure.averageCharWidth() * 9)))
        x = axis(
            (*(p.x for p in points), *marked),
            self._x_scale,
            min(count, 8),
            rounded=False,
            whole=self._whole,
        )
        return _Area(rect, x, y)

    def _draw_frame(self, painter: QPainter, area: _Area) -> None:
        now = theme.current()
        font = theme.sans(Size.CAPTION)
        measure = QFontMetricsF(font)
        painter.setFont(font)
        for tick in area.y.ticks:
            y = area.at(area.x.low, tick).y()
            painter.setPen(QPen(QColor(now.border), 1))
            painter.drawLine(QPointF(area.rect.left(), y), QPointF(area.rect.right(), y))
            painter.setPen(QColor(now.text_faint))
            text = number(tick)
            x = area.rect.left() - Space.S - measure.horizontalAdvance(text)
            painter.drawText(QPointF(x, y + measure.ascent() / 2 - 1), text)
        self._draw_x_labels(painter, area, measure)

    def _draw_x_labels(self, painter: QPainter, area: _Area, measure: QFontMetricsF) -> None:
        """A label that would touch the one before or the name of the axis is left out."""
        now = theme.current()
        baseline = area.rect.bottom() + Space.XS + measure.ascent()
        edge = area.rect.right() + Space.M
        if self.x_label:
            edge -= measure.horizontalAdvance(self.x_label)
            painter.setPen(QColor(now.text_muted))
            painter.drawText(QPointF(edge, baseline), self.x_label)
            edge -= Space.S
        free = area.rect.left() - Space.L
        painter.setPen(QColor(now.text_faint))
        for tick in area.x.ticks:
            text = number(tick)
            width = measure.horizontalAdvance(text)
            left = area.across(tick) - width / 2
            if left >= free and left + width <= edge:
                painter.drawText(QPointF(left, baseline), text)
                free = left + width + Space.S

    def _draw_marks(self, painter: QPainter, area: _Area) -> None:
        now = theme.current()
        for mark in self._shown_marks(area):
            x = area.across(mark.x)
            if mark.end is not None:
                strip = QRectF(area.rect)
                strip.setLeft(x)
                strip.setRight(area.across(mark.end))
                painter.fillRect(strip, QColor(now.hover))
            painter.setPen(QPen(QColor(now.text_faint), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, area.rect.top()), QPointF(x, area.rect.bottom()))

    def _name_marks(self, painter: QPainter, area: _Area) -> None:
        """Above the lines, each in a row of its own, on a ground that keeps them readable."""
        now = theme.current()
        font = theme.sans(Size.CAPTION)
        measure = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(now.text_muted))
        ground = QColor(now.surface)
        ground.setAlpha(215)
        for row, mark in enumerate(self._shown_marks(area)):
            x = area.across(mark.x)
            width = measure.horizontalAdvance(mark.label)
            left = x + Space.XS
            if left + width > area.rect.right():
                left = x - Space.XS - width
            top = area.rect.top() + row * (measure.height() + Space.HAIR)
            painter.fillRect(QRectF(left - 2, top, width + 4, measure.height()), ground)
            painter.drawText(QPointF(left, top + measure.ascent()), mark.label)

    def _shown_marks(self, area: _Area) -> list[Mark]:
        return [mark for mark in self._marks if area.x.shows(mark.x)]

    def _draw_band(self, painter: QPainter, area: _Area, index: int, one: Series) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.band(theme.current(), index))
        for run in self._runs(area, one.name):
            held = [p for p in run if p.low is not None and p.high is not None]
            if len(held) < 2:
                continue
            ends = [(p.x, p.low or 0.0, p.high or 0.0) for p in held]
            upper = [area.at(x, high) for x, _, high in ends]
            lower = [area.at(x, low) for x, low, _ in ends if area.y.shows(low)]
            painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))

    def _draw_line(self, painter: QPainter, area: _Area, index: int, one: Series) -> None:
        pen = colors.pen(theme.current(), index, one.dotted)
        few = len(self._grown[one.name]) <= _FEW and not one.dotted
        for run in self._runs(area, one.name):
            places = [area.at(point.x, point.y) for point in run]
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(list(_thinned(places, area.rect.width()))))
            if few or len(run) == 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(pen.color())
                for place in places:
                    painter.drawEllipse(place, _DOT, _DOT)

    def _runs(self, area: _Area, name: str) -> Iterator[list[Point]]:
        """The points that can be drawn, cut where one cannot."""
        run: list[Point] = []
        for point in self._grown[name]:
            if area.shows(point):
                run.append(point)
            elif run:
                yield run
                run = []
        if run:
            yield run

    # --- reading values ---

    def read_at(self, x: float | None) -> None:
        """Show the values at the ``x`` of a point next to this one; None: no values."""
        places = self._places()
        if x is None or not places:
            found = None
        else:
            index = bisect_left(places, x)
            found = min(places[max(0, index - 1) : index + 1], key=lambda place: abs(place - x))
        if found != self._read:
            self._read = found
            self.update()

    def readings(self) -> list[tuple[str, Point]]:
        """The name and point of every series near the line that reads."""
        if self._read is None or self._area is None:
            return []
        area, read = self._area, self._read
        found = []
        for name, points in self._grown.items():
            shown = [point for point in points if area.shows(point)]
            if not shown:
                continue
            nearest = min(shown, key=lambda point: abs(point.x - read))
            if abs(area.across(nearest.x) - area.across(read)) <= _NEAR:
                found.append((name, nearest))
        return found

    def _draw_reading(self, painter: QPainter, area: _Area, read: float) -> None:
        now = theme.current()
        x = area.across(read)
        painter.setPen(QPen(QColor(now.border_strong), 1))
        painter.drawLine(QPointF(x, area.rect.top()), QPointF(x, area.rect.bottom()))
        order = list(self._series)
        rows = []
        for name, point in self.readings():
            color = colors.color(now, order.index(name))
            painter.setPen(QPen(QColor(now.surface), 1.5))
            painter.setBrush(color)
            painter.drawEllipse(area.at(point.x, point.y), 4, 4)
            rows.append(Row(color, name, _value(point)))
        head = f"{self.x_label} {number(read)}".strip()
        draw_readout(painter, area.rect, x, head, rows)

    def _places(self) -> list[float]:
        shown = (p.x for points in self._grown.values() for p in points if p.finite)
        return sorted(set(shown))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self._area
        if area is None or self.is_empty:
            return
        wanted = event.position().x()
        self.read_at(min(self._places(), key=lambda x: abs(area.across(x) - wanted), default=None))

    def leaveEvent(self, event: QEvent) -> None:
        self.read_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        places = self._places()
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        key = Qt.Key(event.key())
        if places and key in moves:
            now = places.index(self._read) if self._read in places else -1
            self.read_at(places[min(max(now + moves[key], 0), len(places) - 1)])
        elif places and key in ends:
            self.read_at(places[ends[key]])
        elif key == Qt.Key.Key_Escape and self._read is not None:
            self.read_at(None)
        else:
            super().keyPressEvent(event)


def _value(point: Point) -> str:
    if point.low is None or point.high is None:
        return number(point.y)
    return tr(
        "{value} ({low} to {high})",
        value=number(point.y),
        low=number(point.low),
        high=number(point.high),
    )


def _thinned(places: Sequence[QPointF], width: float) -> Iterator[QPointF]:
    """Of many points in one column of pixels the first, the lowest, the highest and the last."""
    if len(places) <= 4 * width:
        yield from places
        return
    column: list[QPointF] = []
    for place in places:
        if column and int(place.x()) != int(column[0].x()):
            yield from _ends(column)
            column = []
        column.append(place)
    yield from _ends(column)


def _ends(column: Sequence[QPointF]) -> Iterator[QPointF]:
    yield column[0]
    if len(column) > 2:
        yield from sorted((min(column, key=QPointF.y), max(column, key=QPointF.y)), key=QPointF.x)
    if len(column) > 1:
        yield column[-1]
