"""How long a window takes from the start of its process to its first picture.

``python -m gui.bench.opening app|bare``: Hilbert's window, or an empty one of PySide6 of the same
size. Prints the time as soon as the picture is there and the event loop comes round again.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

SIZE = (1200, 780)


class _FirstPicture(QObject):
    """Ends the application after the first painting of the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.moment = 0.0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.moment:
            self.moment = -1.0
            QTimer.singleShot(0, self._on_round)
        return super().eventFilter(watched, event)

    def _on_round(self) -> None:
        self.moment = time.time()
        app = QApplication.instance()
        assert app is not None
        app.quit()


def open_bare() -> float:
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(*SIZE)
    first = _FirstPicture(window)
    window.show()
    app.exec()
    return first.moment


def open_app() -> float:
    from engine import paths  # noqa: PLC0415 - a bare window must not load these
    from gui import theme  # noqa: PLC0415
    from gui.services import Services  # noqa: PLC0415
    from gui.window import MainWindow  # noqa: PLC0415

    app = QApplication(sys.argv[:1])
    theme.apply(app)
    paths.prepare()
    services = Services.start(paths.database())
    window = MainWindow(services)
    first = _FirstPicture(window)
    window.show()
    window.start()
    app.exec()
    window.close()
    services.close()
    return first.moment


if __name__ == "__main__":
    moment = open_app() if sys.argv[1] == "app" else open_bare()
    print(moment, flush=True)  # noqa: T201 - its result
