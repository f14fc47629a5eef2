"""WatchFolders: say when something happens in the folders that collections follow.

The system's own notices (inotify, FSEvents, ReadDirectoryChangesW, through watchdog) are taken for
no more than a hint: what has changed is found by CheckFolders, which compares sizes, times and
contents and so misses nothing, whatever a notice has left out. *Notices instead of looking again
and again*, because looking at a thousand files every few seconds keeps a disk awake. A folder that
gives no notices (some network drives, too many folders for the system) is looked at every five
minutes. Promises: many changes in a row are one hint, told once they rest for a moment, or after
ten seconds; reading a file is no change; folders added later are watched, too.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from engine.papers.files import is_paper_name
from engine.papers.library import Library
from engine.papers.zotero import DATABASE
from engine.vocabulary import FoldersChanged, StopReason
from engine.worker import Job

_NAP = 0.2  # seconds
_RESTED = 1.5  # seconds without a further change
_LONGEST = 10.0  # seconds from the first change, if they do not rest
_LOOK_ANYWAY = 300.0
_CHANGES = ("created", "modified", "moved", "deleted", "closed")


class Watch(FileSystemEventHandler):
    """One WatchFolders job, which lasts until it is cancelled."""

    def __init__(self, job: Job, library: Library) -> None:
        self._job = job
        self._library = library
        self._observer: Any = Observer()
        self._watched: dict[str, Any] = {}
        self._version: tuple[int, int] | None = None
        self._first = self._last = 0.0  # when changes came that nobody has been told of

    def run(self) -> StopReason:
        self._observer.start()
        looked = time.monotonic()
        try:
            while not self._job.cancelled:
                self._follow()
                now = time.monotonic()
                if self._is_due(now) or now - looked > _LOOK_ANYWAY:
                    self._first = self._last = 0.0
                    looked = now
                    self._job.emit(FoldersChanged())
                time.sleep(_NAP)
        finally:
            self._observer.stop()
            self._observer.join()
        return StopReason.CANCELLED

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES and self._matters(event):
            self._last = time.monotonic()
            self._first = self._first or self._last

    def _matters(self, event: FileSystemEvent) -> bool:
        if event.is_directory:
            return event.event_type != "modified"  # its files tell for themselves
        paths = (event.src_path, event.dest_path)
        return any(_tells(Path(str(path)).name) for path in paths if path)

    def _is_due(self, now: float) -> bool:
        return bool(self._first) and (now - self._last > _RESTED or now - self._first > _LONGEST)

    def _follow(self) -> None:
        """Watch the folders that are followed now."""
        version = self._library.version()
        if version == self._version:
            return
        self._version = version
        wanted = {path for _, path in self._library.folders()}
        for path in self._watched.keys() - wanted:
            self._observer.unschedule(self._watched.pop(path))
        for path in wanted - self._watched.keys():
            try:
                self._watched[path] = self._observer.schedule(self, path, recursive=True)
            except OSError:
                continue  # not there, or more than the system watches: it is looked at anyway


def _tells(name: str) -> bool:
    return is_paper_name(name) or name == DATABASE
