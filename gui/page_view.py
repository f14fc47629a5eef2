"""One page of a paper as a picture, with the passage lit that an answer rests on.

Pages are drawn by the papers child, so a hostile file cannot take the window with it. Promises: a
page is sharp on any screen, drawn anew when the size has come to rest; the next page is fetched
ahead; a passage is scrolled into view once, and never against the person's own scrolling.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from engine.vocabulary import Failed, PaperId, Passage, Span
from gui import theme
from gui.i18n import tr
from gui.pages.canvas import MARGIN, PageCanvas
from gui.pages.finding import Finding
from gui.pages.pictures import PagePictures, PageWish, Picture
from gui.pages.toolbar import PageToolbar
from gui.placeholder import Placeholder
from gui.services import Services

_SETTLED = 150  # ms after which a new size is worth a new picture
_PATIENCE = 400  # ms of a blank sheet before it says what it waits for
_ZOOM_STEP = 1.25
_ZOOM = (0.5, 4.0)
_WIDEST = 1000  # pixels; beyond it, fitting the width would only make the eyes travel
_A4 = 2**0.5


class State(Enum):
    EMPTY = "empty"
    LOADING = "loading"
    SHOWN = "shown"
    FAILED = "failed"


@dataclass(frozen=True)
class Shown:
    """What is being looked at. ``passage_page`` is 0 where no passage is meant."""

    paper: PaperId
    title: str
    path: str
    page: int
    spans: tuple[Span, ...] = ()
    passage_page: int = 0


class PageView(QWidget):
    """Page Up and Page Down turn pages, + and - zoom, 0 fits the width, Ctrl+F looks for words.

    Words are selected with the mouse, all of a page with Ctrl+A, and copied with Ctrl+C.
    """

    page_shown = Signal(int)
    passage_stepped = Signal(int)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = State.EMPTY
        self._shown: Shown | None = None
        self._pages = 0
        self._zoom = 1.0
        self._ratio = _A4
        self._newly_turned = False
        self._pictures = PagePictures(services, self)
        self._pictures.drawn.connect(self._on_drawn)
        self._pictures.failed.connect(self._on_failed)
        self._toolbar = PageToolbar()
        self._canvas = PageCanvas()
        self.finding = Finding(services, self._canvas, self)
        self.finding.page_wanted.connect(self.go_to)
        self.finding.place_wanted.connect(self._scroll_to)
        self._scroll = self._make_scroll()
        self._message = Placeholder()
        self._again = QPushButton(tr("Try again"))
        self._settling = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settling.timeout.connect(self._draw)
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._waiting.timeout.connect(self._on_waited)
        self._connect()
        self._lay_out()
        self.clear()

    # --- what to show ---

    def show_passage(self, passage: Passage) -> None:
        """The page where the passage begins, with the passage lit and in view."""
        spot = Shown(passage.paper, passage.title, passage.path, passage.page)
        self._show(replace(spot, spans=passage.spans, passage_page=passage.page))

    def show_page(self, paper: PaperId, title: str, path: str, page: int) -> None:
        self._show(Shown(paper, title, path, page))

    def clear(self) -> None:
        self._shown, self._pages = None, 0
        self._settling.stop()
        self._waiting.stop()
        self._pictures.forget()
        self.finding.leave()
        self._toolbar.show_page(0, 0, on_passage=True)
        self._say(State.EMPTY, "file-text", tr("No page is open"), "")

    @property
    def page(self) -> int:
        """The page looked at, 0 when there is none."""
        return self._shown.page if self._shown else 0

    @property
    def message(self) -> str:
        """What stands in place of a page, if something does."""
        return "" if self.state in (State.LOADING, State.SHOWN) else self._message.text

    def go_to(self, page: int) -> None:
        """Turn to another page of the same paper; pages that are not there are not gone to."""
        shown = self._shown
        if shown is None or page < 1 or (self._pages and page > self._pages):
            return
        self._turn(page)

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller than the width of the view."""
        self._set_zoom(min(max(self._zoom * factor, _ZOOM[0]), _ZOOM[1]))

    def fit(self) -> None:
        self._set_zoom(1.0)

    # --- set-up ---

    def _make_scroll(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidget(self._canvas)
        scroll.setAccessibleName(tr("Page"))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A bar that comes and goes would change the width that the page is fitted to.
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        scroll.viewport().installEventFilter(self)
        return scroll

    def _connect(self) -> None:
        bar = self._toolbar
        bar.page_wanted.connect(self.go_to)
        bar.zoomed_in.connect(partial(self.zoom_by, _ZOOM_STEP))
        bar.zoomed_out.connect(partial(self.zoom_by, 1 / _ZOOM_STEP))
        bar.fitted.connect(self.fit)
        bar.passage_wanted.connect(self._on_passage_wanted)
        bar.opened_outside.connect(self._on_opened_outside)
        bar.find_wanted.connect(self.finding.open)
        bar.passage_stepped.connect(self.passage_stepped)
        self._shortcut("Ctrl+F", self.finding.open)
        self._shortcut("Ctrl+C", self.finding.copy)
        self._shortcut("Ctrl+A", self.finding.select_all)
        self._shortcut("Alt+Up", partial(self.passage_stepped.emit, -1))
        self._shortcut("Alt+Down", partial(self.passage_stepped.emit, 1))
        self._again.clicked.connect(self._on_again)
        self._shortcut("PgUp", lambda: self.go_to(self.page - 1))
        self._shortcut("PgDown", lambda: self.go_to(self.page + 1))
        for key in ("+", "="):
            self._shortcut(key, partial(self.zoom_by, _ZOOM_STEP))
        self._shortcut("-", partial(self.zoom_by, 1 / _ZOOM_STEP))
        self._shortcut("0", self.fit)

    def _shortcut(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        self._message.add_button(self._again)
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._toolbar)
        layout.addWidget(self.finding.bar)
        layout.addLayout(self._stack, 1)
        self._stack.addWidget(self._message)
        self._stack.addWidget(self._scroll)
        self.setFocusProxy(self._scroll)

    # --- drawing ---

    def _show(self, shown: Shown) -> None:
        if self._shown is None or self._shown.paper != shown.paper:
            self._pages = 0
        self._shown = shown
        self._turn(shown.page)

    def _turn(self, page: int) -> None:
        assert self._shown is not None
        self._shown = replace(self._shown, page=page)
        self.finding.turn((self._shown.paper, page))
        self._newly_turned = True
        self._update_toolbar()
        self._stack.setCurrentWidget(self._scroll)
        self._stack.activate()  # the width to draw for is known from here on
        self._settling.stop()
        if not self._draw():
            self.state = State.LOADING
            self._canvas.show_blank()
            self._waiting.start()
            self._fit_canvas()

    def _draw(self) -> bool:
        """Show the page from memory if it is there, else ask for it."""
        wish = self._wish(self.page)
        if wish is None:
            return False
        if picture := self._pictures.kept(wish):
            self._on_drawn(wish, picture)
            return True
        self._pictures.want(wish)
        return False

    def _wish(self, page: int) -> PageWish | None:
        if self._shown is None:
            return None
        width = round(self._sheet_width() * self.devicePixelRatioF())
        spans = tuple(span for span in self._shown.spans if span.page == page)
        return PageWish(self._shown.paper, page, width, spans)

    def _on_drawn(self, wish: PageWish, picture: Picture) -> None:
        if self._shown is None or (wish.paper, wish.page) != (self._shown.paper, self._shown.page):
            return  # a page fetched ahead, or one already left
        self._waiting.stop()
        self.state = State.SHOWN
        self._pages = picture.pages
        self._ratio = picture.image.height() / picture.image.width()
        self._canvas.show_image(picture.image, picture.highlights)
        self._stack.setCurrentWidget(self._scroll)
        self._fit_canvas()
        self._update_toolbar()
        if self._newly_turned:
            self._newly_turned = False
            self._scroll_to_highlight()
        self.finding.look()
        self.page_shown.emit(wish.page)
        self._fetch_next()

    def _on_failed(self, wish: PageWish, failed: Failed) -> None:
        if self._shown is None or (wish.paper, wish.page) != (self._shown.paper, self._shown.page):
            return
        self._waiting.stop()
        self._say(State.FAILED, "circle-alert", failed.sentence, failed.remedy)
        self._message.setToolTip(failed.detail)

    def _fetch_next(self) -> None:
        if 0 < self.page < self._pages and (wish := self._wish(self.page + 1)):
            self._pictures.fetch_ahead(wish)

    def _on_again(self) -> None:
        self._pictures.forget()
        self._turn(self.page)

    def _on_waited(self) -> None:
        self._canvas.show_blank(tr("Drawing page {page}…", page=self.page))

    # --- sizes ---

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._on_size_changed()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the viewport, whose width the page is fitted to."""
        if event.type() is QEvent.Type.Resize:
            self._on_size_changed()
        if isinstance(event, QWheelEvent) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.zoom_by(1.1 ** (event.angleDelta().y() / 120))
            return True
        return super().eventFilter(watched, event)

    def _on_size_changed(self) -> None:
        if self._shown is not None:
            self._fit_canvas()
            self._settling.start()

    def _set_zoom(self, zoom: float) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            self._on_size_changed()

    def _sheet_width(self) -> float:
        room = self._scroll.viewport().width() - 2 * MARGIN
        return max(120.0, min(room, _WIDEST) * self._zoom)

    def _fit_canvas(self) -> None:
        """Resize the sheet; the point in the middle of the view stays there."""
        bar, viewport = self._scroll.verticalScrollBar(), self._scroll.viewport()
        middle = (bar.value() + viewport.height() / 2) / max(1, self._canvas.height())
        width = self._sheet_width()
        self._canvas.fit(QSize(round(width), round(width * self._ratio)), viewport.size())
        bar.setValue(round(middle * self._canvas.height() - viewport.height() / 2))

    def _scroll_to_highlight(self) -> None:
        lit, viewport = self._canvas.lit(), self._scroll.viewport()
        top = lit.top() - viewport.height() / 4 if lit else 0
        self._scroll.verticalScrollBar().setValue(round(top))
        if lit:
            left = lit.center().x() - viewport.width() / 2
            self._scroll.horizontalScrollBar().setValue(round(left))

    def _scroll_to(self, place: QRectF) -> None:
        """Bring a place of the canvas into view."""
        viewport = self._scroll.viewport()
        bar = self._scroll.verticalScrollBar()
        if not bar.value() < place.top() < bar.value() + viewport.height() - place.height():
            bar.setValue(round(place.top() - viewport.height() / 3))

    # --- the rest ---

    def offer_passages(self) -> None:
        """There are passages to step through, above or below in a list."""
        self._toolbar.offer_passages(True)

    def _update_toolbar(self) -> None:
        assert self._shown is not None
        on_passage = self._shown.passage_page in (0, self._shown.page)
        self._toolbar.show_page(self._shown.page, self._pages, on_passage)

    def _say(self, state: State, icon: str, sentence: str, more: str) -> None:
        self.state = state
        tint = theme.Tint.DANGER if state is State.FAILED else theme.Tint.FAINT
        self._message.say(icon, sentence, more, tint)
        self._message.setToolTip("")
        self._again.setVisible(state is State.FAILED)
        self._stack.setCurrentWidget(self._message)

    def _on_passage_wanted(self) -> None:
        if self._shown and self._shown.passage_page:
            self.go_to(self._shown.passage_page)

    def _on_opened_outside(self) -> None:
        if self._shown:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._shown.path))
