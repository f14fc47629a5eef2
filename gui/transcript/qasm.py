"""A lexer for OpenQASM 2 and 3, which Pygments does not have."""

from __future__ import annotations

from pygments.lexer import RegexLexer, words
from pygments.token import (
    Comment,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

_KEYWORDS = (
    "OPENQASM", "include", "gate", "def", "defcal", "cal", "extern", "opaque", "if", "else",
    "for", "while", "in", "return", "break", "continue", "end", "box", "let", "input", "output",
    "const", "measure", "reset", "barrier", "delay", "switch", "case", "default", "pragma",
)  # fmt: skip
_TYPES = (
    "qubit", "bit", "int", "uint", "float", "angle", "bool", "complex", "array", "duration",
    "stretch", "qreg", "creg", "void",
)  # fmt: skip
_GATES = (
    "U", "CX", "gphase", "ctrl", "negctrl", "inv", "pow", "p", "x", "y", "z", "h", "s", "sdg",
    "t", "tdg", "sx", "rx", "ry", "rz", "cx", "cy", "cz", "cp", "crx", "cry", "crz", "ch", "swap",
    "ccx", "cswap", "cu", "id", "u1", "u2", "u3", "rxx", "rzz",
)  # fmt: skip


class QasmLexer(RegexLexer):  # type: ignore[misc] # Pygments has no types
    name = "OpenQASM"
    aliases = ["qasm", "openqasm"]  # noqa: RUF012 - as Pygments declares it

    tokens = {  # noqa: RUF012
        "root": [
            (r"\s+", Text),
            (r"//[^\n]*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (r'"[^"\n]*"', String),
            (r"[@#][^\n]*", Comment.Preproc),
            (words(_KEYWORDS, prefix=r"\b", suffix=r"\b"), Keyword),
            (words(_TYPES, prefix=r"\b", suffix=r"\b"), Keyword.Type),
            (words(("pi", "tau", "euler", "π", "true", "false"), suffix=r"\b"), Keyword.Constant),
            (words(_GATES, prefix=r"\b", suffix=r"\b"), Name.Function),
            (r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?:ns|us|ms|s|dt)?\b", Number),
            (r"\$\d+", Name.Builtin),
            (r"[A-Za-z_][A-Za-z0-9_]*", Name),
            (r"->|[-+*/%^&|~!=<>]+", Operator),
            (r"[\[\](){},;:.]", Punctuation),
            (r".", Text),
        ],
        "comment": [
            (r"[^*]+", Comment.Multiline),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"\*", Comment.Multiline),
        ],
    }
