"""Look for words in the paper that is open: what to find, how many there are, on and back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from gui import theme
from gui.i18n import tr
from gui.pages.toolbar import icon_button

_REST = 250  # ms after the last key


class _Field(QLineEdit):
    """Escape closes the bar, and not what it stands in."""

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)


class FindBar(QFrame):
    """Enter goes on, Shift+Enter back, Escape closes."""

    wanted = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _Field(placeholderText=tr("Find in this paper"), clearButtonEnabled=True)
        self.field.setAccessibleName(tr("Find in this paper"))
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self.field.textChanged.connect(self._on_typed)
        self._timer.timeout.connect(lambda: self.wanted.emit(self.text))
        self._count = QLabel()
        theme.set_text_role(self._count, theme.TextRole.MUTED)
        before = icon_button("chevron-up", tr("Previous match (Shift+Enter)"))
        after = icon_button("chevron-down", tr("Next match (Enter)"))
        close = icon_button("x", tr("Close (Escape)"))
        before.clicked.connect(lambda: self.stepped.emit(-1))
        after.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.Space.S, 0, theme.Space.S, theme.Space.XS)
        row.setSpacing(theme.Space.HAIR)
        row.addWidget(self.field, 1)
        row.addSpacing(theme.Space.XS)
        row.addWidget(self._count)
        for button in (before, after, close):
            row.addWidget(button)

    @property
    def text(self) -> str:
        return " ".join(self.field.text().split())

    def open(self) -> None:
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        if self.text:
            self.wanted.emit(self.text)

    def tell(self, current: int, matches: int) -> None:
        """``current`` counts from 1; no words are said where nothing is looked for."""
        if not self.text:
            self._count.setText("")
        elif matches:
            self._count.setText(tr("{current} of {matches}", current=current, matches=matches))
        else:
            self._count.setText(tr("Not found"))

    def _on_typed(self) -> None:
        self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                if self._timer.isActive():
                    self._timer.stop()
                    self.wanted.emit(self.text)
                else:
                    self.stepped.emit(-1 if back else 1)
            case _:
                super().keyPressEvent(event)
