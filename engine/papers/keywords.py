"""Full text: passages by BM25, in bounded time however large the library is.

SQLite scores every passage that holds any word of the question, at some microseconds each; in a
library of a million passages a common word alone would take seconds. So the rarest words choose:
those are searched for that together stand in at most ``BUDGET`` passages; where even the rarest is
in more, passages must hold several. The best of these are then credited with the common words that
they hold, too, at the weight that BM25 gives one occurrence in a passage of average length. Below
that size, or within a scope that small, it is plain BM25.

Measured on the dev sets of engine.papers.fusion: see tests/engine/papers/test_keywords.py for what
is promised, and docs/architecture.md ("Search") for what the shortening costs.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from engine.papers.library import Library
from engine.papers.scope import Scope
from engine.papers.terms import Tokenizer
from engine.vocabulary import PassageId

BUDGET = 15_000  # passages that are scored, at about 5 microseconds each
_MOST = 1000  # passages kept
_CREDITED = 100  # of them, those that common words are looked for in
_MOST_TERMS = 64
_STALE = 1.1  # growth of the library after which words are counted again
_WORD = re.compile(r"\w+")
_STOP_WORDS = frozenset(
    """
    a about after all also am an and any are as at be been but by can could did do does for
    from had has have how i if in into is it its me more most my no not of on or other our
    should so some such than that the their them then there these they this those to was we
    were what when where which who whom why will with would you your please tell explain
    describe paper papers
    """.split()  # noqa: SIM905 - a list would be a page long
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question: the terms that the index has for it, and how many passages hold it"""

    text: str
    terms: frozenset[str]
    passages: int


class Keywords:
    """Searches one library; belongs to its thread."""

    def __init__(self, library: Library, budget: int = BUDGET) -> None:
        self._library = library
        self._budget = budget
        self._tokenizer = Tokenizer()
        self._counts: dict[str, int] = {}
        self._counted_at = 0

    def terms(self, texts: Sequence[str]) -> list[set[str]]:
        """The terms of each text, as the index has them."""
        return self._tokenizer.terms(texts)

    def rarity(self, terms: Sequence[str]) -> dict[str, float]:
        """The inverse document frequency, over passages, of terms as the index has them."""
        passages = self._refresh()
        return {
            term: max(0.0, math.log((passages + 1) / (self._count(term) + 0.5))) for term in terms
        }

    def best(self, query: str, scope: Scope) -> list[tuple[PassageId, float]]:
        """Up to 1,000 passages that hold a word of the question, best first."""
        passages = self._refresh()
        words = self._words(query)
        if not words:
            return []
        first, last = self._library.bounds(scope)
        if last - first < self._budget:
            return self._library.matching(any_of(words), scope, _MOST, (first, last))
        chosen, rest = self._chosen(words)
        query = any_of(chosen)
        if sum(word.passages for word in chosen) > self._budget:
            query = _all_of(words, passages, self._budget)
        found = self._library.matching(query, scope, _MOST, (first, last))
        return self._credited(found, rest, passages) if rest else found

    def holding(
        self, query: str, scope: Scope, limit: int, titles: bool = True
    ) -> list[tuple[PassageId, float]]:
        """Passages that hold every word of the query, best first; with ``titles``, also those whose
        paper or section is called so."""
        words = self._words(query)
        if not words:
            return []
        together = " AND ".join(map(_quoted, words))
        if not titles:
            together = f"{{text}} : ({together})"
        return self._library.matching(together, scope, limit, self._library.bounds(scope))

    def _words(self, query: str) -> list[Word]:
        texts = meaningful(query)
        found = []
        for text, terms in zip(texts, self._tokenizer.terms(texts), strict=True):
            if terms:
                held = min(self._count(term) for term in terms)
                found.append(Word(text, frozenset(terms), held))
        return found

    def _chosen(self, words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
        """The rarest that can be afforded, at least one, and the others."""
        chosen: list[Word] = []
        rest: list[Word] = []
        room = self._budget
        for word in sorted(words, key=lambda word: word.passages):
            (chosen if word.passages <= room or not chosen else rest).append(word)
            room -= word.passages
        return chosen, rest

    def _credited(
        self, found: list[tuple[PassageId, float]], rest: Sequence[Word], passages: int
    ) -> list[tuple[PassageId, float]]:
        """With the common words that the best of them hold."""
        scores = dict(found[:_CREDITED])
        for word in rest:
            weight = _weight(word.passages, passages)
            for passage in self._library.with_words(_quoted(word), list(scores)):
                scores[passage] += weight
        return sorted(scores.items(), key=lambda row: -row[1]) + found[_CREDITED:]

    def _count(self, term: str) -> int:
        if term not in self._counts:
            self._counts[term] = self._library.holding(term)
        return self._counts[term]

    def _refresh(self) -> int:
        """The size of the library; words are counted again when it is another one."""
        passages = self._library.last_passage()
        if not self._counted_at <= passages <= self._counted_at * _STALE:
            self._counts.clear()
            self._counted_at = passages
        return passages


def _weight(holding: int, passages: int) -> float:
    """BM25's for one occurrence in a passage of average length, as SQLite computes it."""
    return max(1e-6, math.log((passages - holding + 0.5) / (holding + 0.5)))


def any_of(words: Sequence[Word]) -> str:
    return " OR ".join(map(_quoted, words))


def _all_of(words: Sequence[Word], passages: int, most: int) -> str:
    """As many of the rarest words together as it takes, if they were independent."""
    needed: list[Word] = []
    expected = float(passages)
    for word in sorted(words, key=lambda word: word.passages):
        if needed and expected <= most:
            break
        needed.append(word)
        expected *= word.passages / max(1, passages)
    return " AND ".join(map(_quoted, needed))


def _quoted(word: Word) -> str:
    """So that nothing in it is FTS5 syntax."""
    return f'"{word.text}"'


def meaningful(question: str) -> list[str]:
    """The words of a question that say something, each once."""
    words = dict.fromkeys(word.lower() for word in _WORD.findall(question))
    terms = [word for word in words if word not in _STOP_WORDS and any(map(str.isalnum, word))]
    return terms[:_MOST_TERMS]
