"""Unsloth's model instead of transformers', for the same run, trainer and events.

Of Unsloth's interface only ``FastLanguageModel.from_pretrained`` and ``get_peft_model`` are used.
Its own GGUF export never is: offline it fails, and it ran the system's package manager by itself.
Only for a process that has imported unsloth before anything else (:mod:`trainer.tuning.launched`).
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from trainer.base.loading import load_base
from trainer.recipe import Checkpointing, Precision, Recipe, Target, Technique
from trainer.tuning.compute.techniques import MODULES, add_padding

_CHECKPOINTING: dict[Checkpointing, bool | str] = {
    Checkpointing.OFF: False,
    Checkpointing.ON: True,
    Checkpointing.UNSLOTH: "unsloth",
}


def model(base: Path, recipe: Recipe) -> tuple[Any, Any]:
    """The base as Unsloth's model with the recipe's adapter, and its tokenizer."""
    import torch  # noqa: PLC0415 - unsloth comes first
    from unsloth import FastLanguageModel  # noqa: PLC0415 - an optional extra

    with tempfile.TemporaryDirectory() as folder:
        loaded = load_base(base, "bfloat16")
        add_padding(loaded.model, loaded.tokenizer, recipe)
        loaded.model.save_pretrained(folder)
        loaded.tokenizer.save_pretrained(folder)
        tokenizer = loaded.tokenizer
        del loaded
        made, _ = FastLanguageModel.from_pretrained(
            model_name=folder,
            max_seq_length=recipe.max_length,
            dtype=torch.float32 if recipe.precision is Precision.FP32 else None,
            load_in_4bit=recipe.technique is Technique.QLORA,
            local_files_only=True,
        )
    made = FastLanguageModel.get_peft_model(
        made,
        r=recipe.rank,
        lora_alpha=recipe.alpha,
        lora_dropout=recipe.dropout,
        target_modules=[m for t in recipe.targets for m in MODULES.get(t, ())],
        modules_to_save=["embed_tokens"] if Target.EMBEDDINGS in recipe.targets else None,
        bias="none",
        use_gradient_checkpointing=_CHECKPOINTING[recipe.gradient_checkpointing],
        use_rslora=recipe.technique is Technique.RSLORA,
        random_state=recipe.seed,
        loftq_config=None,
    )
    return made, tokenizer
