"""Downloads as observable state: begun by a button, paused, gone on with, found after a restart.

Promises: a download that is not finished is in :attr:`waiting` or under way, also after the window
was killed; nothing is fetched that nobody has pressed a button for in this session.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from engine import paths
from engine.child import new_job
from engine.hub import pending
from engine.hub.pending import Pending
from engine.vocabulary import AnyEvent, Artifact, Done, Download, Failed, JobId, Progress
from gui.activity import Activity
from gui.i18n import tr
from gui.late import while_alive
from gui.models.words import size_text
from gui.services import Services


class Downloads(QObject):
    """All downloads of the window."""

    changed = Signal()
    fetched = Signal(str)  # the path of a file that is in its place
    failed = Signal(object)  # Failed

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._known: list[Pending] = []
        self._jobs: dict[Pending, JobId] = {}
        self._activities: dict[Pending, Activity] = {}
        self._paused: set[Pending] = set()

    @property
    def waiting(self) -> tuple[Pending, ...]:
        """Begun, not finished, and not under way."""
        return tuple(one for one in self._known if one not in self._jobs)

    def is_under_way(self, repo: str, file: str) -> bool:
        return any((one.repo, one.file) == (repo, file) for one in self._jobs)

    def load(self) -> None:
        """Find what an earlier start has left."""
        self._services.operations.run(lambda _store: pending.listed(), self._on_listed)

    def begin(self, wanted: Pending) -> None:
        """Fetch it, from where it was left."""
        if wanted in self._jobs:
            return
        self._known = [one for one in self._known if one != wanted] + [wanted]
        activity = self._activities.get(wanted)
        if activity is None or activity.phase.ended:
            self._activities[wanted] = self._services.activities.begin(
                tr("Download of {file}", file=wanted.file),
                cancel=partial(self._stop, wanted),
                pause=partial(self._pause, wanted),
            )
        self._paused.discard(wanted)
        self._services.operations.run(
            lambda _store: pending.remember(wanted), lambda _: self._send(wanted)
        )

    def discard(self, wanted: Pending) -> None:
        """Throw away what was fetched of one that waits."""
        self._known = [one for one in self._known if one != wanted]
        if (activity := self._activities.pop(wanted, None)) and not activity.phase.ended:
            activity.stop(tr("Thrown away"))
        self._services.operations.run(lambda _store: pending.discard(wanted))
        self.changed.emit()

    def _send(self, wanted: Pending) -> None:
        command = Download(
            job=new_job(),
            repo=wanted.repo,
            file=wanted.file,
            folder=str(paths.models()),
            endpoint=wanted.endpoint,
            sha256=wanted.sha256,
        )
        self._jobs[wanted] = command.job
        self._services.hub.send(command, while_alive(self, partial(self._on_event, wanted)))
        self.changed.emit()

    def _stop(self, wanted: Pending) -> None:
        if job := self._jobs.get(wanted):
            self._services.hub.cancel(job)
        else:
            self._on_stopped(wanted)

    def _pause(self, wanted: Pending, paused: bool) -> None:
        if not paused:
            self.begin(wanted)
        elif job := self._jobs.get(wanted):
            self._paused.add(wanted)
            self._services.hub.cancel(job)

    def _on_listed(self, known: tuple[Pending, ...]) -> None:
        self._known = [*known, *(one for one in self._known if one not in known)]
        self.changed.emit()

    def _on_event(self, wanted: Pending, event: AnyEvent) -> None:
        activity = self._activities[wanted]
        match event:
            case Progress():
                activity.progress(event)
            case Artifact(path=path):
                self._known = [one for one in self._known if one != wanted]
                self._services.operations.run(lambda _store: pending.forget(wanted))
                activity.finish(
                    tr("In the list of models; its SHA-256 is {start}…", start=event.sha256[:12])
                )
                self.fetched.emit(path)
            case Failed():
                self._jobs.pop(wanted, None)
                activity.fail(event)
                self.failed.emit(event)
                self.changed.emit()
            case Done():
                self._jobs.pop(wanted, None)
                if wanted not in self._paused and not activity.phase.ended:
                    self._on_stopped(wanted)
                self.changed.emit()

    def _on_stopped(self, wanted: Pending) -> None:
        kept = size_text(wanted.fetched)
        self._activities[wanted].stop(tr("Stopped; {size} are kept, to go on later", size=kept))
