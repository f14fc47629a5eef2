"""Libraries and children for the tests of papers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.child import Child
from engine.papers.library import Library
from tests.engine.papers.making import quick_child


@pytest.fixture
def library(data_folder: Path) -> Iterator[Library]:
    library = Library()
    yield library
    library.close()


@pytest.fixture
def child(data_folder: Path) -> Iterator[Child]:
    """A papers child of the test's own, on the test's data folder."""
    child = quick_child()
    yield child
    child.close()
