"""Make a base trainable by the technique of the recipe, and nothing else of it.

LoRA, DoRA and rsLoRA are PEFT's; QLoRA is LoRA over weights in nf4; LoRA+ is LoRA whose B learns
faster, and lives in the optimiser (:func:`parameter_groups`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from peft.utils import set_peft_model_state_dict
from safetensors.torch import load_file

from trainer.recipe import PadToken, Recipe, Target, Technique
from trainer.tuning.compute import reft

PAD = "<|hilbert_pad|>"
MODULES = {
    Target.ATTENTION: ("q_proj", "k_proj", "v_proj", "o_proj"),
    Target.MLP: ("gate_proj", "up_proj", "down_proj"),
}


def add_padding(model: Any, tokenizer: Any, recipe: Recipe) -> None:
    """Pad on the right, with a token of its own where the recipe says so.

    The new row is zeros: it stands for no text, attention never sees it, and no answer asks for it.
    Where embeddings are trained and tied to the head, the softmax moves it by next to nothing.
    """
    tokenizer.padding_side = "right"
    if recipe.pad_token is PadToken.OWN:
        tokenizer.add_special_tokens({"pad_token": PAD})
        if len(tokenizer) > model.get_input_embeddings().num_embeddings:
            model.resize_token_embeddings(len(tokenizer), mean_resizing=False)
        with torch.no_grad():
            model.get_input_embeddings().weight[tokenizer.pad_token_id] = 0
            model.get_output_embeddings().weight[tokenizer.pad_token_id] = 0
    elif tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.unk_token or tokenizer.eos_token
    model.config.pad_token_id = tokenizer.pad_token_id
    model.generation_config.pad_token_id = tokenizer.pad_token_id


def trainable(model: Any, recipe: Recipe) -> Any:
    """The model with only the technique's parameters left to train, drawn by the recipe's seed."""
    torch.manual_seed(recipe.seed)
    if recipe.technique is Technique.LOREFT:
        return reft.attach(model, recipe.rank, recipe.reft_layers)
    if recipe.technique is not Technique.QLORA:
        return get_peft_model(model, lora_config(model, recipe))
    quantise(model)
    # PEFT asks for this mark. TRL, which would turn the adapter to bfloat16 by it, must not see it.
    model.is_loaded_in_4bit = True
    made = get_peft_model(model, lora_config(model, recipe))
    del model.is_loaded_in_4bit
    return made


def lora_config(model: Any, recipe: Recipe) -> LoraConfig:
    embeddings = Target.EMBEDDINGS in recipe.targets
    return LoraConfig(
        task_type="CAUSAL_LM",
        r=recipe.rank,
        lora_alpha=recipe.alpha,
        lora_dropout=recipe.dropout,
        target_modules=[m for t in recipe.targets for m in MODULES.get(t, ())],
        use_dora=recipe.technique is Technique.DORA,
        use_rslora=recipe.technique is Technique.RSLORA,
        modules_to_save=["embed_tokens"] if embeddings else None,
        # Without it the head of a model with tied embeddings keeps the old ones: a wrong merge.
        ensure_weight_tying=embeddings and bool(model.config.tie_word_embeddings),
    )


def quantise(model: Any) -> None:
    """Turn the linear layers, but not the head, to nf4 with double quantisation, in place."""
    from bitsandbytes.nn import Linear4bit, Params4bit  # noqa: PLC0415 - slow, for QLoRA only

    linear = [(n, m) for n, m in model.named_modules() if isinstance(m, torch.nn.Linear)]
    for name, module in linear:
        if name == "lm_head":
            continue
        small = Linear4bit(
            module.in_features,
            module.out_features,
            bias=module.bias is not None,
            compute_dtype=module.weight.dtype,
            quant_type="nf4",
        )
        small.weight = Params4bit(module.weight.data, requires_grad=False, quant_type="nf4")
        small.bias = module.bias
        parent, _, child = name.rpartition(".")
        setattr(model.get_submodule(parent), child, small.to(module.weight.device))
    model.requires_grad_(False)


def parameter_groups(model: Any, recipe: Recipe) -> list[dict[str, Any]]:
    """What AdamW trains: A and the rest, B (faster by LoRA+'s ratio), and embeddings.

    PEFT's own optimiser of LoRA+ takes embeddings that are trained whole for As.
    """
    faster = recipe.loraplus_ratio if recipe.technique is Technique.LORA_PLUS else 1.0
    rates = {
        "rest": recipe.learning_rate,
        "b": recipe.learning_rate * faster,
        "embeddings": recipe.embedding_learning_rate,
    }
    found: dict[tuple[str, bool], list[torch.nn.Parameter]] = {
        (group, decays): [] for group in rates for decays in (True, False)
    }
    for name, parameter in named_trainable(model):
        group = "b" if "lora_B" in name else "embeddings" if "embed_tokens" in name else "rest"
        found[group, parameter.ndim > 1].append(parameter)
    return [
        {"params": kept, "lr": rates[group], "weight_decay": recipe.weight_decay if decays else 0.0}
        for (group, decays), kept in found.items()
        if kept
    ]


def named_trainable(model: Any) -> Iterator[tuple[str, torch.nn.Parameter]]:
    return ((name, p) for name, p in model.named_parameters() if p.requires_grad)


def save(model: Any, folder: Path) -> None:
    """The trained parameters alone: a PEFT adapter, or LoReFT's edits."""
    if isinstance(model, PeftModel):
        model.save_pretrained(str(folder), save_embedding_layers=False)
        (folder / "README.md").unlink(missing_ok=True)  # PEFT's, empty; the export writes a card
    else:
        reft.save(model, folder)


def load(model: Any, folder: Path) -> None:
    """Put saved parameters back into a model made by :func:`trainable` of the same recipe."""
    if isinstance(model, PeftModel):
        set_peft_model_state_dict(model, load_file(folder / "adapter_model.safetensors"))
    else:
        reft.load(model, folder)
