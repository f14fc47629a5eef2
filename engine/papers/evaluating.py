"""EvaluateSearch: an evaluation as a job of the papers child, with its progress."""

from __future__ import annotations

import time
from pathlib import Path

from engine.papers.embed import Embedder
from engine.papers.evaluate import evaluate, load
from engine.papers.importing import CancelledError
from engine.vocabulary import Progress, StopReason
from engine.worker import Job

_BETWEEN_NEWS = 0.5  # seconds


def evaluate_in(job: Job, folder: Path, embedder: Embedder) -> StopReason:
    """Raises HilbertError for a folder that is not of the BEIR form."""
    try:
        job.emit(evaluate(load(folder), embedder, _News(job)).event())
    except CancelledError:
        return StopReason.CANCELLED
    return StopReason.FINISHED


class _News:
    """Tells how far the evaluation is, twice a second, and how long each of its parts takes."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._what = ""
        self._began = self._told = 0.0

    def __call__(self, done: int, total: int, what: str) -> None:
        if self._job.cancelled:
            raise CancelledError
        now = time.monotonic()
        if what != self._what:
            self._what, self._began = what, now
        elif now < self._told + _BETWEEN_NEWS:
            return
        self._told = now
        spent = now - self._began
        eta = round(spent / done * (total - done), 1) if done and spent > 1 else None
        self._job.emit(Progress(done=done, total=total, unit=what, eta=eta))
