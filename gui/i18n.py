"""The words of the window in the person's language: every string shown passes ``tr`` or ``trn``.

The English text in the code is the key. Values are named, ``tr("Page {page} of {pages}", page=3,
pages=9)``, since their order differs between languages. An argument is always a literal string:
that is how the strings are found for translation.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

#: All strings share one context: a word means the same everywhere in the window.
CONTEXT = "Hilbert"


def tr(text: str, **values: object) -> str:
    """``text`` in the language of the window, with its named values filled in."""
    shown = QCoreApplication.translate(CONTEXT, text)
    return shown.format(**values) if values else shown


def trn(one: str, many: str, n: int, **values: object) -> str:
    """``trn("{n} paper", "{n} papers", n)``: the plural form that the language has for ``n``."""
    shown = QCoreApplication.translate(CONTEXT, many, None, n)
    if shown == many and n == 1:
        shown = one
    return shown.format(n=n, **values)
