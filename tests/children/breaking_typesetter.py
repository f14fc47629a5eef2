"""A formulas child that dies of the formula "die"; it draws the others."""

from __future__ import annotations

import os

from engine.formulas.typeset import typeset
from engine.vocabulary import FormulaDrawn, StopReason, TypesetFormulas
from engine.worker import Job, serve


def draw(job: Job, command: TypesetFormulas) -> StopReason:
    for formula in command.formulas:
        if formula.tex == "die":
            os._exit(9)
        job.emit(FormulaDrawn(formula=formula, drawing=typeset(formula)))
    return StopReason.FINISHED


if __name__ == "__main__":
    serve("breaking", {"formulas": {TypesetFormulas: draw}})
