"""One setting: its name, why one would change it, the control, and the way back to the default."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui import theme
from gui.i18n import tr
from gui.pages.toolbar import icon_button

CONTROL = 240


class SettingRow(QFrame):
    """``reset`` brings the default back; without it there is none."""

    def __init__(
        self,
        name: str,
        reason: str,
        control: QWidget,
        default: str = "",
        reset: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.name = name
        theme.set_surface(self, theme.Surface.CARD)
        title = QLabel(name)
        theme.set_text_role(title, theme.TextRole.HEADING)
        title.setBuddy(control)
        words = QLabel(reason, wordWrap=True)
        theme.set_text_role(words, theme.TextRole.MUTED)
        self._words = f"{name} {reason} {default}".casefold()
        control.setAccessibleName(control.accessibleName() or name)
        control.setAccessibleDescription(reason)
        text = QVBoxLayout()
        text.setSpacing(theme.Space.HAIR)
        text.addStretch(1)
        text.addWidget(title)
        text.addWidget(words)
        if default:
            usual = QLabel(tr("Default: {value}", value=default))
            theme.set_text_role(usual, theme.TextRole.CAPTION)
            text.addWidget(usual)
        text.addStretch(1)
        self._reset = icon_button("rotate-ccw", tr("Back to the default"))
        self._reset.setAccessibleName(tr("{name}: back to the default", name=name))
        keep = self._reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(keep)
        self._reset.hide()
        if reset:
            self._reset.clicked.connect(reset)
        control.setMinimumWidth(CONTROL)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.Space.L, theme.Space.M, theme.Space.M, theme.Space.M)
        row.setSpacing(theme.Space.M)
        row.addLayout(text, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._reset)

    def show_changed(self, changed: bool) -> None:
        """Whether there is something to take back."""
        self._reset.setVisible(changed)

    def matches(self, words: str) -> bool:
        return all(word in self._words for word in words.casefold().split())
