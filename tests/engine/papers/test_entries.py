"""Bibliography files: read, understood, written back without loss."""

from __future__ import annotations

import json

from engine.papers.entries import (
    Entry,
    authors_of,
    from_bibtex,
    from_csl,
    from_ris,
    plain,
    to_bibtex,
    year_of,
)

_KINDS = ["article", "book", "inproceedings", "misc", "phdthesis", "techreport"]
_TITLES = [
    "Cold {S}trontium in a {Fabry--P\\'erot} Cavity",
    "On the {$\\mathcal{PT}$}-Symmetric {H}amiltonian $H = p^2 + \\mathrm{i}x^3$",
    'What {B}ell\'s Inequality, "as stated", Says \\& What It Does Not',
    '{\\"U}ber die 100\\% ige Treue eines Gatters',
    "A # in a Title, 50\\$ and a_b",
    "量子 Gates — With Unicode",
    "A Title That Is\n    Broken over Lines",
    "Braces {in {braces {deep}}}",
]


def _entries() -> list[Entry]:
    """Forty-eight entries of our own writing, with what is hard in BibTeX."""
    entries = []
    for number in range(48):
        kind = _KINDS[number % len(_KINDS)]
        fields = {
            "author": "Lov{\\'e}lace, Ada and von Neumann, J. and {The Big Collaboration}",
            "title": f"{_TITLES[number % len(_TITLES)]} {number}",
            "year": str(1970 + number),
            "doi": f"10.5555/hilbert.{number}(a)",
            "month": "may",
            "pages": f"1--{number + 2}",
        }
        if number % 3 == 0:
            fields |= {"eprint": f"19{number:02}.01234", "archiveprefix": "arXiv"}
        if number % 4 == 0:
            fields |= {"url": "https://example.invalid/a?b=c&d=%20~e", "note": ""}
        entries.append(Entry(f"Key{number}:a_b-c.d", kind, fields))
    return entries


def test_forty_eight_entries_make_the_round_trip() -> None:
    entries = _entries()
    written = to_bibtex(entries)
    assert from_bibtex(written) == entries
    assert to_bibtex(from_bibtex(written)) == written


def test_bibtex_as_people_write_it() -> None:
    text = """
    % a comment
    @string{prl = "Phys. Rev. Lett."}
    @comment{jabref-meta: x}
    @Article{a, author = "A. Nobody and B. Else", Title = {One}, journal = prl, year = 1999}
    @article{broken, title = {no end
    @article{b, title = {Two}, year = {in press, 2001}}
    """
    found = {entry.key: entry for entry in from_bibtex(text)}
    assert found["a"].get("journal") == "Phys. Rev. Lett."
    assert authors_of(found["a"]) == ("A. Nobody", "B. Else")
    assert year_of(found["b"]) == 2001


def test_names_are_said_as_people_say_them() -> None:
    assert authors_of(_entries()[0]) == ("Ada Lovélace", "J. von Neumann", "The Big Collaboration")
    assert plain('{\\"U}ber 100\\% of $x^2$') == "Über 100% of $x^2$"


def test_csl() -> None:
    item = {
        "id": "x",
        "type": "article-journal",
        "title": "One",
        "author": [{"family": "Lovelace", "given": "Ada"}, {"literal": "The Team"}],
        "issued": {"date-parts": [[1843, 9]]},
        "DOI": "10.1/x",
    }
    (entry,) = from_csl(json.dumps([item]))
    assert (entry.kind, entry.get("doi"), year_of(entry)) == ("article", "10.1/x", 1843)
    assert authors_of(entry) == ("Ada Lovelace", "The Team")
    assert from_csl("{}") == from_csl("[1]") == from_csl("no json") == []


def test_ris() -> None:
    text = "TY  - JOUR\nAU  - Lovelace, Ada\nAU  - Babbage, C.\nTI  - One\nPY  - 1843/09\n"
    text += "SP  - 1\nEP  - 9\nDO  - 10.1/x\nER  - \nTY  - BOOK\nTI  - Two\nER  - \n"
    first, second = from_ris(text)
    assert authors_of(first) == ("Ada Lovelace", "C. Babbage")
    assert (year_of(first), first.get("pages"), second.kind) == (1843, "1--9", "book")
