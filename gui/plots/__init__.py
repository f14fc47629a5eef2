"""Curves and bars, drawn by Qt in the colours of the theme.

:class:`LinePlot` shows several series with their bands and grows point by point while a training
runs; :class:`BarChart` shows values with their intervals. Both can be read with the pointer, with
the arrow keys and by a screen reader.
"""

from gui.plots.bar_chart import BarChart
from gui.plots.line_plot import LinePlot
from gui.plots.values import Bar, Mark, Point, Scale, Series

__all__ = ["Bar", "BarChart", "LinePlot", "Mark", "Point", "Scale", "Series"]
