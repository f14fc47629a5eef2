"""The child that typesets formulas and draws circuits: the event loop need not wait for Python."""

from __future__ import annotations

from functools import cache

from engine import paths, sandbox
from engine.circuits import picture, read_circuit
from engine.circuits.gates import CannotDraw
from engine.errors import HilbertError
from engine.formulas.cache import DrawingCache
from engine.formulas.typeset import VERSION, FormulaError, typeset
from engine.vocabulary import (
    CircuitDrawn,
    DrawCircuit,
    Drawing,
    FailureKind,
    Formula,
    FormulaDrawn,
    StopReason,
    TypesetFormulas,
)
from engine.worker import Job, serve


@cache
def _drawn_before() -> DrawingCache:
    return DrawingCache(paths.formulas(), VERSION)


def _typeset(job: Job, command: TypesetFormulas) -> StopReason:
    for formula in command.formulas:
        if job.cancelled:
            return StopReason.CANCELLED
        drawing = _drawing(formula, command.preamble)
        job.emit(FormulaDrawn(formula=formula, drawing=drawing))
    return StopReason.FINISHED


def _drawing(formula: Formula, preamble: str) -> Drawing | None:
    known, drawing = _drawn_before().get(formula, preamble)
    if known:
        return drawing
    try:
        drawing = typeset(formula, preamble)
    except FormulaError:
        drawing = None
    _drawn_before().put(formula, preamble, drawing)
    return drawing


def _draw(job: Job, command: DrawCircuit) -> StopReason:
    try:
        drawn = read_circuit(command.program, command.language)
    except CannotDraw as refusal:
        raise HilbertError(FailureKind.UNSUPPORTED, str(refusal), "") from refusal
    svg = picture.svg(drawn)
    job.emit(CircuitDrawn(svg=svg, qubits=len(drawn.wires), operations=len(drawn.operations)))
    return StopReason.FINISHED


_MEMORY = 2 * 10**9  # bytes; a formula is text of a person or a model

if __name__ == "__main__":
    offline = sandbox.confine("formulas", _MEMORY)
    serve(
        "ziamath",
        {"formulas": {TypesetFormulas: _typeset}, "circuits": {DrawCircuit: _draw}},
        offline=offline,
    )
