"""How long a window takes from the start of its process until one can write in it.

``python -m gui.bench.opening app|bare``: Hilbert's window, or an empty one of PySide6 of the same
size, which takes nothing and is only seen. Prints one JSON object of moments: ``seen`` when the
first picture is there and the event loop comes round again, ``usable`` when a key pressed then
stands in the field of the question, ``whole`` when all the rest is there, and ``held_up_ms``, the
longest that the event loop kept a key waiting between the two.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.window import MainWindow

SIZE = (1200, 780)
_TICK = 5  # ms


def open_bare() -> dict[str, float]:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - each kind pays for its own imports
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415

    moments: dict[str, float] = {}

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, self._on_seen)

        def _on_seen(self) -> None:
            moments["seen"] = time.time()
            QApplication.quit()

    app = QApplication(sys.argv[:1])
    window = Bare()
    window.resize(*SIZE)
    window.show()
    app.exec()
    return moments


def open_app() -> dict[str, float]:
    from gui.app import show_window  # noqa: PLC0415 - as above

    moments: dict[str, float] = {}
    show_window([], lambda window: _watch(window, moments))
    return moments


def _watch(window: MainWindow, moments: dict[str, float]) -> None:
    window.seen.connect(lambda: _write(window, moments))


def _write(window: MainWindow, moments: dict[str, float]) -> None:
    """Press a key, then have the time taken while the rest of the window is filled in."""
    moments["seen"] = time.time()
    from PySide6.QtCore import QEvent, Qt, QTimer  # noqa: PLC0415 - loaded by now
    from PySide6.QtGui import QKeyEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    edit = window.face.composer.edit
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none, "a"))
    if edit.toPlainText() == "a":
        moments["usable"] = time.time()
    ticks = [time.perf_counter()]
    timer = QTimer(window, interval=_TICK)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()

    def whole() -> None:
        moments["whole"] = time.time()
        ticks.append(time.perf_counter())
        gaps = (after - before for before, after in pairwise(ticks))
        moments["held_up_ms"] = 1000 * max(gaps) - _TICK
        assert edit.toPlainText() == "a", "what was written did not stay"
        QTimer.singleShot(0, window, window.close_now)

    window.soon(whole)


if __name__ == "__main__":
    print(json.dumps(open_app() if sys.argv[1] == "app" else open_bare()), flush=True)  # noqa: T201
