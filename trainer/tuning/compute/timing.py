"""Both sides of ``hilbert bench train``, in turns: ``python -m trainer.tuning.compute.timing``."""

from __future__ import annotations

import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
from datasets import Dataset, disable_progress_bars
from transformers import PrinterCallback, TrainerCallback
from trl import SFTConfig, SFTTrainer

from engine.bench import measure
from trainer.base.loading import load_base
from trainer.examples.encoding import Row
from trainer.examples.splitting import Split
from trainer.recipe import Recipe, Schedule
from trainer.tuning.batches import Batches
from trainer.tuning.bench import Settings, Timed
from trainer.tuning.compute import devices, techniques
from trainer.tuning.compute.loop import Data, Place, RunTrainer, settings
from trainer.tuning.compute.watch import Hearing, Samples, Watch
from trainer.tuning.rows import labels
from trainer.tuning.runs import Plan, Run
from trainer.tuning.wishes import of


class Clock(TrainerCallback):  # type: ignore[misc]  # transformers' types are not checked
    """When each step began."""

    def __init__(self) -> None:
        self.began: list[float] = []

    def on_step_begin(self, *_: Any, **__: Any) -> None:
        self.began.append(time.perf_counter())

    @property
    def seconds(self) -> list[float]:
        """Of all steps but the first, which warms up, and the last, after which ours is judged."""
        times = self.began[1:]
        return [end - start for start, end in pairwise(times)]


def main() -> None:
    asked = measure.settings(Settings)
    torch.set_num_threads(asked.threads)
    disable_progress_bars()
    with tempfile.TemporaryDirectory() as folder:
        turn = Turn(asked, Path(folder))
        ours, bare = measure.in_turns(asked.rounds, turn.ours, turn.bare)
    speed = devices.bf16_speed()
    measure.answer(Timed([s for one in ours for s in one], [s for one in bare for s in one], speed))


class Turn:
    """One round of either side, on a fresh copy of the base."""

    def __init__(self, asked: Settings, folder: Path) -> None:
        self._asked = asked
        self._folder = folder
        self._count = 0
        self._recipe = Recipe(
            rank=8,
            batch=asked.batch,
            accumulation=1,
            max_steps=asked.steps + 1,
            max_length=asked.length,
            schedule=Schedule.LINEAR,
            evaluate_every=asked.steps + 1,
        )
        numbers = torch.randint(5, 1000, (64, asked.length)).tolist()
        half = asked.length // 2
        learned = (False,) * half + (True,) * (asked.length - half)
        self._rows = [Row(tuple(row), learned, asked.length) for row in numbers]

    def ours(self) -> list[float]:
        model, tokenizer = self._model()
        run = self._run()
        clock = Clock()
        watch = Watch(
            run,
            self._recipe,
            every=self._recipe.max_steps,
            samples=Samples((), ()),
            hearing=Hearing(lambda: of(run), run.record),
        )
        place = Place(False, False, self._asked.threads, 1, True)
        shared = Batches(self._asked.batch, 1)
        args = settings(self._recipe, shared, self._recipe.max_steps, place, run.checkpoints)
        data = Data(self._rows, self._rows[:1])
        trainer = RunTrainer(
            model, tokenizer, run=run, data=data, args=args, callbacks=[watch, clock]
        )
        watch.trainer = trainer
        trainer.train()
        return clock.seconds

    def bare(self) -> list[float]:
        model, tokenizer = self._model()
        clock = Clock()
        data = [{"input_ids": list(row.tokens), "labels": labels(row)} for row in self._rows]
        args = SFTConfig(
            output_dir=str(self._folder / "bare"),
            per_device_train_batch_size=self._asked.batch,
            max_steps=self._recipe.max_steps,
            learning_rate=self._recipe.learning_rate,
            max_length=self._asked.length,
            bf16=False,
            gradient_checkpointing=False,
            use_cpu=True,
            save_strategy="no",
            report_to=[],
            disable_tqdm=True,
            logging_steps=1000,
            dataloader_pin_memory=False,
        )
        trainer = SFTTrainer(
            model,
            args=args,
            processing_class=tokenizer,
            train_dataset=Dataset.from_list(data),
            callbacks=[clock],
        )
        trainer.remove_callback(PrinterCallback)
        trainer.train()
        return clock.seconds

    def _model(self) -> tuple[Any, Any]:
        loaded = load_base(Path(self._asked.base))
        techniques.add_padding(loaded.model, loaded.tokenizer, self._recipe)
        return techniques.trainable(loaded.model, self._recipe), loaded.tokenizer

    def _run(self) -> Run:
        self._count += 1
        plan = Plan(
            preset="bench",
            recipe=self._recipe,
            base=self._asked.base,
            base_hash="",
            examples="",
            data_sha256="",
            counts=(0, 0, 0),
            created=0.0,
        )
        return Run.create(plan, Split((), (), ()), self._folder / f"run-{self._count}")


if __name__ == "__main__":
    main()
