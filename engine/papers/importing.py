"""AddPapers: read, cut and store files, one after another, then give their passages vectors.

Promises: a paper can be found by its words as soon as it is read; a file that cannot be read is
stored with the reason and the rest goes on; a finished paper stays, whatever happens later; Cancel
takes effect within a page or a batch. A fault of the library or a missing embedding model ends the
job, because every further paper would meet it too. When another import waits, this one leaves its
vectors to that one's end, so that those files, too, are read at once.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from engine.errors import HilbertError
from engine.papers.chunks import Chunk, chunks_of
from engine.papers.document import Document, bad_file
from engine.papers.embedders import Embedders, change
from engine.papers.embedding import Embedding
from engine.papers.entries import plain
from engine.papers.files import find, identify
from engine.papers.library import Content, Library, SourceFile
from engine.papers.readers import is_supported
from engine.papers.reading import Reader, ReaderError
from engine.papers.renewing import Renewal
from engine.papers.shelf import Shelf, described
from engine.papers.zotero import files, is_zotero
from engine.vocabulary import AddPapers, CollectionName, Paper, PaperChanged, Progress, StopReason
from engine.worker import Job

_PAGES_BETWEEN_NEWS = 10


class CancelledError(Exception):
    """The person wants no more of this import."""


class Import:
    """One AddPapers job."""

    def __init__(self, job: Job, library: Library, embedders: Embedders) -> None:
        self._job = job
        self._library = library
        self._embedders = embedders
        self._settings = library.settings()
        self._done = 0
        self._total = 0
        self._name = ""
        self._reader = Reader()
        self._shelf = Shelf()

    def run(self, command: AddPapers) -> StopReason:
        try:
            for path in command.paths:
                if Path(path).is_dir():
                    self._library.follow(command.collection, os.path.abspath(path))  # noqa: PTH100
                if is_zotero(Path(path)):
                    self._take_zotero(Path(path), command.collection)
            others = tuple(path for path in command.paths if not is_zotero(Path(path)))
            self.take_in(self._found(others), command.collection)
            self.embed()
        except CancelledError:
            return StopReason.CANCELLED
        finally:
            self._reader.close()
        return StopReason.FINISHED

    def finish(self) -> StopReason:
        """Make the vectors that earlier imports have left to be made."""
        try:
            self.embed()
        except CancelledError:
            return StopReason.CANCELLED
        finally:
            self._reader.close()
        return StopReason.FINISHED

    def take_in(self, files: Sequence[Path], collection: CollectionName) -> None:
        """Add these files. Raises CancelledError; the caller closes the reader."""
        self._total += len(files)
        for path in files:
            self._name = path.name
            self._tell()
            paper = self._add(path, collection)
            self._job.emit(PaperChanged(paper=paper))
            self._done += 1
        self._tell()

    def embed(self) -> None:
        """Give their vectors to all passages that wait for one. Raises CancelledError."""
        if self._job.followed:
            return
        embedder = self._embedders.of(self._settings.embedder)
        Embedding(self._job, self._library, embedder, self._check).run()
        change(self._library, self._embedders)
        Renewal(self._job, self._library, embedder, self._reader, self._check).run()

    def close(self) -> None:
        self._reader.close()

    def _take_zotero(self, folder: Path, collection: CollectionName) -> None:
        """Its attachments, each in the collections that it is in there."""
        for name, attached in files(folder, collection).items():
            self.take_in([file for file in attached if is_supported(file)], name)

    def _found(self, paths: tuple[str, ...]) -> list[Path]:
        files = []
        for path in find(paths):
            self._check()
            files.append(path)
        return files

    def _add(self, path: Path, collection: CollectionName) -> Paper:
        file = SourceFile(str(path), "", 0.0)
        try:
            file = identify(path)
            if paper := self._library.known(collection, file):
                return paper
            self._check_quarantine(file)
            document, chunks = self._read(path)
        except ReaderError as error:
            self._library.quarantine(file.sha256, problem(error))
            return self._library.add_failed(collection, file, problem(error))
        except (HilbertError, OSError, ValueError, MemoryError) as error:
            return self._library.add_failed(collection, file, problem(error))
        about, entry = document.about, self._shelf.entry(path, document.about, document.title)
        content = Content(
            title=(plain(entry.get("title")) if entry else "") or document.title,
            about=described(entry, about) if entry else about,
            entry=entry,
            pages=len(document.pages),
            chunks=chunks,
            budget=self._settings.budget,
        )
        return self._library.add(collection, file, content)

    def _check_quarantine(self, file: SourceFile) -> None:
        if reason := self._library.quarantined(file.sha256):
            raise bad_file(reason, "")

    def _read(self, path: Path) -> tuple[Document, list[Chunk]]:
        try:
            document = self._reader.read(path, self._on_page)
            chunks = chunks_of(document, self._settings.budget)
        except (HilbertError, OSError, MemoryError, CancelledError):
            raise
        except Exception as error:
            # A file that trips over a bug of ours must not keep the others out.
            traceback.print_exc(file=sys.stderr)
            raise bad_file("Hilbert stumbled over this file.", "Please report it.") from error
        if not chunks:
            raise bad_file("There is too little text in the file.", "Add the whole paper.")
        return document, chunks

    def _on_page(self, page: int, pages: int) -> None:
        self._check()
        if page % _PAGES_BETWEEN_NEWS == 0:
            self._tell(f"page {page + 1} of {pages}")

    def _check(self) -> None:
        if self._job.cancelled:
            raise CancelledError

    def _tell(self, where: str = "") -> None:
        note = f"{self._name}, {where}" if where else self._name
        self._job.emit(Progress(done=self._done, total=self._total, unit="papers", note=note))


def problem(error: Exception) -> str:
    """Why a file could not be read, and what to do about it."""
    if isinstance(error, HilbertError):
        return f"{error.sentence} {error.remedy}".strip()
    if isinstance(error, FileNotFoundError):
        return "The file is not there. Check the path, or whether the drive is connected."
    if isinstance(error, PermissionError):
        return "Hilbert may not read this file. Change its permissions, then add it again."
    if isinstance(error, MemoryError):
        return "The file is too large for this computer's memory. Split it and add the parts."
    return "The file could not be read. Copy it to another place and add that."
