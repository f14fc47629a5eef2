"""The person's own macros are read as LaTeX reads them, or refused with a sentence."""

from __future__ import annotations

import pytest

from engine.formulas.macros import expand
from engine.formulas.preamble import PreambleError, parse_preamble

PREAMBLE = r"""
% my macros
\newcommand{\T}{\mathcal{T}}
\newcommand{\state}[2]{\rho_{#1}^{#2}} \renewcommand*\half{\frac{1}{2}}
\newcommand{\noise}[2][p]{\mathcal{E}_{#1}(#2)}
\def\HA{H_{\mathrm{A}}}
\DeclareMathOperator{\rk}{rk} \DeclareMathOperator*{\argmin}{arg\,min}
"""


@pytest.mark.parametrize(
    ("tex", "drawn"),
    [
        (r"\T", r"\mathcal{T}"),
        (r"\state{A}{2}", r"\rho_{{A}}^{{2}}"),
        (r"\half x", r"\frac{1}{2} x"),
        (r"\noise{\rho}", r"\mathcal{E}_{{p}}({\rho})"),
        (r"\noise[q]{\rho}", r"\mathcal{E}_{{q}}({\rho})"),
        (r"\HA", r"H_{\mathrm{A}}"),
        (r"\rk A", r"\operatorname{rk} A"),
        (r"\argmin_x", r"\operatorname*{arg\,min}_x"),
        (r"\T\T", r"\mathcal{T}\mathcal{T}"),
    ],
)
def test_macros_are_rewritten(tex: str, drawn: str) -> None:
    assert expand(tex, parse_preamble(PREAMBLE)) == drawn


@pytest.mark.parametrize(
    "text", [r"\newcommand{\x}{", "hello", r"\usepackage{physics}", r"\def\x#1{a}", "x" * 30_000]
)
def test_what_is_no_macro_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(PreambleError, match=r"\w+ .*\w"):
        parse_preamble(text)


def test_an_own_macro_comes_before_ours() -> None:
    own = parse_preamble(r"\newcommand{\ket}[1]{|#1)}")
    assert expand(r"\ket{0}", own) == "|{0})"
