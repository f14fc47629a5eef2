"""Figures as SVG files, by matplotlib: for papers and for pages that are read without Hilbert."""

from __future__ import annotations

import io
from typing import Any

from trainer.head.figures import Columns, Figure, Line

_COLORS = ("#13766b", "#9a4a0c", "#1f5fa8", "#8a2f6d", "#5b4bb0", "#855600")
_GRID = "#e6e6e2"
_INK = "#55585e"


def svg(figure: Figure | Columns) -> str:
    """The whole drawing. The same figure gives the same text."""
    from matplotlib import rc_context  # noqa: PLC0415 - half a second, only for studies
    from matplotlib.figure import Figure as Drawing  # noqa: PLC0415

    with rc_context({"svg.fonttype": "none", "svg.hashsalt": figure.title, "font.size": 9}):
        drawing = Drawing(figsize=(6.4, 3.4), layout="constrained")
        axes = drawing.add_subplot()
        _dress(axes, figure.title, figure.unit)
        if isinstance(figure, Columns):
            _draw_columns(axes, figure)
        else:
            _draw_lines(axes, figure)
        stream = io.StringIO()
        drawing.savefig(stream, format="svg", metadata={"Date": None})
    return stream.getvalue()


def _dress(axes: Any, title: str, unit: str) -> None:
    axes.set_title(f"{title}, {unit}" if unit else title, loc="left", fontsize=10)
    axes.grid(color=_GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(colors=_INK, length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _draw_lines(axes: Any, figure: Figure) -> None:
    axes.set_xlabel(figure.x_label, color=_INK)
    if figure.log_x:
        axes.set_xscale("log")
    if figure.log_y:
        axes.set_yscale("log")
    for index, line in enumerate(figure.lines):
        _draw_line(axes, line, _COLORS[index % len(_COLORS)])
    for mark in figure.marks:
        if mark.end is not None:
            axes.axvspan(mark.x, mark.end, color=_GRID, zorder=0)
        axes.axvline(mark.x, color=_INK, linewidth=0.8, linestyle="--")
        top = axes.get_xaxis_transform()
        axes.text(mark.x, 1.0, f" {mark.label}", transform=top, va="top", fontsize=8, color=_INK)
    if len(figure.lines) > 1:
        axes.legend(frameon=False, fontsize=8)


def _draw_line(axes: Any, line: Line, color: str) -> None:
    places = [dot.x for dot in line.dots]
    style = {"linestyle": ":"} if line.fitted else {"marker": "o", "markersize": 3}
    axes.plot(
        places, [dot.y for dot in line.dots], color=color, label=line.name, linewidth=1.5, **style
    )
    held = [dot for dot in line.dots if dot.low is not None and dot.high is not None]
    low, high = [dot.low for dot in held], [dot.high for dot in held]
    axes.fill_between([dot.x for dot in held], low, high, color=color, alpha=0.15, linewidth=0)


def _draw_columns(axes: Any, figure: Columns) -> None:
    names = [one.name for one in figure.columns][::-1]
    for row, one in enumerate(reversed(figure.columns)):
        axes.barh(row, one.value, color=_COLORS[0] if one.strong else "#c8c8c2", height=0.55)
        if one.low is not None and one.high is not None:
            axes.plot([one.low, one.high], [row, row], color=_INK, linewidth=1)
    axes.set_yticks(range(len(names)), names)
