"""How well the app ranks: a BEIR-style folder put through its own library and search.

A folder holds ``corpus.jsonl`` (_id, title, text), ``queries.jsonl`` (_id, text) and judgements as
``qrels.tsv`` or ``qrels/test.tsv`` (query, document, gain). Every document becomes a paper: cut
into passages, stored, embedded and searched as any other, in a library of its own. A document ranks
as its best passage does (MaxP: Dai and Callan, SIGIR 2019). Nothing is fitted here.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from engine.errors import HilbertError
from engine.papers.chunks import Chunk, chunks_of
from engine.papers.document import Document, Section
from engine.papers.embed import Embedder, to_bytes
from engine.papers.embedding import WINDOW, headed
from engine.papers.fusion import Scored
from engine.papers.library import Content, Library, SourceFile
from engine.papers.metrics import Estimate, estimate, ndcg, recall, reciprocal_rank
from engine.papers.scope import Scope
from engine.papers.search import Search
from engine.vocabulary import (
    CollectionName,
    FailureKind,
    Measured,
    PaperId,
    PassageId,
    SearchEvaluated,
    Span,
)

HALVES = ("keyword", "dense", "fused")
MEASURES = {"nDCG@10": ndcg, "recall@10": recall, "MRR@10": reciprocal_rank}

#: Called with (done, total, what); may raise to stop.
OnProgress = Callable[[int, int, str], None]

_COLLECTION = CollectionName("evaluation")
_SCOPE = Scope(_COLLECTION)


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Documents as (title, text), queries and judgements, each by id."""

    documents: Mapping[str, tuple[str, str]]
    queries: Mapping[str, str]
    judgements: Mapping[str, Mapping[str, int]]

    @property
    def judged(self) -> list[str]:
        """The queries that have a relevant document."""
        return [query for query in self.queries if any(self.judgements.get(query, {}).values())]


@dataclass(frozen=True, slots=True)
class Report:
    """``values[half][measure]`` holds one number for each judged query."""

    documents: int
    passages: int
    queries: int
    values: Mapping[str, Mapping[str, Sequence[float]]]

    def event(self) -> SearchEvaluated:
        return SearchEvaluated(
            documents=self.documents,
            passages=self.passages,
            queries=self.queries,
            results=tuple(self._results()),
        )

    def _results(self) -> Iterator[Measured]:
        for measure in MEASURES:
            for half in HALVES:
                yield Measured(half, measure, *astuple(self.estimate(half, measure)))
            yield Measured("gain", measure, *astuple(self.gain(measure)))

    def estimate(self, half: str, measure: str) -> Estimate:
        return estimate(self.values[half][measure])

    def gain(self, measure: str) -> Estimate:
        """What fusing adds to the better half, query by query."""
        fused = self.values["fused"][measure]
        better = max(HALVES[:2], key=lambda half: sum(self.values[half][measure]))
        pairs = zip(fused, self.values[better][measure], strict=True)
        return estimate([ours - theirs for ours, theirs in pairs])


def load(folder: Path) -> Benchmark:
    """Raises HilbertError for a folder that is not of that form."""
    try:
        documents = {
            str(row["_id"]): (str(row.get("title") or ""), str(row.get("text") or ""))
            for row in _rows(folder / "corpus.jsonl")
        }
        queries = {str(row["_id"]): str(row["text"]) for row in _rows(folder / "queries.jsonl")}
        benchmark = Benchmark(documents, queries, _judgements(folder))
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise _unusable(folder, error) from error
    if not benchmark.judged:
        raise _unusable(folder, "no query has a relevant document")
    return benchmark


def evaluate(benchmark: Benchmark, embedder: Embedder, on_progress: OnProgress) -> Report:
    """Index the documents in a library that is thrown away afterwards, and rank every query."""
    with tempfile.TemporaryDirectory(prefix="hilbert-") as folder:
        library = Library(Path(folder, "papers.db"))
        try:
            names = _store(library, benchmark, on_progress)
            passages = _embed(library, embedder, on_progress)
            values = _measure(benchmark, Search(library, embedder), library, names, on_progress)
        finally:
            library.close()
    return Report(len(benchmark.documents), passages, len(benchmark.judged), values)


# --- reading ---


def _rows(path: Path) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _judgements(folder: Path) -> dict[str, dict[str, int]]:
    path = folder / "qrels.tsv"
    path = path if path.exists() else folder / "qrels" / "test.tsv"
    judged: dict[str, dict[str, int]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        fields = line.split("\t")
        if len(fields) != 3 or (number == 0 and not _is_whole(fields[2])):
            continue  # the names of the columns
        query, document, gain = fields
        judged.setdefault(query, {})[document] = int(gain)
    return judged


def _is_whole(text: str) -> bool:
    return text.strip().lstrip("-").isdigit()


def _unusable(folder: Path, detail: object) -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE,
        f"{folder} is not a folder of the BEIR form.",
        "It needs corpus.jsonl, queries.jsonl and qrels.tsv (or qrels/test.tsv).",
        str(detail),
    )


# --- the app's own pipeline ---


def _store(library: Library, benchmark: Benchmark, on_progress: OnProgress) -> dict[PaperId, str]:
    names: dict[PaperId, str] = {}
    total = len(benchmark.documents)
    for number, (name, (title, text)) in enumerate(benchmark.documents.items()):
        on_progress(number, total, "documents")
        file = SourceFile(path=f"/{name}", sha256=name, mtime=0.0)
        content = Content(title, 1, _passages(title, text))
        names[library.add(_COLLECTION, file, content).id] = name
    return names


def _passages(title: str, text: str) -> list[Chunk]:
    span = Span(1, 0, len(text))
    document = Document(title, (text,), (Section("", (span,)),))
    # A document that is only a title, or hardly more, shall be found all the same.
    return chunks_of(document) or [Chunk("", text or title, (span,))]


def _embed(library: Library, embedder: Embedder, on_progress: OnProgress) -> int:
    total = library.count_waiting(embedder.name)
    embedder.load(total)
    done = 0
    while window := library.waiting(embedder.name, PassageId(0), WINDOW):
        vectors: list[tuple[PassageId, bytes]] = []
        for indices, batch in embedder.passages([headed(passage) for passage in window]):
            on_progress(done + len(vectors), total, "passages")
            vectors += [
                (window[index].id, to_bytes(vector))
                for index, vector in zip(indices, batch, strict=True)
            ]
        library.add_vectors(embedder.name, vectors)
        done += len(window)
    return total


def _measure(
    benchmark: Benchmark,
    search: Search,
    library: Library,
    names: Mapping[PaperId, str],
    on_progress: OnProgress,
) -> dict[str, dict[str, list[float]]]:
    values = {half: {measure: list[float]() for measure in MEASURES} for half in HALVES}
    judged = benchmark.judged
    for number, query in enumerate(judged):
        on_progress(number, len(judged), "queries")
        rankings = search.rankings(benchmark.queries[query], _SCOPE)
        for half in HALVES:
            ranking = [names[paper] for paper in best_of_each(getattr(rankings, half), library)]
            for measure, score in MEASURES.items():
                values[half][measure].append(score(ranking, benchmark.judgements[query]))
    return values


def best_of_each(passages: Scored, library: Library) -> Iterable[PaperId]:
    """The papers of a ranking of passages, each where its best one stands."""
    papers = library.papers_of([passage for passage, _ in passages])
    return dict.fromkeys(papers[passage] for passage, _ in passages)
