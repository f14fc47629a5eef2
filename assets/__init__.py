"""Files that ship with Hilbert: icons, fonts, and where to find them.

Paths are found beside this file, so they hold in a checkout, in an installed wheel and in the
frozen program alike. No Qt here: the window turns paths into fonts and icons.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent
ICONS = ROOT / "icons"
FONTS = ROOT / "fonts"
TRANSLATIONS = ROOT / "translations"
LABELLED = ROOT / "labelled"
LOGO = ROOT / "hilbert.svg"
SAMPLES = ROOT / "samples"
"""Short texts of our own about quantum computing, in Markdown."""


def icon_path(name: str) -> Path:
    """The SVG of a Lucide icon by its name, say ``"message-square"``."""
    path = ICONS / f"{name}.svg"
    if not path.is_file():
        raise FileNotFoundError(f"No icon is called {name!r}; the icons are in {ICONS}")
    return path


def icon_names() -> list[str]:
    return sorted(path.stem for path in ICONS.glob("*.svg"))


def font_paths() -> list[Path]:
    return sorted(path for path in FONTS.iterdir() if path.suffix in {".ttf", ".otf"})
