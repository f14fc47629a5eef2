"""Trained runs for the tests of the export: an adapter of random but strong updates on a base."""

from __future__ import annotations

import shutil
import warnings
from pathlib import Path
from typing import Any

from engine.vocabulary import RunState
from trainer.base.loading import base_hash, load_base
from trainer.examples.splitting import split
from trainer.examples.values import Example, State
from trainer.examples.values import Source as Origin
from trainer.export import trained
from trainer.export.exporting import Source
from trainer.recipe import Recipe, Target, Technique
from trainer.tuning.runs import Plan, Run

EXAMPLES = tuple(
    Example(
        f"What does theorem {n} of the paper say about qubits?",
        f"It bounds the error by {n}.",
        source=Origin(paper=f"paper {n // 3}"),
        state=State.ACCEPTED,
    )
    for n in range(30)
)
_MODULES = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")


def train(
    base: Path,
    folder: Path,
    recipe: Recipe | None = None,
    *,
    strength: float = 0.3,
    pad: str = "",
    **lora: Any,
) -> Source:
    """A run on ``base`` in ``folder``, its B drawn at random: as if trained, in no time."""
    import torch
    from peft import LoraConfig, get_peft_model

    recipe = recipe or Recipe(rank=8, alpha=16)
    options: dict[str, Any] = {
        "r": recipe.rank,
        "lora_alpha": recipe.alpha,
        "target_modules": list(_MODULES),
        "use_rslora": recipe.technique is Technique.RSLORA,
        "use_dora": recipe.technique is Technique.DORA,
    }
    torch.manual_seed(1)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Model has `tie_word_embeddings=True`")
        plain = load_base(base).model
        if pad:
            trained.widen(plain, plain.get_input_embeddings().num_embeddings + 1)
        model = get_peft_model(plain, LoraConfig(**{**options, **lora}))
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "lora_B" in name or "lora_embedding_A" in name:
                parameter.normal_(0, strength / recipe.rank)
            elif parameter.requires_grad and "modules_to_save" in name:
                parameter.add_(torch.randn_like(parameter) * 0.02)
    adapter = folder / "adapter"
    model.save_pretrained(str(adapter), save_embedding_layers=False)
    return Source(
        run="run",
        folder=folder / "artifacts",
        base=base,
        base_hash=base_hash(base),
        adapter=adapter,
        recipe=recipe,
        metadata=base,
        held_out=EXAMPLES,
    )


def embeddings_recipe() -> Recipe:
    return Recipe(rank=8, alpha=16, targets=(Target.ATTENTION, Target.MLP, Target.EMBEDDINGS))


def finished(base: Path, folder: Path, recipe: Recipe | None = None) -> Run:
    """The folder of a finished run, as the training leaves it behind."""
    recipe = recipe or Recipe(rank=8, alpha=16)
    parts = split(EXAMPLES, recipe.seed, recipe.validation_share, recipe.test_share)
    plan = Plan(
        preset="starter",
        recipe=recipe,
        base=str(base),
        base_hash=base_hash(base),
        examples="Theorems",
        data_sha256=parts.sha256,
        counts=(len(parts.train), len(parts.validation), len(parts.test)),
        created=1_790_000_000.0,
    )
    run = Run.create(plan, parts, folder)
    source = train(base, folder / "made", recipe)
    shutil.copytree(source.adapter, run.adapter)
    run.change(state=RunState.FINISHED, best_loss=1.5, best_step=4, step=8, steps=8)
    return run
