"""What the first picture of the window needs of what was stored, read before the store is opened.

Opening the store imports what it is made of, and may bring an older one up to date. A picture in
the right theme, language and place needs a few words of two settings only. Whatever cannot be read
has its default here: opening the store says what is wrong with it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from gui.design.tokens import Accent, Scheme


class Glance(NamedTuple):
    """See :class:`gui.preferences.Chosen`; ``geometry`` and ``panes`` are Qt's own, as hex."""

    scheme: Scheme = Scheme.SYSTEM
    accent: Accent = Accent.VERDIGRIS
    text_size: int = 100
    language: str = ""
    welcomed: bool = False
    geometry: str = ""
    panes: str = ""


_STORED = """
SELECT
    json_extract(chosen.value, '$.scheme'),
    json_extract(chosen.value, '$.accent'),
    json_extract(chosen.value, '$.text_size'),
    json_extract(chosen.value, '$.language'),
    json_extract(chosen.value, '$.welcomed'),
    json_extract(window.value, '$.geometry'),
    json_extract(window.value, '$.splitter')
FROM (SELECT 1)
LEFT JOIN setting AS chosen ON chosen.name = 'preferences'
LEFT JOIN setting AS window ON window.name = 'window'
"""


def glance(database: Path) -> Glance:
    """Never fails, and never writes."""
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as store:
            return _understood(store.execute(_STORED).fetchone())
    except (sqlite3.Error, ValueError):
        return Glance()


def _understood(row: tuple[Any, ...]) -> Glance:
    """Values that this version does not know raise ValueError."""
    both = zip(row, Glance(), strict=True)
    values: list[Any] = [default if value is None else value for value, default in both]
    scheme, accent, text_size, language, welcomed, geometry, panes = values
    return Glance(
        Scheme(scheme),
        Accent(accent),
        int(text_size),
        str(language),
        bool(welcomed),
        str(geometry),
        str(panes),
    )
