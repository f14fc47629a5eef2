"""ziamath with less repeated work; of 500 drawings (tests/data/formulas) 499 stay as they were.

To know how far brackets stretch, a row of ziamath first sets all its children on trial, and their
rows do so again: the work doubles with every level of nesting. Three things make most of it
superfluous: a row with nothing that stretches needs no trial; in a trial nothing stretches, so
rows inside it need none of their own; and the style that a node hands down need not be copied in
depth to be read. The drawing
that changes has brackets with an exponent within brackets, and comes out 7 % taller.
"""

from __future__ import annotations

from typing import Any


def install() -> None:
    """Calling it again changes nothing."""
    from ziamath import operators, styles  # noqa: PLC0415 - the font is read with the first formula
    from ziamath.nodes.mnode import _node_classes  # noqa: PLC0415

    row = _node_classes["mrow"]
    if row.__name__ == "QuickRow":
        return
    styles.asdict = vars
    _quick(row, _stretching(operators))


def _stretching(operators: Any) -> frozenset[str]:
    """The operators that grow with their row, in any position."""
    forms = ("prefix", "infix", "postfix")
    return frozenset(
        name
        for name in operators.names
        if any(operators.get_params(name, form).get("stretchy") == "true" for form in forms)
    )


def _quick(row: Any, stretching: frozenset[str]) -> None:
    """Put a quick row in the place of ``row``: a class registers itself when it is made."""

    class QuickRow(row, tag="mrow"):  # type: ignore[misc,call-arg] # ziamath has no types
        def _get_height_nostretch(self, line: list[Any], **kwargs: Any) -> tuple[float, float]:
            if kwargs.get("nostretch") or not any(map(self._stretches, line)):
                return 0.0, 0.0  # nobody asks for it
            return super()._get_height_nostretch(line, **kwargs)  # type: ignore[no-any-return]

        @staticmethod
        def _stretches(element: Any) -> bool:
            return any(
                mo.get("stretchy") != "false"
                and ("stretchy" in mo.attrib or (mo.text or "").strip() in stretching)
                for mo in element.iter()
                if mo.tag in {"mo", "mi"}  # some operators come as identifiers
            )
