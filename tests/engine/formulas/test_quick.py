"""Quick rows change no drawing."""

from __future__ import annotations

import subprocess
import sys

from engine.formulas.typeset import typeset
from engine.vocabulary import Formula

NESTED = (  # each row in brackets
    r"\left( \frac{ \left[ a^{\frac12} \right]^2 }{ \sqrt{ \left| \frac{x}{y} \right| } } \right)",
    r"\begin{pmatrix} \ket{\frac{a}{b}} & \sum_{n=0}^N \left\{ x \right\} \\ c & d \end{pmatrix}",
    r"\overbrace{a + b}^{n} + \hat{H} \| \psi \| + \widehat{ABC} + (a)^{(b)}",
)
_SLOW = """
import sys
from engine.formulas import quick
quick.install = lambda: None
from engine.formulas.typeset import typeset
from engine.vocabulary import Formula
for line in sys.stdin:
    print(typeset(Formula(line.strip(), display=True)).svg)
"""


def test_drawings_are_those_of_the_plain_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SLOW],
        input="\n".join(NESTED), capture_output=True, text=True, check=True,
    )  # fmt: skip
    quick = [typeset(Formula(tex, display=True)).svg for tex in NESTED]
    assert done.stdout.splitlines() == quick
