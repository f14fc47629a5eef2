"""How long a window takes from the start of its process until one can write in it.

``python -m gui.bench.opening app|bare``: Hilbert's window, or an empty one of PySide6 of the same
size, which takes nothing and is only seen. Prints one JSON object of moments: ``seen`` when the
first picture is there and the event loop comes round again, ``usable`` when a key pressed then
stands in the field of the question, ``whole`` when all the rest is there, and ``held_up_ms``, the
longest that the event loop kept a key waiting between the two. ``papers_ms`` and so on are the same
while each page is opened for the first time.
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
_REST = 700  # ms after which nothing is under way any more
PAGES = ("papers", "models", "finetune", "settings")


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
    ticks = Ticks(window)

    def whole() -> None:
        moments["whole"] = time.time()
        moments["held_up_ms"] = ticks.longest()
        assert edit.toPlainText() == "a", "what was written did not stay"
        QTimer.singleShot(_REST, window, lambda: _turn(window, ticks, moments, list(PAGES)))

    window.soon(whole)


def _turn(window: MainWindow, ticks: Ticks, moments: dict[str, float], pages: list[str]) -> None:
    """Open one page after the other, as its button does."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - as above

    if not pages:
        QTimer.singleShot(0, window, window.close_now)
        return
    page, *rest = pages
    ticks.longest()
    window.pages.setCurrentWidget(getattr(window, f"late_{page}"))

    def opened() -> None:
        moments[f"{page}_ms"] = ticks.longest()
        _turn(window, ticks, moments, rest)

    QTimer.singleShot(_REST, window, opened)


class Ticks:
    """How regularly the event loop comes round."""

    def __init__(self, window: MainWindow) -> None:
        from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415 - as above

        self._ticks = [time.perf_counter()]
        timer = QTimer(window, interval=_TICK)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: self._ticks.append(time.perf_counter()))
        timer.start()

    def longest(self) -> float:
        """Milliseconds that it kept a key waiting since this was asked last."""
        self._ticks.append(time.perf_counter())
        gaps = [after - before for before, after in pairwise(self._ticks)]
        del self._ticks[:-1]
        return 1000 * max(gaps) - _TICK


if __name__ == "__main__":
    print(json.dumps(open_app() if sys.argv[1] == "app" else open_bare()), flush=True)  # noqa: T201
