"""Cut papers anew after another length of passages was chosen.

Paper by paper: the file is read again, cut and embedded, and then the new passages take the place
of the old ones in one transaction, so that every paper can be searched at every moment, in one form
or the other. A paper whose file is gone or has changed keeps its passages.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from engine.errors import HilbertError
from engine.papers.chunks import Chunk, chunks_of
from engine.papers.embed import Embedder, to_bytes
from engine.papers.embedding import headed
from engine.papers.files import identify
from engine.papers.library import Library
from engine.papers.passages import Waiting
from engine.papers.reading import Reader, ReaderError
from engine.vocabulary import PaperId, PassageId, Progress
from engine.worker import Job


class Renewal:
    """The last part of an import, as part of ``job``."""

    def __init__(
        self,
        job: Job,
        library: Library,
        embedder: Embedder,
        reader: Reader,
        check: Callable[[], None],
    ) -> None:
        self._job, self._library, self._embedder = job, library, embedder
        self._reader, self._check = reader, check

    def run(self) -> None:
        budget = self._library.settings().budget
        papers = self._library.cut_otherwise(budget)
        for done, paper in enumerate(papers):
            self._check()
            if self._job.followed:
                return
            self._tell(done, len(papers))
            self._renew(paper, budget)
        if papers:
            self._tell(len(papers), len(papers))

    def _renew(self, paper: PaperId, budget: int) -> None:
        chunks = self._chunks(paper, budget)
        known = self._library.paper(paper)
        if not chunks or known is None:
            return
        texts = [
            headed(Waiting(PassageId(0), paper, known.title, known.path, chunk.text))
            for chunk in chunks
        ]
        vectors = [b""] * len(texts)
        for indices, batch in self._embedder.passages(texts):
            self._check()
            for index, vector in zip(indices, batch, strict=True):
                vectors[index] = to_bytes(vector)
        self._library.recut(paper, budget, chunks, self._embedder.name, vectors)

    def _chunks(self, paper: PaperId, budget: int) -> list[Chunk]:
        file = self._library.source(paper)
        try:
            if file is None or identify(Path(file.path)).sha256 != file.sha256:
                return []
            document = self._reader.read(Path(file.path), lambda _page, _pages: self._check())
            return chunks_of(document, budget)
        except (ReaderError, HilbertError, OSError):
            return []

    def _tell(self, done: int, total: int) -> None:
        note = "cutting papers into passages anew"
        self._job.emit(Progress(done=done, total=total, unit="papers", note=note))
