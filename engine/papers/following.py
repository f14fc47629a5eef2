"""CheckFolders: collections follow their folders.

A file whose size and time are as they were is not read again; any other is known by its content,
so a renamed or moved one costs its hash and nothing more. Promises: one changed file costs one
file; a paper whose file is gone goes, and comes back with it within a day; nothing goes because a
folder as a whole is not there (a drive that is not connected) or may not be read; what a person
took out stays out. Of a Zotero data folder a copy of the database says which files are papers.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from engine.papers.embedders import Embedders
from engine.papers.files import find, identify
from engine.papers.importing import CancelledError, Import
from engine.papers.library import Library
from engine.papers.readers import is_supported
from engine.papers.zotero import files, is_zotero
from engine.vocabulary import (
    CheckFolders,
    CollectionName,
    Paper,
    PaperChanged,
    PaperId,
    PapersGone,
    StopReason,
)
from engine.worker import Job

ALL = CollectionName("")
_TOGETHER = 50  # files whose content is noted at once


class Check:
    """One CheckFolders job."""

    def __init__(self, job: Job, library: Library, embedders: Embedders) -> None:
        self._job = job
        self._library = library
        self._import = Import(job, library, embedders)
        self._noted: list[tuple[str, int, int, str]] = []

    def run(self, command: CheckFolders) -> StopReason:
        try:
            for collection, folder in self._library.folders():
                if command.collection not in ("", collection):
                    continue
                if is_zotero(Path(folder)):
                    self._follow_zotero(collection, Path(folder))
                elif Path(folder).is_dir():
                    self._follow(collection, Path(folder))
            self._import.embed()
        except CancelledError:
            return StopReason.CANCELLED
        finally:
            self._import.close()
        return StopReason.FINISHED

    def _follow_zotero(self, collection: CollectionName, folder: Path) -> None:
        """Its attachments, each in Zotero's collections; gone is only what has lost its file."""
        for name, attached in files(folder, collection).items():
            contents = self._contents(file for file in attached if is_supported(file))
            self._take_in(self._new(name, contents), name)
        inside = [p for p in self._library.papers(ALL) if _is_in(p.path, folder)]
        self._forget([p for p in inside if not _is_there(p.path)])

    def _follow(self, collection: CollectionName, folder: Path) -> None:
        contents = self._contents(find([str(folder)]))
        new = self._new(collection, contents)
        inside = [p for p in self._library.papers(collection) if _is_in(p.path, folder)]
        self._move(collection, [p for p in inside if not _is_there(p.path)], contents)
        self._take_in(new, collection)
        self._forget([p for p in inside if not _is_there(p.path)])

    def _new(self, collection: CollectionName, contents: dict[str, str]) -> list[Path]:
        settled = self._library.settled(collection)
        return [Path(path) for path, sha256 in contents.items() if sha256 not in settled]

    def _take_in(self, new: Sequence[Path], collection: CollectionName) -> None:
        if new:
            self._import.take_in(new, collection)

    def _contents(self, files: Iterable[Path]) -> dict[str, str]:
        """By path, the content of each file that can be read; "" for one that cannot."""
        before = self._library.contents()
        contents: dict[str, str] = {}
        for path in files:
            if self._job.cancelled:
                raise CancelledError
            contents[str(path)] = self._content(path, before.get(str(path)))
        self._note(0)
        return contents

    def _content(self, path: Path, before: tuple[int, int, str] | None) -> str:
        try:
            stat = path.stat()
            if before and before[:2] == (stat.st_size, stat.st_mtime_ns):
                return before[2]
            sha256 = identify(path).sha256
        except OSError:
            return ""
        self._noted.append((str(path), stat.st_size, stat.st_mtime_ns, sha256))
        self._note(_TOGETHER)
        return sha256

    def _note(self, most: int) -> None:
        if len(self._noted) > most:
            self._library.note(self._noted)
            self._noted = []

    def _move(
        self, collection: CollectionName, gone: Sequence[Paper], contents: dict[str, str]
    ) -> None:
        """Let the papers whose content is found elsewhere in the folder be there from now on."""
        places = {sha256: path for path, sha256 in contents.items()}
        for paper in gone:
            file = self._library.source(paper.id)
            if file and (place := places.get(file.sha256)):
                moved = self._library.known(collection, identify(Path(place)))
                if moved:
                    self._job.emit(PaperChanged(paper=moved))

    def _forget(self, gone: Sequence[Paper]) -> None:
        """Take out what is gone, unless it was found elsewhere meanwhile."""
        papers: list[PaperId] = []
        for paper in gone:
            now = self._library.paper(paper.id)
            if now and not _is_there(now.path):
                papers.append(paper.id)
        if papers:
            self._library.remove(papers)
            self._job.emit(PapersGone(papers=tuple(papers)))


def _is_in(path: str, folder: Path) -> bool:
    return Path(path).is_relative_to(folder)


def _is_there(path: str) -> bool:
    """Whether there is a file; also one that may only not be looked at now."""
    try:
        os.stat(path)  # noqa: PTH116 - Path.exists hides why
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True
