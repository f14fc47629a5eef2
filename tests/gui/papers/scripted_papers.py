"""A papers child without papers: what a file's name says is what becomes of it.

``bad…`` cannot be read, ``slow…`` waits to be cancelled, ``full…`` ends the import with a full
disk, ``die…`` ends the process; any other file is a paper of three pages. Paper 404 has no pages.
Pages asked for are logged, as ``PAPER PAGE WIDTH``, in the data folder. A file ``found`` in there
is what a check of the folders comes upon, while the first paper goes.
"""

from __future__ import annotations

import io
import itertools
import os
import time
from pathlib import Path

from PIL import Image

from engine import paths
from engine import vocabulary as v
from engine.errors import HilbertError
from engine.worker import Job, serve

PAGES = 3
PAPERS: dict[v.PaperId, v.Paper] = {}
REMOVED: dict[v.PaperId, v.Paper] = {}
NUMBERS = itertools.count(1)


def add(job: Job, command: v.AddPapers) -> v.StopReason:
    total = len(command.paths)
    for done, path in enumerate(command.paths):
        name = Path(path).name
        job.emit(v.Progress(done=done, total=total, unit="papers", eta=90.0, note=name))
        if name.startswith("slow"):
            while not job.cancelled:
                time.sleep(0.005)
        if name.startswith("full") and not Path(path).exists():
            Path(path).touch()
            raise HilbertError(v.FailureKind.DISK_FULL, "The disk is full.", "Free some.", "ENOSPC")
        if name.startswith("die"):
            os._exit(3)
        if job.cancelled:
            return v.StopReason.CANCELLED
        job.emit(v.PaperChanged(paper=read(command.collection, path)))
    return v.StopReason.FINISHED


def read(collection: v.CollectionName, path: str) -> v.Paper:
    for paper in PAPERS.values():
        if (paper.collection, paper.path, paper.state) == (collection, path, v.PaperState.READY):
            return paper
    for old in [p.id for p in PAPERS.values() if (p.collection, p.path) == (collection, path)]:
        del PAPERS[old]  # it could not be read; the new one takes its place
    bad = Path(path).name.startswith("bad")
    paper = v.Paper(
        id=v.PaperId(next(NUMBERS)),
        collection=collection,
        title=Path(path).name if bad else f"On {Path(path).stem}",
        path=path,
        state=v.PaperState.FAILED if bad else v.PaperState.READY,
        pages=0 if bad else PAGES,
        passages=0 if bad else 10,
        added=time.time(),
        problem="The file is empty. Save it again." if bad else "",
    )
    PAPERS[paper.id] = paper
    return paper


def remove(_job: Job, command: v.RemovePapers) -> None:
    for paper in command.papers:
        REMOVED[paper] = PAPERS.pop(paper)


def restore(job: Job, command: v.RestorePapers) -> None:
    for paper in command.papers:
        PAPERS[paper] = REMOVED.pop(paper)
        job.emit(v.PaperChanged(paper=PAPERS[paper]))


def listed(job: Job, _command: v.ListPapers) -> None:
    if (paths.data() / "broken").exists():
        raise HilbertError(v.FailureKind.NEWER_DATA, "Indexed by a newer Hilbert.", "Update it.")
    waiting = 512 if (paths.data() / "waiting").exists() else 0
    job.emit(v.Library(collections=(), papers=tuple(PAPERS.values()), waiting=waiting))


def embed(job: Job, _command: v.EmbedPapers) -> None:
    job.emit(v.Progress(done=256, total=512, unit="passages"))
    (paths.data() / "waiting").unlink()


def check(job: Job, _command: v.CheckFolders) -> None:
    if (paths.data() / "found").exists():
        job.emit(v.PaperChanged(paper=read(v.CollectionName("C"), str(paths.data() / "found"))))
        job.emit(v.PapersGone(papers=(v.PaperId(1),)))


def watch(job: Job, _command: v.WatchFolders) -> v.StopReason:
    """A file ``stirred`` in the data folder is a change."""
    while not job.cancelled:
        if (paths.data() / "stirred").exists():
            (paths.data() / "stirred").unlink()
            job.emit(v.FoldersChanged())
        time.sleep(0.02)
    return v.StopReason.CANCELLED


def page(job: Job, command: v.ReadPage) -> None:
    """Ten words in two lines."""
    words = [f"word{number}" for number in range(10)]
    text, found = "", []
    for number, word in enumerate(words):
        left, top = 0.1 + 0.15 * (number % 5), 0.2 + 0.1 * (number // 5)
        rect = v.Rect(left, top, left + 0.14, top + 0.03)
        found.append(v.PageWord(len(text), len(text) + len(word), rect))
        text += word + ("\r\n" if number == 4 else " ")
    job.emit(v.PageText(page=command.page, text=text, words=tuple(found)))


def configure(_job: Job, command: v.ConfigureLibrary) -> None:
    if "missing" in command.settings.embedder:
        raise HilbertError(v.FailureKind.BAD_FILE, "That is no model.", "Choose another.")
    (paths.data() / "waiting").touch()


def find(job: Job, command: v.FindInPaper) -> None:
    """Each word is once on each page."""
    number = int(command.text.removeprefix("word")) if command.text.startswith("word") else -1
    start = 6 * number + (number > 4)
    spans = [v.Span(page, start, start + 5) for page in range(1, PAGES + 1)]
    job.emit(v.FoundInPaper(spans=tuple(spans) if 0 <= number < 10 else ()))


def render(job: Job, command: v.RenderPage) -> None:
    if command.paper == 404:
        raise HilbertError(v.FailureKind.NOT_FOUND, "The file is gone.", "Put it back.")
    with (paths.data() / "pages.log").open("a", encoding="utf-8") as log:
        log.write(f"{command.paper} {command.page} {command.width}\n")
    height = round(command.width * 1.4)
    buffer = io.BytesIO()
    Image.new("RGB", (command.width, height), "white").save(buffer, "PNG")
    lit = tuple(v.Rect(0.1, 0.6, 0.9, 0.62) for _ in command.spans)
    job.emit(
        v.PageImage(
            png=buffer.getvalue(),
            page=command.page,
            pages=PAGES,
            width=command.width,
            height=height,
            highlights=lit,
        )
    )


if __name__ == "__main__":
    serve(
        "scripted",
        {
            "import": {v.AddPapers: add, v.EmbedPapers: embed, v.CheckFolders: check},
            "watch": {v.WatchFolders: watch},
            "query": {
                v.ListPapers: listed,
                v.RemovePapers: remove,
                v.RestorePapers: restore,
                v.RenderPage: render,
                v.ConfigureLibrary: configure,
                v.ReadPage: page,
                v.FindInPaper: find,
            },
        },
    )
