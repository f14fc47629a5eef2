"""The rail at the left edge: one button a page, what is running, and the menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.i18n import tr

MENU_KEY = "F10"
_CENTRED = Qt.AlignmentFlag.AlignHCenter


class Rail(QFrame):
    """``pages`` are icon and name in the order of the stack; the last stands at the foot."""

    def __init__(
        self,
        stack: QStackedWidget,
        pages: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.set_surface(self, theme.Surface.SIDEBAR)
        self.setFixedWidth(theme.RAIL)
        self._stack = stack
        self._buttons: list[QToolButton] = []
        self._group = QButtonGroup(self)
        self.menu_button = self._icon("menu", tr("Menu"), MENU_KEY)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.S, theme.Space.M, theme.Space.S, theme.Space.M)
        layout.setSpacing(theme.Space.XS)
        for number, (icon, name) in enumerate(pages):
            button = self._page(icon, name, number)
            if number == len(pages) - 1:
                layout.addStretch(1)
            layout.addWidget(button, 0, _CENTRED)
        layout.addWidget(self.menu_button, 0, _CENTRED)
        self._group.idClicked.connect(stack.setCurrentIndex)
        stack.currentChanged.connect(self._on_page_changed)
        self._buttons[0].setChecked(True)

    def complete(self, activity: QToolButton, menu: QMenu) -> None:
        """What is running, above the last page, and what the menu button shows."""
        self._layout.insertWidget(self._layout.count() - 2, activity, 0, _CENTRED)
        self.menu_button.setMenu(menu)

    def _page(self, icon: str, name: str, number: int) -> QToolButton:
        button = self._icon(icon, name, f"Ctrl+{number + 1}")
        button.setCheckable(True)
        self._group.addButton(button, number)
        self._buttons.append(button)
        button.setAcceptDrops(True)
        button.installEventFilter(self)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page comes into view under what is dragged over its button: a paper, to a question."""
        if event.type() is QEvent.Type.DragEnter and isinstance(watched, QToolButton):
            watched.click()
        return super().eventFilter(watched, event)

    def _icon(self, icon: str, name: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon, theme.Tint.TEXT))
        button.setIconSize(QSize(20, 20))
        button.setFixedSize(40, 40)
        button.setToolTip(f"{name} ({key})")
        button.setAccessibleName(name)
        theme.set_variant(button, theme.Variant.ICON)
        return button

    def _on_page_changed(self, number: int) -> None:
        self._buttons[number].setChecked(True)
