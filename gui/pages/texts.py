"""The words of pages, and where words stand in a paper, from the papers child."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QObject, Signal

from engine.child import new_job
from engine.vocabulary import (
    AnyEvent,
    Done,
    Failed,
    FindInPaper,
    FoundInPaper,
    JobId,
    PageText,
    PaperId,
    ReadPage,
)
from gui.late import while_alive
from gui.services import Services

_KEPT = 8

Place = tuple[PaperId, int]


class PageTexts(QObject):
    """Asks for each page once; of searches only the newest is answered."""

    read = Signal(object, object)  # Place, PageText
    found = Signal(object)  # tuple[Span, ...]

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._kept: OrderedDict[Place, PageText] = OrderedDict()
        self._asked: set[Place] = set()
        self._searching: JobId | None = None

    def want(self, place: Place) -> None:
        """Announce the words of a page, now or when they come; a page without any says nothing."""
        if place in self._kept:
            self._kept.move_to_end(place)
            self.read.emit(place, self._kept[place])
        elif place not in self._asked:
            self._asked.add(place)
            command = ReadPage(job=new_job(), paper=place[0], page=place[1])
            self._services.papers.send(command, while_alive(self, partial(self._on_page, place)))

    def find(self, paper: PaperId, text: str) -> None:
        self._searching = new_job()
        if not text:
            self.found.emit(())
            return
        command = FindInPaper(job=self._searching, paper=paper, text=text)
        self._services.papers.send(command, while_alive(self, self._on_found))

    def forget(self) -> None:
        """The file may be another one now."""
        self._kept.clear()
        self._asked.clear()
        self._searching = None

    def _on_page(self, place: Place, event: AnyEvent) -> None:
        match event:
            case PageText():
                self._kept[place] = event
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
                self.read.emit(place, event)
            case Done() | Failed():
                # A page that could not be drawn says so in its place; this is the same fault.
                self._asked.discard(place)

    def _on_found(self, event: AnyEvent) -> None:
        if event.job != self._searching:
            return
        match event:
            case FoundInPaper(spans=spans):
                self.found.emit(spans)
            case Failed():
                self.found.emit(())
