"""``hilbert chats``: conversations to files and back, without the window."""

from __future__ import annotations

from pathlib import Path

import click

from engine import paths
from engine.chats import exchange, html, markdown
from engine.chats.importing import read
from engine.cli.output import show
from engine.cli.program import Commands
from engine.errors import HilbertError
from engine.store import Store, Tree
from engine.vocabulary import FailureKind


@click.group(cls=Commands)
def chats() -> None:
    """Conversations to files and back."""


@chats.command("list")
def list_() -> None:
    """Every conversation: its id, its day and its title."""
    store = _store()
    for conversation in store.conversations():
        show(f"{conversation.id}  {conversation.title or 'Untitled'}")
    store.close()


@chats.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--id", "keys", multiple=True, help="Only this conversation; may be repeated.")
def export(file: Path, keys: tuple[str, ...]) -> None:
    """Write conversations to FILE: all to .json; one, named by --id, to .md or .html."""
    store = _store()
    trees = _wanted(store, keys)
    store.close()
    if file.suffix.lower() == ".json":
        file.write_bytes(exchange.write(trees))
    elif len(trees) == 1 and file.suffix.lower() in {".md", ".html"}:
        written = (
            html.write(trees[0]) if file.suffix.lower() == ".html" else markdown.write(trees[0])
        )
        file.write_text(written, encoding="utf-8")
    else:
        raise click.UsageError("FILE ends in .json, or in .md or .html with one --id.")
    show(f"{len(trees)} conversations written to {file}")


@chats.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Add the conversations in FILE: an export of Hilbert, ChatGPT or LM Studio.

    One that is here already is added once more, as a copy.
    """
    trees = read(file)
    store = _store()
    for tree in trees:
        store.plant(tree)
    store.close()
    show(f"{len(trees)} conversations added")


def _store() -> Store:
    paths.prepare()
    return Store.open(paths.database())


def _wanted(store: Store, keys: tuple[str, ...]) -> tuple[Tree, ...]:
    all_ = {str(conversation.id): conversation.id for conversation in store.conversations()}
    if unknown := [key for key in keys if key not in all_]:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"There is no conversation {unknown[0]}.",
            "`hilbert chats list` names them.",
        )
    wanted = [all_[key] for key in keys] or list(all_.values())
    return tuple(tree for key in wanted if (tree := store.tree(key)) is not None)
