"""AddPapers: read, cut, embed and store files, one after another.

Promises: a file that cannot be read is stored with the reason and the rest goes on; a finished
paper stays, whatever happens later; Cancel takes effect within a page or a batch. A fault of the
library or a missing embedding model ends the job, because every further paper would meet it too.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

from engine.errors import HilbertError
from engine.papers.chunks import Chunk, chunks_of
from engine.papers.document import Document, bad_file
from engine.papers.embed import BATCH, Embedder, to_bytes
from engine.papers.entries import plain
from engine.papers.files import find, identify
from engine.papers.library import Content, Library, SourceFile
from engine.papers.reading import Reader, ReaderError
from engine.papers.shelf import Shelf, described
from engine.vocabulary import AddPapers, CollectionName, Paper, PaperChanged, Progress, StopReason
from engine.worker import Job

_PAGES_BETWEEN_NEWS = 10


class CancelledError(Exception):
    """The person wants no more of this import."""


class Import:
    """One AddPapers job."""

    def __init__(self, job: Job, library: Library, embedder: Embedder) -> None:
        self._job = job
        self._library = library
        self._embedder = embedder
        self._done = 0
        self._total = 0
        self._name = ""
        self._pace = Pace()
        self._reader = Reader()
        self._shelf = Shelf()

    def run(self, command: AddPapers) -> StopReason:
        try:
            for path in command.paths:
                if Path(path).is_dir():
                    self._library.follow(command.collection, os.path.abspath(path))  # noqa: PTH100
            self.take_in(self._found(command.paths), command.collection)
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

    def close(self) -> None:
        self._reader.close()

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
            model=self._embedder.name,
            vectors=self._embed(chunks),
        )
        return self._library.add(collection, file, content)

    def _check_quarantine(self, file: SourceFile) -> None:
        if reason := self._library.quarantined(file.sha256):
            raise bad_file(reason, "")

    def _read(self, path: Path) -> tuple[Document, list[Chunk]]:
        try:
            document = self._reader.read(path, self._on_page)
            chunks = chunks_of(document)
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

    def _embed(self, chunks: list[Chunk]) -> list[bytes]:
        vectors = [b""] * len(chunks)
        embedded = 0
        self._tell(f"passage 1 of {len(chunks)}", len(chunks))
        self._embedder.load()
        self._pace.start(len(chunks))
        for indices, batch in self._embedder.passages([chunk.text for chunk in chunks]):
            self._check()
            self._pace.embedded(len(indices))
            for index, vector in zip(indices, batch, strict=True):
                vectors[index] = to_bytes(vector)
            embedded += len(indices)
            self._tell(f"passage {embedded} of {len(chunks)}", len(chunks) - embedded)
        return vectors

    def _check(self) -> None:
        if self._job.cancelled:
            raise CancelledError

    def _tell(self, where: str = "", passages: int | None = None) -> None:
        """Say how far we are; ``passages`` are left in this paper, None before it is read."""
        papers = self._total - self._done
        self._job.emit(
            Progress(
                done=self._done,
                total=self._total,
                unit="papers",
                eta=self._pace.left(papers, passages),
                note=f"{self._name}, {where}" if where else self._name,
            )
        )


class Pace:
    """How long is left: passages still to embed, at the speed so far.

    Embedding is nearly all of the work. Papers not yet read are taken to be as long as the average
    of those that were, and of one of usual length, so that a short first one does not mislead.
    """

    _USUAL = 60  # passages

    def __init__(self) -> None:
        self._clock = 0.0
        self._seconds = 0.0
        self._papers = 1
        self._passages = self._USUAL
        self._embedded = 0

    def start(self, passages: int) -> None:
        """A paper of that many passages comes next. The model is loaded, which happens once."""
        self._papers += 1
        self._passages += passages
        self._clock = time.monotonic()

    def embedded(self, passages: int) -> None:
        """A batch is done; the time since the one before was spent on it."""
        now = time.monotonic()
        self._seconds += now - self._clock
        self._clock = now
        self._embedded += passages

    def left(self, papers: int, passages: int | None) -> float | None:
        """Seconds for ``papers`` papers, of the first of which ``passages`` are left if known."""
        if self._embedded < BATCH:
            return None
        usual = self._passages / self._papers
        ahead = papers * usual if passages is None else passages + (papers - 1) * usual
        return round(self._seconds / self._embedded * ahead, 1)


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
