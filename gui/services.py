"""What the pages share: the store's queue and the children. Made once, closed once."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QObject, Signal

from engine.store import Store
from gui.activity import Activities
from gui.clients import Client, InferenceClient, TrainingClient
from gui.operations import Operations
from gui.preferences import Preferences
from gui.routing import ActiveRouter
from gui.trainer_setup import TrainerSetup
from gui.transcript.formulas import Formulas
from gui.updates import Updates
from trainer.worker.start import provision_command


class Services(QObject):
    """Handed to every page; there is no global state. A child starts with its first command.

    ``closing`` is announced first of all when the window has gone: who has a thread ends it then.
    """

    closing = Signal()

    def __init__(
        self,
        store: Store,
        inference: Client,
        papers: Client,
        training: Client | None = None,
        hub: Client | None = None,
    ) -> None:
        super().__init__()
        self.operations = Operations(store, self)
        self.inference = inference
        self.papers = papers
        self.training = training or TrainingClient()
        self.hub = hub or Client("hub")
        self.provision = Client("provision", command=provision_command())
        self.activities = Activities(self)
        self.trainer = TrainerSetup(self.provision, self.training, self.activities, self)
        self.preferences = Preferences(self.operations, self)
        self.updates = Updates(self.hub, self.preferences, self.activities, self.operations)
        self.formulas = Formulas(self)
        self.router = ActiveRouter(self.preferences, self.operations, self)
        self.preferences.changed.connect(
            lambda _before, now: self.formulas.use_preamble(now.macros)
        )

    @classmethod
    def on(cls, store: Store) -> Self:
        """With the real children."""
        return cls(store, InferenceClient(), Client("papers"))

    def close(self) -> None:
        self.closing.emit()
        self.inference.close()
        self.papers.close()
        self.training.close()
        self.provision.close()
        self.hub.close()
        self.formulas.close()
        self.operations.close()
