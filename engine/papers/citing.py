"""Papers as BibTeX: what a bibliography file said of them, else what is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count

import msgspec

from engine.papers.document import About
from engine.papers.entries import Entry, to_bibtex
from engine.papers.library import Library
from engine.papers.shelf import entry_of
from engine.vocabulary import Paper, PaperId


def bibtex_of(library: Library, papers: Sequence[PaperId]) -> str:
    """A .bib file of these papers, each once; those that are not there are left out."""
    found = [paper for number in dict.fromkeys(papers) if (paper := library.paper(number))]
    return to_bibtex(with_own_keys([_entry(library, paper) for paper in found]))


def with_own_keys(entries: Iterable[Entry]) -> list[Entry]:
    """The entries with a letter at those keys that another one has already."""
    taken: dict[str, Entry] = {}
    for entry in entries:
        names = (f"{entry.key}{_letters(number)}" for number in count())
        key = next(name for name in names if name not in taken)
        taken[key] = Entry(key, entry.kind, entry.fields)
    return list(taken.values())


def _letters(number: int) -> str:
    return "" if number == 0 else _letters((number - 1) // 26) + chr(ord("a") + (number - 1) % 26)


def _entry(library: Library, paper: Paper) -> Entry:
    if known := library.entry(paper.id):
        return msgspec.json.decode(known, type=Entry)
    about = About(paper.authors, paper.year, paper.doi, paper.arxiv)
    return entry_of(paper.title, about)
