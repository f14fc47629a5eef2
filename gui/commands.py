"""The commands of the window's layer, and with them the whole command line. Qt is not imported."""

from __future__ import annotations

import click
import msgspec

from engine.cli.output import reporter, show
from gui.bench import window as window_benchmark
from trainer.cli import bench, main

__all__ = ["main"]


@bench.command("window")
@click.option("--tokens", type=click.IntRange(min=100), default=50_000, show_default=True)
@click.option("--formulas", type=click.IntRange(min=0), default=300, show_default=True)
@click.option("--code-blocks", type=click.IntRange(min=0), default=60, show_default=True)
@click.option("--rate", type=click.FloatRange(min=1), default=100.0, show_default=True)
@click.option("--stretches", type=click.IntRange(min=1), default=5, show_default=True)
@click.option("--paced", type=click.IntRange(min=1), default=1_000, show_default=True)
@click.option("--rest", type=click.FloatRange(min=0), default=5.0, show_default=True)
@click.option("--idle", type=click.FloatRange(min=0.1), default=60.0, show_default=True)
@click.option("--rounds", type=click.IntRange(min=1), default=5, show_default=True)
def window(**settings: float) -> None:
    """How smooth the window stays while a long answer streams, and how quickly things open.

    The answer streams at the given rate in some stretches and comes in bursts between them; with
    `--stretches 1 --paced 50000` all of it streams, which takes eight minutes.
    """
    told = reporter()
    chosen = msgspec.convert(settings, window_benchmark.Settings)
    result = window_benchmark.run(chosen, told.progress)
    told.clear()
    show(msgspec.json.format(msgspec.json.encode(result), indent=2).decode())
