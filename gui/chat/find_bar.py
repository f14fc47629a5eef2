"""Find in the conversation: a bar above the transcript with the count, next, previous and Esc.

All matches are marked in the text, the one that was come to in a stronger colour. Formulas are
found by what they are copied as only where they are shown as their source.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QTextEdit, QWidget

from gui import theme
from gui.i18n import tr
from gui.pages.toolbar import icon_button
from gui.transcript import TranscriptView

MOST = 1000
"""Matches that are marked; a letter that stands a hundred thousand times marks nothing useful."""
_TYPING = 120  # ms


class FindBar(QFrame):
    closed = Signal()

    def __init__(self, transcript: TranscriptView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._transcript = transcript
        self._matches: list[QTextCursor] = []
        self._current = -1
        theme.set_surface(self, theme.Surface.RAISED)
        self.edit = QLineEdit(placeholderText=tr("Find in this conversation"))
        self.edit.setAccessibleName(tr("Find in this conversation"))
        self.edit.setClearButtonEnabled(True)
        self._count = QLabel()
        theme.set_text_role(self._count, theme.TextRole.CAPTION)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._look)
        self.edit.textChanged.connect(lambda _text: self._typing.start())
        self._lay_out()
        theme.changed().connect(self._mark)
        self.hide()

    def _lay_out(self) -> None:
        previous = icon_button("chevron-up", tr("Previous match (Shift+Enter)"))
        previous.clicked.connect(lambda: self.step(-1))
        following = icon_button("chevron-down", tr("Next match (Enter)"))
        following.clicked.connect(lambda: self.step(+1))
        close = icon_button("x", tr("Close (Esc)"))
        close.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.Space.L, theme.Space.XS, theme.Space.S, theme.Space.XS)
        row.setSpacing(theme.Space.S)
        row.addWidget(self.edit, 1)
        row.addWidget(self._count)
        for button in (previous, following, close):
            row.addWidget(button)
        QShortcut(QKeySequence.StandardKey.FindNext, self).activated.connect(lambda: self.step(+1))
        QShortcut(QKeySequence.StandardKey.FindPrevious, self).activated.connect(
            lambda: self.step(-1)
        )

    def open(self) -> None:
        """Show the bar with what is selected in the text, ready to be typed over."""
        selected = self._transcript.textCursor().selectedText()
        if selected and len(selected) < 100 and "\u2029" not in selected:
            self.edit.setText(selected)
        self.show()
        self.edit.setFocus()
        self.edit.selectAll()
        self._look()

    def leave(self) -> None:
        self.hide()
        self._matches = []
        self._transcript.setExtraSelections([])
        self.closed.emit()

    def refresh(self) -> None:
        """The conversation has changed: look again, without moving."""
        if self.isVisible():
            self._collect()
            self._mark()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._typing.stop()
            self.step(-1 if back else +1)
        else:
            super().keyPressEvent(event)

    @property
    def found(self) -> int:
        return len(self._matches)

    @property
    def current(self) -> int:
        """Which of the matches was come to, counted from 1; 0 for none."""
        return self._current + 1

    def step(self, by: int) -> None:
        """Come to the next match, or with -1 to the one before; round at the ends."""
        self._collect()
        if self._matches:
            self._current = (self._current + by) % len(self._matches)
            self._come()
        self._mark()

    def _look(self) -> None:
        """Look from what is in view downwards."""
        self._collect()
        top = self._transcript.cursorForPosition(self._transcript.viewport().rect().topLeft())
        below = [i for i, m in enumerate(self._matches) if m.selectionStart() >= top.position()]
        self._current = below[0] if below else len(self._matches) - 1
        if self._matches:
            self._come()
        self._mark()

    def _collect(self) -> None:
        text, document = self.edit.text(), self._transcript.document()
        self._matches = []
        cursor = QTextCursor(document)
        while text and len(self._matches) < MOST:
            cursor = document.find(text, cursor)
            if cursor.isNull():
                break
            self._matches.append(QTextCursor(cursor))
        self._current = min(self._current, len(self._matches) - 1)

    def _come(self) -> None:
        self._transcript.reveal(self._matches[self._current])

    def _mark(self) -> None:
        if self.isHidden():
            return
        colors = theme.current()
        selections = []
        for number, match in enumerate(self._matches):
            selection = QTextEdit.ExtraSelection()
            here = number == self._current
            shape = selection.format
            shape.setBackground(QColor(colors.accent if here else colors.warning_soft))
            shape.setForeground(QColor(colors.on_accent if here else colors.text))
            selection.cursor = match
            selections.append(selection)
        self._transcript.setExtraSelections(selections)
        self._count.setText(self._says())

    def _says(self) -> str:
        if not self.edit.text():
            return ""
        if not self._matches:
            return tr("Not found")
        more = "+" if len(self._matches) == MOST else ""
        return tr("{n} of {all}", n=self.current, all=f"{len(self._matches)}{more}")
