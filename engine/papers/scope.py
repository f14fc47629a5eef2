"""Which papers a search may find: all, those of one collection, or named ones."""

from __future__ import annotations

from dataclasses import dataclass

from engine.vocabulary import CollectionName, PaperId

_ANY = CollectionName("")


@dataclass(frozen=True, slots=True)
class Scope:
    """An empty ``collection`` means every one; ``papers`` narrow it further where there are any."""

    collection: CollectionName = _ANY
    papers: tuple[PaperId, ...] = ()

    @property
    def is_everything(self) -> bool:
        return not self.collection and not self.papers

    def has(self, paper: PaperId, collection: CollectionName) -> bool:
        return self.collection in ("", collection) and (not self.papers or paper in self.papers)


EVERYTHING = Scope()
