"""The modules that are ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def modules(folder: str) -> Iterator[Path]:
    """Below a folder of the top level. What Python, or gui.qt_support, keeps there is not ours."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        if "__pycache__" not in path.parts:
            yield path
