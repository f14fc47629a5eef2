"""What counts as a formula, in complete and in growing text."""

from __future__ import annotations

import pytest

from engine.markdown.markup import parse


def _kinds(text: str, *, complete: bool = True) -> list[tuple[str, str]]:
    found = []
    for token in parse(text, complete=complete):
        for leaf in [token, *(token.children or [])]:
            if leaf.type.startswith("math") or leaf.type == "code_inline":
                found.append((leaf.type, leaf.content))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$x$", [("math_inline", "x")]),
        (r"\(x\)", [("math_inline", "x")]),
        ("a $x$, b $y$", [("math_inline", "x"), ("math_inline", "y")]),
        ("$$x$$", [("math_block", "x")]),
        ("$$\nx\n$$", [("math_block", "x")]),
        ("$$\n\nx\n\n$$", [("math_block", "x")]),
        (r"\[ x \]", [("math_block", "x")]),
        ("text\n$$\nx\n$$\nmore", [("math_block", "x")]),
        ("in $$x$$ text", [("math_display", "x")]),
        (r"$a \$ b$", [("math_inline", r"a \$ b")]),
        ("**bold $x$**", [("math_inline", "x")]),
        ("- $$\n  x\n  $$", [("math_block", "x")]),
        ("1. text\n\n    $$x$$", [("math_block", "x")]),
        ("| $a$ |\n|--|\n| $b$ |", [("math_inline", "a"), ("math_inline", "b")]),
        (
            "\\begin{align}\na&=b\n\\end{align}",
            [("math_block", "\\begin{align}\na&=b\n\\end{align}")],
        ),
    ],
)
def test_formulas_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert _kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "it costs $5 or $10",
        r"\$x\$",
        "$ x $",
        "$$ never closed",
        "open $x only",
        r"open \( only",
        "```\n$x$\n```",
        "\\begin{figure}\nx\n\\end{figure}",
        "$$\na\n\n\n\nb\n$$",
    ],
)
def test_other_dollars_are_text(text: str) -> None:
    assert [kind for kind, _ in _kinds(text) if kind.startswith("math")] == []


def test_code_keeps_its_dollars() -> None:
    assert _kinds("`$x$`") == [("code_inline", "$x$")]


@pytest.mark.parametrize(
    "text", ["$$\n\\frac{a}{b", "\\[\nx +", "text $\\alpha_1", "\\begin{align}\na &= b", r"a \(x_1"]
)
def test_an_open_formula_is_source_while_the_text_grows(text: str) -> None:
    kinds = _kinds(text, complete=False)
    assert [kind for kind, _ in kinds] == ["math_open"]
    assert text.endswith(kinds[0][1])


def test_an_open_formula_reaches_no_earlier_paragraph() -> None:
    assert _kinds("open $x here\n\nand more", complete=False) == []


def test_prices_are_text_while_the_text_grows() -> None:
    assert _kinds("it costs $5", complete=False) == []


def test_an_opener_cannot_swallow_the_answer() -> None:
    text = "$$\n" + "line\n" * 200
    assert _kinds(text, complete=False) == []
    assert _kinds("$$\nx\n```py\ny\n```", complete=False) == []
