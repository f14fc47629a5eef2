"""``hilbert export`` and ``hilbert import``: the whole data folder as one file, and back."""

from __future__ import annotations

from pathlib import Path

import click

from engine import backup, paths
from engine.cli.output import reporter, show
from engine.cli.program import Command


@click.command("export", cls=Command)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export(file: Path) -> None:
    """Write everything in the data folder to FILE, a ZIP.

    Conversations, papers with their index, models, examples, trainings and heads. The window may
    stay open.
    """
    told = reporter()
    count = backup.write(file.absolute(), told.progress)
    told.clear()
    show(f"{count} files of {paths.data()} written to {file}")


@click.command("import", cls=Command)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Fill the data folder, which must be empty, from FILE.

    FILE was written by `hilbert export`. HILBERT_DATA chooses another data folder.
    """
    told = reporter()
    count = backup.restore(file, paths.data(), told.progress)
    paths.prepare()
    told.clear()
    show(f"{count} files restored to {paths.data()}")
