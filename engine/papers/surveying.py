"""All papers that say something of a subject, not the five nearest passages.

A paper counts when one of its passages holds every word of the subject, stemmed. What a passage
says goes before what its paper or section is called: a title proves little, and would count for all
of its passages. Papers that lack the words but have a passage near in meaning are named apart:
whether they belong is for the reader to say, so they are never counted. Looks at the 5,000 best
passages by words and the 300 nearest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.papers.library import Library
from engine.papers.scope import Scope
from engine.papers.search import Search
from engine.vocabulary import Paper, PaperId, PassageId, Surveyed, SurveyedPaper

_PASSAGES = 5000
_NEAR = 300
_ALIKE = 0.5  # cosine; a subject is shorter than a question and so nearer to anything
_LOOKED_AT = 5  # passages of a paper, for one that says it and is not only called so
_MOST_NEAR = 10  # papers that are only near


def survey(library: Library, search: Search, subject: str, scope: Scope) -> Surveyed:
    papers = {paper.id: paper for paper in everything(library, scope)}
    called = _by_paper(library, search.holding(subject, scope, _PASSAGES))
    saying = _by_paper(library, search.holding(subject, scope, _PASSAGES, titles=False))
    holding = called | saying
    nearest = search.nearest(subject, scope, _NEAR)
    alike = [passage for passage, cosine in nearest if cosine >= _ALIKE]
    near = [
        (paper, passages)
        for paper, passages in _by_paper(library, alike).items()
        if paper not in holding
    ]
    rows = [(paper, passages, len(passages)) for paper, passages in holding.items()]
    rows.sort(key=lambda row: -row[2])
    rows += [(paper, passages, 0) for paper, passages in near[:_MOST_NEAR]]
    looked_at = [passage for _, passages, _ in rows for passage in passages[:_LOOKED_AT]]
    known = library.passages(looked_at)
    telling = dict(
        zip(known, search.hold(subject, [one.body for one in known.values()]), strict=True)
    )
    return Surveyed(
        papers=tuple(
            SurveyedPaper(papers[paper], count, known[_most_telling(passages, telling)])
            for paper, passages, count in rows
            if paper in papers and passages[0] in known
        ),
        total=len(papers),
    )


def _most_telling(passages: Sequence[PassageId], telling: Mapping[PassageId, bool]) -> PassageId:
    """The best that says it below its heading, or the best."""
    return next((one for one in passages[:_LOOKED_AT] if telling.get(one)), passages[0])


def _by_paper(library: Library, ids: Sequence[PassageId]) -> dict[PaperId, list[PassageId]]:
    """The passages of each paper, best first."""
    owners = library.papers_of(ids)
    grouped: dict[PaperId, list[PassageId]] = {}
    for passage in ids:
        if passage in owners:
            grouped.setdefault(owners[passage], []).append(passage)
    return grouped


def everything(library: Library, scope: Scope) -> tuple[Paper, ...]:
    """The readable papers of a scope, by title."""
    inside = library.searchable()
    return tuple(
        paper
        for paper in library.papers(scope.collection)
        if paper.id in inside and scope.has(paper.id, paper.collection)
    )
