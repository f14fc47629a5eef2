"""Cut a document into passages that a small embedding model can take in whole.

Promises: a passage lies within one section, ends at the end of a sentence (unless one sentence
alone is too long), starts with the last sentence of the one before it when that is short, and
nothing of a section is left out. Passages of under a handful of letters (page furniture, lone
formula numbers) are not made.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from engine.papers.document import Document
from engine.papers.flow import Flow, vocabulary_of
from engine.vocabulary import Span

BUDGET = 200  # estimated tokens of a passage; all-MiniLM-L6-v2 reads no more than 256
_OVERLAP = 4  # a sentence of at most a fourth of the budget is repeated
_SMALL = 5  # a rest of at most a fifth joins the passage before it
_MEANINGFUL = 12  # letters

_PARTS = re.compile(r"[^\W\d_]{1,6}|\d{1,2}|[^\w\s]|_")
_ENDINGS = re.compile(r"[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[^\W_a-zß-öø-ÿ])")
_ABBREVIATIONS = frozenset(
    """
    al approx app cf ch def dr e.g eq eqs ex fig figs i.e lem no nos p pp prof prop ref refs
    resp sec secs st tab thm vol vs viz mr mrs ms jr
    """.split()  # noqa: SIM905 - a list would be a page long
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A passage to be: its clean text, its section's title and where it stands."""

    section: str
    text: str
    spans: tuple[Span, ...]


def chunks_of(document: Document, budget: int = BUDGET) -> list[Chunk]:
    """The passages of a document, of about ``budget`` tokens, in reading order."""
    words = vocabulary_of(document)
    chunks = []
    for section in document.sections:
        if not section.is_body:
            continue
        flow = Flow(document.pages, section, words, document.repairs)
        for start, end in cut(flow.text, budget):
            text = flow.text[start:end]
            if sum(map(str.isalpha, text)) >= _MEANINGFUL:
                chunks.append(Chunk(section.title, text, flow.spans(start, end)))
    return chunks


def cut(text: str, budget: int = BUDGET) -> list[tuple[int, int]]:
    """The passages of one section's text, as character ranges that cover all but white space."""
    passages: list[list[tuple[int, int]]] = []
    filled = 0
    for sentence in _fitting(text, budget):
        weight = estimate_tokens(text[slice(*sentence)])
        if not passages or filled + weight > budget:
            overlap = _overlap(text, passages, weight, budget)
            passages.append(overlap)
            filled = sum(estimate_tokens(text[slice(*part)]) for part in overlap)
        passages[-1].append(sentence)
        filled += weight
    ranges = [(parts[0][0], parts[-1][1]) for parts in passages]
    return _without_crumb(text, ranges, budget)


def estimate_tokens(text: str) -> int:
    """About what MiniLM's tokenizer would count; measured within 10 % on English papers."""
    return sum(1 for _ in _PARTS.finditer(text))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Character ranges of the sentences, without the white space between them."""
    start = 0
    for ending in _ENDINGS.finditer(text):
        if _ends_sentence(text, start, ending.start()):
            yield from _stripped(text, start, ending.end())
            start = ending.end()
    yield from _stripped(text, start, len(text))


def _ends_sentence(text: str, start: int, stop: int) -> bool:
    if text[stop] != ".":
        return True
    word = text[start:stop].rsplit(None, 1)[-1:] or [""]
    last = word[0].lstrip("([\"'“‘")
    # "J. Smith" goes on; "the group G. Then" is rarer and only costs a longer passage.
    return last.lower() not in _ABBREVIATIONS and not (len(last) == 1 and last.isupper())


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _fitting(text: str, budget: int) -> Iterator[tuple[int, int]]:
    """Sentences, those beyond the budget cut between words (or within a word as long as that)."""
    for first_character, end in sentences(text):
        start = first_character
        starts = [part.start() for part in _PARTS.finditer(text, start, end)]
        first = 0
        while len(starts) - first > budget:
            limit = starts[first + budget]
            space = text.rfind(" ", start + 1, limit)
            stop = space if space > start else limit
            yield from _stripped(text, start, stop)
            start, first = stop, bisect_left(starts, stop)
        yield from _stripped(text, start, end)


def _overlap(
    text: str, passages: list[list[tuple[int, int]]], weight: int, budget: int
) -> list[tuple[int, int]]:
    if not passages or len(passages[-1]) < 2:
        return []
    last = passages[-1][-1]
    size = estimate_tokens(text[slice(*last)])
    return [last] if size <= budget // _OVERLAP and size + weight <= budget else []


def _without_crumb(text: str, ranges: list[tuple[int, int]], budget: int) -> list[tuple[int, int]]:
    if len(ranges) > 1:
        (start, before), (_, end) = ranges[-2:]
        if estimate_tokens(text[before:end]) <= budget // _SMALL:
            return [*ranges[:-2], (start, end)]
    return ranges
