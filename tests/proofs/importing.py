"""Zero loss while indexing: the papers child, the disk and the clock fail at random moments."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from functools import partial
from itertools import count as numbers
from pathlib import Path

from engine import paths
from engine.child import Child, new_job, stream
from engine.vocabulary import (
    AddPapers,
    AnyEvent,
    CollectionName,
    Done,
    Library,
    ListPapers,
    PaperChanged,
    PaperState,
)
from tests.engine.papers.making import quick_child, words
from tests.proofs import working
from tests.proofs.faults import Faults
from tests.proofs.frame import Proof, Tally

_PAPERS = 60
_LONGEST = 1.2  # seconds of work before a fault
_SHELF = CollectionName("shelf")


def prove(count: int, seed: int) -> Tally:
    rng, tally = random.Random(seed), Tally()
    place = Path(os.environ["HILBERT_DATA"]).parent
    faults = Faults(place)
    files = _files(place / "papers")
    before = dict(os.environ)
    os.environ.update(faults.environment)
    try:
        for number in numbers():
            if tally.counts.total() >= count:
                break
            os.environ["HILBERT_DATA"] = str(place / f"data-{number}")
            _import(files, tally, faults, rng, count)
    finally:
        os.environ.clear()
        os.environ.update(before)
    tally.counts["libraries completed"] = number
    return tally


def _files(folder: Path) -> tuple[str, ...]:
    folder.mkdir()
    for number in range(_PAPERS):
        (folder / f"{number:02}.txt").write_text(words(number, 800))
    return tuple(map(str, sorted(folder.iterdir())))


def _import(
    files: tuple[str, ...], tally: Tally, faults: Faults, rng: random.Random, count: int
) -> None:
    """Add papers until all are there, with faults in between."""
    announced: set[str] = set()

    def hear(event: AnyEvent) -> None:
        if isinstance(event, PaperChanged) and event.paper.state is PaperState.READY:
            announced.add(event.paper.path)

    with closing(quick_child()) as child:
        for peaceful in _then_peace(tally, count):
            kind = working.drawn(rng, faults)
            after = 1e6 if peaceful else rng.uniform(0.0, _LONGEST)
            command = AddPapers(job=new_job(), collection=_SHELF, paths=files)
            ending, came = working.work(
                child, command, after, partial(working.strike, kind, child, faults, rng), hear
            )
            tally.counts[kind] += came
            _check(tally, _papers(child), announced, kind)
            if isinstance(ending, Done) and not came:
                break
        ready = {path for path, state in _papers(child).items() if state is PaperState.READY}
        tally.check(ready == set(files), f"{len(set(files) - ready)} papers cannot be added again")


def _then_peace(tally: Tally, count: int) -> list[bool]:
    """Some attempts with faults, not more than are wanted, then two without."""
    left = min(8, count - tally.counts.total())
    return [False] * left + [True, True]


def _papers(child: Child) -> dict[str, PaperState]:
    listed, _ = stream(child, ListPapers(job=new_job()))
    assert isinstance(listed, Library)
    return {paper.path: paper.state for paper in listed.papers}


def _check(tally: Tally, papers: dict[str, PaperState], announced: set[str], kind: str) -> None:
    lost = {path for path in announced if papers.get(path) is not PaperState.READY}
    tally.check(not lost, f"{len(lost)} finished papers lost after: {kind}")
    with closing(sqlite3.connect(paths.library())) as db:
        (state,) = db.execute("PRAGMA integrity_check").fetchone()
    tally.check(state == "ok", f"the library is damaged after: {kind}: {state}")


PROOF = Proof(
    claim="While papers are indexed, whatever fails, no paper that was announced as ready is lost; "
    "the library stays intact, and adding the same files again completes it.",
    count=1000,
    prove=prove,
    limits="The papers are text files and the vectors word counts, so that an import takes "
    "seconds; the process, its database and its index are the real ones.",
    lot=20,
)
