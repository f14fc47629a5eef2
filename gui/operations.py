"""Work on the store, off the window's thread and in order.

``operations.run(work, done)`` is all there is: ``work`` gets the store on the one store thread,
``done`` gets its result on the window's. A fault of the world is announced by ``failed``; a bug is
raised where it can be seen.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from engine.errors import HilbertError, translated
from engine.store import Store

T = TypeVar("T")
Work = Callable[[Store], T]


class Operations(QObject):
    """The queue in front of the store."""

    failed = Signal(HilbertError)
    _finished = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._finished.connect(_call)

    def run(
        self,
        work: Work[T],
        done: Callable[[T], object] | None = None,
        fault: Callable[[HilbertError], object] | None = None,
    ) -> None:
        """Queue ``work``; then call ``done`` with its result, or ``fault`` (default: announce)."""
        future = self._thread.submit(work, self._store)
        future.add_done_callback(partial(self._deliver, done, fault or self.failed.emit))

    def close(self) -> None:
        """Finish what is queued, then close the store."""
        self._thread.shutdown(wait=True)
        self._store.close()

    def _deliver(
        self,
        done: Callable[[Any], object] | None,
        fault: Callable[[HilbertError], object],
        future: Future[Any],
    ) -> None:
        """On the store's thread: hand the outcome over to the window's."""
        if error := future.exception():
            self._finished.emit(partial(fault, translated(error)))
        elif done:
            self._finished.emit(partial(done, future.result()))


def _call(call: Callable[[], object]) -> None:
    call()
