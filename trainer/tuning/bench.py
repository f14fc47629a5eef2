"""``hilbert bench train``: steps of a run as a ratio to a bare loop of TRL's SFTTrainer.

Both train the same LoRA on the same rows with the same settings, in turns in one fresh process; the
run's side also records, tells, counts and looks for wishes, as always. The steps' medians count,
without the first of each round, which warms up.
"""

from __future__ import annotations

import statistics
from pathlib import Path

import click
import msgspec

from engine import models
from engine.bench import measure
from engine.cli.output import show
from engine.vocabulary import Value
from trainer.tuning.environment import threads

CHILD = "trainer.tuning.compute.timing"
TARGET = 0.95


class Settings(Value, frozen=True, omit_defaults=False):
    """``length`` tokens in each of the ``batch`` rows of a step; the loss counts half of them."""

    base: str
    batch: int
    length: int
    steps: int
    rounds: int
    threads: int


class Timed(Value, frozen=True, omit_defaults=False):
    """Seconds of each step but the first of a round."""

    ours: list[float]
    bare: list[float]
    bf16_speed: float


@click.command("train")
@click.option("--model", default="", help="Name or path of a GGUF model. Default: the first.")
@click.option("--batch", type=click.IntRange(min=1), default=2, show_default=True)
@click.option("--length", type=click.IntRange(min=16), default=128, show_default=True)
@click.option("--steps", type=click.IntRange(min=2), default=6, show_default=True)
@click.option("--rounds", type=click.IntRange(min=1), default=3, show_default=True)
def train(model: str, **sizes: int) -> None:
    """Tokens/s of a run, as a ratio to a bare TRL loop."""
    base = str(Path(models.find(model).path))
    asked = Settings(base=base, threads=threads(), **sizes)
    timed = measure.bare(CHILD, msgspec.to_builtins(asked), Timed)
    result = measure.report("train", "hilbert bench train", **compared(asked, timed))
    show(msgspec.json.format(msgspec.json.encode(result), indent=2).decode())


def compared(asked: Settings, timed: Timed) -> dict[str, object]:
    tokens = asked.batch * asked.length
    ours, bare = statistics.median(timed.ours), statistics.median(timed.bare)
    return {
        "settings": msgspec.to_builtins(asked),
        "timed": msgspec.to_builtins(timed),
        "tokens_per_second": tokens / ours,
        "bare_tokens_per_second": tokens / bare,
        "ratio": bare / ours,
        "target": TARGET,
        "reached": bare / ours >= TARGET,
    }
