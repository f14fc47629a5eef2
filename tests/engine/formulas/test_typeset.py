"""Formulas of physics are drawn whole, or refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from engine.formulas.macros import TooManyMacrosError, expand, split_tags
from engine.formulas.typeset import FormulaError, typeset
from engine.vocabulary import Formula

DRAWN = [
    r"\ket{\psi} = \alpha\ket{0} + \beta\ket 1", r"\bra{\phi} A \ket{\psi}", r"\braket{a}{b}",
    r"\braket{a|b}", r"\ketbra{0}{1}", r"\ketbra{0}", r"\expval{H}", r"\expval{H}{\psi}",
    r"\mel{m}{V}{n}", r"\tr(\rho)", r"\Tr{\rho}", r"\abs{x}^2", r"\norm{v}", r"\int f \dd x",
    r"\dd{x}", r"\dv{f}{x}", r"\dv{x}", r"\pdv{f}{x}", r"\SI{3.2}{\micro\second}",
    r"\qty{5e9}{\hertz}", r"\qty(\frac{a}{b})", r"\si{\meter\per\second\squared}", r"\num{1e-3}",
    r"\ce{H2O}", r"\ce{SO4^2-}", r"\comm{A}{B}", r"\acomm{A}{B}", r"\vb{x}", r"\bm{\sigma}",
    r"\begin{pmatrix} 0 & -i \\ i & 0 \end{pmatrix}", r"\begin{cases} 1 & x>0 \\ 0 \end{cases}",
    "\\begin{align} a &= b \\\\ c &= d \\end{align}", r"\begin{aligned} a &= b \end{aligned}",
    r"\sum_{n=0}^\infty \frac{x^n}{n!}", r"\hat{H}\tilde{x}\vec{v}\dot q", r"\sqrt[3]{x}",
    r"e^{-iHt/\hbar}", r"\left\langle \frac12 \right|", r"\underbrace{a+b}_{n}", r"\mathbb{1}",
    r"\mathcal{H} \otimes \mathfrak{su}(2)", r"\text{if } x", r"\operatorname*{argmin}_x f",
    r"E = mc^2 \tag{1}", r"x \label{eq:1}", r"\lim_{x \to -\infty}", r"(-1, +1)", r"\|x\|",
]  # fmt: skip


@pytest.mark.parametrize("display", [True, False], ids=["display", "inline"])
@pytest.mark.parametrize("tex", DRAWN)
def test_formulas_are_drawn(tex: str, display: bool) -> None:
    drawing = typeset(Formula(tex, display))
    assert drawing.width > 0
    assert drawing.ascent + drawing.descent > 0
    assert QSvgRenderer(QByteArray(drawing.svg.encode())).isValid()


@pytest.mark.parametrize(
    "tex",
    [
        r"\mymacro{x}", r"a + \prescript{14}{6}{C}", r"\frac{", r"\right)", "", " ", "a & b",
        r"\begin{tikzpicture} x \end{tikzpicture}", r"\ce{A -> B}", "x" * 5000, r"\hphantom{x}",
        r"\SI{1}{\furlong}", "{" * 3000,
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_whole_is_refused(tex: str) -> None:
    with pytest.raises(FormulaError):
        typeset(Formula(tex, display=False))


def test_a_tag_goes_to_the_margin() -> None:
    assert split_tags(r"a = b \tag{3}") == ("a = b", "3")
    assert typeset(Formula(r"a = b \tag{3}", display=True)).tag == "3"


def test_several_tags_stay_in_their_lines() -> None:
    tex, tag = split_tags(r"a \tag{1} \\ b \tag{2}")
    assert tag == ""
    assert "(1)" in tex
    assert "(2)" in tex


def test_macros_inside_macros() -> None:
    assert r"\ket" not in expand(r"\abs{\ket{\ket{x}}}")


def test_the_hat_of_an_operator_is_small() -> None:
    plain, small, wide = (
        typeset(Formula(tex, display=False)) for tex in ("H", r"\hat{H}", r"\widehat{H}")
    )
    assert small.width == pytest.approx(plain.width, abs=0.5)
    assert wide.width > small.width


def test_other_commands_pass_unchanged() -> None:
    assert expand(r"\frac{a}{b} + \ketone") == r"\frac{a}{b} + \ketone"


def test_a_formula_that_grows_for_ever_is_given_up() -> None:
    with pytest.raises(TooManyMacrosError):
        expand(r"\ket" * 300)


def test_an_exponent_raises_the_ascent_not_the_descent() -> None:
    plain = typeset(Formula("x", display=False))
    raised = typeset(Formula("x^2", display=False))
    assert raised.ascent > plain.ascent
    assert raised.descent == pytest.approx(plain.descent, abs=0.5)
