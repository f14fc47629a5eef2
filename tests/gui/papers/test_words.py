"""The sentences of the papers page."""

from __future__ import annotations

import time

import pytest

from engine.vocabulary import PaperId, Progress
from gui.papers.words import (
    ImportSummary,
    day,
    papers_text,
    passages_text,
    progress_parts,
    time_left,
)

FAILED = (PaperId(1), PaperId(2))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "less than a minute left"),
        (59, "less than a minute left"),
        (61, "about 1 min left"),
        (119, "about 2 min left"),
        (50 * 60, "about 50 min left"),
        (60 * 60, "about 1 h left"),
        (73 * 60, "about 1 h 15 min left"),
        (3 * 60 * 60 + 10, "about 3 h left"),
    ],
)
def test_time_left_is_no_more_exact_than_an_estimate(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


def test_numbers_have_separators_and_nouns_their_form() -> None:
    assert papers_text(1) == "1 paper"
    assert passages_text(12345) == "12,345 passages"


@pytest.mark.parametrize(
    ("summary", "sentence"),
    [
        (ImportSummary(added=38, failed=FAILED), "38 added, 2 could not be read"),
        (ImportSummary(added=1, known=2), "1 added, 2 already there"),
        (ImportSummary(added=3, cancelled=True), "Import stopped: 3 added"),
        (ImportSummary(cancelled=True), "Import stopped"),
        (
            ImportSummary(),
            "No papers found there: Hilbert reads PDF, LaTeX, HTML, DOCX, EPUB and text",
        ),
    ],
)
def test_a_summary_says_what_an_import_came_to(summary: ImportSummary, sentence: str) -> None:
    assert summary.sentence == sentence


def test_progress_says_how_far_which_file_and_how_long() -> None:
    progress = Progress(done=12, total=40, unit="papers", eta=120, note="a.pdf, page 3 of 12")
    assert progress_parts(progress, 0) == (
        "12 of 40 papers",
        "a.pdf, page 3 of 12",
        "about 2 min left",
    )
    assert progress_parts(progress, 2)[2] == "about 2 min left · 2 more imports waiting"
    learning = Progress(done=512, total=6000, unit="passages", note="learning")
    assert progress_parts(learning, 0) == ("512 of 6,000 passages", "learning", "")
    searching = Progress(done=0, total=0, unit="papers")
    assert progress_parts(searching, 0) == ("Looking for papers…", "", "")


def test_days_are_told_from_today() -> None:
    now = time.time()
    assert day(now) == "Today"
    assert day(now - 86_400) == "Yesterday"
    assert day(1_700_000_000) in {"14 Nov 2023", "15 Nov 2023"}
    assert day(0) == ""
