"""How long the event loop keeps others waiting.

A timer asks to be called every ``TICK`` milliseconds; an event that had come while the loop was
busy would have waited until the loop came round. A gap of 60 ms therefore counts as waits of 50,
40, 30, 20 and 10 ms, not as one late call among thousands: the percentiles are those of what a
person's keys and clicks would meet. Beside the time of the clock stands the processor time of the
window's own thread, which other programs on a busy machine do not lengthen.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer

from engine.bench.measure import percentile

TICK = 10


@dataclass
class Waits:
    """Milliseconds, one for each tick that was due."""

    lag: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)

    def summary(self) -> dict[str, object]:
        return {"lag_ms": _summary(self.lag), "own_work_ms": _summary(self.work)}


class LagProbe(QObject):
    """Measures while it runs; :attr:`waits` collects over all runs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.waits = Waits()
        self._last = self._last_work = 0.0
        self._timer = QTimer(self, interval=TICK)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)

    def run(self, on: bool) -> None:
        if self._timer.isActive():
            self._on_tick()  # what the loop was busy with until now counts too
        self._last, self._last_work = time.perf_counter(), time.thread_time()
        if on:
            self._timer.start()
        else:
            self._timer.stop()

    def _on_tick(self) -> None:
        now, work = time.perf_counter(), time.thread_time()
        _count(self.waits.lag, 1000 * (now - self._last))
        _count(self.waits.work, 1000 * (work - self._last_work) + TICK)
        self._last, self._last_work = now, work


def _count(waits: list[float], gap: float) -> None:
    """The waits of events that came every TICK during a gap between two calls."""
    wait = gap - TICK
    waits.append(max(0.0, wait))
    while (wait := wait - TICK) > 0:
        waits.append(wait)


def _summary(waits: list[float]) -> dict[str, float]:
    if not waits:
        return {}
    return {
        "p50": round(percentile(waits, 0.50), 1),
        "p99": round(percentile(waits, 0.99), 1),
        "max": round(max(waits), 1),
        "samples": len(waits),
    }
