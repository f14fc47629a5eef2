"""The papers child as the window and the command line use it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import paths
from engine.child import Child, new_job, stream
from engine.vocabulary import (
    AddPapers,
    AnyEvent,
    CollectionName,
    Done,
    EmbedPapers,
    Failed,
    FailureKind,
    Library,
    ListPapers,
    PageImage,
    Paper,
    PaperChanged,
    PaperId,
    PaperState,
    PauseEmbedding,
    Progress,
    RemovePapers,
    RenderPage,
    RestorePapers,
    SearchPapers,
    Sources,
    StopReason,
)
from tests.engine.papers.making import words, write_locked, write_paper, write_scan
from tests.engine.papers.test_library import check

QM = CollectionName("qm")


def _add(child: Child, *files: Path) -> list[AnyEvent]:
    return list(stream(child, _adding(*files)))


def _adding(*files: Path) -> AddPapers:
    return AddPapers(job=new_job(), collection=QM, paths=tuple(map(str, files)))


def _changed(events: list[AnyEvent]) -> list[Paper]:
    return [event.paper for event in events if isinstance(event, PaperChanged)]


def _listed(child: Child) -> Library:
    (listed, done) = stream(child, ListPapers(job=new_job()))
    assert isinstance(listed, Library) and isinstance(done, Done)
    return listed


def _sources(child: Child, query: str) -> Sources:
    found, _ = stream(child, SearchPapers(job=new_job(), query=query, collection=QM))
    assert isinstance(found, Sources)
    return found


def _folder(tmp_path: Path, count: int, size: int = 800) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:02}.txt").write_text(words(number, size))
    return folder


def test_from_file_to_lit_page(child: Child, tmp_path: Path) -> None:
    events = _add(child, write_paper(tmp_path / "p.pdf", columns=2))
    (paper,) = _changed(events)
    assert (paper.state, paper.title) == (PaperState.READY, "Cold Atoms in an Optical Cavity")
    assert isinstance(events[-1], Done)
    sources = _sources(child, "strontium atoms cooled by a laser to microkelvin")
    assert sources.relevant
    best = sources.passages[0]
    assert (best.section, best.paper) == ("Abstract", paper.id)
    image, _ = stream(
        child,
        RenderPage(job=new_job(), paper=paper.id, page=best.page, width=500, spans=best.spans),
    )
    assert isinstance(image, PageImage)
    assert image.png.startswith(b"\x89PNG")
    assert (image.width, image.pages) == (500, paper.pages)
    assert len(image.highlights) > 3
    assert _listed(child).papers == (paper,)


def test_progress_counts_and_names(child: Child, tmp_path: Path) -> None:
    events = _add(child, _folder(tmp_path, 3), write_paper(tmp_path / "p.pdf"))
    news = [event for event in events if isinstance(event, Progress)]
    reading = [event for event in news if event.unit == "papers"]
    learning = [event for event in news if event.unit == "passages"]
    assert [*reading, *learning] == news
    assert {event.total for event in reading} == {4}
    assert any(event.note.startswith("p.pdf, page 1 of ") for event in reading)
    assert {event.total for event in learning} == {sum(p.passages for p in _changed(events))}
    for phase in (reading, learning):
        assert [event.done for event in phase] == sorted(event.done for event in phase)
        assert phase[-1].done == phase[-1].total
    assert learning[-1].eta == 0
    assert [event.seq for event in events] == list(range(len(events)))


def test_bad_files_are_named_and_the_rest_goes_on(child: Child, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pdf"
    empty.touch()
    table = tmp_path / "table.xls"
    table.write_text("1;2")
    events = _add(
        child,
        write_locked(tmp_path / "locked.pdf"),
        empty,
        tmp_path / "missing.pdf",
        table,
        write_scan(tmp_path / "scan.pdf"),
        write_paper(tmp_path / "good.pdf"),
    )
    papers = _changed(events)
    assert [paper.state for paper in papers] == [PaperState.FAILED] * 5 + [PaperState.READY]
    assert papers[0].problem == (
        "The PDF is protected by a password. Save an unprotected copy and add that."
    )
    assert all(paper.problem.count(".") >= 2 for paper in papers[:-1])
    assert isinstance(events[-1], Done)
    assert len(_listed(child).papers) == 6


def test_the_same_content_is_not_read_twice(child: Child, tmp_path: Path) -> None:
    first = write_paper(tmp_path / "p.pdf")
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(first.read_bytes())
    (paper,) = _changed(_add(child, first))
    again = _add(child, first, copy)
    assert _changed(again) == [paper, paper]
    assert not [e for e in again if isinstance(e, Progress) and "passage" in e.note]
    assert _listed(child).papers == (paper,)


def test_cancel_keeps_the_finished_papers(child: Child, tmp_path: Path) -> None:
    folder = _folder(tmp_path, 40)
    events: list[AnyEvent] = []
    command = _adding(folder)
    for event in stream(child, command):
        events.append(event)
        if len(_changed(events)) == 2 and isinstance(event, PaperChanged):
            child.cancel(command.job)
    assert isinstance(events[-1], Done)
    assert events[-1].reason == StopReason.CANCELLED
    finished = _changed(events)
    assert 2 <= len(finished) < 40
    assert set(_listed(child).papers) == set(finished)
    check(paths.library())
    assert len(_changed(_add(child, folder))) == 40


@pytest.mark.parametrize("moment", [3, 6, 9, 14])
def test_a_killed_child_leaves_whole_papers(child: Child, tmp_path: Path, moment: int) -> None:
    folder = _folder(tmp_path, 12)
    told: list[Paper] = []
    ending: AnyEvent | None = None
    for number, event in enumerate(stream(child, _adding(folder))):
        ending = event
        told += _changed([event])
        if number == moment:
            assert child.pid is not None
            os.kill(child.pid, signal.SIGKILL)
    assert isinstance(ending, Failed)
    assert ending.kind == FailureKind.CHILD_ENDED
    check(paths.library())
    assert set(told) <= set(_listed(child).papers)
    assert len(_changed(_add(child, folder))) == 12
    assert len(_listed(child).papers) == 12
    check(paths.library())


def test_searching_during_an_import(child: Child, tmp_path: Path) -> None:
    command = _adding(_folder(tmp_path, 60))
    finished: list[Paper] = []
    running = True
    for event in stream(child, command):
        finished += _changed([event])
        running = not isinstance(event, Done)
        if len(finished) == 2 and isinstance(event, PaperChanged):
            assert _sources(child, "w0x1 w0x2").passages[0].paper == finished[0].id
            assert len(_listed(child).papers) >= 2
    assert not running


def test_words_are_found_before_vectors_are_made(child: Child, tmp_path: Path) -> None:
    list(stream(child, PauseEmbedding(job=new_job(), seconds=60)))
    command = _adding(_folder(tmp_path, 2))
    waited = False
    for event in stream(child, command):
        if isinstance(event, Progress) and event.unit == "passages" and not waited:
            waited = True
            assert _listed(child).waiting == event.total > 0
            assert _sources(child, "w0x1 w0x2").passages
            list(stream(child, PauseEmbedding(job=new_job(), seconds=0)))
    assert waited
    assert _listed(child).waiting == 0


def test_a_pause_ends_by_itself(child: Child, tmp_path: Path) -> None:
    list(stream(child, PauseEmbedding(job=new_job(), seconds=0.4)))
    assert isinstance(_add(child, _folder(tmp_path, 1))[-1], Done)
    assert _listed(child).waiting == 0


def test_a_second_import_is_read_before_vectors_are_made(child: Child, tmp_path: Path) -> None:
    list(stream(child, PauseEmbedding(job=new_job(), seconds=60)))
    heard: list[AnyEvent] = []
    child.send(_adding(_folder(tmp_path, 3)), heard.append)
    for event in stream(child, _adding(write_paper(tmp_path / "p.pdf"))):
        if isinstance(event, PaperChanged):
            assert isinstance(heard[-1], Done)
            assert _listed(child).waiting > 0
            list(stream(child, PauseEmbedding(job=new_job(), seconds=0)))
    assert _listed(child).waiting == 0


def test_what_was_left_waiting_is_made_later(child: Child, tmp_path: Path) -> None:
    list(stream(child, PauseEmbedding(job=new_job(), seconds=60)))
    command = _adding(_folder(tmp_path, 3))
    for event in stream(child, command):
        if isinstance(event, Progress) and event.unit == "passages":
            child.cancel(command.job)
    assert _listed(child).waiting > 0
    list(stream(child, PauseEmbedding(job=new_job(), seconds=0)))
    events = list(stream(child, EmbedPapers(job=new_job())))
    assert isinstance(events[-1], Done)
    assert _listed(child).waiting == 0
    assert len(list(stream(child, EmbedPapers(job=new_job())))) == 1


def test_removing_can_be_undone(child: Child, tmp_path: Path) -> None:
    (paper,) = _changed(_add(child, write_paper(tmp_path / "p.pdf")))
    assert _sources(child, "strontium").passages
    list(stream(child, RemovePapers(job=new_job(), papers=(paper.id,))))
    assert _sources(child, "strontium").passages == ()
    assert _listed(child).papers == ()
    events = list(stream(child, RestorePapers(job=new_job(), papers=(paper.id,))))
    assert _changed(events) == [paper]
    assert _sources(child, "strontium").passages


def test_two_children_share_the_library(child: Child, tmp_path: Path) -> None:
    other = Child("papers", child._command)
    try:
        assert _sources(child, "strontium").passages == ()
        (paper,) = _changed(_add(other, write_paper(tmp_path / "p.pdf")))
        assert _sources(child, "strontium").passages[0].paper == paper.id
    finally:
        other.close()


def test_a_paper_that_is_not_there(child: Child) -> None:
    (failed,) = stream(child, RenderPage(job=new_job(), paper=PaperId(7), page=1, width=100))
    assert isinstance(failed, Failed)
    assert failed.kind == FailureKind.NOT_FOUND


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Child]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HILBERT_DATA", str(tmp_path_factory.mktemp("real")))
        child = Child("papers")
        child.start()
        yield child
        child.close()


@pytest.mark.real_model
def test_the_real_model_finds_the_meaning(real: Child, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    for name, text in {
        "cooling": "Atoms lose kinetic energy by absorbing photons that come towards them.",
        "clock": "Time is kept by counting the oscillations of a caesium resonance.",
        "bread": "The dough rests overnight and is baked in a hot oven with steam.",
        "waves": "Ripples of spacetime from merging black holes stretch kilometre-long arms.",
    }.items():
        (folder / f"{name}.txt").write_text(text)
    assert len(_changed(_add(real, folder))) == 4
    for question, name in {
        "How does laser cooling slow down particles?": "cooling",
        "How do interferometers detect gravitational radiation?": "waves",
        "How do I make a loaf?": "bread",
        "How do atomic clocks measure seconds?": "clock",
    }.items():
        assert _sources(real, question).passages[0].title == name
    for question in (
        "How do atomic clocks measure seconds?",
        "How do photons take energy from atoms?",
        "How long does the dough rest before it is baked?",
        "What do black holes do when they merge?",
    ):
        assert _sources(real, question).relevant
    assert not _sources(real, "Who won the football world cup in 1998?").relevant
