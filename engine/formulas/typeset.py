r"""One formula from TeX to SVG, by ziamath. No Qt, so that it can run beside the event loop.

Promise: a :class:`Drawing` whose every part is really drawn, or a :class:`FormulaError`; never a
blank, never a half formula. ziamath writes unknown commands as text (``\foo``); those are found in
its MathML and refused, and the transcript shows the source instead.
"""

from __future__ import annotations

import logging
import re
import warnings
from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from engine.formulas import macros, quick
from engine.formulas.preamble import PreambleError, parse_preamble
from engine.formulas.sizes import EM, ROOM
from engine.markdown.math_syntax import ENVIRONMENTS
from engine.vocabulary import Drawing, Formula

if TYPE_CHECKING:
    from types import ModuleType

LONGEST = 4000
VERSION = f"ziamath {metadata.version('ziamath')}, 3"
"""Of drawings kept on disk: the number rises with every change of macros or typesetting."""
WIDE_HAT, HAT = "\u0302", "\u02c6"


class FormulaError(Exception):
    """The formula cannot be drawn as it was meant."""


@cache
def _ziamath() -> ModuleType:
    # Imported by the first formula: it reads a font of 2 MB.
    with warnings.catch_warnings():
        # It reads its font by a function that Python deprecated and later took back in.
        warnings.simplefilter("ignore", DeprecationWarning)
        import ziamath  # noqa: PLC0415

        quick.install()

    # QtSvg clips the glyphs of the default SVG 2 output (shared/facts.md, "Formulas").
    ziamath.config.svg2 = False
    logging.getLogger("ziamath").setLevel(logging.ERROR)
    return ziamath  # type: ignore[no-any-return]


def typeset(formula: Formula, preamble: str = "") -> Drawing:
    """Raises FormulaError for anything that would not be drawn whole.

    ``preamble`` holds the person's macros; one that cannot be read counts as empty.
    """
    if len(formula.tex) > LONGEST:
        raise FormulaError("too long")
    try:
        return _typeset(formula, _own_macros(preamble))
    except FormulaError:
        raise
    except Exception as error:
        raise FormulaError(f"{type(error).__name__}: {error}") from error


def _own_macros(preamble: str) -> dict[str, macros.Macro]:
    try:
        return parse_preamble(preamble)
    except PreambleError:
        return {}


def _typeset(formula: Formula, own: dict[str, macros.Macro]) -> Drawing:
    tex, tag = macros.split_tags(formula.tex)
    _refuse_unknown_environments(tex)
    mathml = _mathml(macros.expand(tex, own), display=formula.display)
    math = _ziamath().Math(mathml, size=EM, margin=0)
    if unknown := re.search(r">[^<]*(\\[A-Za-z]+)[^<]*<", math.mathmlstr()):
        raise FormulaError(f"unknown command {unknown[1]}")
    svg = math.svg()
    if "<path" not in svg and "<rect" not in svg:
        raise FormulaError("nothing to draw")
    box = math.node.bbox
    return Drawing(_with_room(svg, box), box.xmax - box.xmin, box.ymax, -box.ymin, tag)


def _mathml(tex: str, *, display: bool) -> ElementTree.Element:
    text = _ziamath().tex.tex2mml(tex, inline=not display)
    root = ElementTree.fromstring(text)  # noqa: S314 - made just here
    for over in root.iter():
        if over.tag.endswith("mover") and over.get("accent") == "true" and over[1].text == WIDE_HAT:
            # \hat and \widehat come as the same growing sign; an operator's hat is a small one.
            over[1].text = HAT
            over[1].set("stretchy", "false")
    return root


def _refuse_unknown_environments(tex: str) -> None:
    for name in re.findall(r"\\begin\{([^}]*)\}", tex):
        if not re.fullmatch(rf"(?:{ENVIRONMENTS}|smallmatrix|subarray)\*?", name):
            raise FormulaError(f"unknown environment {name}")


def _with_room(svg: str, box: Any) -> str:
    left, top = box.xmin - ROOM, -box.ymax - ROOM
    width, height = box.xmax - box.xmin + 2 * ROOM, box.ymax - box.ymin + 2 * ROOM
    head = f'width="{width:.3f}" height="{height:.3f}"'
    view = f'viewBox="{left:.3f} {top:.3f} {width:.3f} {height:.3f}"'
    return re.sub(r'width="[^"]*" height="[^"]*" viewBox="[^"]*"', f"{head} {view}", svg, count=1)
