"""Find the title, the section headings and the running lines among the lines of a paper.

Headings are told by three signs: a well-known name ("Abstract", "References"), a number before a
capital ("3.1 Results", "IV. DISCUSSION"), and type that is larger or bolder than the body's. A name
alone is enough; a number needs the type, or white space around it where the format has no type.
An unnumbered one in bold body type needs a place of its own: white space above it and plain type
below. A list of references is also known by its entries [1], [2], [3], as many journals set no
heading over it. Does not promise to find headings that run into their paragraph, nor to tell a bold
table head apart from a numbered heading that looks just like it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from engine.papers.document import REFERENCES, Line, Section
from engine.papers.flow import LINE_HYPHEN
from engine.vocabulary import Span

_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-Z](?:\.\d{1,2}){0,2})"
_NUMBERED = re.compile(rf"{_NUMBER}[.)]?\s+(?=[^\W\d_])(?P<name>.+)")
_KNOWN = re.compile(
    rf"(?:{_NUMBER}[.)]?\s+)?(?P<name>abstract|introduction|background|related work|preliminaries|"
    r"theory|methods?|methodology|materials and methods|experiments?|experimental set-?up|data|"
    r"evaluation|results|results and discussion|discussion|discussion and conclusions?|limitations|"
    r"conclusions?|summary|outlook|conclusions? and outlook|ethics statement|"
    r"ethical considerations|"
    r"data availability|code availability|author contributions|competing interests|"
    r"acknowledge?ments?|references|bibliography|literature cited|"
    r"appendix|appendices|supplementary materials?)\s*[:.]?",
    re.IGNORECASE,
)
_REFERENCE_NAMES = ("references", "bibliography", "literature cited")
_BAD_TITLE = re.compile(
    r"untitled|\(anonymous\)|\(unspecified\)|microsoft word|powerpoint|arxiv:|"
    r"\.(dvi|tex|docx?|pdf|indd)\b|^[\w.-]*$",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\s*\[(\d{1,3})\]\s")
_LONGEST_ENTRIES = 16  # lines of two references
_LONGEST_HEADING = 100
_LARGER = 1.06  # of the body's type size


def sections_of(lines: Sequence[Line], title: str) -> tuple[Section, ...]:
    """Lines in reading order divided at their headings.

    What stands before the first heading, the paper's own title included, has no section title.
    """
    body = body_size(lines)
    alone = _bold_alone(lines, body)
    entries = _first_entry(lines)
    sections: list[tuple[str, list[Span]]] = [("", [])]
    before: Line | None = None  # the heading that the last line was, for headings of two lines
    for index, line in enumerate(lines):
        name = None if line.page == 1 and line.text.strip() in title else heading(line, body)
        if name is None and index in alone:
            name = line.text.strip().rstrip(":.")
        if index == entries and sections[-1][0] != REFERENCES:
            name = REFERENCES
        span = Span(line.page, line.start, line.end)
        if name is not None and not _in_references(sections[-1][0], line, body):
            sections.append((name, [span]))
        elif before and _continues(before, line, body):
            title_so_far, spans = sections[-1]
            sections[-1] = (_joined(title_so_far, line.text), [*spans, span])
        else:
            sections[-1][1].append(span)
        before = line if name is not None or (before and _continues(before, line, body)) else None
    return tuple(Section(title, tuple(spans)) for title, spans in sections if spans)


def _bold_alone(lines: Sequence[Line], body: float) -> set[int]:
    """Where a bold line of body type stands apart from the plain text around it."""
    found = set()
    for index, line in enumerate(lines[:-1]):
        below = lines[index + 1]
        if (
            line.bold
            and not below.bold
            and abs(line.size - body) < 0.3
            and _is_apart(lines[index - 1] if index else None, line)
            and _could_be_heading(line.text.strip())
            and line.page == below.page
            and _is_short(line, below)
        ):
            found.add(index)
    return found


def _is_apart(above: Line | None, line: Line) -> bool:
    if not line.box or (line.page == 1 and above is None):
        return False
    if above is None or not above.box or above.page != line.page or above.box.top > line.box.top:
        return True  # at the top of a page or a column
    return not above.bold and line.box.top - above.box.bottom > line.size * 0.6


def _is_short(line: Line, below: Line) -> bool:
    """Whether it ends before its column does; a heading that runs into its paragraph does not."""
    return bool(line.box and below.box and line.box.right < below.box.right - 3 * line.size)


def _could_be_heading(text: str) -> bool:
    ends = text.endswith((",", ";", LINE_HYPHEN, "-"))
    return not ends and len(text) <= 60 and text[:1].isupper() and _looks_worded(text)


def _first_entry(lines: Sequence[Line]) -> int | None:
    """Where a list of references begins that is numbered in brackets."""
    entries = [
        (index, int(match[1]))
        for index, line in enumerate(lines)
        if (match := _ENTRY.match(line.text))
    ]
    for at in range(len(entries) - 2):
        (first, one), (_, two), (last, three) = entries[at : at + 3]
        if (one, two, three) == (1, 2, 3) and last - first <= _LONGEST_ENTRIES:
            return first
    return None


def heading(line: Line, body: float) -> str | None:
    """The section's title where a line is a heading."""
    text = line.text.strip()
    if not text or len(text) > _LONGEST_HEADING:
        return None
    stands_out = line.bold or line.size > body * _LARGER
    if known := _KNOWN.fullmatch(text):
        if known["name"].lower() in _REFERENCE_NAMES:
            return REFERENCES
        # "Data" in body type is more often a label in a figure than a heading.
        if stands_out or not body or text.isupper() or known["name"].lower() == "abstract":
            return text.rstrip(" :.")
    if not (body and stands_out) or text.endswith((",", ";")) or line.size < body * 0.95:
        return None
    if _NUMBERED.fullmatch(text):
        return text
    return text if line.size > body * 1.15 and line.bold and _looks_worded(text) else None


