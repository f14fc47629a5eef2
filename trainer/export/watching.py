"""How long work tells where it stands and hears that nobody wants it any more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class UnwantedError(Exception):
    """The work was cancelled; what was half done has been removed."""


@dataclass(frozen=True)
class Watch:
    """``told`` takes steps done and total; ``wanted`` is asked between steps."""

    told: Callable[[int, int], None] = lambda _done, _total: None
    wanted: Callable[[], bool] = lambda: True

    def step(self, done: int, total: int) -> None:
        """Tell, and raise UnwantedError once the work is not wanted."""
        self.told(done, total)
        if not self.wanted():
            raise UnwantedError


SILENT = Watch()
