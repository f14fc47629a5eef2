"""Scales and colour roles: the numbers and colours that every widget shares.

A widget names a role ("text_muted", "accent_soft"), never a colour. Both themes fill the same
roles; text roles keep a contrast of 4.5:1 or more on every surface they are meant for, which a
test measures. The accent is verdigris, the green of old copper plates: scholarly, and far from
the red and amber that carry meaning here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Scheme(StrEnum):
    """What the person chose; SYSTEM follows the desktop."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


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


@dataclass(frozen=True)
class CodeColors:
    """Colours of program text by the kind of token."""

    text: str
    keyword: str
    string: str
    number: str
    comment: str
    function: str
    type: str
    constant: str


@dataclass(frozen=True)
class Theme:
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

    @property
    def name(self) -> str:
        return "dark" if self.dark else "light"


LIGHT = Theme(
    dark=False,
    surface="#ffffff",
    sidebar="#f6f6f4",
    raised="#f7f7f5",
    overlay="#ffffff",
    hover="#eeeeeb",
    pressed="#e5e5e1",
    border="#e6e6e2",
    border_strong="#d2d2cc",
    text="#1d1e20",
    text_muted="#55585e",
    text_faint="#6b6e74",
    accent="#13766b",
    accent_hover="#0e6259",
    on_accent="#ffffff",
    accent_text="#0e665c",
    accent_soft="#e2f1ee",
    selection="#c9e7e1",
    danger="#b3261e",
    danger_soft="#fcefed",
    warning="#855600",
    warning_soft="#fbf4e2",
    success="#1f7038",
    success_soft="#e9f5ec",
    scroll="#d6d6d1",
    scroll_hover="#b9b9b3",
    code=CodeColors(
        text="#24262a",
        keyword="#8a2f6d",
        string="#2c6a35",
        number="#9a4a0c",
        comment="#6a6d72",
        function="#1f5fa8",
        type="#0e665c",
        constant="#5b4bb0",
    ),
)

DARK = Theme(
    dark=True,
    surface="#18191b",
    sidebar="#1e1f22",
    raised="#212326",
    overlay="#26282c",
    hover="#2b2d31",
    pressed="#34373c",
    border="#2e3034",
    border_strong="#43464c",
    text="#e4e5e7",
    text_muted="#aaadb3",
    text_faint="#90949b",
    accent="#5cc0b1",
    accent_hover="#74d0c2",
    on_accent="#07211d",
    accent_text="#74cfc1",
    accent_soft="#1b3531",
    selection="#245650",
    danger="#f2938b",
    danger_soft="#372224",
    warning="#e5b955",
    warning_soft="#332b19",
    success="#7fca93",
    success_soft="#1d3023",
    scroll="#3b3e43",
    scroll_hover="#55595f",
    code=CodeColors(
        text="#d9dbde",
        keyword="#dd9bc9",
        string="#96cb9c",
        number="#e3ac78",
        comment="#90949b",
        function="#8fbcf0",
        type="#74cfc1",
        constant="#b9adf5",
    ),
)


def contrast(first: str, second: str) -> float:
    """WCAG 2 contrast ratio of two ``#rrggbb`` colours, 1 to 21."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
