"""What happens beside the steps of a run: when it is judged, kept and ended, and what it tells."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import psutil
import torch
from accelerate.utils import broadcast_object_list
from transformers import TrainerCallback

from engine.vocabulary import AnyEvent, Metric, Notice, Progress, Sampled
from trainer.examples.values import Example
from trainer.recipe import Recipe
from trainer.tuning import faults
from trainer.tuning.compute.answers import answers
from trainer.tuning.compute.loop import RunTrainer
from trainer.tuning.curves import best, exhausted, learns_by_heart
from trainer.tuning.runs import Run
from trainer.tuning.wishes import Wish

SAMPLES = 3
SAMPLE_TOKENS = 64
SECONDS_BETWEEN_CHECKPOINTS = 120.0
_NAMES = {
    "loss": "loss",
    "eval_loss": "validation loss",
    "learning_rate": "learning rate",
    "grad_norm": "gradient norm",
}


class Samples(NamedTuple):
    """Validation questions that are asked again at each evaluation, and their encoded prompts."""

    examples: Sequence[Example]
    prompts: Sequence[Sequence[int]]


class Hearing(NamedTuple):
    """Where a run's wishes come from and its events go."""

    wish: Callable[[], Wish]
    tell: Callable[[AnyEvent], None]


class Watch(TrainerCallback):  # type: ignore[misc]  # transformers carries no types
    """``every`` so many steps the model is judged."""

    trainer: RunTrainer

    def __init__(
        self, run: Run, recipe: Recipe, *, every: int, samples: Samples, hearing: Hearing
    ) -> None:
        self._run = run
        self._recipe = recipe
        self._every = every
        self._samples = samples
        self._wish, self._tell = hearing
        self._saved = time.monotonic()
        self._began: float | None = None
        self._step_began = 0.0
        self._first = 0
        self._tokens = 0
        self._warned = False
        self.ended_early = ""
        self.broken_off: Wish | None = None

    # --- called by transformers ---

    def on_train_begin(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        self._first = state.global_step
        self._tokens = state.num_input_tokens_seen
        self._progress(state)

    def on_step_begin(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        self._step_began = time.monotonic()
        if self._began is None:  # not before: judging the base first is no step
            self._began = self._step_began

    def on_step_end(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        control.should_log = True
        last = state.global_step >= state.max_steps
        wanted = self._agreed()
        judged = last or state.global_step % self._every == 0
        due = time.monotonic() - self._saved > SECONDS_BETWEEN_CHECKPOINTS
        control.should_evaluate = judged
        control.should_save = judged or due or wanted is not Wish.GO_ON
        control.should_training_stop = last or wanted is not Wish.GO_ON
        if wanted is not Wish.GO_ON and not last:
            self.broken_off = wanted

    def on_log(self, args: Any, state: Any, control: Any, logs: dict[str, float], **_: Any) -> None:
        # No event can hold what is no number, so that nothing of this step may be told before.
        if not all(math.isfinite(logs[name]) for name in ("loss", "eval_loss") if name in logs):
            raise faults.not_a_number(state.global_step)
        for name, value in logs.items():
            if name in _NAMES and math.isfinite(value):
                self._tell(Metric(step=state.global_step, name=_NAMES[name], value=float(value)))
        if "loss" in logs:
            self._say_speed(state)
            self._progress(state)

    def on_evaluate(self, args: Any, state: Any, control: Any, *_: Any, **__: Any) -> None:
        if state.is_world_process_zero:
            self._sample(state.global_step)
        validation = self.trainer.validation_losses()
        lowest = best(validation)
        if lowest:
            self._run_changed(state, lowest.step, lowest.loss)
        if not self._warned and learns_by_heart(self.trainer.training_losses(), validation):
            self._warned = True
            self._tell(_by_heart(state.global_step))
        if exhausted(validation, self._recipe.patience):
            assert lowest is not None
            control.should_training_stop = True
            self.ended_early = f"Validation has not improved since step {lowest.step}."
            self._tell(Notice(step=state.global_step, sentence=self.ended_early))

    def on_save(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        self._saved = time.monotonic()
        if state.is_world_process_zero:
            self._run.change(step=state.global_step, steps=state.max_steps)

    def _agreed(self) -> Wish:
        """The first process's wish: the others might see it a step later, and wait for ever."""
        wishes = [self._wish()]
        if self.trainer.accelerator.num_processes > 1:
            broadcast_object_list(wishes)
        return wishes[0]

    # --- what is told ---

    def _say_speed(self, state: Any) -> None:
        total = state.num_input_tokens_seen
        seconds = max(time.monotonic() - self._step_began, 1e-9)
        step = state.global_step
        self._tell(Metric(step=step, name="tokens/s", value=(total - self._tokens) / seconds))
        self._tell(Metric(step=step, name="memory", value=float(memory())))
        self._tokens = total

    def _progress(self, state: Any) -> None:
        done = state.global_step - self._first
        left = state.max_steps - state.global_step
        taken = time.monotonic() - self._began if self._began is not None else 0.0
        eta = taken / done * left if done else None
        step, steps = state.global_step, state.max_steps
        self._tell(Progress(done=step, total=steps, unit="steps", eta=eta, note="Training"))

    def _sample(self, step: int) -> None:
        trainer = self.trainer
        model = trainer.accelerator.unwrap_model(trainer.model)
        prompts = self._samples.prompts
        said = answers(model, trainer.processing_class, prompts, SAMPLE_TOKENS)
        for example, answer in zip(self._samples.examples, said, strict=True):
            self._tell(
                Sampled(
                    step=step, question=example.question, reference=example.answer, answer=answer
                )
            )

    def _run_changed(self, state: Any, best_step: int, best_loss: float) -> None:
        if state.is_world_process_zero:
            self._run.change(
                step=state.global_step,
                steps=state.max_steps,
                best_step=best_step,
                best_loss=best_loss,
            )


def memory() -> int:
    """Bytes that the training takes: the peak on the GPU, or this process's share of memory."""
    if torch.cuda.is_available():
        return torch.cuda.max_memory_allocated()
    return int(psutil.Process().memory_info().rss)


def _by_heart(step: int) -> Notice:
    return Notice(
        step=step,
        sentence="The loss on validation examples rises while that on training examples falls: "
        "the model has begun to learn its examples by heart.",
        remedy="The best weights so far are kept. More examples, fewer epochs or dropout help.",
    )
