"""Colours of program text: lines of source to spans, by Pygments and a small lexer for OpenQASM."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from engine.circuits import QASM_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gui.design.tokens import CodeColors

LONGEST_LINE = 5000
"""A longer line is data, not program text: it is shown plain."""


def spans(code: str, language: str, colors: CodeColors) -> Iterator[tuple[str, str]]:
    """Pieces of ``code`` with their colours; joined they are ``code`` again."""
    lexer = _lexer(language.split(maxsplit=1)[0].lower() if language.split() else "")
    if lexer is None or max(map(len, code.splitlines()), default=0) > LONGEST_LINE:
        yield code, colors.text
        return
    for token, text in lexer.get_tokens(code):
        yield text, _color(str(token), colors)


def first_word(language: str) -> str:
    """What a fence names first: "python" of "python title=x"."""
    words = language.split(maxsplit=1)
    return words[0].strip("{}.").lower() if words else ""


def display_name(language: str) -> str:
    """What the head of a code block says."""
    word = language.split(maxsplit=1)[0].strip("{}.") if language.split() else ""
    names = {"py": "python", "js": "javascript", "sh": "shell", "bash": "shell", "c++": "cpp"}
    if word.lower() in QASM_NAMES:
        return "OpenQASM"
    return names.get(word.lower(), word) or "code"


@cache
def _lexer(name: str) -> Any:
    # Pygments is imported with the first code block, not with the window.
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415
    from pygments.util import ClassNotFound  # noqa: PLC0415

    options = {"stripnl": False, "ensurenl": False}
    if name in QASM_NAMES:
        from gui.transcript.qasm import QasmLexer  # noqa: PLC0415

        return QasmLexer(**options)
    try:
        return get_lexer_by_name(name, **options)
    except ClassNotFound:
        return None


_RULES = (
    ("Token.Comment", "comment"),
    ("Token.Literal.String.Doc", "comment"),
    ("Token.Literal.String", "string"),
    ("Token.Literal.Number", "number"),
    ("Token.Keyword.Type", "type"),
    ("Token.Keyword.Constant", "constant"),
    ("Token.Keyword", "keyword"),
    ("Token.Operator.Word", "keyword"),
    ("Token.Name.Function", "function"),
    ("Token.Name.Class", "type"),
    ("Token.Name.Decorator", "function"),
    ("Token.Name.Builtin", "constant"),
    ("Token.Name.Exception", "type"),
    ("Token.Name.Tag", "keyword"),
    ("Token.Name.Attribute", "type"),
)


def _color(token: str, colors: CodeColors) -> str:
    for prefix, role in _RULES:
        if token.startswith(prefix):
            return str(getattr(colors, role))
    return colors.text
