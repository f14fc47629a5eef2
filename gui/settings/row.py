"""One setting: its name, why one would change it, the control, and the way back to the default."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui import theme
from gui.i18n import tr
from gui.pages.toolbar import icon_button

CONTROL = 240


@dataclass(frozen=True)
class Default:
    """What a setting is unless it is changed, in words, and how it comes back."""

    words: str
    bring_back: Callable[[], object]


class SettingRow(QFrame):
    """Made inside ``parent`` from the start: the stylesheet works through it once."""

    def __init__(
        self,
        name: str,
        reason: str,
        control: QWidget,
        default: Default | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        theme.set_surface(self, theme.Surface.CARD)
        title = QLabel(name)
        theme.set_text_role(title, theme.TextRole.HEADING)
        title.setBuddy(control)
        words = QLabel(reason, wordWrap=True)
        theme.set_text_role(words, theme.TextRole.MUTED)
        self._words = f"{name} {reason} {default.words if default else ''}".casefold()
        control.setAccessibleName(control.accessibleName() or name)
        control.setAccessibleDescription(reason)
        text = QVBoxLayout()
        text.setSpacing(theme.Space.HAIR)
        text.addStretch(1)
        text.addWidget(title)
        text.addWidget(words)
        if default:
            usual = QLabel(tr("Default: {value}", value=default.words))
            theme.set_text_role(usual, theme.TextRole.CAPTION)
            text.addWidget(usual)
        text.addStretch(1)
        self._reset = icon_button("rotate-ccw", tr("Back to the default"))
        self._reset.setAccessibleName(tr("{name}: back to the default", name=name))
        keep = self._reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(keep)
        self._reset.hide()
        if default:
            self._reset.clicked.connect(default.bring_back)
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
