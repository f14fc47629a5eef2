"""What a paper is known by: authors, year, DOI and arXiv id, and when two papers are the same.

From its first page where nothing better is there: identifiers by their patterns, the year from the
arXiv's stamp or the journal's line, the authors from the lines under the title. Promises to leave
out what is doubtful rather than to invent: a line of which one part is no name gives no names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from engine.papers.document import About, Line

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>{}|\\^]+")
_ARXIV = re.compile(
    r"(?:arxiv[:./\s]\s*|arxiv\.org/(?:abs|pdf)/)"
    r"(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?",
    re.IGNORECASE,
)
_FILE_ID = re.compile(r"(?:arxiv[_.: -]?)?(\d{4}\.\d{4,5})(?:v\d+)?", re.IGNORECASE)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_STAMP_YEAR = re.compile(r"arXiv:\S+\s+\[[^\]]+\]\s+\d{1,2} \w{3} ((?:19|20)\d\d)")
_YEAR = re.compile(
    r"(?:\(|\b(?:published|accepted|received|dated|copyright)\b.{0,40}?|©.{0,3}|"
    rf"(?:{_MONTHS}) \d[\d –-]*, )"
    r"((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NAME_PART = (
    r"(?:[A-ZÀ-ÞĀ-Ž][\w'’.-]*|de|del|della|der|den|di|da|dos|du|la|le|van|von|zu|ter|al|bin|y)"
)
_NAME = re.compile(rf"{_NAME_PART}(?: {_NAME_PART}){{1,4}}")
_NO_NAME = re.compile(
    r"universit|institut|department|laborator|school|college|abstract|center|centre|division|"
    r"physic|science|research|review|journal|letters|group|faculty|academy|arxiv|\bdate|introduction|proceedings",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:[^\w\s.'’-]|\d|_|\band\b)+")
_MOST_LINES = 8  # of authors
_ALIKE = 0.92  # titles of one paper


def about_first_page(text: str, lines: Sequence[Line], title: str, name: str = "") -> About:
    """From a first page's text and lines, the paper's title and its file's name."""
    arxiv = _arxiv(text, name)
    doi = next((clean_doi(match[0]) for match in _DOI.finditer(text)), "")
    return About(tuple(_authors(lines, title)), _year(text, arxiv), doi, arxiv)


def clean_doi(doi: str) -> str:
    """As it is compared: lower case, without an address before or a stop after it."""
    match = _DOI.search(doi)
    found = (match[0] if match else "").lower().rstrip(".,;:'\"”’")
    while found.endswith(")") and found.count("(") < found.count(")"):
        found = found[:-1]
    return found


def clean_arxiv(identifier: str) -> str:
    """Without the version: all versions are one paper."""
    return re.sub(r"v\d+$", "", re.sub(r"^arxiv:", "", identifier.strip(), flags=re.I)).lower()


def same_paper(one: tuple[About, str], other: tuple[About, str]) -> bool:
    """Whether (what is known, title) of two papers are of one: preprint and journal version."""
    (about, title), (about2, title2) = one, other
    if about.doi and about.doi == about2.doi:
        return True
    if about.arxiv and about2.arxiv:
        return about.arxiv == about2.arxiv
    return alike(title, title2)


def alike(title: str, other: str) -> bool:
    """Whether two titles say the same, but for case, signs and a slip."""
    one, two = folded(title), folded(other)
    if len(one) < 20 or abs(len(one) - len(two)) > 0.2 * len(one):
        return one == two and len(one) > 8
    if one == two:
        return True
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def folded(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).casefold()
    return " ".join(
        re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)))
    )


def _arxiv(text: str, name: str) -> str:
    # The stamp is the paper's own; a mention further down may be of another paper.
    own = re.search(r"arXiv:(\S+?)(?:v\d+)?\s+\[", text) or _FILE_ID.fullmatch(name)
    if own:
        return clean_arxiv(own[1])
    match = _ARXIV.search(text[:600]) or _ARXIV.search(text[-300:])
    return clean_arxiv(match[1]) if match else ""


def _year(text: str, arxiv: str) -> int:
    if stamp := _STAMP_YEAR.search(text):
        return int(stamp[1])
    if re.match(r"\d{4}\.", arxiv):
        return 2000 + int(arxiv[:2])
    edges = f"{text[:500]} \n {text[-500:]}"
    found = _YEAR.search(edges)
    return int(found[1]) if found else 0


def _authors(lines: Sequence[Line], title: str) -> Iterable[str]:
    first = [line for line in lines if line.page == 1]
    ends = [
        at
        for at, line in enumerate(first[:30])
        if len(line.text) > 3 and line.text.strip() in title
    ]
    if not ends:
        return
    for line in first[ends[-1] + 1 : ends[-1] + 1 + _MOST_LINES]:
        text = line.text.strip()
        if len(text) < 3:
            continue
        parts = [part for part in (piece.strip() for piece in _BETWEEN.split(text)) if part]
        if (
            _NO_NAME.search(text)
            or "@" in text
            or not parts
            or not all(map(_NAME.fullmatch, parts))
        ):
            return
        yield from parts
