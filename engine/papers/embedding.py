"""Give every passage of the library its vector, after its text is stored and searchable.

Promises: works through all passages that wait, whoever added them and however an earlier run ended;
at most one window of vectors is lost when the process is killed; stands still while embedding is
paused; ends early, with the rest waiting, when another import follows.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from engine.papers.embed import BATCH, Embedder, to_bytes
from engine.papers.library import Library
from engine.papers.passages import Waiting
from engine.vocabulary import PassageId, Progress
from engine.worker import Job

WINDOW = 16 * BATCH  # passages sorted by length together and stored together: some seconds of work
_NAP = 0.05


class Embedding:
    """The second half of an import, as part of ``job``."""

    def __init__(
        self, job: Job, library: Library, embedder: Embedder, check: Callable[[], None]
    ) -> None:
        self._job = job
        self._library = library
        self._embedder = embedder
        self._check = check
        self._rate = Rate()
        self._done = 0
        self._total = 0

    def run(self) -> None:
        """``check`` is asked between batches and may raise to end the work."""
        self._total = self._library.count_waiting(self._embedder.name)
        if not self._total:
            return
        self._tell()
        self._embedder.load(self._total)
        after = PassageId(0)
        while window := self._library.waiting(self._embedder.name, after, WINDOW):
            self._embed(window)
            if self._job.followed:
                return
            after = window[-1].id

    def _embed(self, window: list[Waiting]) -> None:
        vectors: list[tuple[PassageId, bytes]] = []
        try:
            for indices, batch in self._embedder.passages([headed(passage) for passage in window]):
                vectors += [
                    (window[index].id, to_bytes(vector))
                    for index, vector in zip(indices, batch, strict=True)
                ]
                self._count(len(indices))
                self._wait()
                if self._job.followed:
                    return
        finally:
            self._library.add_vectors(self._embedder.name, vectors)

    def _count(self, passages: int) -> None:
        self._done += passages
        self._rate.count(passages)
        self._tell()

    def _wait(self) -> None:
        self._check()
        while self._embedder.paused and not self._job.followed:
            time.sleep(_NAP)
            self._rate.restart()
            self._check()

    def _tell(self) -> None:
        # More may have come meanwhile, from another process.
        total = max(self._total, self._done)
        self._job.emit(
            Progress(
                done=self._done,
                total=total,
                unit="passages",
                eta=self._rate.left(total - self._done),
                note="learning what the passages mean",
            )
        )


class Rate:
    """How long is left, at the speed so far; pauses do not count."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._done = 0
        self.restart()

    def restart(self) -> None:
        """What has passed since the last count was no work."""
        self._clock = time.monotonic()

    def count(self, passages: int) -> None:
        now = time.monotonic()
        if self._done:  # the first batch also loads the model
            self._seconds += now - self._clock
        self._clock = now
        self._done += passages

    def left(self, passages: int) -> float | None:
        counted = self._done - BATCH
        return round(self._seconds / counted * passages, 1) if counted >= BATCH else None


def headed(passage: Waiting) -> str:
    """What is embedded: the title says what a passage is about that only says "our method".

    A file's name, the title of papers without one, says nothing. On the development sets of
    engine.papers.fusion a title cost or gained nothing; test collections embed it by convention.
    """
    if passage.title in ("", Path(passage.path).stem):
        return passage.text
    return f"{passage.title}. {passage.text}"
