"""Find the passages that answer a question: full text and vectors, fused.

Full text (BM25) finds names, numbers and symbols; vectors find the same thing said in other words;
engine.papers.fusion makes one order of both. Passages that are not embedded yet are found by their
words, so that a paper can be searched as soon as it is read. Whether they answer the question at
all is guessed by engine.papers.confidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from engine.papers.confidence import confidence, coverage, is_enough
from engine.papers.embed import Embedder
from engine.papers.fusion import Scored, candidates, fuse
from engine.papers.index import Index
from engine.papers.library import Library
from engine.papers.terms import Tokenizer
from engine.vocabulary import CollectionName, Passage, PassageId, Sources

_SHOWN = 5  # passages, of those that coverage is looked for in
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
        self._tokenizer = Tokenizer()

    def sources(self, query: str, collection: CollectionName, limit: int) -> Sources:
        """The best passages, and whether they seem to answer the question."""
        if limit < 1:
            return Sources(passages=(), relevant=False)
        rankings = self.rankings(query, collection)
        best = rankings.fused[: max(limit, _SHOWN)]
        found = self._library.passages([passage for passage, _ in best])
        passages = [
            msgspec.structs.replace(found[passage], score=score)
            for passage, score in best
            if passage in found
        ]
        cosine, covered = self._evidence(query, rankings, passages[:_SHOWN])
        return Sources(
            passages=tuple(passages[:limit]),
            relevant=bool(passages) and is_enough(cosine, covered),
            confidence=round(confidence(cosine, covered), 3) if passages else 0.0,
        )

    def _evidence(
        self, query: str, rankings: Rankings, passages: Sequence[Passage]
    ) -> tuple[float | None, float]:
        """The nearest passage's cosine and the coverage of the question's words."""
        asked, *held = self._tokenizer.terms(
            [" ".join(meaningful(query)), *(f"{one.title} {one.text}" for one in passages)]
        )
        # A nearest passage says little while nearer ones may still wait for their vectors.
        embedded = all(passage.id in self._index for passage in passages)
        cosine = rankings.dense[0][1] if rankings.dense and embedded else None
        return cosine, coverage(self._library.rarity(asked), held)

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
    return " OR ".join(f'"{term}"' for term in meaningful(question))


def meaningful(question: str) -> list[str]:
    """The words of a question that say something, each once."""
    words = dict.fromkeys(word.lower() for word in _WORD.findall(question))
    terms = [word for word in words if word not in _STOP_WORDS and any(map(str.isalnum, word))]
    return terms[:_MOST_TERMS]
