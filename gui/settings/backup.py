"""Everything in one file, and back: written beside the window, read into a profile of its own.

A file is never read over what is there: it fills an empty folder, which becomes a profile and is
opened in a window of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from engine import backup, profiles
from engine.errors import HilbertError, translated
from engine.vocabulary import Failed, Progress
from gui import theme
from gui.activity import Activity
from gui.i18n import tr, trn
from gui.services import Services

Work = Callable[[backup.Told], int]


class _CancelledError(Exception):
    """The person does not want it any more."""


class _Thread(QObject):
    """One piece of work, which looks between two pieces of a file whether it is still wanted."""

    progressed = Signal(object)
    ended = Signal(object)  # the number of files, or what was raised

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._unwanted = threading.Event()
        self._thread = threading.Thread(target=self._run, name="backup")

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        self._unwanted.set()

    def join(self) -> None:
        self._unwanted.set()
        self._thread.join()

    def _run(self) -> None:
        try:
            self.ended.emit(self._work(self._tell))
        except Exception as error:  # noqa: BLE001 - told apart in the window's thread
            self.ended.emit(error)

    def _tell(self, progress: Progress) -> None:
        if self._unwanted.is_set():
            raise _CancelledError
        self.progressed.emit(progress)


class BackupControl(QWidget):
    """``told`` has a sentence for a toast."""

    told = Signal(str)
    restored = Signal()  # there is a profile more

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._export = QPushButton(tr("Export everything…"))
        self._export.clicked.connect(self.choose_file)
        self._import = QPushButton(tr("Import…"))
        self._import.clicked.connect(self._on_import)
        theme.set_variant(self._import, theme.Variant.GHOST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.Space.S)
        row.addWidget(self._export)
        row.addWidget(self._import)
        self.setFocusProxy(self._export)

    def export(self, file: Path) -> None:
        """Write the data folder to ``file``; it is replaced when all is written."""
        self._begin(
            tr("Exporting everything to {file}", file=file.name),
            partial(backup.write, file),
            lambda count: trn(
                "{n} file is in {file}", "{n} files are in {file}", count, file=file.name
            ),
        )

    def restore(self, file: Path, folder: Path) -> None:
        """Fill an empty folder from ``file``, and make it a profile."""
        name = _free_name(folder.name)

        def work(told: backup.Told) -> int:
            count = backup.restore(file, folder, told)
            profiles.add(name, folder)
            return count

        self._begin(
            tr("Importing {file}", file=file.name),
            work,
            lambda count: tr("It is the profile “{name}” now", name=name),
        )

    def _begin(self, title: str, work: Work, sentence: Callable[[int], str]) -> None:
        thread = _Thread(work, self)
        activity = self._services.activities.begin(title, cancel=thread.cancel)
        thread.progressed.connect(activity.progress)
        thread.ended.connect(partial(self._on_ended, thread, activity, sentence))
        self._services.closing.connect(thread.join)
        self._show_busy(True)
        thread.start()

    def _on_ended(
        self,
        thread: _Thread,
        activity: Activity,
        sentence: Callable[[int], str],
        outcome: int | Exception,
    ) -> None:
        self._services.closing.disconnect(thread.join)
        thread.join()
        self._show_busy(False)
        if isinstance(outcome, int):
            activity.finish(sentence(outcome))
            self.told.emit(activity.sentence)
            self.restored.emit()
        elif isinstance(outcome, _CancelledError):
            activity.stop(tr("Stopped; nothing was left behind"))
        else:
            error = translated(outcome)
            activity.fail(_failed(error))
            self.told.emit(f"{error.sentence} {error.remedy}")
        thread.deleteLater()

    def _show_busy(self, busy: bool) -> None:
        for button in (self._export, self._import):
            button.setEnabled(not busy)

    def choose_file(self) -> None:
        """Ask where everything shall be exported to."""
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Export everything"), "hilbert.zip", "*.zip"
        )
        if chosen:
            file = Path(chosen)
            self.export(file if file.suffix else file.with_suffix(".zip"))

    def _on_import(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, tr("A file that Hilbert exported"), "", "*.zip")
        if not file:
            return
        folder = QFileDialog.getExistingDirectory(self, tr("An empty folder for what is in it"))
        if folder:
            self.restore(Path(file), Path(folder))


def _failed(error: HilbertError) -> Failed:
    return Failed(
        kind=error.kind, sentence=error.sentence, remedy=error.remedy, detail=error.detail
    )


def _free_name(name: str) -> str:
    """The name, or the name with the first number that no profile has."""
    taken = {one.name.casefold() for one in profiles.listed()}
    names = (name, *(f"{name} {number}" for number in range(2, len(taken) + 3)))
    return next(one for one in names if one.casefold() not in taken)
