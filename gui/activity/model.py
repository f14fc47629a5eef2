"""Running work as observable state: what it is, how far, how it ended, and what may be done to it.

Whoever starts something that takes longer than a second says so::

    activity = services.activities.begin(tr("Importing papers"), cancel=library.cancel)
    activity.progress(event)            # any number of times
    activity.finish(tr("38 added"))     # or .fail(failed), or .stop() after a cancel

Promises: an activity ends once, and what is said of it after that changes nothing; the list holds
the newest first and keeps what has ended until it is dismissed. Does not promise that the work
stops: ``cancel`` and ``pause`` only ask those who do it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QObject, Signal

from engine.vocabulary import Failed, Progress

Ask = Callable[[], object]


@dataclass(frozen=True)
class Means:
    """What may be asked of those who do the work; see :meth:`Activities.begin`."""

    cancel: Ask | None = None
    pause: Callable[[bool], object] | None = None
    leave: Ask | None = None
    show: Ask | None = None


class Phase(Enum):
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"

    @property
    def ended(self) -> bool:
        return self in (Phase.FINISHED, Phase.STOPPED, Phase.FAILED)


class Activity(QObject):
    """One piece of work. Made by :meth:`Activities.begin` only."""

    changed = Signal()
    ended = Signal()

    def __init__(self, title: str, means: Means, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.phase = Phase.RUNNING
        self.latest: Progress | None = None
        self.sentence = ""
        self.failure: Failed | None = None
        self.began = time.monotonic()
        self.lasted = 0.0
        self.show = means.show
        self._means = means

    # --- said by who does the work ---

    def progress(self, progress: Progress) -> None:
        """``total`` 0 means that nobody knows how much there is."""
        if not self.phase.ended and progress != self.latest:
            self.latest = progress
            self.changed.emit()

    def finish(self, sentence: str = "") -> None:
        self._end(Phase.FINISHED, sentence)

    def stop(self, sentence: str = "") -> None:
        """It ended because the person wanted it to."""
        self._end(Phase.STOPPED, sentence)

    def fail(self, failed: Failed) -> None:
        self.failure = failed
        self._end(Phase.FAILED, failed.sentence)

    def can_go_on(self, leave: Ask) -> None:
        """From now on it can be left to itself, which ``leave`` does."""
        self._means = replace(self._means, leave=leave)

    # --- wanted by the person ---

    @property
    def can_cancel(self) -> bool:
        return self._means.cancel is not None and self.phase in (Phase.RUNNING, Phase.PAUSED)

    @property
    def can_pause(self) -> bool:
        return self._means.pause is not None and self.phase in (Phase.RUNNING, Phase.PAUSED)

    @property
    def can_be_left(self) -> bool:
        """Whether it goes on without the window, to be found again at the next start."""
        return self._means.leave is not None and not self.phase.ended

    def cancel(self) -> None:
        if self._means.cancel and self.can_cancel:
            self._set_phase(Phase.STOPPING)
            self._means.cancel()

    def pause(self, paused: bool) -> None:
        if self._means.pause and self.can_pause:
            self._set_phase(Phase.PAUSED if paused else Phase.RUNNING)
            self._means.pause(paused)

    def leave(self) -> None:
        """Let it go on after the window has closed."""
        if self._means.leave:
            self._means.leave()

    def _end(self, phase: Phase, sentence: str) -> None:
        if self.phase.ended:
            return
        self.sentence = sentence
        self.lasted = time.monotonic() - self.began
        self._set_phase(phase)
        self.ended.emit()

    def _set_phase(self, phase: Phase) -> None:
        if phase is not self.phase:
            self.phase = phase
            self.changed.emit()


class Activities(QObject):
    """Everything that is under way or has ended and was not dismissed yet."""

    list_changed = Signal()  # something came or went
    changed = Signal(object)  # Activity
    ended = Signal(object)  # Activity

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Activity] = []

    @property
    def all(self) -> tuple[Activity, ...]:
        """The newest first."""
        return tuple(reversed(self._all))

    @property
    def running(self) -> tuple[Activity, ...]:
        return tuple(activity for activity in self.all if not activity.phase.ended)

    def begin(
        self,
        title: str,
        *,
        cancel: Ask | None = None,
        pause: Callable[[bool], object] | None = None,
        leave: Ask | None = None,
        show: Ask | None = None,
    ) -> Activity:
        """Announce work that has started.

        ``pause`` is called with True and, to go on, with False. ``leave`` is given by work that can
        go on without the window; it is called when the person wants that. ``show`` leads to the
        page where the work is at home.
        """
        activity = Activity(title, Means(cancel, pause, leave, show), self)
        activity.changed.connect(lambda: self.changed.emit(activity))
        activity.ended.connect(lambda: self.ended.emit(activity))
        self._all.append(activity)
        self.list_changed.emit()
        return activity

    def dismiss(self, activity: Activity) -> None:
        """Take what has ended off the list."""
        if activity.phase.ended and activity in self._all:
            self._all.remove(activity)
            self.list_changed.emit()
            activity.deleteLater()

    def dismiss_ended(self) -> None:
        for activity in self.all:
            self.dismiss(activity)