def body_size(lines: Sequence[Line]) -> float:
    """The type size that most characters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def title_of(lines: Sequence[Line], metadata: str, fallback: str) -> str:
    """The metadata's title if a person wrote it, else the largest type on page 1, else the name."""
    metadata = " ".join("".join(filter(str.isprintable, metadata)).split())
    if len(metadata) > 3 and not _BAD_TITLE.search(metadata) and metadata != fallback:
        return metadata
    top = [line for line in lines if line.page == 1][:40]
    largest = [
        " ".join(line.text for line in group)
        for large, group in groupby(top, key=lambda line: line.size >= _title_size(top) * 0.95)
        if large
    ]
    worded = [title for title in largest if _looks_worded(title) and "arxiv:" not in title.lower()]
    return " ".join(worded[0].split())[:300] if worded and body_size(lines) else fallback


def _title_size(top: Sequence[Line]) -> float:
    return max(
        (line.size for line in top if _looks_worded(line.text) and "arXiv:" not in line.text),
        default=0.0,
    )


def _looks_worded(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters >= 4 and letters * 2 > len(text.replace(" ", ""))


def _continues(heading_line: Line, line: Line, body: float) -> bool:
    """Whether a line is the second half of a heading: same unusual type, right below, on a page."""
    return (
        line.page == heading_line.page
        and heading_line.bold == line.bold
        and abs(heading_line.size - line.size) < 0.2
        and bool(body)
        and (line.size > body * _LARGER or line.bold)
        and len(line.text) <= _LONGEST_HEADING
        and not _KNOWN.fullmatch(heading_line.text.strip())
        and 0 <= line.start - heading_line.end <= 2
    )


def _joined(first: str, second: str) -> str:
    if first.endswith(LINE_HYPHEN):
        return first[:-1] + second
    return f"{first} {second}"


def _in_references(title: str, line: Line, body: float) -> bool:
    """Entries can look like headings ("A Vaswani"); only type that stands out ends the list."""
    stands_out = line.bold or line.size > body * _LARGER
    return title == REFERENCES and bool(body) and not stands_out
