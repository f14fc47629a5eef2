"""Imports of papers, as the library tells of them, announced as running work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from engine.vocabulary import Failed, Progress
from gui.activity.model import Activities, Activity
from gui.i18n import tr
from gui.papers.library import Library
from gui.papers.words import ImportSummary


class ImportsActivity(QObject):
    """One activity from the first news of an import until no import is left."""

    def __init__(
        self, library: Library, activities: Activities, show: Callable[[], object]
    ) -> None:
        super().__init__(library)
        self._library = library
        self._activities = activities
        self._show = show
        self._activity: Activity | None = None
        self._failed: Failed | None = None
        self._summary: ImportSummary | None = None
        library.import_progress.connect(self._on_progress)
        library.import_finished.connect(self._on_finished)
        library.failed.connect(self._on_failed)

    def _on_progress(self, progress: Progress | None) -> None:
        if progress is None:
            # The summary or the fault follows before the next event of the loop.
            QTimer.singleShot(0, self, self._end)
            return
        if self._activity is None:
            self._failed, self._summary = None, None
            self._activity = self._activities.begin(
                tr("Reading papers"), cancel=self._library.cancel, show=self._show
            )
        self._activity.progress(progress)

    def _on_failed(self, failed: Failed) -> None:
        self._failed = failed

    def _on_finished(self, summary: ImportSummary) -> None:
        self._summary = summary

    def _end(self) -> None:
        activity, self._activity = self._activity, None
        if activity is None:
            return
        summary = self._summary
        if self._failed and (summary is None or summary.broken):
            activity.fail(self._failed)
        elif summary and summary.cancelled:
            activity.stop(summary.sentence)
        else:
            activity.finish(summary.sentence if summary else "")
