"""Two-column papers as LaTeX sets them: what is read is what was written, and lights what it says.

The text is of our own writing. Private characters stand for ligatures while lines are broken.
"""

from __future__ import annotations

import random
import re
import unicodedata
from pathlib import Path

import pytest

from engine.papers.accents import repairs_of
from engine.papers.chunks import Chunk, chunks_of
from engine.papers.document import Box, Document
from engine.papers.fidelity import Fidelity, measure, normalised
from engine.papers.readers import read
from tests.engine.papers.typeset import ACL, PRX, Paper, Style

_SUBJECTS = "the logical qubit,a trapped ion,our decoder,the measured spectrum,each stabilizer"
_VERBS = "suppresses,approximates,reproduces,characterizes,outperforms,constrains"
_OBJECTS = "the correlated noise,a \ue001nite Hamiltonian,the \ue001delity of the circuit,"
_OBJECTS += "the magnetic \ue001eld,a \ue002at band,the decoherence time,the threshold theorem"
_TAILS = "in every experiment,at millikelvin temperatures,without postselection,over many cycles"
_LIGATURES = {"\ue001": "fi", "\ue002": "fl"}
_CAPTION = "Logical error rate against physical error rate for increasing code distance. "
_NOTES = [
    "We thank an anonymous colleague for this remark about calibration.",
    "An anonymous colleague lent us the cryostat, which we gave back in order.",
    "Says an anonymous colleague.",
]


def _prose(seed: int, sentences: int) -> str:
    """Sentences of which no two are alike."""
    draw = random.Random(seed)
    pick = [part.split(",") for part in (_SUBJECTS, _VERBS, _OBJECTS, _TAILS)]
    made = []
    for number in range(sentences):
        words = " ".join(draw.choice(part) for part in pick)
        made.append(f"In trial {seed}x{number} {words}.")
    return " ".join(made)


_SECTIONS = {
    "Introduction": [_prose(1, 12), _prose(2, 20)],
    "Experimental apparatus": [_prose(3, 30), _prose(4, 16)],
    "Results and outlook": [_prose(5, 40), _prose(6, 25)],
}


def _plain(text: str) -> str:
    for private, letters in _LIGATURES.items():
        text = text.replace(private, letters)
    return text


def write_two_columns(path: Path, style: Style) -> Path:
    numbered = style is ACL
    paper = Paper(style, "Error Correction Below the Threshold")
    for number, (title, paragraphs) in enumerate(_SECTIONS.items(), 1):
        paper.heading(f"{number} {title}" if numbered else title)
        paper.paragraph(paragraphs[0], note=f"{number} {_NOTES[number - 1]}")
        if number == 2:
            paper.figure(("Figure 1: " if numbered else "FIG. 1. ") + _CAPTION * 2)
        paper.paragraph(paragraphs[1])
    paper.references(*(f"A. Nobody, A Reference of Number {n}, J. Void {n}, 1." for n in range(9)))
    return paper.save(path)


def _read(path: Path) -> tuple[Document, list[Chunk]]:
    document = read(path, lambda page, pages: None)
    return document, chunks_of(document)


def _sentences(text: str) -> list[str]:
    return re.findall(r"In trial [^.]+\.", text)


@pytest.mark.parametrize("style", [ACL, PRX], ids=["acl", "prx"])
def test_two_columns_are_read_as_they_were_written(tmp_path: Path, style: Style) -> None:
    document, chunks = _read(write_two_columns(tmp_path / "p.pdf", style))
    assert document.title == "Error Correction Below the Threshold"
    for title, paragraphs in _SECTIONS.items():
        written = _sentences(_plain(" ".join(paragraphs)))
        found = [s for c in chunks if title in c.section for s in _sentences(c.text)]
        assert list(dict.fromkeys(found)) == written
    text = " ".join(chunk.text for chunk in chunks)
    for furniture in ("PHYSICAL", "031001", "arXiv", "Nobody", "Reference of Number"):
        assert furniture not in text
    captions = [chunk for chunk in chunks if "Logical error rate" in chunk.text]
    assert {chunk.section for chunk in captions} == {"Figure 1" if style is ACL else "FIG. 1"}
    assert "0.5" in captions[0].text
    notes = [chunk for chunk in chunks if "anonymous colleague" in chunk.text]
    assert {chunk.section for chunk in notes} == {"Footnotes"}


@pytest.mark.parametrize("style", [ACL, PRX], ids=["acl", "prx"])
def test_highlights_show_what_passages_say(tmp_path: Path, style: Style) -> None:
    measured = list(measure(write_two_columns(tmp_path / "p.pdf", style)))
    assert len(measured) > 10
    assert sum(one.likeness >= 0.99 for one in measured) >= 0.99 * len(measured)


def test_fidelity_tells_what_is_wrong() -> None:
    assert Fidelity(1, "Färber ﬁts a sum-mary", "F¨arber fits a summary").likeness == 1
    assert Fidelity(1, "The energy is low.", "The energy is high.").likeness < 0.95
    assert normalised("1.5 − 2") == "1.5−2"


_WORD = {"F": 0, "a": 6, "r": 11, "b": 15, "e": 21}


@pytest.mark.parametrize("text", ["Farbe ¨", "F¨arbe", "F ¨arbe", "¨ Farbe"])
def test_an_accent_joins_the_letter_it_stands_over(text: str) -> None:
    places = {c: Box(left, 2, left + 5, 9) for c, left in _WORD.items()}
    places["¨"] = Box(6.5, 0, 9.5, 1.5)
    boxes = [places.get(character) for character in text]
    repairs = repairs_of(text, boxes)
    read = "".join(repairs.get(index, c) for index, c in enumerate(text))
    assert read.strip() == unicodedata.normalize("NFC", "Färbe")


def test_an_accent_over_nothing_stays() -> None:
    boxes = [Box(0, 2, 4, 9), None, Box(50, 0, 53, 1.5)]
    assert repairs_of("a ¨", boxes) == {}
