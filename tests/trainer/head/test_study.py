"""Ablations and the screening design."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.cli.program import Exit
from trainer.cli import main
from trainer.head import recipe, study
from trainer.head.ansatz import Rotations
from trainer.head.recipe import Recipe


def test_the_design_is_orthogonal() -> None:
    rows = study.design()
    assert len(rows) == 12
    columns = list(zip(*rows, strict=True))
    for number, column in enumerate(columns):
        assert sum(column) == 0
        for other in columns[number + 1 :]:
            assert sum(a * b for a, b in zip(column, other, strict=True)) == 0


def test_effects_are_found_again() -> None:
    """Accuracies made of two effects: those come back, and nothing else stands out."""
    results = []
    for number, row in enumerate(study.design()):
        # The last column belongs to no setting: its effect is the noise.
        signs = dict(zip(study.LEVELS, row, strict=False))
        value = 0.8 + 0.02 * signs["depth"] - 0.03 * signs["encoding"] + 0.0005 * row[-1]
        results.append(study.tried(f"run {number}", [value]))
    found = study.of_screening(results)
    effects = {effect.setting: effect for effect in found.effects}
    assert effects["depth"].points == pytest.approx(4, abs=0.2)
    assert effects["encoding"].points == pytest.approx(-6, abs=0.2)
    assert {name for name, one in effects.items() if one.stands_out} == {"depth", "encoding"}
    optimum = study.best(Recipe(), found.effects).recipe
    assert (optimum.depth, optimum.encoding) == (2, "even")
    assert "| depth | 1 | 2 | +4" in study.markdown(found)


def test_ablations_take_away_what_is_there() -> None:
    names = [one.name for one in study.ablations(recipe.load("paper").recipe)]
    assert names[0] == "whole head"
    assert len(names) == 7
    bare = Recipe(rotations=Rotations.SEPARATE, connectivity=1, uploads=1, qpu=False)
    assert [one.name for one in study.ablations(bare)] == [
        "whole head",
        "with a tuned encoder",
    ]


def test_the_verdict_names_what_is_needed() -> None:
    whole = study.tried("whole head", [0.9, 0.91, 0.89])
    same = study.tried("without entanglers", [0.9, 0.905, 0.896])
    worse = study.tried("without the QPU module", [0.8, 0.81, 0.80])
    assert "without the QPU module" in study.of_ablations([whole, same, worse]).verdict
    assert study.of_ablations([whole, same]).verdict.startswith("No part")


@pytest.mark.usefixtures("made_up")
@pytest.mark.parametrize(("kind", "variants"), [("ablations", 5), ("screening", 13)])
def test_a_study_from_the_command_line(
    sentences: Path, capsys: pytest.CaptureFixture[str], kind: str, variants: int
) -> None:
    quick = ["--seeds", "2", "--set", "epochs=1", "--set", "qubits=3", "--set", "connectivity=1"]
    assert main(["head", "study", str(sentences), "--kind", kind, "--json", *quick]) == Exit.OK
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [event["event"] for event in events[-2:]] == ["Study", "Done"]
    assert len(events[-2]["tried"]) == variants
