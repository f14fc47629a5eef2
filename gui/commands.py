"""The commands of the window's layer, and with them the whole command line. Qt is not imported."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from engine.cli.output import reporter, show
from gui.bench import first_run as first_run_benchmark
from gui.bench import pages as pages_benchmark
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


@bench.command("first-run")
def first_run() -> None:
    """From an empty data folder to a first answer of the starter model, and to a cited one."""
    told = reporter()
    result = first_run_benchmark.run(told.progress)
    told.clear()
    show(msgspec.json.format(msgspec.json.encode(result), indent=2).decode())


@bench.command("pages")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--turns", type=click.IntRange(min=2), default=40, show_default=True)
@click.option("--rest", type=click.FloatRange(min=0.01), default=1.0, show_default=True)
def pages(file: Path, turns: int, rest: float) -> None:
    """How long the next page of FILE takes to be shown, for who reads and for who hurries."""
    told = reporter()
    result = pages_benchmark.run(file, turns, rest, told.progress)
    told.clear()
    show(msgspec.json.format(msgspec.json.encode(result), indent=2).decode())
