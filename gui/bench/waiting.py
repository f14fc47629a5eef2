"""Let the event loop run while a benchmark waits."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

_LONGEST = 1800.0  # seconds that anything may take
_LOOK = 5  # ms


def wait(until: Callable[[], bool]) -> None:
    """Until something is so, looked at every few milliseconds."""
    if until():
        return
    loop = QEventLoop()
    deadline = time.perf_counter() + _LONGEST

    def look() -> None:
        if until() or time.perf_counter() > deadline:
            loop.quit()

    look_timer = QTimer(interval=_LOOK)
    look_timer.timeout.connect(look)
    look_timer.start()
    loop.exec()
    look_timer.stop()


def pause(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()
