"""A lock that is given in the order it was asked for.

An import takes pdfium and the embedding model hundreds of times a minute. With an ordinary lock it
gets them straight back each time, and a search or a page view would wait for the whole import; here
it waits for one page or one batch.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """``with turns.taken():`` - one thread at a time, nobody overtaken by the last holder."""

    def __init__(self) -> None:
        self._door = threading.Lock()
        self._room = threading.Lock()

    @contextmanager
    def taken(self) -> Iterator[None]:
        # Whoever waits for the room holds the door, so the one who leaves cannot slip in again.
        with self._door:
            self._room.acquire()
        try:
            yield
        finally:
            self._room.release()
