"""The themes: light, dark, and high contrast, each in the accent and text size that are wanted.

The accents other than verdigris come from the colours of code, so that they sit beside it. Their
contrasts
are measured by a test for every theme.
"""

from __future__ import annotations

from gui.design.tokens import Accent, CodeColors, Theme

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

#: Black and white for those who need it: no grey text, borders that are seen, yellow for the rest.
CONTRAST = DARK._replace(
    surface="#000000",
    sidebar="#000000",
    raised="#101010",
    overlay="#000000",
    hover="#2a2a2a",
    pressed="#3a3a3a",
    border="#8c8c8c",
    border_strong="#ffffff",
    text="#ffffff",
    text_muted="#f0f0f0",
    text_faint="#dcdcdc",
    accent="#ffd60a",
    accent_hover="#ffe252",
    on_accent="#000000",
    accent_text="#ffd60a",
    accent_soft="#332b00",
    selection="#574a00",
    danger="#ffb3ad",
    danger_soft="#3a0f0c",
    warning="#ffd166",
    warning_soft="#332600",
    success="#9be7ae",
    success_soft="#06290f",
    scroll="#b0b0b0",
    scroll_hover="#ffffff",
)

_Colors = tuple[str, str, str, str, str, str]
# accent, its hover, text on it, accent as text, a soft ground, the selection
_LIGHT_ACCENTS: dict[Accent, _Colors] = {
    Accent.BLUE: ("#1f5fa8", "#194f8d", "#ffffff", "#1a5496", "#e3edf8", "#cbdff5"),
    Accent.VIOLET: ("#5b4bb0", "#4b3d96", "#ffffff", "#5041a0", "#ebe8f8", "#d8d2f1"),
    Accent.PLUM: ("#8a2f6d", "#74265b", "#ffffff", "#7c2962", "#f6e6f0", "#ecd0e2"),
}
_DARK_ACCENTS: dict[Accent, _Colors] = {
    Accent.BLUE: ("#8fbcf0", "#a6caf4", "#0a1a2c", "#9cc4f2", "#1c2c40", "#26466b"),
    Accent.VIOLET: ("#b9adf5", "#c9c0f8", "#17123a", "#c1b6f6", "#2a2645", "#433a75"),
    Accent.PLUM: ("#dd9bc9", "#e5b0d5", "#2e0d24", "#e0a6cf", "#3a2234", "#5e3252"),
}


def dressed(theme: Theme, accent: Accent, text_size: int) -> Theme:
    """``theme`` with another accent and text size; high contrast keeps its own accent."""
    accents = _DARK_ACCENTS if theme.dark else _LIGHT_ACCENTS
    if theme is not CONTRAST and accent in accents:
        accent_color, hover, on_accent, text, soft, selection = accents[accent]
        theme = theme._replace(
            accent=accent_color,
            accent_hover=hover,
            on_accent=on_accent,
            accent_text=text,
            accent_soft=soft,
            selection=selection,
        )
    return theme if text_size == theme.text_size else theme._replace(text_size=text_size)
