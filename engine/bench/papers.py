"""Reading and searching papers: the app's child beside bare sentence-transformers and FAISS.

Reading: passages/s of AddPapers (reading, cutting, embedding, storing, events) against one
``encode`` call over the same passages, same batch size, same threads. Searching: SearchPapers
(embedding the query, vectors, full text, passages, events) at each size, with the memory of the
child, against ``encode`` of the query plus a flat FAISS scan in full precision, and against the
scan alone. The bare side is engine.bench.bare_papers, the made-up library engine.bench.filling.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from msgspec import to_builtins

from engine.bench import corpus, measure
from engine.child import new_job
from engine.cli.children import Children
from engine.vocabulary import (
    AddPapers,
    CollectionName,
    Library,
    ListPapers,
    PaperChanged,
    Progress,
    SearchPapers,
    Value,
)

TARGET = 0.85
_WARM = 20  # queries before those that count


class Settings(Value, frozen=True, omit_defaults=False):
    """``paragraphs`` of each of the ``papers`` that are read; how many passages are ``indexed``
    for each search; ``keep``, a folder where the made-up libraries stay for the next time;
    ``texts``, a folder of text files that are read in place of made-up papers."""

    papers: int
    paragraphs: int
    indexed: tuple[int, ...]
    queries: int
    rounds: int
    keep: str = ""
    texts: str | None = None

    @property
    def command(self) -> str:
        options = {**to_builtins(self), "indexed": ",".join(map(str, self.indexed))}
        given = [f"--{name} {value}" for name, value in options.items() if value != ""]
        return "hilbert bench papers " + " ".join(given)


class Embedded(Value, frozen=True, omit_defaults=False):
    passages: int
    seconds: float

    @property
    def rate(self) -> float:
        return self.passages / self.seconds


class Searched(Value, frozen=True, omit_defaults=False):
    """Seconds of each query: the embedding of the query, and the scan alone."""

    encode: list[float]
    scan: list[float]


def run(given: Settings, told: Callable[[Progress], None]) -> dict[str, Any]:
    with measure.temporary_data() as folder:
        reading = _reading(folder, given, told)
    searching = []
    for number, size in enumerate(sorted(given.indexed)):
        note = f"Searching {size:,} passages"
        told(Progress(done=number, total=len(given.indexed), unit="sizes", note=note))
        # A library for each size: one that was kept may hold more than the next time wants.
        kept = Path(given.keep, str(size)).absolute() if given.keep else None
        with measure.temporary_data(kept):
            searching.append(_searching(size, given.queries))
    return measure.report(
        "papers",
        given.command,
        reading=reading,
        searching=searching,
        embedding_ratio=reading["ratio"],
        target={"embedding_ratio": TARGET},
    )


def _reading(folder: Path, given: Settings, told: Callable[[Progress], None]) -> dict[str, Any]:
    files = sorted(Path(given.texts).absolute().glob("*.txt")) if given.texts else []
    files = files or corpus.write_papers(folder / "papers", given.papers, given.paragraphs)
    warm = corpus.write_papers(folder / "warm", 1, 3, seed=2)
    done = 0
    with Children() as children:
        _add(children, warm, "warm")

        def app() -> Embedded:
            nonlocal done
            told(Progress(done=done, total=given.rounds, unit="rounds", note="Reading papers"))
            done += 1
            # A collection of its own, as nothing is embedded twice in one.
            return _add(children, files, f"round {done}")

        def bare() -> Embedded:
            task = {"task": "embed", "files": [str(path) for path in files]}
            return measure.bare("engine.bench.bare_papers", task, Embedded)

        apps, bares = measure.in_turns(given.rounds, app, bare)
    return _compared(apps, bares)


def _compared(apps: list[Embedded], bares: list[Embedded]) -> dict[str, Any]:
    app = measure.median([run.rate for run in apps])
    bare = measure.median([run.rate for run in bares])
    pairs = [one.rate / other.rate for one, other in zip(apps, bares, strict=True)]
    return {
        "passages": apps[0].passages,
        "app": {"rate": app, "rates": [round(run.rate, 2) for run in apps]},
        "bare": {"rate": bare, "rates": [round(run.rate, 2) for run in bares]},
        "ratio": measure.median(pairs),
        "same_passages": {run.passages for run in (*apps, *bares)} == {apps[0].passages},
    }


def _add(children: Children, files: Sequence[Path], collection: str) -> Embedded:
    command = AddPapers(
        job=new_job(),
        collection=CollectionName(collection),
        paths=tuple(str(path) for path in files),
    )
    started = time.perf_counter()
    passages = sum(
        event.paper.passages for event in children.run(command) if isinstance(event, PaperChanged)
    )
    return Embedded(passages, time.perf_counter() - started)


def _searching(indexed: int, queries: int) -> dict[str, Any]:
    from engine.bench import filling  # noqa: PLC0415 - numpy, which the command line goes without

    measure.bare("engine.bench.bare_papers", {"task": "fill", "passages": indexed}, int)
    asked = filling.questions(queries)
    with Children() as children:
        first = _search(children, "What is a qubit?")
        structure = _settled(children)
        for query in filling.questions(_WARM, seed=8):
            _search(children, query)
        app = [_search(children, query) for query in asked]
        memory = measure.resident(children.child("papers").pid)
    given = {"task": "search", "passages": indexed, "queries": asked}
    bare = measure.bare("engine.bench.bare_papers", given, Searched)
    both = [encode + scan for encode, scan in zip(bare.encode, bare.scan, strict=True)]
    return {
        "passages": indexed,
        "queries": queries,
        "structure": structure,
        "first_query_seconds": first,
        "resident_mb": memory,
        "app": _percentiles(app),
        "bare_encode": _percentiles(bare.encode),
        "bare_faiss": _percentiles(bare.scan),
        "ratio_to_faiss": measure.median(app) / measure.median(bare.scan),
        "ratio_to_encode_and_faiss": measure.median(app) / measure.median(both),
    }


def _settled(children: Children) -> str:
    """Wait until the structure is in use that a library of this size is searched with."""
    while True:
        _search(children, "What is a qubit?")
        for event in children.run(ListPapers(job=new_job(), collection=CollectionName("none"))):
            if isinstance(event, Library) and not event.making:
                return event.structure
        time.sleep(1)


def _search(children: Children, query: str) -> float:
    started = time.perf_counter()
    for _event in children.run(SearchPapers(job=new_job(), query=query)):
        pass
    return time.perf_counter() - started


def _percentiles(seconds: Sequence[float]) -> dict[str, float]:
    return {
        "p50_ms": 1000 * measure.percentile(seconds, 0.50),
        "p95_ms": 1000 * measure.percentile(seconds, 0.95),
    }
