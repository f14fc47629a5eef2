"""Drawings of formulas: asked for at once, made in a child, kept in a cache that all views share.

``lookup`` answers immediately; a formula not seen before is queued and ``arrived`` tells later that
some are ready. Typesetting is pure Python, 2 to 90 ms a formula, and a thread of the window's
process would take turns with the event loop for all of it: so it is done in a process, which also
keeps drawings on disk. The process ends when nothing was asked for a while.

Promise: a formula that kills the child twice, or that it cannot finish in time, counts as one that
cannot be drawn; the others are drawn all the same.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from engine.child import new_job
from engine.vocabulary import (
    AnyEvent,
    Done,
    DrawCircuit,
    Drawing,
    Failed,
    Formula,
    FormulaDrawn,
    TypesetFormulas,
)
from gui.clients import Client

CAPACITY = 4000
"""Formulas kept, about 5 kB each."""
BATCH = 12
"""Asked for at once: few, so that what comes into view meanwhile need not wait long."""
PATIENCE = 30_000
IDLE = 60_000


class Formulas(QObject):
    """The cache and its child. All methods are for the main thread."""

    arrived = Signal()
    preamble_changed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        client: Client | None = None,
        capacity: int = CAPACITY,
    ) -> None:
        super().__init__(parent)
        self._capacity = capacity
        self._known: OrderedDict[Formula, Drawing | None] = OrderedDict()
        self._wanted: OrderedDict[Formula, None] = OrderedDict()
        self._asked: list[Formula] = []
        self._suspects: set[Formula] = set()
        self._preamble = ""
        self._given = client
        self._client = client
        self._announced = False
        self._closed = False
        self._asking = self._timer(0, self._ask)
        self._patience = self._timer(PATIENCE, self._lose_patience)
        self._idle = self._timer(IDLE, self._rest)

    def _timer(self, interval: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=interval, singleShot=True)
        timer.timeout.connect(slot)
        return timer

    # --- for the views -------------------------------------------------------------------------

    def lookup(self, formula: Formula) -> Drawing | None:
        """The drawing, or None: not made yet, or not possible."""
        if formula in self._known:
            self._known.move_to_end(formula)
            return self._known[formula]
        if not self._closed:
            self._wanted[formula] = None
            self._wanted.move_to_end(formula)
            if not self._asked and not self._asking.isActive():
                self._asking.start()
        return None

    def failed(self, formula: Formula) -> bool:
        return formula in self._known and self._known[formula] is None

    def pending(self) -> bool:
        return bool(self._wanted)

    def acknowledge(self) -> None:
        """A listener has read what arrived; the next arrival is announced again."""
        self._announced = False

    @property
    def preamble(self) -> str:
        """The person's own macros, as LaTeX."""
        return self._preamble

    def use_preamble(self, text: str) -> None:
        """Draw with these macros from now on; views write their formulas anew."""
        if text != self._preamble:
            self._preamble = text
            self._known.clear()
            self.preamble_changed.emit()

    def draw_circuit(
        self, program: str, language: str, listener: Callable[[AnyEvent], object]
    ) -> None:
        """Ask for the picture of a circuit; ``listener`` hears CircuitDrawn and Done, or Failed."""
        command = DrawCircuit(job=new_job(), program=program, language=language)
        self._child().send(command, listener)

    def _child(self) -> Client:
        if self._client is None:
            self._client = Client("formulas", self)
        return self._client

    def close(self) -> None:
        """Ask for nothing more; end the child."""
        self._closed = True
        self._wanted.clear()
        self._asked.clear()
        for timer in (self._asking, self._patience, self._idle):
            timer.stop()
        if self._client is not None and self._given is None:
            self._client.close()
            self._client = None

    def reopen(self) -> None:
        self._closed = False

    # --- the child -----------------------------------------------------------------------------

    def _ask(self) -> None:
        """The newest first: that is what the person is reading."""
        if self._asked or not self._wanted:
            return
        self._idle.stop()
        self._asked = list(reversed(self._wanted))[:BATCH]
        command = TypesetFormulas(
            job=new_job(), formulas=tuple(self._asked), preamble=self._preamble
        )
        preamble = self._preamble
        self._child().send(command, lambda event: self._hear(event, preamble))
        self._patience.start()

    def _hear(self, event: AnyEvent, preamble: str) -> None:
        if self._closed:
            return
        match event:
            case FormulaDrawn(formula=formula, drawing=drawing):
                self._patience.start()
                if formula in self._asked:
                    self._asked.remove(formula)
                if preamble == self._preamble:
                    self._store(formula, drawing)
            case Done():
                self._end_batch()
            case Failed():
                self._suspect(self._asked[:1])
                self._end_batch()

    def _suspect(self, formulas: list[Formula]) -> None:
        """The child ended at this one. Once may be chance; the rest is asked for again."""
        for formula in formulas:
            if formula in self._suspects:
                self._store(formula, None)
            self._suspects.add(formula)

    def _end_batch(self) -> None:
        self._patience.stop()
        self._asked.clear()
        if self._wanted:
            self._asking.start()
        else:
            self._idle.start()

    def _store(self, formula: Formula, drawing: Drawing | None) -> None:
        self._wanted.pop(formula, None)
        self._known[formula] = drawing
        while len(self._known) > self._capacity:
            self._known.popitem(last=False)
        if not self._announced:
            # Many drawings, one signal: until a listener acknowledges, more would only queue up.
            self._announced = True
            self.arrived.emit()

    def _lose_patience(self) -> None:
        if self._client is not None:
            self._client.child.kill()

    def _rest(self) -> None:
        if self._client is not None:
            self._client.child.stop()
