"""``hilbert papers``: add, list, search and remove the papers that answers rest on."""

from __future__ import annotations

from pathlib import Path

import click

from engine.child import new_job
from engine.cli.ask import require_collection
from engine.cli.children import Children
from engine.cli.configure import configure
from engine.cli.evaluate import check_pairs, evaluate
from engine.cli.output import say, show, shown
from engine.cli.program import Commands, Exit
from engine.errors import HilbertError
from engine.vocabulary import (
    AddPapers,
    Bibliography,
    CheckFolders,
    CitePapers,
    CollectionName,
    FailureKind,
    Library,
    ListPapers,
    Paper,
    PaperChanged,
    PaperId,
    PapersGone,
    PaperState,
    Passage,
    RemovePapers,
    SearchPapers,
    Sources,
)

DEFAULT_COLLECTION = "My papers"

_json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print events, one JSON object a line."
)


@click.group(cls=Commands)
def papers() -> None:
    """Add, list, search and remove papers, and measure the search."""


papers.add_command(evaluate)
papers.add_command(check_pairs)
papers.add_command(configure)


@papers.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--collection", default=DEFAULT_COLLECTION, show_default=True)
@_json_option
def add(paths: tuple[Path, ...], collection: str, as_json: bool) -> Exit:
    """Read files and folders into a collection.

    Files that cannot be read are named with the reason and the rest goes on (exit code 4). Papers
    that were added before are not read again, so an interrupted import can just be repeated.
    """
    command = AddPapers(
        job=new_job(),
        collection=CollectionName(collection),
        paths=tuple(str(path.absolute()) for path in paths),
    )
    added: list[Paper] = []
    with Children() as children:
        for event in shown(children.stream(command), as_json):
            if isinstance(event, PaperChanged):
                added.append(event.paper)
                if not as_json:
                    _tell_added(event.paper)
    return _added(added)


def _tell_added(paper: Paper) -> None:
    if paper.state is PaperState.READY:
        show(f"{paper.id}\t{paper.title} ({_count(paper.passages, 'passage')})")
    else:
        say(f"{paper.path}: {paper.problem}")


def _added(added: list[Paper]) -> Exit:
    unread = sum(paper.state is PaperState.FAILED for paper in added)
    if not added:
        say("No paper was found there. Hilbert reads PDF, LaTeX, HTML, DOCX, EPUB and text.")
        return Exit.NOTHING
    if unread == len(added):
        raise HilbertError(
            FailureKind.BAD_FILE,
            "None of the papers could be read.",
            "The reasons stand above, and `hilbert papers list` keeps them.",
        )
    if unread:
        say(f"{_count(unread, 'paper')} of {len(added)} could not be read.")
    return Exit.PARTLY if unread else Exit.OK


@papers.command()
@_json_option
def check(as_json: bool) -> Exit:
    """Take in what is new, changed, moved or gone in the folders that were added."""
    changed: list[Paper] = []
    gone = 0
    with Children() as children:
        for event in shown(children.stream(CheckFolders(job=new_job())), as_json):
            match event:
                case PaperChanged(paper=paper):
                    changed.append(paper)
                case PapersGone(papers=papers):
                    gone += len(papers)
    if not as_json:
        for paper in changed:
            _tell_added(paper)
    say(f"{_count(len(changed), 'paper')} new or changed, {gone} gone.")
    return Exit.OK


@papers.command()
@click.argument("ids", nargs=-1, required=True, type=int)
@_json_option
def cite(ids: tuple[int, ...], as_json: bool) -> Exit:
    """Print papers as BibTeX, by the ids that `hilbert papers list` shows."""
    command = CitePapers(job=new_job(), papers=tuple(map(PaperId, ids)))
    bibtex = ""
    with Children() as children:
        for event in shown(children.stream(command), as_json):
            if isinstance(event, Bibliography):
                bibtex = event.bibtex
    if not bibtex:
        say("There is no paper with that id.")
        return Exit.NOTHING
    if not as_json:
        show(bibtex.rstrip())
    return Exit.OK


