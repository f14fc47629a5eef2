"""The simple macros of a LaTeX paper: names for text, with or without arguments.

``\\newcommand{\\ket}[1]{|#1\\rangle}`` and ``\\def\\eps{\\epsilon}`` are put in
where they are used.
Promises to end soon and never to make much of little, whatever the definitions are.
"""

from __future__ import annotations

import re

_NEW = re.compile(
    r"\\(?:re)?(?:newcommand|DeclareRobustCommand)\*?\s*\{?\s*\\(?P<name>[a-zA-Z]+)\s*\}?\s*"
    r"(?:\[(?P<count>\d)\])?\s*(?P<default>\[[^\]]*\])?\s*(?=\{)"
)
_DEF = re.compile(r"\\def\s*\\(?P<name>[a-zA-Z]+)(?P<default>[^{\\]*)(?=\{)(?P<count>)")
_ROUNDS = 4  # of macros that use macros
_MOST_TIMES = 5  # as long as it was


def expand(source: str) -> str:
    """The source with its own macros put in, and without their definitions."""
    macros: dict[str, tuple[int, str]] = {}
    for pattern in (_NEW, _DEF):
        source = _taken_out(source, pattern, macros)
    limit = _MOST_TIMES * len(source) + 10_000
    if not macros:
        return source
    names = "|".join(sorted(macros, key=len, reverse=True))
    use = re.compile(rf"\\({names})(?![a-zA-Z])[ \t]*")
    for _ in range(_ROUNDS):
        put_in = _put_in(source, use, macros, limit)
        if put_in == source:
            break
        source = put_in
    return source


def argument(text: str, start: int) -> tuple[str, int]:
    """What stands in the braces at ``start``, and where they end; else one character."""
    while start < len(text) and text[start].isspace():
        start += 1
    if text[start : start + 1] != "{":
        return text[start : start + 1], start + 1
    depth, at = 0, start
    while at < len(text):
        if text[at] == "\\":
            at += 1
        elif text[at] == "{":
            depth += 1
        elif text[at] == "}":
            depth -= 1
            if depth == 0:
                return text[start + 1 : at], at + 1
        at += 1
    return text[start + 1 :], len(text)


def options(text: str, start: int) -> int:
    """Where the optional argument at ``start`` ends, if there is one."""
    if text[start : start + 1] != "[":
        return start
    end = text.find("]", start)
    return end + 1 if end >= 0 else start


def _taken_out(source: str, pattern: re.Pattern[str], macros: dict[str, tuple[int, str]]) -> str:
    parts, end = [], 0
    for match in pattern.finditer(source):
        if match.start() < end:
            continue
        body, after = argument(source, match.end())
        if not match["default"].strip() if match["default"] else True:
            macros[match["name"]] = (int(match["count"] or 0), body)
        parts.append(source[end : match.start()])
        end = after
    return "".join([*parts, source[end:]])


def _put_in(
    source: str, use: re.Pattern[str], macros: dict[str, tuple[int, str]], limit: int
) -> str:
    parts, end, length = [], 0, 0
    for match in use.finditer(source):
        if match.start() < end:
            continue
        count, body = macros[match[1]]
        after = match.end() if count else match.start() + 1 + len(match[1])
        for number in range(1, count + 1):
            value, after = argument(source, after)
            body = body.replace(f"#{number}", value)
        parts += [source[end : match.start()], body]
        length += len(body)
        end = after
        if length > limit:
            break
    return "".join([*parts, source[end:]])
