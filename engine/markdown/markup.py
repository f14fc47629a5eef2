"""Markdown to tokens: CommonMark, tables, strikethrough and formulas, for text that grows.

Left out on purpose: raw HTML (shown as text), link reference definitions and underlined headings
(both change text that stands far above them, so a stream could never call a block finished, and
models write neither), and code by indentation (models indent by mistake far more often).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token
    from markdown_it.utils import OptionsDict


@cache
def _parser() -> MarkdownIt:
    # Imported on the first message: the window itself opens without it.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    from engine.markdown import math_syntax  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False})
    parser.enable(["table", "strikethrough"])
    parser.disable(["reference", "lheading", "code", "html_block", "html_inline"])
    math_syntax.install(parser)
    parser.core.ruler.at("inline", _parse_inline)
    # Which addresses may be opened is decided where links are clicked, not while parsing.
    parser.validateLink = _accept  # type: ignore[method-assign]
    return parser


def _accept(url: str) -> bool:
    del url
    return True


def _parse_inline(state: StateCore) -> None:
    """As the stock rule, but only the very last line of text counts as cut off."""
    cut_off = state.env.get("open", False)
    last = _last_inline(state.tokens)
    for token in state.tokens:
        if token.type == "inline":
            state.env["open"] = cut_off and token is last
            token.children = token.children or []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _last_inline(tokens: list[Token]) -> Token | None:
    for token in reversed(tokens):
        if token.nesting != -1:
            return token if token.type == "inline" else None
    return None


def parse(text: str, *, complete: bool) -> list[Token]:
    """The tokens of ``text``; with ``complete`` false its end may be cut off half-way."""
    return _parser().parse(text, {"open": not complete})


def options() -> OptionsDict:
    """What the parser was made with, for a renderer of its tokens."""
    return _parser().options