@papers.command("list")
@click.option("--collection", default="", help="Only the papers of this collection.")
@_json_option
def list_(collection: str, as_json: bool) -> Exit:
    """List papers with their ids, by collection."""
    with Children() as children:
        library = _library(children, collection, as_json)
    if collection:
        require_collection(collection, library)
    if not library.papers:
        say("There are no papers yet. Add some with `hilbert papers add FOLDER`.")
        return Exit.NOTHING
    if not as_json:
        _show_papers(library)
    return Exit.OK


def _show_papers(library: Library) -> None:
    names = dict.fromkeys(paper.collection for paper in library.papers)
    for name in names:
        inside = [paper for paper in library.papers if paper.collection == name]
        passages = sum(paper.passages for paper in inside)
        show(f"{name}: {_count(len(inside), 'paper')}, {_count(passages, 'passage')}")
        for paper in inside:
            size = f"{paper.pages} p." if paper.state is PaperState.READY else "unread"
            show(f"{paper.id:>6}  {size:>7}  {paper.title}")
            if paper.problem:
                show(f"{'':17}{paper.problem}")


@papers.command()
@click.argument("query")
@click.option("--collection", default="", help="Search only this collection.")
@click.option("--limit", type=click.IntRange(1, 100), default=5, show_default=True)
@_json_option
def search(query: str, collection: str, limit: int, as_json: bool) -> Exit:
    """Find the passages that answer QUERY, best first."""
    with Children() as children:
        if collection:
            require_collection(collection, _library(children, collection, False))
        command = SearchPapers(
            job=new_job(), query=query, collection=CollectionName(collection), limit=limit
        )
        found = Sources(passages=(), relevant=False)
        for event in shown(children.stream(command), as_json):
            found = event if isinstance(event, Sources) else found
    if not as_json:
        for number, passage in enumerate(found.passages, 1):
            _show_passage(number, passage)
    if not found.relevant:
        say("No passage is near enough to this to answer it.")
    return Exit.OK if found.relevant else Exit.NOTHING


def _show_passage(number: int, passage: Passage) -> None:
    place = ", ".join(filter(None, [passage.title, f"p. {passage.page}", passage.section]))
    show(f"{number}. {place}\n   {passage.path}\n   {' '.join(passage.text.split())}\n")


@papers.command()
@click.argument("ids", nargs=-1, type=click.IntRange(min=1))
@click.option("--collection", default="", help="Remove all papers of this collection.")
@_json_option
def remove(ids: tuple[int, ...], collection: str, as_json: bool) -> Exit:
    """Take papers out of the library, by the ids that `hilbert papers list` shows.

    Their files stay where they are; adding a file again within a day brings its paper back as it
    was.
    """
    if bool(ids) == bool(collection):
        raise click.UsageError("Give either ids or --collection.")
    with Children() as children:
        library = _library(children, collection, False)
        wanted = _chosen(library, ids, collection)
        for _event in shown(children.stream(RemovePapers(job=new_job(), papers=wanted)), as_json):
            pass
    if not as_json:
        show(f"Removed {_count(len(wanted), 'paper')}.")
    return Exit.OK


def _chosen(library: Library, ids: tuple[int, ...], collection: str) -> tuple[PaperId, ...]:
    known = {paper.id for paper in library.papers}
    if collection:
        require_collection(collection, library)
        return tuple(sorted(known))
    unknown = [str(number) for number in ids if number not in known]
    if unknown:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"There is no paper with the id {', '.join(unknown)}; nothing was removed.",
            "See `hilbert papers list`.",
        )
    return tuple(PaperId(number) for number in dict.fromkeys(ids))


def _library(children: Children, collection: str, as_json: bool) -> Library:
    command = ListPapers(job=new_job(), collection=CollectionName(collection))
    library = Library(collections=(), papers=())
    for event in shown(children.stream(command), as_json):
        if isinstance(event, Library):
            library = event
    return library


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
