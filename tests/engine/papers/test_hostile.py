"""Hostile files: each is read or named with its reason, and the rest goes on."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from engine.child import Child, new_job, stream
from engine.errors import HilbertError
from engine.papers.library import Library
from engine.papers.readers import read
from engine.vocabulary import (
    AddPapers,
    AnyEvent,
    CollectionName,
    Done,
    Failed,
    Paper,
    PaperChanged,
    PaperState,
)
from tests.engine.papers.making import write_paper

QM = CollectionName("qm")


def _adding(path: Path) -> AddPapers:
    return AddPapers(job=new_job(), collection=QM, paths=(str(path),))


def _papers(events: list[AnyEvent]) -> list[Paper]:
    return [event.paper for event in events if isinstance(event, PaperChanged)]


def mutated(data: bytes, seed: int) -> bytes:
    """A PDF with bytes changed, cut out, doubled or cut off."""
    rng = random.Random(seed)
    broken = bytearray(data)
    for _ in range(rng.choice((1, 5, 50, 500))):
        place = rng.randrange(len(broken))
        match rng.randrange(4):
            case 0:
                broken[place] = rng.randrange(256)
            case 1:
                del broken[place : place + rng.randrange(1, 40)]
            case 2:
                broken[place:place] = broken[place : place + rng.randrange(1, 40)]
            case 3:
                digits = rng.choice((b"99999999999", b"-1", b"0", b"<<<<", b"endobj"))
                broken[place : place + len(digits)] = digits
    return bytes(broken[: rng.randrange(len(broken))] if seed % 7 == 0 else broken)


def test_mutated_files_are_read_or_named(child: Child, tmp_path: Path) -> None:
    data = write_paper(tmp_path / "whole.pdf").read_bytes()
    folder = tmp_path / "folder"
    folder.mkdir()
    for seed in range(40):
        (folder / f"{seed:02}.pdf").write_bytes(mutated(data, seed))
    events = list(stream(child, _adding(folder)))
    assert isinstance(events[-1], Done)
    papers = _papers(events)
    assert len(papers) == 40
    for paper in papers:
        assert (paper.state is PaperState.READY) != bool(paper.problem)


def test_too_much_text_is_refused_before_it_is_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(200 << 20)
    with pytest.raises(HilbertError) as caught:
        read(huge, lambda _page, _pages: None)
    assert caught.value.sentence.startswith("The file has 200 MB of text")


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe" + "Qubits drift slowly.".encode("utf-16-le"),
        b"Qubits drift \xe9t\xe9.",
        b"\x00" * 99,
    ],
    ids=["utf-16", "latin-1", "binary"],
)
def test_odd_encodings(child: Child, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "odd.txt").write_bytes(data)
    (paper,) = _papers(list(stream(child, _adding(tmp_path / "odd.txt"))))
    assert (paper.state is PaperState.READY) is (b"\x00" * 9 not in data)


def test_links_in_a_circle_end(child: Child, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("Qubits drift slowly.")
    (folder / "again").symlink_to(folder, target_is_directory=True)
    (folder / "nowhere.txt").symlink_to(folder / "nowhere.txt")
    papers = _papers(list(stream(child, _adding(folder))))
    assert [paper.title for paper in papers if paper.state is PaperState.READY] == ["a"]


def test_a_file_that_crashes_the_reader_is_tried_twice(data_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("a good one", "crash", "late one"):
        (folder / f"{name}.txt").write_text(f"Qubits drift slowly, says {name}.")
    child = Child("papers", [sys.executable, "-m", "tests.engine.papers.crashing_child"])
    try:
        for _ in range(2):
            assert isinstance(list(stream(child, _adding(folder)))[-1], Failed)
        events = list(stream(child, _adding(folder)))
    finally:
        child.close()
    assert isinstance(events[-1], Done)
    states = {Path(paper.path).stem: paper.state for paper in _papers(events)}
    assert states == {
        "a good one": PaperState.READY,
        "crash": PaperState.FAILED,
        "late one": PaperState.READY,
    }


def test_attempts_are_counted_until_one_is_survived(library: Library) -> None:
    assert [library.attempt("a"), library.attempt("a"), library.attempt("b")] == [0, 1, 0]
    library.survived("a")
    assert library.attempt("a") == 0
