"""Papers of a library that are one paper: preprint and journal version, or the same twice.

Two papers are compared only where something suggests that they are one: an identifier, or how their
titles begin or end. So a thousand papers take milliseconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from engine.papers.about import folded, same_paper
from engine.papers.document import About
from engine.vocabulary import Paper, PaperId, PaperState

_WORDS = 2


def copies(papers: Sequence[Paper]) -> dict[PaperId, PaperId]:
    """For each paper that is there already, the one that was there first (by its id)."""
    ready = sorted((p for p in papers if p.state is PaperState.READY), key=lambda paper: paper.id)
    buckets: dict[tuple[str, str], list[Paper]] = defaultdict(list)
    found: dict[PaperId, PaperId] = {}
    for paper in ready:
        keys = list(_keys(paper))
        earlier = {other.id: other for key in keys for other in buckets[key]}
        for other in earlier.values():
            if same_paper(_known(paper), _known(other)):
                found[paper.id] = found.get(other.id, other.id)
                break
        for key in keys:
            buckets[key].append(paper)
    return found


def _keys(paper: Paper) -> Iterator[tuple[str, str]]:
    if paper.doi:
        yield "doi", paper.doi
    if paper.arxiv:
        yield "arxiv", paper.arxiv
    if words := folded(paper.title).split():
        yield "begins", " ".join(words[:_WORDS])
        yield "ends", " ".join(words[-_WORDS:])


def _known(paper: Paper) -> tuple[About, str]:
    return About(paper.authors, paper.year, paper.doi, paper.arxiv), paper.title
