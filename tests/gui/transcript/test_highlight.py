"""Program text keeps every character, in colours of the theme."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui import theme
from gui.transcript.highlight import display_name, spans

COLORS = theme.LIGHT.code
QASM = """OPENQASM 3.0;
include "stdgates.inc";
/* block */ qubit[2] q; bit[2] c;
gate g(theta) a { rz(theta) a; }
h q[0]; // superpose
ctrl @ x q[0], q[1];
c[0] = measure q[0];
if (c[0] == 1) { rx(pi/2) q[1]; }
"""


@given(st.text(max_size=200), st.sampled_from(["python", "qasm", "", "nonsense", "c++ extra"]))
def test_no_character_is_lost(code: str, language: str) -> None:
    code = code.replace("\r", "")
    assert "".join(text for text, _ in spans(code, language, COLORS)) == code


@pytest.mark.parametrize(
    ("word", "color"),
    [
        ("OPENQASM", COLORS.keyword),
        ('"stdgates.inc"', COLORS.string),
        ("qubit", COLORS.type),
        ("measure", COLORS.keyword),
        ("rz", COLORS.function),
        ("pi", COLORS.constant),
        ("// superpose", COLORS.comment),
        ("3.0", COLORS.number),
    ],
)
@pytest.mark.parametrize("language", ["qasm", "OpenQASM", "qasm3"])
def test_openqasm_is_coloured(word: str, color: str, language: str) -> None:
    assert (word, color) in list(spans(QASM, language, COLORS))


def test_python_is_coloured() -> None:
    colors = dict(spans("def f(): return 1  # end", "py", COLORS))
    assert colors["def"] == COLORS.keyword
    assert colors["f"] == COLORS.function
    assert colors["1"] == COLORS.number
    assert colors["# end"] == COLORS.comment


def test_endless_lines_are_plain() -> None:
    assert list(spans("x" * 6000, "python", COLORS)) == [("x" * 6000, COLORS.text)]


@pytest.mark.parametrize(
    ("info", "name"),
    [("py", "python"), ("qasm", "OpenQASM"), ("", "code"), ("bash", "shell"), ("rust,x", "rust,x")],
)
def test_the_head_names_the_language(info: str, name: str) -> None:
    assert display_name(info) == name
