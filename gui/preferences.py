"""What the person has chosen for the whole window, kept in the store and announced when it changes.

The values are there with their defaults from the first moment; :meth:`Preferences.load` brings what
was chosen before. One setting of the store holds them all.
"""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from engine.store import Store
from engine.vocabulary import Value
from gui.operations import Operations
from gui.theme import Accent, Scheme

_SETTING = "preferences"
TEXT_SIZES = (90, 100, 115, 130, 150)


class Chosen(Value, frozen=True):
    """Every preference with its default. ``mirror`` is the address of a hub, "" the usual one."""

    scheme: Scheme = Scheme.SYSTEM
    text_size: int = 100  # per cent
    accent: Accent = Accent.VERDIGRIS
    language: str = ""  # "" follows the desktop
    mirror: str = ""
    macros: str = ""  # the person's own, as LaTeX
    router: str = ""  # the name of a trained head, "" for none
    router_threshold: int = 70  # per cent: below it the usual rule decides
    updates: bool = False  # whether to look for a new version at the start
    update_address: str = ""  # where versions are announced, "" the usual place
    welcomed: bool = False  # the first steps were shown


class Preferences(QObject):
    """``preferences.now`` is what holds; ``choose(text_size=115)`` changes it."""

    changed = Signal(object, object)  # Chosen before, Chosen now
    loaded = Signal()

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.now = Chosen()

    def load_now(self) -> Chosen:
        """Read before there is a window: it is built in the language that was chosen."""
        self.now = self._operations.now(_stored)
        return self.now

    def load(self) -> None:
        self._operations.run(_stored, self._on_loaded)

    def choose(self, **values: Any) -> None:
        """Keep and announce; a value that is as it was changes nothing."""
        before, self.now = self.now, msgspec.structs.replace(self.now, **values)
        if self.now != before:
            kept = msgspec.to_builtins(self.now)
            self._operations.run(lambda store: store.set_setting(_SETTING, kept))
            self.changed.emit(before, self.now)

    def _on_loaded(self, stored: Chosen) -> None:
        before, self.now = self.now, stored
        if stored != before:
            self.changed.emit(before, stored)
        self.loaded.emit()


def _stored(store: Store) -> Chosen:
    """What was chosen; of a value that this version does not know, the defaults."""
    kept = store.setting(_SETTING, dict[str, Any], {})
    if not kept and (scheme := store.setting("scheme", str, "")):
        kept = {"scheme": scheme}  # as versions before the preferences kept it
    try:
        return msgspec.convert(kept, Chosen)
    except msgspec.ValidationError:
        return Chosen()
