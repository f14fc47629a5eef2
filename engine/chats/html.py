"""A conversation as one HTML file that needs nothing else: formulas are drawn in it, as SVG.

Nothing in it is loaded from anywhere, and what a message holds of HTML is text, as in the window.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from engine.chats.turns import bibliography, day, title, turns
from engine.formulas.sizes import ROOM
from engine.formulas.typeset import FormulaError, typeset
from engine.markdown import markup
from engine.markdown.addresses import safe_target
from engine.vocabulary import Formula, Role

if TYPE_CHECKING:
    from markdown_it.token import Token

    from engine.store import Tree

_BODY = 15.0
"""Pixels of the text that a drawing's sizes go with."""
_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h2 { font-size: .85rem; opacity: .65; margin: 2.2rem 0 .4rem; }
.question { background: color-mix(in srgb, currentColor 6%, transparent); border-radius: 12px;
  padding: .1rem 1rem; }
pre { background: color-mix(in srgb, currentColor 6%, transparent); border-radius: 8px;
  padding: .8rem 1rem; overflow-x: auto; }
table { border-collapse: collapse; }
td, th { border-bottom: 1px solid #8886; padding: .35rem .7rem; }
blockquote { border-left: 3px solid #8888; margin-left: 0; padding-left: 1rem; opacity: .85; }
.display { display: block; text-align: center; margin: 1rem 0; overflow-x: auto; }
.notice { opacity: .7; font-style: italic; }
"""


def write(tree: Tree, preamble: str = "") -> str:
    """``preamble`` holds the person's own macros."""
    name = html.escape(title(tree))
    body = [f"<h1>{name}</h1>", f"<p>{day(tree)}</p>"]
    for turn in turns(tree):
        body.append(f"<h2>{html.escape(turn.heading)}</h2>")
        kind = "question" if turn.message.role is Role.USER else "answer"
        body.append(f'<div class="{kind}">{render(turn.message.text, preamble)}</div>')
        if notice := turn.message.notice:
            text = html.escape(f"{notice.sentence} {notice.remedy}")
            body.append(f'<p class="notice">{text}</p>')
    if entries := bibliography(tree):
        listed = "".join(f"<li>{html.escape(entry)}</li>" for entry in entries)
        body.append(f"<h2>Cited papers</h2><ul>{listed}</ul>")
    head = f'<meta charset="utf-8"><title>{name}</title><style>{_STYLE}</style>'
    return (
        f"<!doctype html>\n<html><head>{head}</head><body>\n"
        + "\n".join(body)
        + "\n</body></html>\n"
    )


def render(text: str, preamble: str = "") -> str:
    """Markdown as HTML, with its formulas drawn."""
    tokens = markup.parse(text, complete=True)
    for token in tokens:
        _disarm(token)
    return str(_renderer().render(tokens, markup.options(), {"preamble": preamble}))


def _disarm(token: Token) -> None:
    """Links lead only where the window would let them; pictures are named, not fetched."""
    for child in token.children or []:
        if child.type == "link_open" and safe_target(str(child.attrs.get("href", ""))) is None:
            child.attrs.pop("href", None)
        if child.type == "image":
            child.type, child.content = "text", child.content or str(child.attrs.get("src", ""))


@cache
def _renderer() -> Any:
    from markdown_it.renderer import RendererHTML  # noqa: PLC0415 - with the first export

    renderer = RendererHTML()
    renderer.rules["math_inline"] = _inline  # type: ignore[assignment] # a plain function will do
    renderer.rules["math_display"] = _display  # type: ignore[assignment]
    renderer.rules["math_block"] = _display  # type: ignore[assignment]
    renderer.rules["math_open"] = _source  # type: ignore[assignment]
    return renderer


def _inline(tokens: Sequence[Token], index: int, _options: Any, env: Mapping[str, str]) -> str:
    return _drawn(tokens[index], env["preamble"], display=False)


def _display(tokens: Sequence[Token], index: int, _options: Any, env: Mapping[str, str]) -> str:
    return f'<span class="display">{_drawn(tokens[index], env["preamble"], display=True)}</span>'


def _source(tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    return f"<code>{html.escape(tokens[index].content)}</code>"


def _drawn(token: Token, preamble: str, *, display: bool) -> str:
    try:
        drawing = typeset(Formula(token.content, display), preamble)
    except FormulaError:
        return f"<code>{html.escape(token.markup or token.content)}</code>"
    width, height = drawing.width + 2 * ROOM, drawing.ascent + drawing.descent + 2 * ROOM
    style = (
        f"width:{width / _BODY:.3f}em;height:{height / _BODY:.3f}em;"
        f"vertical-align:{-(drawing.descent + ROOM) / _BODY:.3f}em"
    )
    label = html.escape(token.content, quote=True)
    svg = drawing.svg.replace('"black"', '"currentColor"')
    tag = f" ({html.escape(drawing.tag)})" if drawing.tag else ""
    return svg.replace("<svg ", f'<svg role="img" aria-label="{label}" style="{style}" ', 1) + tag
