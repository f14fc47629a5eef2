"""Work on a store, off the window's thread and in order.

``operations.run(work, done)`` is all there is: ``work`` gets the store on the one store thread,
``done`` gets its result on the window's. A fault of the world is announced by ``failed``; a bug is
raised where it can be seen.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from engine.errors import HilbertError, translated
from engine.store import Store


class Closable(Protocol):
    def close(self) -> None: ...


T = TypeVar("T")
S = TypeVar("S", bound=Closable)


class StoreQueue(QObject, Generic[S]):
    """The queue in front of one store, which is opened by the first work on the queue's thread."""

    failed = Signal(HilbertError)
    _finished = Signal(object)

    def __init__(self, open_store: Callable[[], S], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_store
        self._opened: S | None = None
        self._closed = False
        self._under_way = 0
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._finished.connect(self._on_finished)

    def run(
        self,
        work: Callable[[S], T],
        done: Callable[[T], object] | None = None,
        fault: Callable[[HilbertError], object] | None = None,
    ) -> None:
        """Queue ``work``; then call ``done`` with its result, or ``fault`` (default: announce).

        After :meth:`close` nothing is queued: a timer may still be running when the window goes.
        """
        if self._closed:
            return
        self._under_way += 1
        future = self._thread.submit(lambda: work(self._store()))
        future.add_done_callback(partial(self._deliver, done, fault or self.failed.emit))

    @property
    def idle(self) -> bool:
        """Whether all that was queued has been done, and told."""
        return self._under_way == 0

    def now(self, work: Callable[[S], T]) -> T:
        """Wait for ``work``; only while there is no window yet that this could hold up.

        Raises what ``work`` raises.
        """
        return self._thread.submit(lambda: work(self._store())).result()

    def close(self) -> None:
        """Finish what is queued, then close the store."""
        self._closed = True
        self._thread.shutdown(wait=True)
        if self._opened is not None:
            self._opened.close()

    def _store(self) -> S:
        if self._opened is None:
            self._opened = self._open()
        return self._opened

    def _deliver(
        self,
        done: Callable[[Any], object] | None,
        fault: Callable[[HilbertError], object],
        future: Future[Any],
    ) -> None:
        """On the store's thread: hand the outcome over to the window's."""
        call: Callable[[], object] | None = None
        if error := future.exception():
            call = partial(fault, translated(error))
        elif done:
            call = partial(done, future.result())
        self._finished.emit(call)

    def _on_finished(self, call: Callable[[], object] | None) -> None:
        self._under_way -= 1
        if call:
            call()


class Operations(StoreQueue[Store]):
    """The queue in front of the conversations."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(lambda: store, parent)
        self._opened = store
