"""``hilbert papers configure``: how the papers are searched."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from engine.child import new_job
from engine.cli.children import Children
from engine.cli.output import show, show_json, shown
from engine.cli.program import Command, Exit
from engine.vocabulary import (
    ConfigureLibrary,
    EmbedPapers,
    IndexKind,
    Library,
    LibrarySettings,
    ListPapers,
)


@click.command(cls=Command)
@click.option("--embedder", help='Folder of a sentence-transformers model; "own" for Hilbert\'s.')
@click.option("--index", type=click.Choice([kind.value for kind in IndexKind]))
@click.option("--passages", type=click.IntRange(1, 50), help="Given to the model with a question.")
@click.option("--length", type=click.IntRange(40, 2000), help="Of a passage, in tokens.")
@click.option("--json", "as_json", is_flag=True, help="Print the settings as JSON.")
def configure(
    embedder: str | None,
    index: str | None,
    passages: int | None,
    length: int | None,
    as_json: bool,
) -> Exit:
    """Choose how papers are searched, and print how they are.

    Another embedding model or another length of passages has all papers embedded anew, which this
    command waits for; interrupted, it goes on with the next import. Searches are answered with the
    old vectors until then.
    """
    with Children() as children:
        settings = _settings(children)
        wanted = _changed(settings, embedder, index, passages, length)
        if wanted != settings:
            for _event in children.run(ConfigureLibrary(job=new_job(), settings=wanted)):
                pass
            _embed(children)
    if as_json:
        show_json(wanted)
    else:
        show(f"Embedding model: {wanted.embedder or 'all-MiniLM-L6-v2, which came with Hilbert'}")
        show(f"Index: {wanted.index}")
        show(f"Passages with a question: {wanted.passages}")
        show(f"Length of a passage: {wanted.budget} tokens")
    return Exit.OK


def _settings(children: Children) -> LibrarySettings:
    settings = LibrarySettings()
    for event in children.run(ListPapers(job=new_job())):
        settings = event.settings if isinstance(event, Library) else settings
    return settings


def _changed(
    settings: LibrarySettings,
    embedder: str | None,
    index: str | None,
    passages: int | None,
    length: int | None,
) -> LibrarySettings:
    if embedder is not None:
        folder = "" if embedder == "own" else str(Path(embedder).expanduser().absolute())
        settings = msgspec.structs.replace(settings, embedder=folder)
    return msgspec.structs.replace(
        settings,
        index=IndexKind(index) if index else settings.index,
        passages=passages or settings.passages,
        budget=length or settings.budget,
    )


def _embed(children: Children) -> None:
    for _event in shown(children.stream(EmbedPapers(job=new_job())), as_json=False):
        pass
