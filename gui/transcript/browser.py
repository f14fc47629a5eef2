"""The widget without the conversation's life: column, painting, pointing, copying, menus.

Nothing is ever loaded from a disk or a network here: ``loadResource`` is closed, and clicking a
link only tells the caller where it leads.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QToolTip, QWidget

from gui.design.icons import icon
from gui.design.state import current
from gui.design.tokens import COLUMN
from gui.i18n import tr
from gui.transcript import tables
from gui.transcript.copying import code_of_card, plain_text, selected_text, tex_of
from gui.transcript.document import TranscriptDocument
from gui.transcript.formats import Object, Prop
from gui.transcript.keyboard import find_link
from gui.transcript.links import Link, LinkKind, parse_link
from gui.transcript.objects import ObjectPainter, Pointer
from gui.transcript.painting import Backdrop

if TYPE_CHECKING:
    from gui.transcript.formulas import Formulas

SIDE = 28
"""Least margin beside the column."""
TICK = 1600
"""How long the tick after copying stays, in milliseconds."""


class TranscriptBrowser(QTextBrowser):
    """Shows a :class:`TranscriptDocument` in a centred column."""

    link_followed = Signal(object)
    """A :class:`~gui.transcript.links.Link` was clicked or opened by keyboard."""

    def __init__(self, formulas: Formulas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = Pointer()
        self._document = TranscriptDocument(formulas, self)
        self._objects = ObjectPainter(formulas, self._pointer, self)
        self._objects.register(self._document)
        self.setDocument(self._document)
        self._backdrop = Backdrop(self._document)
        self._configure()
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.timeout.connect(self._forget_tick)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def _configure(self) -> None:
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setProperty("surface", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Conversation"))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is fetched while rendering, whatever a message says."""
        del kind, name
        return None

    # --- the column --------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._center_column()
        before = self._document.textWidth()
        super().resizeEvent(event)
        if self._document.textWidth() != before:
            tables.refit(self._document)

    def _center_column(self) -> None:
        """The text keeps its width while the window is wider: resizing lays nothing out again."""
        width = self.width()
        column = max(120, min(COLUMN, width - 2 * SIDE))
        left = (width - column) // 2
        bar = self.verticalScrollBar()
        shown = bar.width() if bar.isVisible() else 0
        right = max(0, width - column - left - shown)
        if (margins := self.viewportMargins()).left() != left or margins.right() != right:
            self.setViewportMargins(left, 0, right, 0)

    def event(self, event: QEvent) -> bool:
        # The margins beside the column belong to the frame, which scrolls nothing by itself.
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        scroll = self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.translate(0, -scroll)
        first = self.cursorForPosition(QPoint(1, event.rect().top() - 40)).block()
        self._backdrop.paint(painter, first, scroll + event.rect().bottom() + 40, current())
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            self._paint_focus()

    def _paint_focus(self) -> None:
        rect = self._focused_link_rect()
        if rect is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current().accent), 2))
        painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 5, 5)
        painter.end()

    def _focused_link_rect(self) -> QRect | None:
        cursor = self._focused_link()
        if cursor is None:
            return None
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        begin, end = self.cursorRect(first), self.cursorRect(last)
        if begin.top() != end.top():
            return begin.united(end)
        return QRect(begin.topLeft(), end.bottomLeft())

    # --- pointing ----------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        self._set_pointer("", -1)
        super().leaveEvent(event)

    def _point_at(self, position: QPoint) -> None:
        block = self.cursorForPosition(position).blockNumber()
        place = self._document.locate(block)
        self._set_pointer(self.anchorAt(position), place[0].serial if place else -1)

    def _set_pointer(self, link: str, message: int) -> None:
        if (link, message) != (self._pointer.link, self._pointer.message):
            self._pointer.link, self._pointer.message = link, message
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            # Titles and TeX come from outside: they must not be taken for HTML.
            text = html.escape(self.tip_at(event.pos()))
            tip = f"<qt>{text}</qt>" if text else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    # --- links by keyboard -------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from link to link, beginning with what is in view, then out of the widget."""
        found = find_link(self._document, self._tab_position(forward=forward), forward=forward)
        if found is not None:
            self.setTextCursor(found)
            return True
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        return QWidget.focusNextPrevChild(self, forward)

    def _tab_position(self, *, forward: bool) -> int:
        if (link := self._focused_link()) is not None:
            return link.selectionEnd() if forward else link.selectionStart()
        corner = (
            self.viewport().rect().topLeft() if forward else self.viewport().rect().bottomRight()
        )
        return self.cursorForPosition(corner).position()

    def _focused_link(self) -> QTextCursor | None:
        cursor = self.textCursor()
        return cursor if cursor.hasSelection() and cursor.charFormat().isAnchor() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        link = self._focused_link()
        if link is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._follow(link.charFormat().anchorHref())
            return
        super().keyPressEvent(event)

    # --- links -------------------------------------------------------------------------------

    def _on_anchor_clicked(self, url: QUrl) -> None:
        self._follow(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _follow(self, address: str) -> None:
        link = parse_link(address)
        if link is None:
            return
        if link.kind is LinkKind.CODE:
            self._copy_code(link)
        self.link_followed.emit(link)

    def _copy_code(self, link: Link) -> None:
        put_on_clipboard(code_of_card(self._document, int(link.argument)))
        self.show_tick(link)

    def show_tick(self, link: Link) -> None:
        """The icon of this link becomes a tick for a moment: it was copied."""
        self._pointer.done = link.address()
        self._tick.start(TICK)
        self.viewport().update()

    def _forget_tick(self) -> None:
        self._pointer.done = ""
        self.viewport().update()

    # --- copying -----------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(selected_text(self.textCursor()))
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.make_menu(self.viewport().mapFromGlobal(event.globalPos()))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def make_menu(self, position: QPoint) -> QMenu:
        """What can be done with what lies at ``position``."""
        menu = QMenu(self)
        copy = menu.addAction(icon("copy"), tr("Copy as Markdown"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        if self.textCursor().hasSelection():
            self._add_copies(menu)
        if tex := self.tex_at(position):
            action = menu.addAction(tr("Copy TeX"))
            action.triggered.connect(lambda: put_on_clipboard(tex))
        link = parse_link(self.anchorAt(position))
        if link is not None and link.kind is LinkKind.OUTSIDE:
            action = menu.addAction(icon("link"), tr("Copy link"))
            action.triggered.connect(lambda: put_on_clipboard(link.argument))
        menu.addSeparator()
        menu.addAction(tr("Select all")).triggered.connect(self.selectAll)
        return menu

    def _add_copies(self, menu: QMenu) -> None:
        cursor = self.textCursor()
        plain = menu.addAction(tr("Copy as plain text"))
        plain.triggered.connect(lambda: put_on_clipboard(plain_text(cursor)))
        if tex := tex_of(cursor):
            formulas = menu.addAction(tr("Copy formulas as TeX"))
            formulas.triggered.connect(lambda: put_on_clipboard(tex))

    def reveal(self, match: QTextCursor) -> None:
        """Bring a place of the text into the middle of the view, if it is not in view."""
        place = QTextCursor(match)
        place.setPosition(match.selectionStart())
        rect, view = self.cursorRect(place), self.viewport().rect()
        if rect.top() < 0 or rect.bottom() > view.bottom():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - view.height() // 2)

    def tex_at(self, position: QPoint) -> str:
        """The TeX of the formula at a place of the viewport, or nothing."""
        shape = self.format_at(position)
        is_formula = shape is not None and shape.objectType() == Object.FORMULA
        return shape.stringProperty(Prop.TEX) if shape is not None and is_formula else ""

    def tip_at(self, position: QPoint) -> str:
        """What hovering over a place of the viewport says."""
        shape = self.format_at(position)
        return shape.toolTip() if shape is not None else ""

    def format_at(self, position: QPoint) -> QTextCharFormat | None:
        point = position + QPoint(0, self.verticalScrollBar().value())
        layout = self._document.documentLayout()
        place = layout.hitTest(point, Qt.HitTestAccuracy.ExactHit)
        if place < 0:
            return None
        cursor = QTextCursor(self._document)
        # The format of a character is asked for from behind it.
        cursor.setPosition(min(place + 1, self._document.characterCount() - 1))
        return cursor.charFormat()


def put_on_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
