"""Whether there is a newer version, and fetching it, as observable state.

Promises: nothing connects before :meth:`Updates.look` or :meth:`fetch` is called; at the start only
where the person has allowed that in the settings.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine import paths
from engine.child import new_job
from engine.updates import installation, manifest
from engine.vocabulary import (
    AnyEvent,
    Artifact,
    CheckUpdate,
    Done,
    Ending,
    Failed,
    FetchUpdate,
    Form,
    JobId,
    Progress,
    StopReason,
    UpdateFound,
)
from gui.activity import Activities, Activity
from gui.clients import Client
from gui.i18n import tr
from gui.late import while_alive
from gui.operations import Operations
from gui.preferences import Preferences


class Updates(QObject):
    """One for the window. ``found`` is what was announced last, ``file`` what was fetched.

    ``failure`` is what went wrong last, as far as somebody has asked for it.
    """

    changed = Signal()
    newer = Signal(str)  # a version, found without being asked for
    done = Signal(str)  # a sentence

    def __init__(
        self, hub: Client, preferences: Preferences, activities: Activities, operations: Operations
    ) -> None:
        super().__init__(operations.parent())
        self._hub, self._preferences = hub, preferences
        self._activities, self._operations = activities, operations
        self.found: UpdateFound | None = None
        self.file: Path | None = None
        self.looking = False
        self.failure: Failed | None = None
        self._job: JobId | None = None
        preferences.loaded.connect(self._on_loaded)

    @property
    def address(self) -> str:
        return self._preferences.now.update_address or manifest.known().address

    @property
    def fetching(self) -> bool:
        return self._job is not None

    @property
    def can_fetch(self) -> bool:
        """Whether there is a file for here. A checkout is renewed by git."""
        found = self.found
        checkout = installation.form() is Form.CHECKOUT
        return bool(found and found.newer and found.file and not checkout)

    def look(self, asked: bool = True) -> None:
        """Read the announcement; a fault is told only to somebody who has asked."""
        if self.looking:
            return
        self.looking, self.failure = True, None
        command = CheckUpdate(job=new_job(), address=self.address)
        self._hub.send(command, while_alive(self, partial(self._on_looked, asked)))
        self.changed.emit()

    def fetch(self) -> None:
        """Fetch the file and put it in place, or say how that is done."""
        if self.fetching or not self.can_fetch:
            return
        command = FetchUpdate(job=new_job(), address=self.address, folder=str(paths.updates()))
        self._job = command.job
        activity = self._activities.begin(tr("Fetching the new version"), cancel=self.cancel)
        self._hub.send(command, while_alive(self, partial(self._on_fetched, activity)))
        self.changed.emit()

    def cancel(self) -> None:
        if self._job:
            self._hub.cancel(self._job)

    # --- what is heard ---

    def _on_loaded(self) -> None:
        if self._preferences.now.updates and self.address:
            self.look(asked=False)

    def _on_looked(self, asked: bool, event: AnyEvent) -> None:
        match event:
            case UpdateFound():
                self.found, self.looking = event, False
                if event.newer and not asked:
                    self.newer.emit(event.version)
            case Failed() if asked:
                self.failure = event
        if isinstance(event, Ending):
            self.looking = False
        self.changed.emit()

    def _on_fetched(self, activity: Activity, event: AnyEvent) -> None:
        match event:
            case Progress():
                activity.progress(event)
            case Artifact(path=path):
                self.file = Path(path)
                put = partial(installation.put_in_place, self.file)
                self._operations.run(lambda _store: put(), self.done.emit)
            case Failed():
                activity.fail(event)
                self.failure = event
            case Done(reason=StopReason.CANCELLED):
                activity.stop(tr("Stopped; what was fetched is kept"))
            case Done():
                activity.finish(tr("Fetched, and its signature is right"))
        if isinstance(event, Ending):
            self._job = None
        self.changed.emit()
