"""A place in a stack or behind a tab whose page comes later than the place.

A window opens with one page in view: what the others are made of is imported and built by whoever
shows them, or asks for :attr:`Late.page`, first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

P = TypeVar("P", bound=QWidget)


class Late(QFrame, Generic[P]):
    """``build`` makes the page, with all its connections, and is called at most once.

    It best makes it inside this place from the start: whatever is given another parent later is
    worked through again by the stylesheet, with all that it holds.

    A place that stands before its page can be built is told how with :meth:`build_with`.
    """

    def __init__(self, build: Callable[[], P] | None = None) -> None:
        super().__init__()
        self._build = build
        self._page: P | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)

    def build_with(self, build: Callable[[], P]) -> None:
        """How the page is built; at once where somebody looks at the place already."""
        self._build = build
        if self.isVisible():
            self.page  # noqa: B018 - built now

    @property
    def built(self) -> bool:
        return self._page is not None

    @property
    def page(self) -> P:
        if self._page is None:
            assert self._build, "the place was not told what stands in it"
            self._page = self._build()
            self._room.addWidget(self._page)
            self._page.show()  # at once: who shows the place looks for something to focus
        return self._page

    def showEvent(self, event: QShowEvent) -> None:
        if self._build:
            self.page  # noqa: B018 - built now, if it was not yet
        super().showEvent(event)
