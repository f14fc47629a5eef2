"""Bibliography files next to papers, and which entry is about which paper.

BibTeX, CSL-JSON and RIS files in a paper's folder or the one above, and the database of a Zotero
data folder, of which a copy is read. Promises: an entry is given to a paper by the file it names,
the DOI, the arXiv id or the title, in this order, or not at all; a file that cannot be understood
gives no entries and no fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from engine.errors import HilbertError
from engine.papers.about import alike, clean_arxiv, clean_doi
from engine.papers.document import About
from engine.papers.entries import Entry, authors_of, from_bibtex, from_csl, from_ris, plain, year_of
from engine.papers.text import decoded
from engine.papers.zotero import entries

_PARSERS: Mapping[str, Callable[[str], list[Entry]]] = {
    ".bib": from_bibtex,
    ".ris": from_ris,
    ".json": from_csl,
}
_MOST_BYTES = 20_000_000


class Shelf:
    """The entries of the folders that papers are taken in from; each folder is read once."""

    def __init__(self) -> None:
        self._folders: dict[Path, list[Entry]] = {}

    def entry(self, path: Path, about: About, title: str) -> Entry | None:
        """The entry about this paper, of which so much is known already."""
        for folder in (path.parent, path.parent.parent):
            if found := match(self._of(folder), path, about, title):
                return found
        return None

    def _of(self, folder: Path) -> list[Entry]:
        if folder not in self._folders:
            self._folders[folder] = [*_files_of(folder), *_zotero_of(folder.parent)]
        return self._folders[folder]


def match(entries: list[Entry], path: Path, about: About, title: str) -> Entry | None:
    """The one of these entries that is about this paper."""
    tests: tuple[Callable[[Entry], bool], ...] = (
        lambda entry: path.name in re.split(r"[:;/\\]", entry.get("file")),
        lambda entry: bool(about.doi) and clean_doi(entry.get("doi")) == about.doi,
        lambda entry: bool(about.arxiv) and clean_arxiv(entry.get("eprint")) == about.arxiv,
        lambda entry: alike(plain(entry.get("title")), title),
    )
    for fits in tests:
        for entry in entries:
            if fits(entry):
                return entry
    return None


def described(entry: Entry, about: About) -> About:
    """What is known with an entry: it says better than a first page."""
    return About(
        authors_of(entry) or about.authors,
        year_of(entry) or about.year,
        clean_doi(entry.get("doi")) or about.doi,
        clean_arxiv(entry.get("eprint")) or about.arxiv,
    )


def entry_of(title: str, about: About) -> Entry:
    """An entry of what is known, for a paper that came without one."""
    last = about.authors[0].split()[-1] if about.authors else "paper"
    word = next(iter(re.findall(r"[^\W\d_]{4,}", title)), "")
    key = re.sub(r"[^A-Za-z0-9]", "", f"{last}{about.year or ''}{word}")
    fields = {
        "title": title,
        "author": " and ".join(about.authors),
        "year": str(about.year or ""),
        "doi": about.doi,
        "eprint": about.arxiv,
        "archiveprefix": "arXiv" if about.arxiv else "",
    }
    kind = "article" if about.doi else "misc"
    return Entry(key or "paper", kind, {name: value for name, value in fields.items() if value})


def read_entries(path: Path) -> list[Entry]:
    """The entries of one bibliography file."""
    if path.stat().st_size > _MOST_BYTES:
        return []
    try:
        return _PARSERS[path.suffix.lower()](decoded(path))
    except (HilbertError, OSError, ValueError, RecursionError, KeyError):
        return []


def _files_of(folder: Path) -> Iterator[Entry]:
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() in _PARSERS)
    except OSError:
        return
    for file in files:
        if file.is_file():
            yield from read_entries(file)


def _zotero_of(storage: Path) -> list[Entry]:
    """The entries of the data folder whose storage a paper's folder lies in."""
    return entries(storage.parent) if storage.name == "storage" else []
