"""Charts draw what they are given, are read by pointer, keys and speech, and survive nonsense."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.plots import Bar, BarChart, LinePlot, Mark, Point, Scale, Series
from gui.plots.colors import series_colors
from gui.plots.line_plot import _thinned

TWO = (
    Series("head", (Point(2, 80, 78, 82), Point(4, 84, 83, 85), Point(6, 85, 84, 86))),
    Series.of("twin", [(2, 82), (4, 83), (6, 84.5)]),
)


@pytest.fixture
def plot(dressed: QApplication, qtbot: QtBot) -> LinePlot:
    made = LinePlot("Accuracy", "%", x_label="qubits", whole=True)
    made.resize(480, 240)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bars(dressed: QApplication, qtbot: QtBot) -> BarChart:
    made = BarChart("Accuracy", "%")
    made.resize(480, 240)
    qtbot.addWidget(made)
    return made


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def count(image: QImage, color: str) -> int:
    pixels = np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint32)
    return int((pixels == QColor(color).rgb()).sum())


@pytest.mark.parametrize("colors", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_series_stand_out_from_the_ground_and_from_each_other(colors: theme.Theme) -> None:
    found = series_colors(colors)
    assert len(set(found)) == len(found) == 6
    assert all(theme.contrast(one, colors.surface) >= 3 for one in found)


def test_each_series_is_drawn_in_its_color(plot: LinePlot) -> None:
    plot.show_series(TWO)
    first, second, *_ = series_colors(theme.current())
    image = picture(plot)
    assert count(image, first) > 30
    assert count(image, second) > 30


def test_the_theme_changes_the_colors(plot: LinePlot, dressed: QApplication) -> None:
    plot.show_series(TWO)
    theme.apply(dressed, theme.Scheme.DARK)
    image = picture(plot)
    assert count(image, theme.DARK.accent) > 30
    assert not count(image, theme.LIGHT.accent)


def test_an_empty_plot_says_what_to_wait_for(plot: LinePlot) -> None:
    plot.set_placeholder("The first values come after one epoch.")
    assert plot.is_empty
    assert plot.accessibleDescription() == "The first values come after one epoch."
    assert not count(picture(plot), theme.current().accent)


def test_a_plot_grows_and_is_described_anew(plot: LinePlot) -> None:
    for step, value in enumerate((2.0, 1.5, 1.75)):
        plot.add_point("training", step, value)
    picture(plot)
    assert plot.accessibleDescription() == (
        "training: 3 points, from 2 to 1.75; lowest 1.5, highest 2."
    )
    assert plot.series == (Series.of("training", [(0, 2.0), (1, 1.5), (2, 1.75)]),)


@pytest.mark.parametrize("scale", list(Scale))
@pytest.mark.parametrize(
    "values",
    [
        [math.nan],
        [1.0, math.nan, 2.0],
        [math.inf, 1.0],
        [0.0, -1.0],
        [0.0],
        [5.0, 5.0, 5.0],
        [1e300, -1e300],
        [1e-300, 1e300],
    ],
)
def test_no_value_is_too_strange_to_draw(plot: LinePlot, values: list[float], scale: Scale) -> None:
    plot._y_scale = scale
    plot.show_series([Series.of("odd", list(enumerate(values)))], [Mark(1, "mark", 2)])
    plot.read_at(0)
    picture(plot)
    plot.resize(1, 1)
    picture(plot)


def test_a_value_that_is_not_finite_breaks_the_line(plot: LinePlot) -> None:
    plot.show_series([Series.of("a", [(x, 1.0) for x in range(100)])])
    whole = count(picture(plot), theme.current().accent)
    values = [(x, math.nan if 20 <= x < 80 else 1.0) for x in range(100)]
    plot.show_series([Series.of("a", values)])
    assert 0 < count(picture(plot), theme.current().accent) < 0.6 * whole


def test_the_arrow_keys_read_values(plot: LinePlot) -> None:
    plot.show_series(TWO)
    picture(plot)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.readings() == [("head", TWO[0].points[0]), ("twin", TWO[1].points[0])]
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert [point.x for _, point in plot.readings()] == [6, 6]
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert [point.x for _, point in plot.readings()] == [4, 4]
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.readings() == []


def test_the_pointer_reads_the_nearest_values(plot: LinePlot) -> None:
    plot.show_series(TWO)
    plot.show()
    before = picture(plot)
    QTest.mouseMove(plot, QPoint(470, 120))
    assert [point.y for _, point in plot.readings()] == [85, 84.5]
    assert picture(plot) != before


def test_a_mark_is_named_and_drawn(plot: LinePlot) -> None:
    plot.show_series(TWO)
    without = picture(plot)
    plot.show_series(TWO, [Mark(5, "published")])
    assert "published: 5." in plot.accessibleDescription()
    assert picture(plot) != without


def test_thousands_of_points_are_thinned_to_their_extremes() -> None:
    places = [QPointF(i / 100, (i * 37) % 101) for i in range(10_000)]
    kept = list(_thinned(places, 100))
    assert len(kept) <= 400
    assert kept[0] == places[0]
    assert kept[-1] == places[-1]
    assert max(place.y() for place in kept) == 100
    assert all(a.x() <= b.x() for a, b in itertools.pairwise(kept))


def test_bars_say_their_values_and_intervals(bars: BarChart) -> None:
    bars.show_bars([Bar("head", 89.5, 89.2, 89.7, strong=True), Bar("twin", 89.6)])
    assert bars.accessibleDescription() == "head: 89.5 (89.2 to 89.7). twin: 89.6."


def test_a_bar_starts_at_zero_and_close_values_are_dots(bars: BarChart) -> None:
    bars.show_bars([Bar("a", 80.0, strong=True), Bar("b", 10.0)])
    long = count(picture(bars), theme.current().accent)
    bars.show_bars([Bar("a", 89.5, strong=True), Bar("b", 89.6)])
    dot = count(picture(bars), theme.current().accent)
    assert long > 1500
    assert 20 < dot < 120


def test_bars_can_be_negative_empty_and_equal(bars: BarChart) -> None:
    for found in ([Bar("a", -1.0), Bar("b", 2.0)], [], [Bar("a", 0.0), Bar("b", 0.0)]):
        bars.show_bars(found)
        picture(bars)
    assert bars.minimumSizeHint().height() >= 140


def test_keys_and_pointer_read_bars(bars: BarChart) -> None:
    bars.show_bars([Bar("a", 1.0, 0.5, 1.5), Bar("b", 2.0)])
    shown: Callable[[], QImage] = lambda: picture(bars)  # noqa: E731
    plain = shown()
    QTest.keyClick(bars, Qt.Key.Key_Down)
    first = shown()
    QTest.keyClick(bars, Qt.Key.Key_Down)
    second = shown()
    QTest.keyClick(bars, Qt.Key.Key_Escape)
    assert len({bytes(image.constBits()) for image in (plain, first, second)}) == 3
    assert shown() == plain
