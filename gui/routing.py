"""The head that routes questions, as the preferences name it; loaded off the window's thread.

Promises: ``router.now`` is what holds, None while there is none or it is still being read; a head
that cannot be used is announced once, and then questions take their usual way.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from engine.errors import HilbertError
from engine.routing import Router
from engine.store import Store
from gui.operations import Operations
from gui.preferences import Chosen, Preferences


class ActiveRouter(QObject):
    """Follows the preferences ``router`` and ``router_threshold``."""

    failed = Signal(object)  # HilbertError

    def __init__(
        self, preferences: Preferences, operations: Operations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._wanted = ("", 0)
        self.now: Router | None = None
        preferences.changed.connect(lambda _before, now: self._follow(now))
        preferences.loaded.connect(lambda: self._follow(preferences.now))

    def _follow(self, now: Chosen) -> None:
        wanted = (now.router, now.router_threshold)
        if wanted == self._wanted:
            return
        self._wanted, self.now = wanted, None
        name, threshold = wanted
        if name:
            self._operations.run(
                lambda _store: _loaded(name, threshold / 100),
                partial(self._on_loaded, wanted),
                partial(self._on_failed, wanted),
            )

    def _on_loaded(self, wanted: tuple[str, int], loaded: Router) -> None:
        if wanted == self._wanted:
            self.now = loaded

    def _on_failed(self, wanted: tuple[str, int], error: HilbertError) -> None:
        if wanted == self._wanted:
            self.failed.emit(error)


# Imported where a router is wanted: numpy is not, to open the window.


def _loaded(name: str, threshold: float) -> Router:
    from trainer.head import router  # noqa: PLC0415

    return router.load(name, threshold)


def fitting(_store: Store) -> Sequence[str]:
    """The names of the trained heads that can route questions, the newest first."""
    from trainer.head import router, spec  # noqa: PLC0415

    return [folder.name for folder, one in spec.trained() if router.fits(one)]
