"""The papers page, and the library of papers as the window sees it."""

from gui.papers.library import Library
from gui.papers.page import PapersPage

__all__ = ["Library", "PapersPage"]
