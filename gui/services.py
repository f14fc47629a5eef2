"""What the pages share: the store's queue and the two children. Made once, closed once."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject

from engine.store import Store
from gui.clients import Client
from gui.operations import Operations


class Services(QObject):
    """Handed to every page; there is no global state."""

    def __init__(self, store: Store, inference: Client, papers: Client) -> None:
        super().__init__()
        self.operations = Operations(store, self)
        self.inference = inference
        self.papers = papers

    @classmethod
    def start(cls, database: Path) -> Self:
        """Raises HilbertError, sqlite3.Error or OSError where the data folder is not usable."""
        return cls(Store.open(database), Client("inference"), Client("papers"))

    def close(self) -> None:
        self.inference.close()
        self.papers.close()
        self.operations.close()
