"""The controls over a page: which page, how large, back to the passage, and out to a viewer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from gui import theme
from gui.i18n import tr

_FIELD = 48


class PageToolbar(QFrame):
    """Says what is wanted; its owner says with :meth:`show_page` what is shown."""

    page_wanted = Signal(int)
    zoomed_in = Signal()
    zoomed_out = Signal()
    fitted = Signal()
    passage_wanted = Signal()
    opened_outside = Signal()
    find_wanted = Signal()
    passage_stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._pages = 0, 0
        self._previous = icon_button("chevron-left", tr("Previous page (Page Up)"))
        self._next = icon_button("chevron-right", tr("Next page (Page Down)"))
        self._field = self._make_field()
        self._total = QLabel()
        theme.set_text_role(self._total, theme.TextRole.MUTED)
        self._back = icon_button("quote", tr("Back to the passage"))
        self._passage_before = icon_button("chevron-up", tr("Previous passage (Alt+Up)"))
        self._passage_after = icon_button("chevron-down", tr("Next passage (Alt+Down)"))
        self._find = icon_button("search", tr("Find in this paper (Ctrl+F)"))
        self._smaller = icon_button("zoom-out", tr("Smaller (−)"))
        self._fit = QPushButton(tr("Fit"))
        self._fit.setToolTip(tr("Fit the width (0)"))
        self._fit.setAccessibleName(tr("Fit the width"))
        theme.set_variant(self._fit, theme.Variant.ICON)
        self._larger = icon_button("zoom-in", tr("Larger (+)"))
        self._outside = icon_button("external-link", tr("Open in the system's viewer"))
        self._connect()
        self._lay_out()
        self.offer_passages(False)
        self.show_page(0, 0, on_passage=True)

    def show_page(self, page: int, pages: int, on_passage: bool) -> None:
        """``pages`` is 0 while unknown; ``on_passage`` hides the way back to it."""
        self._page, self._pages = page, pages
        self._field.setText(str(page) if page else "")
        self._total.setText(f"/ {pages}" if pages else "/ …")
        scale = (self._smaller, self._fit, self._larger)
        for widget in (self._field, self._find, *scale, self._outside):
            widget.setEnabled(page > 0)
        self._previous.setEnabled(page > 1)
        self._next.setEnabled(0 < page < pages)
        self._back.setVisible(not on_passage)
        self._make_room()

    def offer_passages(self, offered: bool) -> None:
        """Whether there is a list of passages to step through."""
        self._passage_before.setVisible(offered)
        self._passage_after.setVisible(offered)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where a pane is narrow, the buttons of sizes give way: these have keys as well."""
        ways = (self._smaller, self._larger)
        room = self.width() - self.minimumSizeHint().width()
        room -= sum(button.sizeHint().width() for button in ways if button.isHidden())
        for button in ways:
            button.setVisible(room >= 0)

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(alignment=Qt.AlignmentFlag.AlignRight)
        field.setFixedWidth(_FIELD)
        field.setMaxLength(5)
        field.setAccessibleName(tr("Page number"))
        field.setToolTip(tr("Page number"))
        field.editingFinished.connect(self._on_typed)
        return field

    def _connect(self) -> None:
        self._previous.clicked.connect(lambda: self.page_wanted.emit(self._page - 1))
        self._next.clicked.connect(lambda: self.page_wanted.emit(self._page + 1))
        self._back.clicked.connect(self.passage_wanted)
        self._smaller.clicked.connect(self.zoomed_out)
        self._fit.clicked.connect(self.fitted)
        self._larger.clicked.connect(self.zoomed_in)
        self._outside.clicked.connect(self.opened_outside)
        self._find.clicked.connect(self.find_wanted)
        self._passage_before.clicked.connect(lambda: self.passage_stepped.emit(-1))
        self._passage_after.clicked.connect(lambda: self.passage_stepped.emit(1))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.Space.S, theme.Space.XS, theme.Space.S, theme.Space.XS)
        layout.setSpacing(theme.Space.HAIR)
        layout.addWidget(self._previous)
        layout.addWidget(self._field)
        layout.addSpacing(theme.Space.XS)
        layout.addWidget(self._total)
        layout.addSpacing(theme.Space.XS)
        layout.addWidget(self._next)
        for button in (self._back, self._passage_before, self._passage_after):
            layout.addWidget(button)
        layout.addStretch(1)
        for button in (self._find, self._smaller, self._fit, self._larger, self._outside):
            layout.addWidget(button)

    def _on_typed(self) -> None:
        typed = self._field.text()
        if not typed.isdigit() or int(typed) == self._page:
            self._field.setText(str(self._page) if self._page else "")
            return
        page = int(typed)
        self.page_wanted.emit(min(page, self._pages) if self._pages else page)


def icon_button(icon: str, name: str) -> QPushButton:
    """A button that is only an icon; ``name`` is its tooltip and what a screen reader says."""
    button = QPushButton(theme.icon(icon), "")
    button.setToolTip(name)
    button.setAccessibleName(name.partition(" (")[0])
    theme.set_variant(button, theme.Variant.ICON)
    return button
