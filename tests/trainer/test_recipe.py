"""Recipes: the published values, reasons for all of them, and refusals that say what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import HilbertError
from trainer.recipe import (
    PRESETS,
    Checkpointing,
    PadToken,
    Precision,
    Schedule,
    Target,
    Technique,
    exports,
)

ALL = (Target.ATTENTION, Target.MLP, Target.EMBEDDINGS)


@pytest.mark.parametrize("name", PRESETS.names())
def test_every_preset_gives_a_reason_for_every_value(name: str) -> None:
    preset = PRESETS.load(name)
    assert preset.name == name
    assert preset.summary
    assert all(reason.endswith(".") for reason in preset.reasons.values())


def test_quantum_research_bot_is_as_its_card_says() -> None:
    recipe = PRESETS.load("quantum-research-bot").recipe
    assert recipe.base == "meta-llama/Meta-Llama-3.1-8B-Instruct"
    assert recipe.technique is Technique.LORA_PLUS
    assert (recipe.loraplus_ratio, recipe.rank, recipe.alpha, recipe.dropout) == (8, 8, 16, 0.1)
    assert recipe.targets == ALL
    assert (recipe.learning_rate, recipe.schedule) == (1e-4, Schedule.COSINE)
    assert (recipe.weight_decay, recipe.clip) == (0.01, 0.3)
    assert recipe.neftune_alpha > 0
    assert (recipe.batch * recipe.accumulation, recipe.epochs) == (8, 4)
    assert (recipe.precision, recipe.pad_token) == (Precision.BF16, PadToken.OWN)
    assert recipe.answer_only
    assert not recipe.packing


def test_duo_dynamics_is_as_its_report_says() -> None:
    recipe = PRESETS.load("duo-dynamics").recipe
    assert recipe.base == "Qwen/Qwen2.5-3B-Instruct"
    assert recipe.technique is Technique.LORA
    assert (recipe.rank, recipe.alpha, recipe.dropout) == (16, 16, 0)
    assert recipe.targets == (Target.ATTENTION, Target.MLP)
    assert recipe.gradient_checkpointing is Checkpointing.UNSLOTH
    assert recipe.seed == 3407


@pytest.mark.parametrize(
    ("key", "value", "sentence", "remedy"),
    [
        ("rnk", "4", "no setting “rnk”", "Did you mean “rank”?"),
        ("rank", "0", "“rank” cannot be 0", "at least 1"),
        ("rank", "many", "“rank” cannot be “many”", "a whole number"),
        ("dropout", "1.0", "“dropout” cannot be 1.0", "less than 1"),
        ("learning_rate", "5", "“learning_rate” cannot be 5", "at most 1"),
        ("epochs", "100000", "“epochs” cannot be 100000", "at most 1000"),
        ("technique", "lorra", "“technique” cannot be “lorra”", "Did you mean “lora”?"),
        ("targets", '["mpl"]', "“targets” cannot be", "Did you mean “mlp”?"),
        ("targets", '["embeddings"]', "No layer gets an adapter", "Add attention or mlp"),
        ("targets", "[]", "No layer gets an adapter", "Add attention or mlp"),
        ("targets", '["mlp", "mlp"]', "named twice", "once"),
        ("packing", "3", "“packing” cannot be 3", "true or false"),
        ("test_share", "0.6", "“test_share” cannot be 0.6", "at most 0.5"),
        ("quantisations", '["q4"]', "“quantisations” cannot be", "q4_k_m"),
    ],
)
def test_impossible_values_are_refused_with_a_remedy(
    key: str, value: str, sentence: str, remedy: str
) -> None:
    with pytest.raises(HilbertError) as caught:
        PRESETS.load("starter", {key: value})
    assert sentence in caught.value.sentence
    assert remedy in caught.value.remedy


def test_values_that_only_together_are_impossible_are_refused() -> None:
    with pytest.raises(HilbertError, match="LoReFT trains no embeddings"):
        changes = {"technique": "loreft", "targets": '["attention", "embeddings"]'}
        PRESETS.load("starter", changes)
    with pytest.raises(HilbertError, match="more than 60 %"):
        PRESETS.load("starter", {"validation_share": "0.4", "test_share": "0.4"})


def test_a_recipe_file_of_ones_own_is_checked_like_a_preset(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("[rank]\nvalue = 4\nreason = 'small'\n", encoding="utf-8")
    assert PRESETS.load(str(path)).recipe.rank == 4
    path.write_text("[rank]\nvalue = 4\n", encoding="utf-8")
    with pytest.raises(HilbertError, match="needs a value and a reason"):
        PRESETS.load(str(path))


def test_a_changed_value_loses_the_reason_of_the_old_one() -> None:
    preset = PRESETS.load("starter", {"rank": "4"})
    assert preset.recipe.rank == 4
    assert "rank" not in preset.reasons


@pytest.mark.parametrize(
    ("changes", "adapter", "merged"),
    [
        ({}, True, True),
        ({"technique": "rslora"}, True, True),
        ({"technique": "dora"}, False, True),
        ({"targets": '["attention", "embeddings"]'}, False, True),
        ({"technique": "loreft"}, False, False),
    ],
)
def test_what_can_be_exported_is_known_beforehand(
    changes: dict[str, str], adapter: bool, merged: bool
) -> None:
    found = exports(PRESETS.load("starter", changes).recipe)
    assert (found.adapter, found.merged) == (adapter, merged)
    assert found.reason.endswith(".")
