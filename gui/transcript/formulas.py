"""Drawings of formulas: asked for at once, made on a thread, kept in a cache that all views share.

``lookup`` answers immediately; a formula not seen before is queued and ``arrived`` tells later that
some are ready. Typesetting is pure Python, 2 to 90 ms a formula: the thread takes turns with the
event loop (measured: the window's own work takes twice as long meanwhile, and never stops). The
thread ends by itself when nothing is queued, so an idle window has none.
"""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, Signal

from engine.formulas.typeset import Drawing, Formula, FormulaError, typeset

CAPACITY = 4000
"""Formulas kept, about 5 kB each."""


class Formulas(QObject):
    """The cache and its thread. All methods are for the main thread."""

    arrived = Signal()

    def __init__(self, capacity: int = CAPACITY) -> None:
        super().__init__()
        self._capacity = capacity
        self._known: OrderedDict[Formula, Drawing | None] = OrderedDict()
        self._queue: deque[Formula] = deque()
        self._wanted: set[Formula] = set()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._announced = False
        self._closed = False

    def lookup(self, formula: Formula) -> Drawing | None:
        """The drawing, or None: not made yet, or not possible."""
        with self._lock:
            if formula in self._known:
                self._known.move_to_end(formula)
                return self._known[formula]
            self._request(formula)
        return None

    def failed(self, formula: Formula) -> bool:
        with self._lock:
            return formula in self._known and self._known[formula] is None

    def pending(self) -> bool:
        with self._lock:
            return bool(self._wanted)

    def close(self) -> None:
        """Drop what is queued and wait for the formula in work; a later lookup starts nothing."""
        with self._lock:
            self._closed = True
            self._queue.clear()
            self._wanted.clear()
            thread = self._thread
        if thread is not None:
            thread.join(timeout=5)

    def reopen(self) -> None:
        with self._lock:
            self._closed = False

    def acknowledge(self) -> None:
        """A listener has read what arrived; the next arrival is announced again."""
        self._announced = False

    def _request(self, formula: Formula) -> None:
        if self._closed or formula in self._wanted:
            return
        self._wanted.add(formula)
        # Newest first: that is what the person is reading.
        self._queue.append(formula)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="formulas", daemon=True)
            self._thread.start()

    # --- on the thread -------------------------------------------------------------------------

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._queue:
                    self._thread = None
                    break
                formula = self._queue.pop()
            self._store(formula, _try(formula))
        self._announce()

    def _store(self, formula: Formula, drawing: Drawing | None) -> None:
        with self._lock:
            if self._closed:
                return
            self._known[formula] = drawing
            self._wanted.discard(formula)
            while len(self._known) > self._capacity:
                self._known.popitem(last=False)
        self._announce()

    def _announce(self) -> None:
        """Many drawings, one signal: until a listener acknowledges, more would only queue up."""
        if not self._announced and not self._closed:
            self._announced = True
            self.arrived.emit()


def _try(formula: Formula) -> Drawing | None:
    try:
        return typeset(formula)
    except FormulaError:
        return None


@cache
def shared_formulas() -> Formulas:
    """The cache of this process; its thread is waited for when the application ends."""
    formulas = Formulas()
    app = QCoreApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(formulas.close)
    return formulas
