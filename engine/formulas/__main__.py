"""The child that typesets formulas, so that the window's event loop need not wait for Python."""

from __future__ import annotations

from functools import cache

from engine import paths
from engine.formulas.cache import DrawingCache
from engine.formulas.typeset import VERSION, FormulaError, typeset
from engine.vocabulary import Drawing, Formula, FormulaDrawn, StopReason, TypesetFormulas
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


if __name__ == "__main__":
    serve("ziamath", {"formulas": {TypesetFormulas: _typeset}})
