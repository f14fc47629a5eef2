"""1,000 texts on which two tokenizers must agree: made, not collected, and always the same.

They hold what tells tokenizers apart: runs of blanks and line ends, digits of every length, endings
such as 'll, capitals, scripts, combining marks, emoji, formulas, code, and the model's own control
tokens in the middle of a text.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

COUNT = 1000

_KINDS = """
the qubit's Hamiltonian we'll I'LL don't THEY'RE entangle superposition Trotter-Suzuki
naïve café Ångström Schrödinger über straße ﬁdelity résumé e\u0301tat
квантовый запутанность κβαντική התנגשות الكمومية क्वांटम 量子もつれ 양자얽힘 ควอนตัม
0 1 12 123 1234 12345 3.14159 6.022e23 1/2 50% 10^-3 ½ ² ₂ Ⅷ ١٢٣
\\frac{1}{\\sqrt2} |0⟩ ⟨ψ|H|ψ⟩ $E=mc^2$ \\ket{00} ∑ ∫ ħω → ≤ ±
def f(x):return x**2 qreg q[2]; cx q[0],q[1]; #include <stdio.h> a_b camelCase HTTP2
https://example.org/a?b=c&d=%20 me@example.org `code` **bold** [12] (a) {b} <c>
🙂 👩‍🔬 🇩🇪 … — “quoted” ‘single’ 'tis «guillemets» ¿qué? \u200b \ufeff
"""
_WORDS = _KINDS.split()
_GAPS = (" ", " ", " ", "  ", "   ", "\n", "\n\n", "\t", " \n ", "\r\n", "\u00a0", "\u2003", "")


def strings(control: Sequence[str] = (), texts: Sequence[str] = ()) -> list[str]:
    """``COUNT`` texts. ``control`` tokens are mixed in; of ``texts`` (real data) some are taken."""
    draw = random.Random(3407)  # noqa: S311 - to be the same each time, not to be unguessable
    real = [text[:2000] for text in draw.sample(list(texts), min(len(texts), COUNT // 4))]
    made = [*_EDGES, *(_made(draw, control) for _ in range(COUNT - len(real) - len(_EDGES)))]
    return real + made


_EDGES = (
    "",
    " ",
    "  ",
    "\n",
    " \n",
    "\t\t",
    "a",
    " a",
    "a ",
    "  a  ",
    "\n\n\na",
    "0" * 40,
    "'" * 9,
)


def _made(draw: random.Random, control: Sequence[str]) -> str:
    pieces: list[str] = []
    for _ in range(draw.randint(1, 24)):
        word = draw.choice(_WORDS)
        if control and draw.random() < 0.04:
            word = draw.choice(control)
        pieces += [word, draw.choice(_GAPS)]
    return "".join(pieces if draw.random() < 0.5 else [draw.choice(_GAPS), *pieces])
