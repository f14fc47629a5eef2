"""The sample collection: short texts of our own, to try citations with in a minute."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

import assets
from engine.vocabulary import CollectionName
from gui.i18n import tr
from gui.papers.library import Library

COLLECTION = CollectionName("Sample texts")


class Samples(QObject):
    """Adds the texts once, and says when one can ask about them."""

    ready = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._wanted = False
        library.library_changed.connect(self._on_changed)

    def want(self) -> None:
        """Add them unless they are there; ``ready`` follows in either case."""
        self._wanted = True
        if self._are_there():
            self._on_changed()
        else:
            self._library.add(COLLECTION, [str(assets.SAMPLES)])

    def _are_there(self) -> bool:
        held = {one.name: one.papers for one in self._library.collections}
        return held.get(COLLECTION, 0) >= len(list(assets.SAMPLES.glob("*.md")))

    def _on_changed(self, *_: object) -> None:
        if self._wanted and self._are_there():
            self._wanted = False
            self.ready.emit()


def question() -> str:
    """One that the sample texts answer."""
    return tr("Why can an unknown quantum state not be copied?")
