r"""Where formulas begin and end in Markdown: ``$..$``, ``$$..$$``, ``\(..\)``, ``\[..\]``, \begin.

Written for what language models send, which the stock plugins are not: display formulas in the
middle of a paragraph, prices beside formulas, and text that stops half-way. A formula that is
still open at the end of a growing text becomes a ``math_open`` token, shown as its source; in a
complete text the same characters are plain text.

A display block ends at the first blank-blank line, at a fence, or after ``MAX_LINES`` lines: so an
opener that never closes cannot swallow the rest of the answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

MAX_LINES = 60
LONGEST_OPEN = 500
"""Characters after an opener inside a paragraph, beyond which it is taken for text."""
ENVIRONMENTS = (
    "equation|align|alignat|gather|multline|flalign|eqnarray|aligned|gathered|split|cases|"
    "matrix|pmatrix|bmatrix|Bmatrix|vmatrix|Vmatrix|array"
)
_BEGIN = re.compile(rf"\\begin\{{({ENVIRONMENTS})(\*?)\}}")
_CLOSERS = {"$$": "$$", r"\[": r"\]", r"\(": r"\)", "$": "$"}


def install(parser: MarkdownIt) -> None:
    parser.block.ruler.before(
        "fence", "math_block", _block_rule, {"alt": ["paragraph", "blockquote", "list"]}
    )
    parser.inline.ruler.before("escape", "math_inline", _inline_rule)


# --- blocks --------------------------------------------------------------------------------


def _block_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    text = _line(state, start)
    opener = _block_opener(text)
    if opener is None:
        return False
    closer, skip = opener
    found = _find_block_end(state, start, end, closer, skip)
    if found is None:
        return False
    last, closed = found
    if silent:
        return True
    _push_block(state, start, last, closer if closed else None, skip)
    return True


def _block_opener(line: str) -> tuple[str, int] | None:
    """The closing mark and how many characters of the opener do not belong to the formula."""
    for opener in ("$$", r"\["):
        if line.startswith(opener):
            return _CLOSERS[opener], 2
    if match := _BEGIN.match(line):
        return rf"\end{{{match[1]}{match[2]}}}", 0
    return None


def _find_block_end(
    state: StateBlock, start: int, end: int, closer: str, skip: int
) -> tuple[int, bool] | None:
    """The last line of the block and whether it closes; None when this is no formula."""
    blank = False
    for line in range(start, min(end, start + MAX_LINES)):
        text = _line(state, line)
        if line > start and _ends_block(state, line, text, blank):
            return None
        body = text[skip:] if line == start else text
        if closer in body:
            # Text after the closing mark means a formula inside a sentence: the paragraph has it.
            return (line, True) if _is_tail(body.split(closer, 1)[1]) else None
        blank = not text
    if end - start > MAX_LINES or not state.env.get("open") or state.parentType == "blockquote":
        return None
    return end - 1, False


def _ends_block(state: StateBlock, line: int, text: str, blank: bool) -> bool:
    if not text:
        return blank
    return state.sCount[line] < state.blkIndent or text.startswith(("```", "~~~"))


def _is_tail(rest: str) -> bool:
    """What may follow a closing mark on its line: nothing, or punctuation."""
    return rest.strip() in {"", ".", ",", ";", ":"}


def _push_block(state: StateBlock, start: int, last: int, closer: str | None, skip: int) -> None:
    source = state.getLines(start, last + 1, state.blkIndent, False).strip()
    token = state.push("math_block" if closer else "math_open", "math", 0)
    token.block = True
    token.map = [start, last + 1]
    token.markup = source
    token.content = source
    if closer:
        body, _, punctuation = source[skip:].rpartition(closer)
        token.content = body.strip() if skip else source[: len(source) - len(punctuation)]
        token.info = punctuation.strip()
    state.line = last + 1


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()


# --- inline --------------------------------------------------------------------------------


def _inline_rule(state: StateInline, silent: bool) -> bool:
    opener = _inline_opener(state.src, state.pos)
    if opener is None:
        return False
    begin = state.pos + len(opener)
    finish = _find_closer(state.src, begin, _CLOSERS[opener])
    if finish is None:
        return _push_open(state, opener, silent)
    body = state.src[begin:finish]
    if not body.strip() or (opener == "$" and not _is_dollar_math(body, state.src, finish)):
        return False
    if not silent:
        token = state.push("math_display" if opener in {"$$", r"\["} else "math_inline", "math", 0)
        token.content = body.strip()
        token.markup = state.src[state.pos : finish + len(opener)]
    state.pos = finish + len(opener)
    return True


def _inline_opener(source: str, position: int) -> str | None:
    for opener in ("$$", r"\[", r"\(", "$"):
        if source.startswith(opener, position):
            return opener
    return None


def _find_closer(source: str, begin: int, closer: str) -> int | None:
    position = source.find(closer, begin)
    while position > 0 and source[position - 1] == "\\" and closer.startswith("$"):
        position = source.find(closer, position + 1)
    return None if position < 0 else position


def _is_dollar_math(body: str, source: str, finish: int) -> bool:
    """Pandoc's rule: no space just inside the dollars, no digit just after ("$5 or $10")."""
    after = source[finish + 1 : finish + 2]
    return not body[0].isspace() and not body[-1].isspace() and not after.isdigit()


def _push_open(state: StateInline, opener: str, silent: bool) -> bool:
    rest = state.src[state.pos + len(opener) :]
    prose = opener == "$" and (not rest or rest[0].isspace() or rest[0].isdigit())
    if not state.env.get("open") or prose or len(rest) > LONGEST_OPEN:
        return False
    if not silent:
        token = state.push("math_open", "math", 0)
        token.content = token.markup = state.src[state.pos :]
    state.pos = state.posMax
    return True
