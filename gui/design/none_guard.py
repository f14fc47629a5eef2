"""Keep PySide6 6.12.0 from ending the process on Python before 3.12.

Measured: each call of a Qt method without a result gives back one reference to ``None`` too many
(100 calls of ``QTextCursor.insertText`` lower ``sys.getrefcount(None)`` by 100; 6.10 and 6.11 lower
it by 0). Where ``None`` is counted, some ten thousand calls later the interpreter aborts with
"deallocating None". From Python 3.12 on ``None`` is immortal and nothing happens. Here its count
is raised by more than any session can give back. Drop this module once the release is no longer
allowed by pyproject.toml.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache

import PySide6

PLENTY = 1 << 40


@cache
def install() -> bool:
    """Raise the count where it is needed; says whether it was."""
    needed = PySide6.__version_info__[:3] == (6, 12, 0) and sys.version_info < (3, 12)
    if needed:
        ctypes.c_ssize_t.from_address(id(None)).value += PLENTY
    return needed
