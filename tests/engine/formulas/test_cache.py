"""Drawings are kept on disk, and nothing depends on that."""

from __future__ import annotations

from pathlib import Path

from engine.formulas.cache import DrawingCache
from engine.vocabulary import Drawing, Formula

FORMULA = Formula("x", display=False)
DRAWING = Drawing("<svg/>", 1.0, 2.0, 3.0, "4")


def test_what_was_drawn_is_known_again(tmp_path: Path) -> None:
    cache = DrawingCache(tmp_path / "formulas.db", "1")
    assert cache.get(FORMULA, "") == (False, None)
    cache.put(FORMULA, "", DRAWING)
    cache.put(Formula("bad", display=True), "", None)
    cache.close()
    again = DrawingCache(tmp_path / "formulas.db", "1")
    assert again.get(FORMULA, "") == (True, DRAWING)
    assert again.get(Formula("bad", display=True), "") == (True, None)
    assert again.get(FORMULA, r"\def\x{y}") == (False, None)
    again.close()
    newer = DrawingCache(tmp_path / "formulas.db", "2")
    assert newer.get(FORMULA, "") == (False, None)
    newer.close()


def test_the_oldest_go(tmp_path: Path) -> None:
    cache = DrawingCache(tmp_path / "formulas.db", "1")
    for number in range(10):
        cache.put(Formula(str(number), display=False), "", DRAWING)
    cache.close()
    small = DrawingCache(tmp_path / "formulas.db", "1", capacity=3)
    known = [small.get(Formula(str(number), display=False), "")[0] for number in range(10)]
    assert known == [False] * 7 + [True] * 3
    small.close()


def test_a_broken_file_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "formulas.db").write_bytes(b"no database" * 200)
    cache = DrawingCache(tmp_path / "formulas.db", "1")
    cache.put(FORMULA, "", DRAWING)
    assert cache.get(FORMULA, "") == (False, None)
    cache.close()
