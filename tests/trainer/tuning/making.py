"""Runs small enough for a test: a random model of bytes, and a dozen short questions."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec

from engine.vocabulary import Backend, BackendState, TrainingEnvironment
from tests.engine.inference import tiny
from trainer.examples.splitting import Split, split
from trainer.examples.values import Example, Source, State
from trainer.recipe import Recipe
from trainer.tuning.runs import Plan, Run

ENVIRONMENT = TrainingEnvironment(
    python="3",
    device="cpu",
    gpus=(),
    threads=1,
    parts=(),
    backends=(BackendState(Backend.PEFT, True, "It is there."),),
    bf16=False,
    bf16_speed=1.0,
)
RECIPE = Recipe(
    rank=2,
    batch=2,
    accumulation=2,
    max_steps=6,
    evaluate_every=2,
    max_length=64,
    learning_rate=1e-2,
    dropout=0.1,
    neftune_alpha=5.0,
    clip=1.0,
)


def examples(count: int = 20) -> list[Example]:
    return [
        Example(
            question=f"Spin {number}?",
            answer=f"It is {number}.",
            state=State.ACCEPTED,
            source=Source(paper=f"p{number}"),
        )
        for number in range(count)
    ]


def parts(count: int = 20) -> Split:
    return split(examples(count), seed=1, validation_share=0.1, test_share=0.2)


def base(folder: Path) -> Path:
    """A GGUF of some kilobytes."""
    return tiny.llama(folder / "tiny.gguf", of_bytes=True)


def run(folder: Path, model: Path, recipe: Recipe = RECIPE, **changes: object) -> Run:
    """A prepared run in ``folder``."""
    split = parts()
    plan = Plan(
        preset="test",
        recipe=msgspec.structs.replace(recipe, **changes),
        base=str(model),
        base_hash="",
        examples="spins",
        data_sha256=split.sha256,
        counts=(len(split.train), len(split.validation), len(split.test)),
        created=time.time(),
    )
    made = Run.create(plan, split, folder)
    made.record_environment(ENVIRONMENT)
    return made
