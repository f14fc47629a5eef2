"""Find the passages that answer a question: full text and vectors, fused.

Full text (BM25) finds names, numbers and symbols; vectors find the same thing said in other words;
engine.papers.fusion makes one order of both, engine.papers.feedback corrects it. Passages that are
not embedded yet are found by their words, so that a paper can be searched as soon as it is read.
Whether they answer the question at all is guessed by engine.papers.confidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from engine.papers.confidence import confidence, coverage, is_enough
from engine.papers.embed import Embedder, Vectors
from engine.papers.feedback import FIRST, lifted, moved
from engine.papers.fusion import Scored, candidates, fuse
from engine.papers.index import Index
from engine.papers.keywords import Keywords, meaningful
from engine.papers.library import Library
from engine.papers.scope import Scope
from engine.vocabulary import IndexKind, Passage, PassageId, Sources

_SHOWN = 5  # passages, of those that coverage is looked for in
_CANDIDATES = 100  # from each of the two halves


@dataclass(frozen=True, slots=True)
class Rankings:
    """Passages by BM25, by cosine and by both, each best first."""

    keyword: Scored = ()
    dense: Scored = ()
    fused: Scored = ()


class Search:
    """Searches one library; belongs to its thread."""

    def __init__(
        self, library: Library, embedder: Embedder, kind: IndexKind = IndexKind.AUTO
    ) -> None:
        self._library = library
        self._embedder = embedder
        self.index = Index(library, embedder.name, kind)
        self._keywords = Keywords(library)

    def sources(self, query: str, scope: Scope, limit: int) -> Sources:
        """The best passages, and whether they seem to answer the question."""
        if limit < 1:
            return Sources(passages=(), relevant=False)
        rankings = self.rankings(query, scope)
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
        asked, *held = self._keywords.terms(
            [" ".join(meaningful(query)), *(f"{one.title} {one.text}" for one in passages)]
        )
        # A nearest passage says little while nearer ones may still wait for their vectors.
        embedded = all(passage.id in self.index for passage in passages)
        cosine = rankings.dense[0][1] if rankings.dense and embedded else None
        return cosine, coverage(self._keywords.rarity(sorted(asked)), held)

    def holding(
        self, subject: str, scope: Scope, limit: int, titles: bool = True
    ) -> list[PassageId]:
        """Passages that hold every word of a subject, best first. See Keywords.holding."""
        self.index.refresh()
        return [passage for passage, _ in self._keywords.holding(subject, scope, limit, titles)]

    def hold(self, subject: str, texts: Sequence[str]) -> list[bool]:
        """Whether each text holds every word of a subject."""
        asked, *held = self._keywords.terms([" ".join(meaningful(subject)), *texts])
        return [asked <= terms for terms in held]

    def nearest(self, subject: str, scope: Scope, limit: int) -> Scored:
        """Passages near in meaning, with their cosines."""
        if not subject.strip() or not len(self.index):
            return ()
        return self.index.nearest(self._embedder.question(subject), scope, limit)

    def rankings(self, query: str, scope: Scope) -> Rankings:
        """Up to 100 passages by each half, and all of them in one order."""
        self.index.refresh()
        if not query.strip():
            return Rankings()
        keyword = self._keywords.best(query, scope)
        if not len(self.index):
            return Rankings(keyword, (), keyword[:_CANDIDATES])
        question = self._embedder.question(query)
        dense = self.index.nearest(question, scope, _CANDIDATES)
        first = self._mixed(keyword, dense, question)
        _, best = self.index.vectors([passage for passage, _ in first[:FIRST]])
        there = moved(question, best)
        second = self._mixed(keyword, self.index.nearest(there, scope, _CANDIDATES), there)
        fused = lifted(second, *self.index.vectors([passage for passage, _ in second]))
        return Rankings(keyword[:_CANDIDATES], dense, fused)

    def _mixed(self, keyword: Scored, dense: Scored, question: Vectors) -> Scored:
        chosen = candidates(keyword, dense, _CANDIDATES)
        words = dict(keyword)
        return fuse(
            {passage: words.get(passage, 0.0) for passage in chosen},
            self.index.scores(question, chosen),
        )
