"""The window's benchmark measures what it says, on a small answer."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from reportlab.lib.styles import ParagraphStyle

from engine.bench import measure
from engine.errors import HilbertError
from gui.bench import answer, first_run, pages, window
from gui.bench.probe import LagProbe
from tests.engine.papers.making import write_pdf


def test_the_answer_has_what_was_asked_for() -> None:
    pieces = answer.tokens(8_000, formulas=40, code_blocks=8)
    text = "".join(pieces)
    assert 8_000 <= len(pieces) <= 8_080
    assert text.count("```python") == 8
    assert text.count("$$") // 2 + text.count("Here $") == 40
    assert len({line for line in text.splitlines() if "\\" in line and "_" in line}) >= 40
    assert pieces == answer.tokens(8_000, formulas=40, code_blocks=8)


def test_stretches_are_the_whole_answer() -> None:
    pieces = [str(number) for number in range(1003)]
    parts = list(answer.stretches(pieces, 100, 4))
    assert "".join(burst + "".join(paced) for burst, paced in parts) == "".join(pieces)
    assert [len(paced) for _, paced in parts] == [100] * 4


def test_a_busy_loop_is_seen_as_waits_of_all_lengths(qtbot: QtBot) -> None:
    probe = LagProbe()
    probe.run(True)
    QTimer.singleShot(30, lambda: time.sleep(0.1))
    qtbot.wait(250)
    probe.run(False)
    assert max(probe.waits.lag) >= 80
    assert sum(wait > 40 for wait in probe.waits.lag) >= 4


@pytest.mark.long(15)
@pytest.mark.timeout(120)
def test_a_small_run_reports_everything() -> None:
    settings = window.Settings(
        tokens=400,
        formulas=3,
        code_blocks=2,
        rate=100,
        stretches=1,
        paced=100,
        rest=0.2,
        idle=0.5,
        rounds=1,
    )
    result = window.run(settings, lambda _progress: None)
    assert result["shown_whole"] is True
    assert result["streaming"]["lag_ms"]["samples"] >= 1
    assert result["reopen_s"] > 0
    opening = result["opening"]
    assert opening["ratio"] > 0
    assert opening["app_s"][0] < opening["whole_s"][0]
    assert all(waits[0] > 0 for waits in opening["first_opening_ms"].values())
    assert result["idle_cpu_percent"] >= 0
    assert result["rss_mb"]["with_the_conversation"] > result["rss_mb"]["empty"] - 20


@pytest.mark.long(10)
@pytest.mark.timeout(120)
def test_turning_pages_is_measured(tmp_path: Path) -> None:
    large = ParagraphStyle("large", fontSize=70, leading=90)
    write_pdf(tmp_path / "a.pdf", (large, "The laser cools the atoms in the cavity. " * 8))
    result = pages.run(tmp_path / "a.pdf", turns=2, rest=0.05, told=lambda _progress: None)
    assert result["reading"]["turns"] == result["hurrying"]["turns"] == 2
    assert 0 < result["reading"]["p50_ms"] <= result["reading"]["max_ms"]


def test_a_paper_of_one_page_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "bare", lambda *_given: pages.Turned(1, [], []))
    with pytest.raises(HilbertError, match="three pages"):
        pages.run(tmp_path / "a.txt", turns=2, rest=0.05, told=lambda _progress: None)


@pytest.mark.long(25)
@pytest.mark.real_model
def test_a_first_run_ends_with_a_cited_answer() -> None:
    result = first_run.run(lambda _progress: None)
    assert 0 < result["usable_s"] < result["first_token_s"]
    assert 0 < result["samples_ready_s"] <= result["sources_s"] <= result["cited_s"]
    assert result["sources"] > 0
