"""Formulas as physicists write them, of our own writing. The whole corpus takes ten seconds:

``hilbert bench formulas tests/data/formulas`` typesets all 500; here every eighth is drawn.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.bench import formulas as benchmark
from engine.formulas.typeset import FormulaError, typeset
from engine.vocabulary import Formula, Progress

CORPUS = Path(__file__).parents[2] / "data" / "formulas"


def test_the_corpus_has_five_hundred_different_formulas() -> None:
    formulas = benchmark.read(CORPUS)
    assert len(formulas) == len(set(formulas)) == 500


@pytest.mark.parametrize("start", [0, 3])
def test_formulas_of_the_corpus_are_typeset(start: int) -> None:
    refused = []
    sample = benchmark.read(CORPUS)[start::16]
    for tex in sample:
        for display in (True, False):
            try:
                drawing = typeset(Formula(tex, display))
            except FormulaError as error:
                refused.append(f"{tex}: {error}")
            else:
                assert drawing.svg.count("<path") >= 1
                assert drawing.width > 4
    assert refused == []


def test_the_benchmark_counts_what_is_refused(tmp_path: Path) -> None:
    (tmp_path / "some.txt").write_text("x^2\n\\unknown{x}\n\\ket{0}\n", encoding="utf-8")
    told: list[Progress] = []
    result = benchmark.run(tmp_path, told.append)
    assert (result["formulas"], result["typeset"]) == (3, 2)
    assert result["refused"][0]["tex"] == r"\unknown{x}"
    assert result["typeset_ms"]["median"] > 0
    assert told[-1].total == 3
