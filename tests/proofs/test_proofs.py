"""The short form of the proofs, and the page that the long form writes."""

from __future__ import annotations

from collections import Counter

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


def _prove(count: int, seed: int) -> frame.Tally:
    """Breaks in the lots whose seed is odd, raises in the one of seed 4."""
    if seed == 4:
        raise TimeoutError("it hung")
    tally = frame.Tally(Counter({"tries": count, "lost": 0}))
    tally.check(seed % 2 == 0, "one was lost")
    return tally


def _results(
    proof: frame.Proof, count: int, before: frame.Result | None = None
) -> list[frame.Result]:
    return list(frame.run("it", proof, count, 0, before))


def test_a_broken_promise_is_said() -> None:
    proof = frame.Proof("Nothing is lost.", 1, _prove, lot=1)
    *_, kept = _results(proof, 1)
    assert "The promise was kept." in frame.page([kept])
    *_, broken = _results(proof, 3)
    assert "Broken:\n\n- one was lost" in frame.page([broken])
    assert "| tries | 3 |" in frame.page([broken])


def test_a_lot_that_raises_is_broken_and_the_next_is_tried() -> None:
    *_, last = _results(frame.Proof("It ends.", 1, _prove, lot=4), 10)
    assert last.tried == 10
    assert last.counts == {"lost": 0, "tries": 6}
    assert "a lot of 4 (seed 4) was not ended: TimeoutError('it hung')" in last.broken


def test_an_interrupted_proof_goes_on() -> None:
    proof = frame.Proof("Nothing is lost.", 1, _prove, lot=2)
    first, *_ = _results(proof, 6)
    assert first.tried == 2
    assert "So far 2 of 6 tries" in frame.page([first])
    *_, whole = _results(proof, 6, before=first)
    assert whole.counts == {"lost": 0, "tries": 4}
    other, *_ = _results(proof, 8, before=first)
    assert other.counts == {"lost": 0, "tries": 2}
