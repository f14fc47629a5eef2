"""The part of the vocabulary that is about formulas: TeX in, drawings out.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from engine.vocabulary_base import Command, Event, Value


class Formula(Value, frozen=True):
    r"""TeX without its delimiters. ``display`` formulas have a line of their own."""

    tex: str
    display: bool


class Drawing(Value, frozen=True):
    """``svg`` is drawn in black; sizes in pixels at 18 px type, up and down from the baseline.

    ``tag`` is the number that stands at the margin.
    """

    svg: str
    width: float
    ascent: float
    descent: float
    tag: str = ""


class TypesetFormulas(Command, frozen=True):
    r"""Draw ``formulas``, in order. Answer: FormulaDrawn for each, Done.

    ``preamble`` holds the person's own macros as LaTeX writes them (``\newcommand``).
    """

    formulas: tuple[Formula, ...]
    preamble: str = ""


class FormulaDrawn(Event, frozen=True):
    """``drawing`` is None where the formula cannot be drawn whole; its source is shown then."""

    formula: Formula
    drawing: Drawing | None = None


class DrawCircuit(Command, frozen=True):
    """Draw the circuit in program text, without running it. Answer: CircuitDrawn, Done | Failed.

    ``language`` is that of the code block: OpenQASM's names, or Python's for Qiskit.
    """

    program: str
    language: str


class CircuitDrawn(Event, frozen=True):
    """``svg`` in black on white."""

    svg: str
    qubits: int
    operations: int
