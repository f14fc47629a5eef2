"""The system's notification when long work ends while nobody looks at the window.

Where the desktop has no tray the window asks for attention in the task bar instead. Nothing is said
about work of a few seconds, about what the person stopped, or while the window is in front.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from gui import theme
from gui.activity.model import Activities, Activity, Phase
from gui.activity.words import state_line
from gui.late import while_alive

_LONG = 10.0  # seconds
_SHOWN = 10_000  # ms


class Notices(QObject):
    """Listens to the activities of a window for as long as the window lives."""

    def __init__(self, activities: Activities, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None
        activities.ended.connect(while_alive(self, self._on_ended))

    def _on_ended(self, activity: Activity) -> None:
        if worth_telling(activity) and not self._window.isActiveWindow():
            QApplication.alert(self._window)
            self._show_message(activity)

    def _show_message(self, activity: Activity) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(theme.icon("atom", theme.Tint.ACCENT), self)
            self._tray.messageClicked.connect(self._come_forward)
            self._tray.activated.connect(lambda _reason: self._come_forward())
        kinds = QSystemTrayIcon.MessageIcon
        kind = kinds.Warning if activity.phase is Phase.FAILED else kinds.Information
        self._tray.show()
        self._tray.showMessage(activity.title, state_line(activity), kind, _SHOWN)
        QTimer.singleShot(_SHOWN, self._tray, self._tray.hide)

    def _come_forward(self) -> None:
        self._window.raise_()
        self._window.activateWindow()


def worth_telling(activity: Activity) -> bool:
    return activity.phase in (Phase.FINISHED, Phase.FAILED) and activity.lasted >= _LONG
