"""Letters whose accent stands apart: "Farber ¨" on the page is "Färber".

Older TeX fonts have no accented letters: the accent is drawn over the letter as a character of its
own, and comes before it, after it, or at the end of the word, with spaces that nobody set. The
letter is found by place: it is the one the accent stands over.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from engine.papers.document import Box, Repairs

_COMBINING = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¯": "\u0304",
    "˘": "\u0306", "ˇ": "\u030c", "˚": "\u030a", "¸": "\u0327", "˙": "\u0307", "˝": "\u030b",
    "˛": "\u0328",
}  # fmt: skip
_DOTLESS = {"ı": "i", "ȷ": "j"}
_REACH = 12  # characters to either side among which the letter is looked for
_TOUCHING = 0.2  # of a letter's height: letters of one word are nearer than this


def repairs_of(text: str, boxes: Sequence[Box | None]) -> Repairs:
    """What the characters of a page are to be read as, where an accent stands over a letter."""
    repairs: dict[int, str] = {}
    for index, character in enumerate(text):
        if character in _COMBINING and (box := boxes[index]):
            letter = _under(box, index, text, boxes)
            if letter is not None and letter not in repairs:
                repairs |= _joined(text, index, letter)
                repairs |= _closed(text, index, boxes)
    return repairs


def _under(accent: Box, index: int, text: str, boxes: Sequence[Box | None]) -> int | None:
    best, nearest = None, 0.0
    for at in range(max(0, index - _REACH), min(len(text), index + _REACH + 1)):
        box = boxes[at]
        if not box or not text[at].isalpha() or not _stands_over(accent, box):
            continue
        distance = abs(accent.middle - box.middle)
        if best is None or distance < nearest:
            best, nearest = at, distance
    return best


def _stands_over(accent: Box, letter: Box) -> bool:
    near = letter.height * 0.6  # an accent sits close above its letter, a cedilla hangs from it
    inside = letter.left <= accent.middle <= letter.right
    return inside and letter.top - near <= accent.bottom and accent.top <= letter.bottom + near / 2


def _joined(text: str, accent: int, letter: int) -> dict[int, str]:
    plain = _DOTLESS.get(text[letter], text[letter])
    composed = unicodedata.normalize("NFC", plain + _COMBINING[text[accent]])
    return {letter: composed, accent: ""} if len(composed) == 1 else {}


def _closed(text: str, accent: int, boxes: Sequence[Box | None]) -> dict[int, str]:
    """Without the spaces around the accent, if the letters beyond them touch."""
    first, last = accent, accent
    while first > 0 and text[first - 1] == " ":
        first -= 1
    while last + 1 < len(text) and text[last + 1] == " ":
        last += 1
    before = boxes[first - 1] if first else None
    after = boxes[last + 1] if last + 1 < len(text) else None
    if not (before and after):
        return {}
    gap = after.left - before.right
    if abs(gap) > _TOUCHING * max(before.height, after.height):
        return {}
    return dict.fromkeys(range(first, last + 1), "")
