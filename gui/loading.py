"""From the first picture of a window to the whole of it, without a wait for who is writing already.

What the window is made of is read by a thread, which shares the interpreter with the keys that are
pressed meanwhile; then it is put together in steps of a few milliseconds, with the event loop
between them. Another thread then reads what the other pages are made of, for whoever opens them.
"""

from __future__ import annotations

import importlib
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from engine.store import Store
    from gui.services import Services
    from gui.window import MainWindow

PAGES = (
    "gui.papers.page",
    "gui.models.page",
    "gui.settings.page",
    "gui.finetune.page",
    "trainer.provision.describing",
)
_UNSEEN = 1000  # ms after which it begins, also where no picture was wanted (a window in the dock)


class Loading(QObject):
    """Begins with the first picture; :meth:`end` is called when the window has gone, always."""

    finished = Signal(object)  # Services: the window is whole
    failed = Signal(object)  # Exception: there will be no window
    _read = Signal(object)

    def __init__(self, window: MainWindow, database: Path) -> None:
        super().__init__(window)
        self._window, self._database = window, database
        self._store: Store | None = None
        self._services: Services | None = None
        self._steps: Iterator[None] = iter(())
        self._thread = threading.Thread(target=self._read_all, name="loading")
        self._pages = threading.Thread(target=self._read_pages, name="reading pages")
        self._ended = threading.Event()
        self._read.connect(self._on_read)
        window.seen.connect(self._begin)
        QTimer.singleShot(_UNSEEN, self, self._begin)

    def end(self) -> None:
        """Close what was opened, however far it came."""
        self._ended.set()
        for thread in (self._thread, self._pages):
            if thread.ident:
                thread.join()
        if self._services:
            self._services.close()
        elif self._store:
            self._store.close()

    def _begin(self) -> None:
        if not self._thread.ident:
            self._thread.start()

    def _read_all(self) -> None:
        """On a thread of its own."""
        try:
            from engine.store import Store  # noqa: PLC0415 - what this is for
            from gui import parts  # noqa: F401, PLC0415

            self._store = Store.open(self._database)
        except Exception as error:  # noqa: BLE001 - whatever it is, a person is waiting
            self._read.emit(error)
        else:
            self._read.emit(None)

    def _read_pages(self) -> None:
        """On a thread of its own. A fault is met again, and told, where the page is opened."""
        for page in PAGES:
            if self._ended.is_set():
                return
            with suppress(ImportError):
                importlib.import_module(page)
        from engine.updates.installation import running  # noqa: PLC0415 - the last page has read it

        running()  # looks through the folders of installed packages; the settings show it

    def _on_read(self, fault: Exception | None) -> None:
        if fault:
            self.failed.emit(fault)
        else:
            self._steps = self._put_together()
            self._step()

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self.finished.emit(self._services)
            self._pages.start()
        except Exception as error:  # noqa: BLE001 - as above
            self.failed.emit(error)
        else:
            QTimer.singleShot(0, self, self._step)

    def _put_together(self) -> Iterator[None]:
        from gui import parts  # noqa: PLC0415 - has been read

        assert self._store
        self._services = parts.Services.on(self._store)
        self._services.preferences.load_now()
        yield
        yield from self._window.fill(self._services)
