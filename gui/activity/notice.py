"""What is said when long work ends while nobody looks at the window.

By the desktop's own notification, where it has none by the tray's, and by a mark in the task bar.
The window says it as well once it is looked at again, unless the notification led there. Nothing is
said about work of a few seconds, about what the person stopped, or while a window of ours is in
front.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from gui import theme
from gui.activity.desktop import DesktopNotices, Telling
from gui.activity.model import Activity, Phase
from gui.activity.words import state_line
from gui.i18n import tr, trn
from gui.late import while_alive
from gui.toast import Toast

if TYPE_CHECKING:
    from gui.services import Services

_LONG = 10.0  # seconds
_SHOWN = 10_000  # ms
_PLACED = 300  # ms after which the icon has its place, at which a message points


class Notices(QObject):
    """Listens to the activities of a window for as long as the window lives.

    ``list_all`` shows the list of what runs and has ended.
    """

    def __init__(
        self, services: Services, window: QWidget, toast: Toast, list_all: Callable[[], object]
    ) -> None:
        super().__init__(window)
        self._window, self._toast, self._list_all = window, toast, list_all
        self._missed: list[Activity] = []
        self._desktop = DesktopNotices()
        services.activities.ended.connect(while_alive(self, self._on_ended))
        services.closing.connect(self._desktop.close)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate and self._missed:
            # In another turn: a click on the notification activates the window, too.
            QTimer.singleShot(0, self, self._say)
        return super().eventFilter(watched, event)

    def _on_ended(self, activity: Activity) -> None:
        looked_at = QApplication.activeWindow() is not None
        if looked_at or not self._window.isVisible() or not worth_telling(activity):
            return
        self._missed.append(activity)
        QApplication.alert(self._window)
        telling = Telling(
            title=activity.title,
            sentence=state_line(activity),
            failed=activity.phase is Phase.FAILED,
            chosen=while_alive(self, partial(self._lead_to, activity)),
            refused=while_alive(self, partial(self._show_in_tray, activity)),
        )
        if sys.platform == "linux":
            self._desktop.tell(telling)
        else:
            telling.refused()

    def _show_in_tray(self, activity: Activity) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        tray = QSystemTrayIcon(theme.logo(), self)
        tray.messageClicked.connect(partial(self._lead_to, activity))
        tray.activated.connect(lambda _reason: self._lead_to(activity))
        kinds = QSystemTrayIcon.MessageIcon
        kind = kinds.Warning if activity.phase is Phase.FAILED else kinds.Information
        tray.show()
        told = partial(tray.showMessage, activity.title, state_line(activity), kind, _SHOWN)
        QTimer.singleShot(_PLACED, tray, told)
        QTimer.singleShot(_SHOWN, tray, tray.deleteLater)

    def _lead_to(self, activity: Activity) -> None:
        """The notification was clicked on."""
        if activity in self._missed:
            self._missed.remove(activity)
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
        (activity.show or self._list_all)()

    def _say(self) -> None:
        missed, self._missed = self._missed, []
        if len(missed) == 1:
            [activity] = missed
            text = f"{activity.title}: {state_line(activity)}"
            self._toast.say(text, tr("Show"), activity.show or self._list_all)
        elif missed:
            text = trn("{n} piece of work has ended", "{n} pieces of work have ended", len(missed))
            self._toast.say(text, tr("Show"), self._list_all)


def worth_telling(activity: Activity) -> bool:
    return activity.phase in (Phase.FINISHED, Phase.FAILED) and activity.lasted >= _LONG
