"""Passages to make examples from: spread over all papers of a collection, the same for a seed.

The papers take turns, so that a long one does not drown the others; within a paper the order is
drawn. Left out is what nobody asks about: too short, or more numbers and signs than words.
"""

from __future__ import annotations

import random
from itertools import chain, zip_longest

from engine.papers.library import Library
from engine.vocabulary import CollectionName, PaperId, Passage

_LEAST = 150  # characters
_LEAST_LETTERS = 0.6  # share of letters and spaces


def drawn(library: Library, collection: CollectionName, limit: int, seed: int) -> list[Passage]:
    """Up to ``limit`` passages; 0 is all of them."""
    turns = []
    for paper in library.papers(collection):
        usable = [passage for passage in _passages(library, paper.id) if is_usable(passage.text)]
        random.Random(f"{seed} {paper.path}").shuffle(usable)  # noqa: S311 - no secret
        turns.append(usable)
    random.Random(seed).shuffle(turns)  # noqa: S311
    in_turn = [one for one in chain.from_iterable(zip_longest(*turns)) if one is not None]
    return in_turn[:limit] if limit else in_turn


def _passages(library: Library, paper: PaperId) -> list[Passage]:
    ids = library.passages_of(paper)
    # SQLite bounds how many values one statement takes.
    parts = [library.passages(ids[start : start + 500]) for start in range(0, len(ids), 500)]
    return [passage for part in parts for _, passage in sorted(part.items())]


def is_usable(text: str) -> bool:
    letters = sum(one.isalpha() or one.isspace() for one in text)
    return len(text) >= _LEAST and letters >= _LEAST_LETTERS * len(text)
