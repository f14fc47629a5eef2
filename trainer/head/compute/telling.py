"""Turn work that calls back into a generator of what it tells.

Libraries own their training loops and report by callbacks; events here are generators. The work
runs on a thread; who abandons the generator stops the work and waits for its end.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator
from typing import TypeVar

T = TypeVar("T")
E = TypeVar("E")


class StoppedError(Exception):
    """Raised by ``tell`` in the work after its generator was closed."""


def told(work: Callable[[Callable[[E], None]], T]) -> Generator[E, None, T]:
    """Yield what ``work(tell)`` tells, return what it returns, raise what it raises."""
    heard: queue.SimpleQueue[tuple[str, object]] = queue.SimpleQueue()
    unwanted = threading.Event()

    def tell(event: E) -> None:
        if unwanted.is_set():
            raise StoppedError
        heard.put(("event", event))

    def run() -> None:
        try:
            heard.put(("result", work(tell)))
        except BaseException as error:  # noqa: BLE001 - raised again where the events are read
            heard.put(("error", error))

    thread = threading.Thread(target=run, name="telling", daemon=True)
    thread.start()
    try:
        while True:
            kind, value = heard.get()
            if kind == "event":
                yield value  # type: ignore[misc] # of the type that tell takes
            elif kind == "error":
                assert isinstance(value, BaseException)
                raise value
            else:
                return value  # type: ignore[return-value] # of the type that work returns
    finally:
        unwanted.set()
        thread.join()
