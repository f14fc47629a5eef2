"""A line that comes up at the foot of the window, offers to undo, and goes by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui import theme
from gui.i18n import tr

_SHOWN = 8000  # ms
_MARGIN = 24


class Toast(QFrame):
    """One at a time; a new message takes the place of the old.

    ``clearance`` says how many points at the foot are not to be covered.
    """

    def __init__(self, parent: QWidget, clearance: Callable[[], int] = lambda: 0) -> None:
        super().__init__(parent)
        self._clearance = clearance
        theme.set_surface(self, theme.Surface.CARD)
        self._ground = parent
        self._text = QLabel(wordWrap=False)
        self._button = QPushButton()
        self._button.setAccessibleName(tr("What the message offers"))
        theme.set_variant(self._button, theme.Variant.GHOST)
        self._button.clicked.connect(self._act)
        self._action: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(self._text)
        layout.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._action = act
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def use(self) -> None:
        """What its button does, by key."""
        if self.isVisible() and self._action:
            self._act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _act(self) -> None:
        self.hide()
        if self._action:
            self._action()

    def _place(self) -> None:
        most = self._ground.width() - 2 * _MARGIN
        self._text.setWordWrap(False)
        wanted = self.sizeHint()
        if wanted.width() > most:
            self._text.setWordWrap(True)
            wanted = QSize(most, self.heightForWidth(most))
        self.resize(wanted)
        left = (self._ground.width() - self.width()) // 2
        foot = self._ground.height() - self._clearance()
        self.move(left, foot - self.height() - _MARGIN)
