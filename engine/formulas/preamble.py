r"""The person's own macros, written as in the head of a LaTeX file.

Understood are ``\newcommand``, ``\renewcommand`` and ``\providecommand`` with up to nine arguments
(the first may have a default), ``\def`` without arguments, and ``\DeclareMathOperator``; comments
are left out. Anything else is refused with its line, so that nothing is silently ignored.
"""

from __future__ import annotations

import re
from functools import lru_cache

from engine.formulas.macros import Macro, matching_brace

_COMMAND = re.compile(
    r"\\(?:(?:new|renew|provide)command\*?\s*(?:\{\s*\\([A-Za-z]+)\s*\}|\\([A-Za-z]+))"
    r"\s*(?:\[(\d)\])?\s*(?:\[([^\]]*)\])?"
    r"|def\s*\\([A-Za-z]+)"
    r"|(DeclareMathOperator\*?)\s*\{\s*\\([A-Za-z]+)\s*\})\s*\{"
)
_COMMENT = re.compile(r"(?<!\\)%.*")
LONGEST = 20_000


class PreambleError(Exception):
    """What stands in it is no macro; the message is a sentence for the person."""


@lru_cache(maxsize=8)
def parse_preamble(text: str) -> dict[str, Macro]:
    """The macros by name. Raises PreambleError."""
    if len(text) > LONGEST:
        raise PreambleError(f"The macros are longer than {LONGEST:,} characters.")
    text = _COMMENT.sub("", text)
    found: dict[str, Macro] = {}
    position = 0
    while rest := text[position:].strip():
        position = len(text) - len(text[position:].lstrip())
        match = _COMMAND.match(text, position)
        end = matching_brace(text, match.end()) if match else None
        if match is None or end is None:
            raise PreambleError(f"This is no macro that Hilbert understands: {rest[:60]}")
        name, macro = _macro(match, text[match.end() : end])
        found[name] = macro
        position = end + 1
    return found


def _macro(match: re.Match[str], body: str) -> tuple[str, Macro]:
    if match[6]:
        star = "*" if match[6].endswith("*") else ""
        return match[7], Macro(0, 0, lambda _: rf"\operatorname{star}{{{body}}}")
    name = match[1] or match[2] or match[5]
    count = int(match[3] or 0)
    if match[4] is None:
        return name, Macro(count, 0, lambda arguments: _fill(body, arguments))
    if count == 0:
        raise PreambleError(rf"\{name} has a default for an argument that it does not take.")
    default = match[4]

    def rewrite(arguments: list[str]) -> str:
        given = arguments if len(arguments) == count else [default, *arguments]
        return _fill(body, given)

    return name, Macro(count - 1, 0, rewrite, bracketed=True)


def _fill(body: str, arguments: list[str]) -> str:
    """``#1`` becomes the first argument; braces keep it together."""

    def argument(match: re.Match[str]) -> str:
        number = int(match[1])
        return f"{{{arguments[number - 1]}}}" if 0 < number <= len(arguments) else ""

    return re.sub(r"#(\d)", argument, body)
