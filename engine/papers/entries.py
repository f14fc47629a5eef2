"""Bibliographic entries: out of BibTeX, CSL-JSON and RIS, and back into BibTeX.

Everything becomes an Entry with BibTeX's field names. Promises: what ``to_bibtex`` writes is read
as the same entries, field by field and letter by letter; a file that is half broken gives its
sound entries.
"""

# ruff: noqa: PLC0415 - slow to import, and only needed where there is such a file

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_RIS_KINDS = {"JOUR": "article", "BOOK": "book", "CONF": "inproceedings", "THES": "phdthesis"}
_RIS_FIELDS = {
    "TI": "title", "T1": "title", "JO": "journal", "JF": "journal", "T2": "journal",
    "VL": "volume", "IS": "number", "SP": "pages", "DO": "doi", "UR": "url", "PB": "publisher",
    "AB": "abstract", "L1": "file",
}  # fmt: skip
_CSL_KINDS = {
    "article-journal": "article", "book": "book", "chapter": "incollection", "thesis": "phdthesis",
    "paper-conference": "inproceedings", "report": "techreport",
}  # fmt: skip
_CSL_FIELDS = {
    "title": "title", "container-title": "journal", "volume": "volume", "issue": "number",
    "page": "pages", "DOI": "doi", "URL": "url", "publisher": "publisher", "abstract": "abstract",
    "note": "note",
}  # fmt: skip
_RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  - ?(.*)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One work as a bibliography file describes it."""

    key: str
    kind: str = "misc"
    fields: Mapping[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str:
        return self.fields.get(name, "")


def from_bibtex(text: str) -> list[Entry]:
    """The entries of a .bib file; ``@string`` names are put in."""
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares import (
        RemoveEnclosingMiddleware,
        ResolveStringReferencesMiddleware,
    )

    stack = [ResolveStringReferencesMiddleware(True), RemoveEnclosingMiddleware(True)]
    found = parse_string(text, parse_stack=stack)
    return [
        Entry(entry.key, entry.entry_type, {f.key.lower(): str(f.value) for f in entry.fields})
        for entry in found.entries
    ]


def to_bibtex(entries: Iterable[Entry]) -> str:
    """A .bib file of these entries."""
    return "\n".join(map(_written, entries))


def from_csl(text: str) -> list[Entry]:
    """The entries of a CSL-JSON file."""
    try:
        items = json.loads(text)
    except (ValueError, RecursionError):
        return []
    if not isinstance(items, list):
        return []
    return [_of_csl(item, number) for number, item in enumerate(items) if isinstance(item, dict)]


def from_ris(text: str) -> list[Entry]:
    """The entries of a RIS file."""
    entries: list[Entry] = []
    tags: list[tuple[str, str]] = []
    for line in text.splitlines():
        match = _RIS_LINE.match(line.strip())
        if match and match[1] == "ER":
            entries.append(_of_ris(tags, len(entries)))
            tags = []
        elif match:
            tags.append((match[1], match[2].strip()))
    return entries


def authors_of(entry: Entry) -> tuple[str, ...]:
    """Names as people say them: "Ada Lovelace" for "Lovelace, Ada"."""
    names = re.split(r"\s+and\s+", " ".join(entry.get("author").split()))
    return tuple(plain(_said(name)) for name in names if name and name != "others")


def year_of(entry: Entry) -> int:
    match = re.search(r"\b(1[5-9]|20)\d\d\b", entry.get("year") or entry.get("date"))
    return int(match[0]) if match else 0


def plain(value: str) -> str:
    """A field's value without its TeX."""
    if not re.search(r"[\\{}$~]", value):
        return " ".join(value.split())
    from pylatexenc.latex2text import LatexNodes2Text

    try:
        text = LatexNodes2Text(math_mode="verbatim").latex_to_text(value)
    except (RecursionError, IndexError, ValueError):
        text = re.sub(r"[\\{}]", "", value)
    return " ".join(text.split())


def _said(name: str) -> str:
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else name


def _written(entry: Entry) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in entry.fields.items())
    return f"@{entry.kind}{{{entry.key},\n{fields}}}\n"


def _of_csl(item: Mapping[str, Any], number: int) -> Entry:
    fields = {
        name: str(item[tag])
        for tag, name in _CSL_FIELDS.items()
        if isinstance(item.get(tag), str | int)
    }
    people = item.get("author")
    if isinstance(people, list):
        fields["author"] = " and ".join(_csl_name(one) for one in people if isinstance(one, dict))
    issued = item.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        fields["year"] = str(parts[0][0])
    kind = _CSL_KINDS.get(str(item.get("type")), "misc")
    return Entry(str(item.get("id") or f"entry{number}"), kind, fields)


def _csl_name(person: Mapping[str, Any]) -> str:
    if "literal" in person:
        return f"{{{person['literal']}}}"
    return f"{person.get('family', '')}, {person.get('given', '')}".strip(", ")


def _of_ris(tags: Sequence[tuple[str, str]], number: int) -> Entry:
    fields: dict[str, str] = {}
    for tag, value in tags:
        if name := _RIS_FIELDS.get(tag):
            fields.setdefault(name, value)
    people = [value for tag, value in tags if tag in ("AU", "A1")]
    if people:
        fields["author"] = " and ".join(people)
    if year := next((value[:4] for tag, value in tags if tag in ("PY", "Y1", "DA")), ""):
        fields["year"] = year
    if last := next((value for tag, value in tags if tag == "EP"), ""):
        fields["pages"] = f"{fields.get('pages', '')}--{last}"
    kind = _RIS_KINDS.get(next((value for tag, value in tags if tag == "TY"), ""), "misc")
    return Entry(
        next((value for tag, value in tags if tag == "ID"), f"entry{number}"), kind, fields
    )
