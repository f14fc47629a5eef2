"""A circuit as an SVG drawing: wires, and operations as far left as the wires they span are free.

The colours of ink and paper are the caller's, so that the drawing fits a light and a dark page.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from engine.vocabulary import Value

STEP, ROW, LEFT, TOP = 76, 44, 46, 30
WIDE, HIGH = 64, 26
LETTER = 6.6
"""Width of a letter, about: how far names of wires and gates reach."""


class Kind(Enum):
    BOX = auto()
    NOT = auto()
    DOT = auto()
    SWAP = auto()
    MEASURE = auto()
    BARRIER = auto()


class Operation(Value, frozen=True):
    """``label`` stands in the box of ``targets``; ``controls`` are dots, ``negative`` ones open.

    ``note`` is written below: a condition, the bit that a measurement is written to.
    """

    kind: Kind
    targets: tuple[int, ...]
    label: str = ""
    controls: tuple[int, ...] = ()
    negative: tuple[int, ...] = ()
    note: str = ""

    @property
    def span(self) -> range:
        wires = (*self.targets, *self.controls, *self.negative)
        return range(min(wires), max(wires) + 1)


class Picture(Value, frozen=True):
    """What is drawn: the names of the wires from the top, the operations in order.

    ``last`` stand together in a column behind all others.
    """

    wires: tuple[str, ...]
    operations: tuple[Operation, ...]
    last: tuple[Operation, ...] = ()


def svg(picture: Picture, ink: str = "black", paper: str = "white", title: str = "") -> str:
    columns = place(len(picture.wires), [operation.span for operation in picture.operations])
    count = 1 + max(columns, default=-1)
    columns += [count] * len(picture.last)
    count += bool(picture.last)
    operations = (*picture.operations, *picture.last)
    left = max(LEFT, int(16 + LETTER * max(map(len, picture.wires), default=0)))
    width, height = left + STEP * max(count, 1) + 30, TOP + ROW * len(picture.wires)
    parts = [
        *(_wire(number, name, left, width - 20) for number, name in enumerate(picture.wires)),
        *(
            part
            for operation, column in zip(operations, columns, strict=True)
            for part in _operation(operation, left + STEP // 2 + STEP * column)
        ),
    ]
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="sans-serif" font-size="11" '
        f'fill="{ink}" stroke="none">'
    )
    title = title or f"Circuit of {len(picture.wires)} qubits, {len(picture.operations)} operations"
    drawn = "\n".join([opening, f"<title>{html.escape(title)}</title>", *parts, "</svg>"]) + "\n"
    return drawn.replace("@INK@", ink).replace("@PAPER@", paper)


def place(wires: int, spans: Sequence[range]) -> list[int]:
    """The column of each operation: no two of one column span a common wire."""
    free = [0] * wires
    columns = []
    for span in spans:
        column = max(free[wire] for wire in span)
        columns.append(column)
        for wire in span:
            free[wire] = column + 1
    return columns


def _wire(number: int, name: str, left: int, right: int) -> str:
    y = _y(number)
    text = f'<text x="8" y="{y + 4}">{html.escape(name)}</text>'
    return text + _line(left - 12, y, right, y)


def _operation(operation: Operation, x: int) -> Iterator[str]:
    top, bottom = _y(operation.span[0]), _y(operation.span[-1])
    if operation.kind is Kind.BARRIER:
        dashes = 'stroke="@INK@" stroke-dasharray="4 4" opacity="0.6"'
        yield f'<line x1="{x}" y1="{top - 18}" x2="{x}" y2="{bottom + 18}" {dashes}/>'
        return
    if operation.kind is not Kind.BOX or operation.controls or operation.negative:
        yield _line(x, top, x, bottom)
    yield from _controls(operation, x)
    yield from _targets(operation, x)
    if operation.note:
        yield f'<text x="{x}" y="{bottom + 20}" text-anchor="middle" font-size="8">' + (
            f"{html.escape(operation.note)}</text>"
        )


def _controls(operation: Operation, x: int) -> Iterator[str]:
    for wire in operation.controls:
        yield f'<circle cx="{x}" cy="{_y(wire)}" r="4"/>'
    for wire in operation.negative:
        yield f'<circle cx="{x}" cy="{_y(wire)}" r="4" fill="@PAPER@" stroke="@INK@"/>'


def _targets(operation: Operation, x: int) -> Iterator[str]:
    match operation.kind:
        case Kind.BOX:
            yield from _box(x, operation)
        case Kind.NOT:
            for y in map(_y, operation.targets):
                yield f'<circle cx="{x}" cy="{y}" r="9" fill="none" stroke="@INK@"/>'
                yield _line(x - 9, y, x + 9, y)
                yield _line(x, y - 9, x, y + 9)
        case Kind.DOT:
            for y in map(_y, operation.targets):
                yield f'<circle cx="{x}" cy="{y}" r="4"/>'
        case Kind.SWAP:
            for y in map(_y, operation.targets):
                yield _line(x - 6, y - 6, x + 6, y + 6)
                yield _line(x - 6, y + 6, x + 6, y - 6)
        case Kind.MEASURE:
            yield from _meter(x, _y(operation.targets[0]))


def _box(x: int, operation: Operation) -> Iterator[str]:
    """One label on an opaque box over all targets; its paper hides the wires behind it."""
    top, bottom = _y(min(operation.targets)), _y(max(operation.targets))
    corner = (
        f'x="{x - WIDE / 2}" y="{top - HIGH / 2}" width="{WIDE}" height="{bottom - top + HIGH}"'
    )
    yield f'<rect {corner} rx="3" fill="@PAPER@" stroke="@INK@"/>'
    label, room = operation.label, WIDE - 6
    squeezed = f' textLength="{room}" lengthAdjust="spacingAndGlyphs"'
    fit = squeezed if len(label) * LETTER > room else ""
    y = (top + bottom) / 2 + 4
    yield f'<text x="{x}" y="{y:g}" text-anchor="middle"{fit}>{html.escape(label)}</text>'


def _meter(x: int, y: int) -> Iterator[str]:
    corner = f'x="{x - 18}" y="{y - HIGH / 2}" width="36" height="{HIGH}"'
    yield f'<rect {corner} rx="3" fill="@PAPER@" stroke="@INK@"/>'
    arc = f"M {x - 11} {y + 7} A 11 11 0 0 1 {x + 11} {y + 7}"
    yield f'<path d="{arc}" fill="none" stroke="@INK@"/>'
    yield _line(x, y + 7, x + 9, y - 8)


def _line(*ends: float) -> str:
    x1, y1, x2, y2 = ends
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="@INK@"/>'


def _y(wire: int) -> int:
    return TOP + ROW * wire
