"""Scales and colour roles: the numbers and colours that every widget shares.

A widget names a role ("text_muted", "accent_soft"), never a colour. Both themes fill the same
roles; text roles keep a contrast of 4.5:1 or more on every surface they are meant for, which a
test measures. The accent is verdigris, the green of old copper plates: scholarly, and far from
the red and amber that carry meaning here.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import NamedTuple


class Scheme(StrEnum):
    """What the person chose; SYSTEM follows the desktop."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    SYSTEM = "system"


class Accent(StrEnum):
    """The one colour that is not grey and carries no warning."""

    VERDIGRIS = "verdigris"
    BLUE = "blue"
    VIOLET = "violet"
    PLUM = "plum"


class Space(IntEnum):
    """Distances in pixels, a 4-px grid with one half step."""

    HAIR = 2
    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32
    XXXL = 48


class Radius(IntEnum):
    SMALL = 4
    MEDIUM = 6
    LARGE = 10
    ROUND = 999


class Size(IntEnum):
    """Type sizes in pixels. UI is the size of controls, BODY that of answers."""

    CAPTION = 12
    UI = 13
    BODY = 15
    HEADING = 17
    TITLE = 20
    DISPLAY = 28


SANS = "Inter"
MONO = "JetBrains Mono"
COLUMN = 760
"""The widest column of running text, in pixels: about 95 characters."""
RAIL = 56
"""The width of the rail of pages, in pixels."""


class CodeColors(NamedTuple):
    """Colours of program text by the kind of token."""

    text: str
    keyword: str
    string: str
    number: str
    comment: str
    function: str
    type: str
    constant: str


class Theme(NamedTuple):
    """All colours of one scheme. ``surface`` carries content, ``sidebar`` navigation, ``raised``
    cards and code; ``text_faint`` is for captions on ``surface`` and ``raised``.
    """

    dark: bool
    surface: str
    sidebar: str
    raised: str
    overlay: str
    hover: str
    pressed: str
    border: str
    border_strong: str
    text: str
    text_muted: str
    text_faint: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_text: str
    accent_soft: str
    selection: str
    danger: str
    danger_soft: str
    warning: str
    warning_soft: str
    success: str
    success_soft: str
    scroll: str
    scroll_hover: str
    code: CodeColors
    text_size: int = 100  # per cent of the type sizes

    @property
    def name(self) -> str:
        return "dark" if self.dark else "light"


def contrast(first: str, second: str) -> float:
    """WCAG 2 contrast ratio of two ``#rrggbb`` colours, 1 to 21."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
