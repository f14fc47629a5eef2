"""AddPapers: read, cut and store files, one after another, then give their passages vectors.

Promises: a paper can be found by its words as soon as it is read; a file that cannot be read is
stored with the reason and the rest goes on, and so is one that has ended the process twice; a
finished paper stays, whatever happens later; Cancel takes effect within a page or a batch. A fault
of the library or a missing embedding model ends the job, because every further paper would meet it
too. When another import waits, this one leaves its vectors to that one's end, so that those files,
too, are read at once.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

from engine.errors import HilbertError
from engine.papers.chunks import Chunk, chunks_of
from engine.papers.document import Document, bad_file
from engine.papers.embed import Embedder
from engine.papers.embedding import Embedding
from engine.papers.files import find, identify
from engine.papers.library import Content, Library, SourceFile
from engine.papers.readers import read
from engine.vocabulary import AddPapers, CollectionName, Paper, PaperChanged, Progress, StopReason
from engine.worker import Job

_PAGES_BETWEEN_NEWS = 10
_MOST_ATTEMPTS = 2


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

    def run(self, command: AddPapers) -> StopReason:
        try:
            self._read_all(command)
            self._embed()
        except CancelledError:
            return StopReason.CANCELLED
        return StopReason.FINISHED

    def finish(self) -> StopReason:
        """Make the vectors that earlier imports have left to be made."""
        try:
            self._embed()
        except CancelledError:
            return StopReason.CANCELLED
        return StopReason.FINISHED

    def _read_all(self, command: AddPapers) -> None:
        files = self._found(command.paths)
        self._total = len(files)
        for path in files:
            self._name = path.name
            self._tell()
            paper = self._add(path, command.collection)
            self._job.emit(PaperChanged(paper=paper))
            self._done += 1
        self._tell()

    def _embed(self) -> None:
        if not self._job.followed:
            Embedding(self._job, self._library, self._embedder, self._check).run()

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
            document, chunks = self._read_safely(path, file)
        except (HilbertError, OSError, ValueError, MemoryError) as error:
            return self._library.add_failed(collection, file, problem(error))
        content = Content(document.title, len(document.pages), chunks)
        return self._library.add(collection, file, content)

    def _read_safely(self, path: Path, file: SourceFile) -> tuple[Document, list[Chunk]]:
        """Read, unless this content has ended the process twice in a row."""
        try:
            if self._library.attempt(file.sha256) >= _MOST_ATTEMPTS:
                raise bad_file("Reading this file makes the reader crash.", "Save it anew.")
            return self._read(path)
        finally:
            # Also when it is refused: who adds it once more wants it tried once more.
            self._library.survived(file.sha256)

    def _read(self, path: Path) -> tuple[Document, list[Chunk]]:
        try:
            document = read(path, self._on_page)
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

    def _check(self) -> None:
        if self._job.cancelled:
            raise CancelledError

    def _tell(self, where: str = "") -> None:
        note = f"{self._name}, {where}" if where else self._name
        self._job.emit(Progress(done=self._done, total=self._total, unit="papers", note=note))


def problem(error: Exception) -> str:
    """Why a file could not be read, and what to do about it."""
    if isinstance(error, HilbertError):
        return f"{error.sentence} {error.remedy}"
    if isinstance(error, FileNotFoundError):
        return "The file is not there. Check the path, or whether the drive is connected."
    if isinstance(error, PermissionError):
        return "Hilbert may not read this file. Change its permissions, then add it again."
    if isinstance(error, MemoryError):
        return "The file is too large for this computer's memory. Split it and add the parts."
    return "The file could not be read. Copy it to another place and add that."
