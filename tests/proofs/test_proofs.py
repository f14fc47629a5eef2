"""The short form of the proofs, and the page that the long form writes."""

from __future__ import annotations

import pytest

from tests.proofs import chatting, downloading, frame, importing


def test_chatting_loses_nothing() -> None:
    tally = chatting.prove(4, seed=3)
    assert not tally.broken
    assert tally.counts["window killed"] >= 1


def test_importing_loses_nothing() -> None:
    tally = importing.prove(4, seed=1)
    assert not tally.broken
    assert tally.counts["libraries completed"] >= 1


def test_downloading_loses_nothing() -> None:
    tally = downloading.prove(4, seed=1)
    assert not tally.broken


def test_the_page_holds_what_is_recorded() -> None:
    assert frame.PAGE.read_text(encoding="utf-8") == frame.page(frame.recorded())
    assert {result.name for result in frame.recorded()} <= frame.proofs().keys()


def test_a_broken_promise_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def prove(count: int, seed: int) -> frame.Tally:
        tally = frame.Tally()
        tally.counts["tries"] = count
        tally.check(seed == 2, "one was lost")
        return tally

    broken = frame.run("it", frame.Proof("Nothing is lost.", 1, prove), 7, 1)
    assert "Broken:\n\n- one was lost" in frame.page([broken])
    kept = frame.run("it", frame.Proof("Nothing is lost.", 1, prove), 7, 2)
    assert "The promise was kept." in frame.page([kept])
    assert "| tries | 7 |" in frame.page([kept])
