"""Give formulas their place in the text once their drawings have arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from gui.transcript.formats import OBJECT_CHARACTER, Object, Prop
from gui.transcript.formula_object import fit, formula_of

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from gui.transcript.formulas import Formulas


def refit(waiting: list[QTextCursor], formulas: Formulas) -> list[QTextCursor]:
    """Measure every formula whose drawing has come; gives back those that still wait.

    Each of ``waiting`` stands before its formula. The text may have been written anew since: a
    cursor that finds no formula is dropped.
    """
    left = []
    for place in waiting:
        cursor = _select_formula(place)
        if cursor is None:
            continue
        formula = formula_of(cursor.charFormat())
        if formulas.lookup(formula) is not None:
            _refit(cursor, formulas)
        elif not formulas.failed(formula):
            left.append(place)
    return left


def _select_formula(place: QTextCursor) -> QTextCursor | None:
    document: QTextDocument = place.document()
    if document.characterAt(place.position()) != OBJECT_CHARACTER:
        return None
    cursor = QTextCursor(place)
    cursor.setPosition(place.position() + 1, QTextCursor.MoveMode.KeepAnchor)
    return cursor if cursor.charFormat().objectType() == Object.FORMULA else None


def _refit(cursor: QTextCursor, formulas: Formulas) -> None:
    shape = cursor.charFormat()
    if not shape.boolProperty(Prop.FILLS):
        fit(shape, formulas, shape.doubleProperty(Prop.SIZE))
        cursor.setCharFormat(shape)
    # Equal formats are no change to Qt, but the drawing has another size than its source.
    cursor.document().markContentsDirty(cursor.selectionStart(), 1)
