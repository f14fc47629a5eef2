"""Find the passages that answer a question: full text and vectors, fused.

Full text (BM25) finds names, numbers and symbols; vectors find the same thing said in other words;
engine.papers.fusion makes one order of both. Passages that are not embedded yet are found by their
words, so that a paper can be searched as soon as it is read.

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
from dataclasses import dataclass

import msgspec

from engine.papers.embed import Embedder
from engine.papers.fusion import Scored, candidates, fuse
from engine.papers.index import Index
from engine.papers.library import Library
from engine.vocabulary import CollectionName, PassageId, Sources

RELEVANT = 0.30

_CANDIDATES = 100  # from each of the two halves
_SCORED_BY_WORDS = 1000  # full text has to score every match anyway
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


@dataclass(frozen=True, slots=True)
class Rankings:
    """Passages by BM25, by cosine and by both, each best first."""

    keyword: Scored = ()
    dense: Scored = ()
    fused: Scored = ()


class Search:
    """Searches one library; belongs to its thread."""

    def __init__(self, library: Library, embedder: Embedder) -> None:
        self._library = library
        self._embedder = embedder
        self._index = Index(library, embedder.name)

    def sources(self, query: str, collection: CollectionName, limit: int) -> Sources:
        """The best passages, and whether the nearest is near enough to be about the question."""
        if limit < 1:
            return Sources(passages=(), relevant=False)
        rankings = self.rankings(query, collection)
        best = rankings.fused[:limit]
        found = self._library.passages([passage for passage, _ in best])
        near = rankings.dense
        return Sources(
            passages=tuple(
                msgspec.structs.replace(found[passage], score=score)
                for passage, score in best
                if passage in found
            ),
            relevant=bool(near) and near[0][1] >= RELEVANT,
        )

    def rankings(self, query: str, collection: CollectionName) -> Rankings:
        """Up to 100 passages by each half, and all of them in one order."""
        self._index.refresh()
        if not query.strip():
            return Rankings()
        keyword = self._by_words(query, collection)
        if not len(self._index):
            return Rankings(keyword, (), keyword[:_CANDIDATES])
        question = self._embedder.question(query)
        dense = self._index.nearest(question, collection, _CANDIDATES)
        chosen = candidates(keyword, dense, _CANDIDATES)
        words = dict(keyword)
        fused = fuse(
            {passage: words.get(passage, 0.0) for passage in chosen},
            self._index.scores(question, chosen),
        )
        return Rankings(keyword[:_CANDIDATES], dense, fused)

    def _by_words(self, query: str, collection: CollectionName) -> list[tuple[PassageId, float]]:
        words = full_text_query(query)
        if not words:
            return []
        return self._library.matching(words, collection, _SCORED_BY_WORDS)


def full_text_query(question: str) -> str:
    """Any of the words that mean something, quoted so that none is FTS5 syntax; "" if none does."""
    words = dict.fromkeys(word.lower() for word in _WORD.findall(question))
    terms = [word for word in words if word not in _STOP_WORDS and any(map(str.isalnum, word))]
    return " OR ".join(f'"{term}"' for term in terms[:_MOST_TERMS])
