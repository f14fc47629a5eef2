"""Words of the page in view: looked for through the whole paper, selected, copied.

Sits between a page view and its canvas. Promises: the first match at or behind the page in view is
shown; stepping wraps around; what is selected goes when the page is turned.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QApplication, QWidget

from engine.vocabulary import PageText, Span
from gui.pages.canvas import PageCanvas
from gui.pages.find_bar import FindBar
from gui.pages.selection import Selection, on_page
from gui.pages.texts import PageTexts, Place
from gui.services import Services


class Finding(QObject):
    """The search bar of a page view, and what it finds."""

    page_wanted = Signal(int)
    place_wanted = Signal(QRectF)

    def __init__(self, services: Services, canvas: PageCanvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._place: Place | None = None
        self._spans: tuple[Span, ...] = ()
        self._current = 0
        self._texts = PageTexts(services, self)
        self._texts.read.connect(self._on_read)
        self._texts.found.connect(self._on_found)
        self.bar = FindBar()
        self.bar.hide()
        self.bar.wanted.connect(self._on_wanted)
        self.bar.stepped.connect(self.step)
        self.bar.closed.connect(self.close)

    @property
    def matches(self) -> tuple[Span, ...]:
        return self._spans

    def turn(self, place: Place) -> None:
        """Another page comes into view, perhaps of another paper."""
        if self._place and self._place[0] != place[0]:
            self.leave()
        if place != self._place:
            self._canvas.show_words(Selection())
            self._canvas.show_matches((), ())
        self._place = place

    def look(self) -> None:
        """The picture of the page is there: its words are worth asking for."""
        if self._place:
            self._texts.want(self._place)

    def leave(self) -> None:
        """The paper is closed."""
        self._place = None
        self._texts.forget()
        self._set(())
        self._canvas.show_words(Selection())
        self.bar.hide()

    def open(self) -> None:
        if self._place:
            self.bar.open()

    def close(self) -> None:
        self.bar.hide()
        self._set(())
        self._canvas.setFocus()
        parent = self.parent()
        if isinstance(parent, QWidget):
            parent.setFocus()

    def step(self, by: int) -> None:
        """On to the next match, or back."""
        if self._spans:
            self._current = (self._current + by) % len(self._spans)
            self._go()

    def copy(self) -> None:
        if text := self._canvas.selection.chosen:
            QApplication.clipboard().setText(text)

    def select_all(self) -> None:
        self._canvas.selection.choose_all()
        self._canvas.update()

    def _on_wanted(self, text: str) -> None:
        if self._place:
            self._texts.find(self._place[0], text)

    def _on_found(self, spans: tuple[Span, ...]) -> None:
        page = self._place[1] if self._place else 1
        self._current = next((n for n, span in enumerate(spans) if span.page >= page), 0)
        self._set(spans)
        if spans:
            self._go()

    def _set(self, spans: tuple[Span, ...]) -> None:
        self._spans = spans
        self.bar.tell(self._current + 1, len(spans))
        self._light()

    def _go(self) -> None:
        self.bar.tell(self._current + 1, len(self._spans))
        wanted = self._spans[self._current].page
        if self._place and wanted != self._place[1]:
            self.page_wanted.emit(wanted)
        else:
            self._light()

    def _on_read(self, place: Place, text: PageText) -> None:
        if place == self._place:
            if self._canvas.selection.text != text.text:
                self._canvas.show_words(Selection.of(text))
            self._light()

    def _light(self) -> None:
        """Tint the matches on the page in view, and bring the current one there."""
        if self._place is None:
            return
        words = self._canvas.selection
        here = on_page(self._spans, self._place[1])
        now = self._spans[self._current : self._current + 1]
        rects = tuple(r for span in here for r in words.rects_of(span.start, span.end))
        lit = tuple(r for s in now if s in here for r in words.rects_of(s.start, s.end))
        self._canvas.show_matches(rects, lit)
        if lit:
            self.place_wanted.emit(self._canvas.place_of(lit[0]))
