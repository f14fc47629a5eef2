"""Each technique trains the starter for a few steps: what it should move moves, nothing else."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from engine import paths
from tests.trainer.tuning import making
from trainer.base.loading import Base
from trainer.examples.encoding import Row
from trainer.recipe import Checkpointing, PadToken, Recipe, Schedule, Target, Technique
from trainer.tuning import rows

pytestmark = [
    pytest.mark.real_model,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"),
]

BOTH = (Target.ATTENTION, Target.MLP)
RECIPE = Recipe(
    rank=4,
    batch=1,
    accumulation=1,
    max_steps=2,
    max_length=64,
    learning_rate=1e-3,
    embedding_learning_rate=1e-3,
    weight_decay=0.0,
    warmup=0.0,
    neftune_alpha=5.0,
    targets=BOTH,
)
LAYERS = 9
ALL_LORA = {"lora_A", "lora_B"}


class Starter(NamedTuple):
    """The loaded starter, and four short examples as it reads them."""

    base: Base
    rows: list[Row]


@pytest.fixture(scope="module")
def ready(starter_base: Base) -> Starter:
    with rows.encoder(paths.starter_model(), RECIPE) as encoder:
        return Starter(starter_base, rows.of_all(encoder, making.parts().train[:4]))


def trained(
    ready: Starter, folder: Path, **changes: Any
) -> tuple[dict[str, Any], Any, list[float]]:
    """{parameter: whether it moved} of a copy of the starter, the model, and its losses."""
    import msgspec
    import torch

    from trainer.tuning import batches
    from trainer.tuning.compute import techniques
    from trainer.tuning.compute.loop import Data, Place, RunTrainer, settings

    recipe = msgspec.structs.replace(RECIPE, **changes)
    run = making.run(folder / "run", paths.starter_model(), recipe)
    model, tokenizer = cut(ready.base), copy.deepcopy(ready.base.tokenizer)
    techniques.add_padding(model, tokenizer, recipe)
    model = techniques.trainable(model, recipe)
    before = {name: p.detach().clone() for name, p in model.named_parameters()}
    place = Place(cuda=False, bf16=False, threads=1, processes=1, main=True)
    args = settings(recipe, batches.divide(recipe), recipe.max_steps, place, run.checkpoints)
    trainer = RunTrainer(
        model, tokenizer, run=run, data=Data(ready.rows, ready.rows[:1]), args=args
    )
    trainer.train()
    moved = {n: not torch.equal(p.detach(), before[n]) for n, p in model.named_parameters()}
    losses = [entry["loss"] for entry in trainer.state.log_history if "loss" in entry]
    return moved, model, losses


def cut(starter_base: Base) -> Any:
    """A copy of the starter with its first nine layers: a third of the time."""
    import torch

    layers = starter_base.model.model.layers
    try:
        starter_base.model.model.layers = torch.nn.ModuleList(layers[:LAYERS])
        starter_base.model.config.num_hidden_layers = LAYERS
        return copy.deepcopy(starter_base.model)
    finally:
        starter_base.model.model.layers = layers
        starter_base.model.config.num_hidden_layers = len(layers)


def kinds(moved: dict[str, bool], wanted: bool = True) -> set[str]:
    """What kinds of parameters moved (or did not): lora_A, embed_tokens, weight, ..."""
    known = ("lora_A", "lora_B", "lora_magnitude_vector", "reft", "modules_to_save")
    return {
        next((kind for kind in known if kind in name), "base")
        for name, did in moved.items()
        if did is wanted
    }


@pytest.mark.parametrize(
    ("technique", "expected"),
    [
        (Technique.LORA, ALL_LORA),
        (Technique.LORA_PLUS, ALL_LORA),
        (Technique.RSLORA, ALL_LORA),
        (Technique.DORA, {*ALL_LORA, "lora_magnitude_vector"}),
        (Technique.QLORA, ALL_LORA),
    ],
)
def test_an_adapter_moves_and_the_base_does_not(
    ready: Starter, tmp_path: Path, technique: Technique, expected: set[str]
) -> None:
    moved, model, losses = trained(ready, tmp_path, technique=technique)
    assert kinds(moved) == expected
    assert "base" in kinds(moved, wanted=False)
    for layer in (0, LAYERS - 1):
        assert {f"layers.{layer}." in name for name, did in moved.items() if did} == {True, False}
    config = model.peft_config["default"]
    assert (config.use_dora, config.use_rslora) == (
        technique is Technique.DORA,
        technique is Technique.RSLORA,
    )
    assert len(losses) == 2
    four_bit = {type(m).__name__ for m in model.modules()} & {"Linear4bit", "Params4bit"}
    assert bool(four_bit) == (technique is Technique.QLORA)


def test_qlora_keeps_the_base_in_nf4_and_the_head_whole(starter_base: Base) -> None:
    from trainer.tuning.compute import techniques

    model = cut(starter_base)
    techniques.quantise(model)
    weight = model.model.layers[0].self_attn.q_proj.weight
    assert weight.quant_state.quant_type == "nf4"
    assert weight.quant_state.nested  # the scales are quantised too
    assert type(model.lm_head).__name__ == "Linear"


def test_loreft_edits_the_last_eight_layers_and_trains_nothing_else(
    ready: Starter, tmp_path: Path
) -> None:
    import torch

    moved, model, _ = trained(
        ready, tmp_path, technique=Technique.LOREFT, targets=BOTH, reft_layers=8
    )
    assert kinds(moved) == {"reft"}
    assert len(model.reft) == 8
    hooked = [n for n, layer in enumerate(model.model.layers) if layer._forward_hooks]
    assert hooked == list(range(1, 9))
    for edit in model.reft:
        rotation = edit.rotate.weight.detach()
        assert torch.allclose(rotation @ rotation.T, torch.eye(4), atol=1e-4)


def test_trained_embeddings_stay_tied_and_get_their_own_padding(
    ready: Starter, tmp_path: Path
) -> None:
    from trainer.tuning.compute import techniques

    recipe = {"targets": (*BOTH, Target.EMBEDDINGS), "pad_token": PadToken.OWN}
    moved, model, _ = trained(ready, tmp_path, **recipe)
    assert kinds(moved) == {*ALL_LORA, "modules_to_save"}
    embedding = model.get_base_model().get_input_embeddings().weight
    head = model.get_base_model().get_output_embeddings().weight
    assert embedding.data_ptr() == head.data_ptr()
    assert embedding.shape[0] == 49_153
    # Padding is neither seen nor asked for; only the softmax of the tied head touches its row.
    assert embedding[-1].abs().max() < RECIPE.embedding_learning_rate / 10
    techniques.save(model, tmp_path / "adapter")
    assert not (tmp_path / "adapter" / "README.md").exists()


@pytest.mark.parametrize("schedule", list(Schedule))
def test_nothing_is_left_to_the_defaults_of_trl(tmp_path: Path, schedule: Schedule) -> None:
    """TRL 1.x would train in bfloat16 with gradient checkpointing at 2e-5."""
    import msgspec

    from trainer.tuning.batches import Batches
    from trainer.tuning.compute.loop import Place, settings

    recipe = msgspec.structs.replace(RECIPE, schedule=schedule, clip=0.3, warmup=0.1)
    place = Place(cuda=False, bf16=False, threads=1, processes=1, main=True)
    args = settings(recipe, Batches(4, 2), 100, place, tmp_path)
    assert (args.bf16, args.gradient_checkpointing, args.learning_rate) == (False, False, 1e-3)
    assert (args.per_device_train_batch_size, args.gradient_accumulation_steps) == (4, 2)
    assert (args.neftune_noise_alpha, args.max_grad_norm, args.max_length) == (5.0, 0.3, 64)
    assert args.get_warmup_steps(100) == 10
    assert args.lr_scheduler_type.value.startswith(schedule.value)
    on = msgspec.structs.replace(recipe, gradient_checkpointing=Checkpointing.ON, neftune_alpha=0.0)
    args = settings(on, Batches(1, 1), 100, place._replace(bf16=True), tmp_path)
    assert (args.bf16, args.gradient_checkpointing, args.neftune_noise_alpha) == (True, True, None)
