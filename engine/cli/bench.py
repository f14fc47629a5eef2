"""``hilbert bench``: measure the app beside the bare libraries; one JSON object on stdout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec

from engine import models
from engine.bench import chat as chat_benchmark
from engine.bench import conversations as conversations_benchmark
from engine.bench import formulas as formulas_benchmark
from engine.bench import injections
from engine.bench import lookup as lookup_benchmark
from engine.bench import papers as papers_benchmark
from engine.cli.output import reporter, show
from engine.cli.program import Commands

_FEWEST = 50  # passages


@click.group(cls=Commands)
def bench() -> None:
    """Measure the app beside the bare libraries.

    Times differ from machine to machine; the ratios are what to compare. Let nothing else run.
    """


@bench.command()
@click.option("--model", default="", help="Name or path of a GGUF model. Default: the first.")
@click.option("--tokens", type=click.IntRange(min=2), default=128, show_default=True)
@click.option("--rounds", type=click.IntRange(min=1), default=5, show_default=True)
@click.option("--threads", type=click.IntRange(min=0), default=0, help="0: one for each core.")
def chat(model: str, tokens: int, rounds: int, threads: int) -> None:
    """Tokens/s and time to the first token, as a ratio to a bare llama.cpp loop."""
    told = reporter()
    result = chat_benchmark.run(models.find(model), tokens, rounds, threads, told.progress)
    told.clear()
    _print(result)


def _sizes(_context: click.Context, _option: click.Parameter, given: str) -> tuple[int, ...]:
    sizes = tuple(int(size) for size in given.split(",") if size.strip().isdigit())
    if not sizes or min(sizes) < _FEWEST:
        raise click.BadParameter(f"Give sizes of at least {_FEWEST}, with commas between them.")
    return sizes


@bench.command()
@click.option("--model", default="", help="Name or path of a GGUF model. Default: the first.")
@click.option("--tokens", type=click.IntRange(min=2), default=96, show_default=True)
@click.option("--rounds", type=click.IntRange(min=1), default=3, show_default=True)
@click.option("--threads", type=click.IntRange(min=0), default=0, help="0: one for each core.")
def lookup(model: str, tokens: int, rounds: int, threads: int) -> None:
    """What guessing from the prompt gains, when answers quote and when they do not."""
    told = reporter()
    result = lookup_benchmark.run(models.find(model), tokens, rounds, threads, told.progress)
    told.clear()
    _print(result)


@bench.command()
@click.option("--papers", type=click.IntRange(min=1), default=4, show_default=True)
@click.option("--paragraphs", type=click.IntRange(min=1), default=60, show_default=True)
@click.option(
    "--indexed",
    default="10000,100000",
    show_default=True,
    callback=_sizes,
    help="Passages to search, a measurement for each; 1000000 takes some 10 minutes to fill.",
)
@click.option("--queries", type=click.IntRange(min=1), default=100, show_default=True)
@click.option("--rounds", type=click.IntRange(min=1), default=3, show_default=True)
@click.option("--keep", default="", help="A folder where the libraries stay for the next time.")
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False),
    help="Read the text files of this folder in place of made-up papers.",
)
def papers(**settings: Any) -> None:
    """Passages/s and search times, as ratios to bare sentence-transformers and FAISS."""
    told = reporter()
    result = papers_benchmark.run(papers_benchmark.Settings(**settings), told.progress)
    told.clear()
    _print(result)


@bench.command()
@click.option("--model", default="", help="Name or path of a GGUF model. Default: the first.")
@click.option("--answers", type=click.IntRange(min=1), default=200, show_default=True)
def markers(model: str, answers: int) -> None:
    """Citation markers that name no passage, in answers over harmless and hostile passages."""
    told = reporter()
    result = injections.run(models.find(model).spec(), answers, told.progress)
    told.clear()
    _print(result)


@bench.command("conversations")
@click.option("--count", type=click.IntRange(min=1), default=10_000, show_default=True)
@click.option("--rounds", type=click.IntRange(min=1), default=5, show_default=True)
def conversations_(count: int, rounds: int) -> None:
    """How long searching takes among many conversations, beside a bare full-text query."""
    told = reporter()
    result = conversations_benchmark.run(count, rounds, told.progress)
    told.clear()
    _print(result)


@bench.command()
@click.argument("path", type=click.Path(exists=True, path_type=Path))
def formulas(path: Path) -> None:
    """How many formulas of PATH are typeset, and how long each takes.

    PATH is a text file with a formula a line, or a folder of such files (`*.txt`).
    """
    told = reporter()
    result = formulas_benchmark.run(path, told.progress)
    told.clear()
    _print(result)


def _print(result: dict[str, Any]) -> None:
    show(msgspec.json.format(msgspec.json.encode(result), indent=2).decode())
