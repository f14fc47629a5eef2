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
    from gui.start import open_window  # noqa: PLC0415 - a bare window must not load it

    pictures: list[_FirstPicture] = []
    open_window([], lambda window: pictures.append(_FirstPicture(window)))
    return pictures[0].moment


if __name__ == "__main__":
    moment = open_app() if sys.argv[1] == "app" else open_bare()
    print(moment, flush=True)  # noqa: T201 - its result
