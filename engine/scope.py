"""Where an answer looks for passages, as one word: "" nowhere, a collection, all papers, or one.

Nothing is imported here, as the window offers these before it has read anything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from engine.vocabulary import CollectionName, PaperId

ALL_PAPERS = cast("CollectionName", "*")


def scope_of(paper: PaperId) -> CollectionName:
    """One paper as the place where answers look for passages."""
    return cast("CollectionName", f"{ALL_PAPERS}{paper}")


def paper_of(scope: CollectionName) -> PaperId | None:
    """The one paper that a scope means, if it means one."""
    number = scope.removeprefix(ALL_PAPERS)
    return cast("PaperId", int(number)) if number != scope and number.isdecimal() else None
