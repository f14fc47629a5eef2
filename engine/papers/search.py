"""Find the passages that answer a question: full text and vectors, fused by rank.

Full text (BM25) finds names, numbers and symbols; vectors find the same thing said in other words.
Each gives its best passages, and a passage scores the sum of 1 / (60 + rank) over both lists:
reciprocal rank fusion, Cormack, Clarke and Buettcher, SIGIR 2009.

A question counts as answered by the library when its nearest passage has a cosine of 0.30 or
more. Set on all-MiniLM-L6-v2 with the 1,000 questions and abstracts of PubMedQA, 107 physics and
language abstracts, 40 everyday questions (cooking, football, taxes, ...) and 20 short questions
to three papers. At 0.30: 99.5 % of the medical questions keep their own abstract; of the everyday
ones 2.5 % pass among the medical abstracts and none elsewhere; 0.7 % of the medical questions
pass among the physics abstracts and 5.6 % of the physics titles among the medical. At 0.35 those
two are 0.3 % and 1.9 %, but short questions ("What are the limitations?", 0.33) are lost. It
cannot tell that a library only nearly answers: with its own abstract taken out, a question's next
one has a median of 0.49.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from engine.papers.embed import Embedder
from engine.papers.index import Index
from engine.papers.library import Library
from engine.vocabulary import CollectionName, PassageId, Sources

RELEVANT = 0.30

_CONSTANT = 60
_CANDIDATES = 50  # from each of the two rankings
_MOST_TERMS = 64
_WORD = re.compile(r"\w+")
_STOP_WORDS = frozenset(
    """
    a about after all also am an and any are as at be been but by can could did do does for
    from had has have how i if in into is it its me more most my no not of on or other our
    should so some such than that the their them then there these they this those to was we
    were what when where which who whom whose why will with would you your please tell explain
    describe paper papers
    """.split()  # noqa: SIM905 - a list would be a page long
)


class Search:
    """Searches one library; belongs to its thread."""

    def __init__(self, library: Library, embedder: Embedder) -> None:
        self._library = library
        self._embedder = embedder
        self._index = Index(library, embedder.name)

    def sources(self, query: str, collection: CollectionName, limit: int) -> Sources:
        """The best passages, and whether the nearest is near enough to be about the question."""
        self._index.refresh()
        if not len(self._index) or not query.strip() or limit < 1:
            return Sources(passages=(), relevant=False)
        near = self._index.nearest(self._embedder.question(query), collection, _CANDIDATES)
        terms = full_text_query(query)
        worded = self._library.matching(terms, collection, _CANDIDATES) if terms else []
        fused = fuse([passage for passage, _ in near], worded)[:limit]
        found = self._library.passages([passage for passage, _ in fused])
        return Sources(
            passages=tuple(
                msgspec.structs.replace(found[passage], score=score)
                for passage, score in fused
                if passage in found
            ),
            relevant=bool(near) and near[0][1] >= RELEVANT,
        )


def full_text_query(question: str) -> str:
    """Any of the words that mean something, quoted so that none is FTS5 syntax; "" if none does."""
    words = dict.fromkeys(word.lower() for word in _WORD.findall(question))
    terms = [word for word in words if word not in _STOP_WORDS and any(map(str.isalnum, word))]
    return " OR ".join(f'"{term}"' for term in terms[:_MOST_TERMS])


def fuse(*rankings: Sequence[PassageId]) -> list[tuple[PassageId, float]]:
    """Reciprocal rank fusion; equal scores keep the order of the first ranking."""
    scores: defaultdict[PassageId, float] = defaultdict(float)
    for ranking in rankings:
        for rank, passage in enumerate(ranking, 1):
            scores[passage] += 1 / (_CONSTANT + rank)
    return sorted(scores.items(), key=lambda item: -item[1])
