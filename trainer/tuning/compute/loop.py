"""TRL's SFTTrainer with our optimiser groups, our validation loss, and checkpoints that are whole.

TRL 1.x would train in bfloat16 with gradient checkpointing at 2e-5 by default: every setting that
matters is set here from the recipe.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NamedTuple

import torch
from datasets import Dataset, disable_progress_bars
from transformers import PrinterCallback, Trainer
from trl import SFTConfig, SFTTrainer

from trainer.examples.encoding import Row
from trainer.recipe import Checkpointing, Recipe, Schedule
from trainer.tuning.batches import Batches
from trainer.tuning.compute import losses, techniques
from trainer.tuning.curves import Point, best
from trainer.tuning.rows import labels
from trainer.tuning.runs import COMPLETE, Run, replace

_SCHEDULES = {
    Schedule.COSINE: "cosine",
    Schedule.LINEAR: "linear",
    Schedule.CONSTANT: "constant_with_warmup",
}


class Place(NamedTuple):
    """Where this process trains: one of ``processes``, the first of which is ``main``."""

    cuda: bool
    bf16: bool
    threads: int
    processes: int
    main: bool


def settings(
    recipe: Recipe,
    batches: Batches,
    steps: int,
    place: Place,
    output: Path,
) -> SFTConfig:
    """``steps`` in the whole run. When to evaluate, save and stop is decided by Watch."""
    checkpointing = recipe.gradient_checkpointing is not Checkpointing.OFF
    return SFTConfig(
        output_dir=str(output),
        per_device_train_batch_size=batches.micro,
        gradient_accumulation_steps=batches.accumulation,
        max_steps=steps,
        num_train_epochs=recipe.epochs,
        learning_rate=recipe.learning_rate,
        lr_scheduler_type=_SCHEDULES[recipe.schedule],
        warmup_steps=recipe.warmup,  # below 1: a share of all steps
        max_grad_norm=recipe.clip,
        neftune_noise_alpha=recipe.neftune_alpha or None,
        max_length=recipe.max_length,
        packing=False,
        bf16=place.bf16,
        fp16=False,
        gradient_checkpointing=checkpointing,
        gradient_checkpointing_kwargs={"use_reentrant": False} if checkpointing else None,
        use_cpu=not place.cuda,
        seed=recipe.seed,
        data_seed=recipe.seed,
        logging_steps=1,
        logging_nan_inf_filter=False,  # a loss that is no number has to be seen
        eval_strategy="no",
        save_strategy="no",
        report_to=[],
        # Of speed; TRL's own count is not kept under Unsloth, which replaces what keeps it.
        include_num_input_tokens_seen="non_padding",
        disable_tqdm=True,
        dataloader_pin_memory=place.cuda,
        ddp_find_unused_parameters=False,
        ddp_backend="gloo" if place.processes > 1 and not place.cuda else None,
        # Every process computes the validation loss, so they decide alike.
        average_tokens_across_devices=True,
    )


class Data(NamedTuple):
    train: list[Row]
    validation: list[Row]


class RunTrainer(SFTTrainer):  # type: ignore[misc]  # TRL's types are not checked
    """Trains the parameters that :func:`techniques.trainable` left open."""

    optimizer: Any
    control: Any

    def __init__(
        self,
        model: Any,
        tokenizer: Any,
        *,
        run: Run,
        data: Data,
        **options: Any,
    ) -> None:
        disable_progress_bars()
        self.run = run
        self.recipe = run.plan().recipe
        self.validation = data.validation
        rows = [{"input_ids": list(row.tokens), "labels": labels(row)} for row in data.train]
        super().__init__(
            model=model,
            processing_class=tokenizer,
            train_dataset=Dataset.from_list(rows),
            **options,
        )
        self.remove_callback(PrinterCallback)

    def create_optimizer(self, model: Any = None) -> Any:
        if self.optimizer is None:
            groups = techniques.parameter_groups(self.model, self.recipe)
            self.optimizer = torch.optim.AdamW(groups, lr=self.recipe.learning_rate)
        return self.optimizer

    def evaluate(self, *_: Any, **__: Any) -> dict[str, float]:
        """The mean over the tokens of all validation answers, which no batch size can shift."""
        with self.compute_loss_context_manager():
            loss = losses.mean(losses.per_row(self.model, self.validation))
        self._metrics["eval"].clear()
        found = {"eval_loss": loss}
        self.model.eval()  # by which TRL tells whose metrics these are
        self.log(found)
        self.control = self.callback_handler.on_evaluate(self.args, self.state, self.control, found)
        self.model.train()
        return found

    def create_model_card(self, *_: Any, **__: Any) -> None:
        """The export writes one, with what the evaluation found."""

    def _save(self, output_dir: str | None = None, state_dict: Any = None) -> None:
        """Only what is trained: base and tokenizer are those of the plan."""
        techniques.save(self.accelerator.unwrap_model(self.model), Path(str(output_dir)))

    def _load_from_checkpoint(self, resume_from_checkpoint: str, model: Any = None) -> None:
        techniques.load(self.model, Path(resume_from_checkpoint))

    def _save_checkpoint(self, model: Any, trial: Any) -> None:
        """Written whole, marked, and only then the older ones go."""
        Trainer._save_checkpoint(self, model, trial)
        self.accelerator.wait_for_everyone()
        if self.args.should_save:
            folder = self.run.checkpoint(self.state.global_step)
            _to_disk(folder)
            replace(folder / COMPLETE, b"")
            lowest = best(self.validation_losses())
            kept = [self.state.global_step, *([lowest.step] if lowest else [])]
            self.run.keep_checkpoints(kept)

    def training_losses(self) -> list[Point]:
        return self._points("loss")

    def validation_losses(self) -> list[Point]:
        """Without the base's, at step 0, of which there is no checkpoint."""
        return [point for point in self._points("eval_loss") if point.step > 0]

    def _points(self, name: str) -> list[Point]:
        history = self.state.log_history
        return [Point(entry["step"], entry[name]) for entry in history if name in entry]


def _to_disk(folder: Path) -> None:
    """A checkpoint that the system has only promised to write is none after a power cut."""
    for path in folder.iterdir():
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
