"""Pictures of pages from the papers child: asked for one at a time, the last wish first.

Promises: paging fast never fills the child's queue, since only the newest wish waits; pictures seen
a moment ago, and one fetched ahead, come from memory; a picture is unpacked off the
window's thread, which would stand still for some 70 ms. Does not promise an answer to every wish.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from engine.child import new_job
from engine.vocabulary import (
    AnyEvent,
    Done,
    Failed,
    FailureKind,
    PageImage,
    PaperId,
    Rect,
    RenderPage,
    Span,
)
from gui.late import while_alive
from gui.services import Services

_KEPT = 6


@dataclass(frozen=True)
class PageWish:
    """A page, its width in device pixels, and what to light on it."""

    paper: PaperId
    page: int
    width: int
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A drawn page. ``highlights`` in fractions of its sides; ``pages`` counts the paper's."""

    image: QImage
    pages: int
    highlights: tuple[Rect, ...] = ()


class PagePictures(QObject):
    """The queue in front of the child, of length one."""

    drawn = Signal(object, object)  # PageWish, Picture
    failed = Signal(object, object)  # PageWish, Failed

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._kept: OrderedDict[PageWish, Picture] = OrderedDict()
        self._asked: PageWish | None = None
        self._arrived: PageImage | None = None
        self._next: PageWish | None = None
        self._ahead: PageWish | None = None

    def kept(self, wish: PageWish) -> Picture | None:
        """The picture, if it is in memory."""
        if picture := self._kept.get(wish):
            self._kept.move_to_end(wish)
            return picture
        return None

    def want(self, wish: PageWish) -> None:
        """Draw it next; an earlier wish that has not been sent yet is dropped."""
        if self._asked is None:
            self._ask(wish)
        elif self._asked != wish:
            self._next = wish
        else:
            self._next = None

    def fetch_ahead(self, wish: PageWish) -> None:
        """Draw it if there is nothing else to do."""
        if wish in self._kept:
            return
        if self._asked is None:
            self._ask(wish)
        else:
            self._ahead = wish

    def forget(self) -> None:
        """Drop what is in memory, since a file may have changed."""
        self._kept.clear()
        self._next = self._ahead = None

    def _ask(self, wish: PageWish) -> None:
        self._asked, self._arrived = wish, None
        command = RenderPage(
            job=new_job(), paper=wish.paper, page=wish.page, width=wish.width, spans=wish.spans
        )
        listener = while_alive(self, partial(self._on_event, wish))
        self._services.papers.send(command, listener)

    def _on_event(self, wish: PageWish, event: AnyEvent) -> None:
        match event:
            case PageImage():
                self._arrived = event
            case Done() if self._arrived is not None:
                self._unpack(wish, self._arrived)
            case Done():
                self._go_on()
            case Failed():
                self._go_on()
                self.failed.emit(wish, event)

    def _unpack(self, wish: PageWish, event: PageImage) -> None:
        # The store's thread is the one that the window has beside its own, and mostly idle.
        self._services.operations.run(
            lambda _store: QImage.fromData(event.png),
            while_alive(self, partial(self._on_unpacked, wish, event)),
        )

    def _on_unpacked(self, wish: PageWish, event: PageImage, image: QImage) -> None:
        if image.isNull():
            self._go_on()
            self.failed.emit(wish, _unreadable(event))
            return
        picture = self._kept[wish] = Picture(image, event.pages, event.highlights)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self._go_on()
        self.drawn.emit(wish, picture)

    def _go_on(self) -> None:
        wish = self._next or self._ahead
        self._asked = self._next = self._ahead = None
        if wish is not None:
            self._ask(wish)


def _unreadable(event: PageImage) -> Failed:
    return Failed(
        job=event.job,
        kind=FailureKind.BAD_FILE,
        sentence="This page could not be drawn.",
        remedy="Open the file with another program.",
    )
