"""The library as observable state, against a scripted papers child."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine import paths
from engine.scope import ALL_PAPERS
from engine.vocabulary import Collection, CollectionName, Failed, FailureKind, Paper, Progress
from gui.papers.library import MY_PAPERS, Library, collections_for
from gui.papers.words import ImportSummary
from gui.services import Services

BELL = CollectionName("Bell tests")
WAIT = 20_000


def add(qtbot: QtBot, library: Library, *paths: str) -> ImportSummary:
    with qtbot.waitSignal(library.import_finished, timeout=WAIT) as heard:
        library.add(BELL, paths)
    assert heard.args is not None
    summary = heard.args[0]
    assert isinstance(summary, ImportSummary)
    return summary


def names(library: Library) -> list[str]:
    return sorted(Path(paper.path).name for paper in library.papers)


def test_papers_are_announced_one_by_one_and_counted(qtbot: QtBot, library: Library) -> None:
    changed: list[Paper] = []
    progress: list[Progress | None] = []
    library.paper_changed.connect(changed.append)
    library.import_progress.connect(progress.append)
    summary = add(qtbot, library, "/p/a.pdf", "/p/bad.pdf", "/p/c.pdf")
    assert summary.sentence == "2 added, 1 could not be read"
    assert [paper.title for paper in changed] == ["On a", "bad.pdf", "On c"]
    assert progress[-1] is None
    assert {p.total for p in progress[1:] if p} == {3}
    assert library.collections == (Collection(BELL, papers=2, passages=20),)


def test_an_interrupted_import_is_finished_at_the_start(qtbot: QtBot, services: Services) -> None:
    flag = paths.data() / "waiting"
    flag.touch()
    library = Library(services)
    units: list[str] = []
    library.import_progress.connect(
        lambda progress: units.append(progress.unit if progress else "")
    )
    library.refresh()
    qtbot.waitUntil(lambda: units == ["passages", ""], timeout=WAIT)
    assert not flag.exists()


def test_papers_added_twice_are_told_as_known(qtbot: QtBot, library: Library) -> None:
    add(qtbot, library, "/p/a.pdf")
    assert add(qtbot, library, "/p/a.pdf", "/p/b.pdf").sentence == "1 added, 1 already there"
    assert names(library) == ["a.pdf", "b.pdf"]


def test_a_file_that_fails_again_is_listed_once(qtbot: QtBot, library: Library) -> None:
    add(qtbot, library, "/p/bad.pdf")
    library.add(BELL, ["/p/bad.pdf"])
    qtbot.waitUntil(lambda: library.progress is None, timeout=WAIT)
    assert names(library) == ["bad.pdf"]


def test_imports_queue_and_end_in_one_summary(qtbot: QtBot, library: Library) -> None:
    summaries: list[ImportSummary] = []
    library.import_finished.connect(summaries.append)
    library.add(BELL, ["/p/a.pdf"])
    library.add(BELL, ["/p/b.pdf"])
    assert library.waiting == 1
    qtbot.waitUntil(lambda: bool(summaries), timeout=WAIT)
    assert [summary.added for summary in summaries] == [2]


def test_cancel_stops_all_imports_and_keeps_what_was_read(qtbot: QtBot, library: Library) -> None:
    library.add(BELL, ["/p/a.pdf", "/p/slow.pdf"])
    library.add(BELL, ["/p/b.pdf"])
    qtbot.waitUntil(lambda: names(library) == ["a.pdf"], timeout=WAIT)
    with qtbot.waitSignal(library.import_finished, timeout=WAIT) as heard:
        library.cancel()
    assert heard.args is not None
    assert heard.args[0].sentence == "Import stopped: 1 added"
    assert names(library) == ["a.pdf"]


def test_a_removal_shows_at_once_and_can_be_undone(qtbot: QtBot, library: Library) -> None:
    add(qtbot, library, "/p/a.pdf", "/p/b.pdf")
    first = library.papers[0]
    library.remove([first.id])
    assert names(library) == ["b.pdf"]
    with qtbot.waitSignal(library.paper_changed, timeout=WAIT):
        library.restore([first.id])
    assert names(library) == ["a.pdf", "b.pdf"]


def test_a_list_asked_for_before_a_removal_does_not_undo_it(qtbot: QtBot, library: Library) -> None:
    add(qtbot, library, "/p/a.pdf", "/p/b.pdf")
    library.refresh()
    library.remove([library.papers[0].id])
    with qtbot.waitSignal(library.library_changed, timeout=WAIT):
        pass
    assert names(library) == ["b.pdf"]


def test_a_fault_is_announced_and_retry_goes_on(
    qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    faults: list[Failed] = []
    library.failed.connect(faults.append)
    add(qtbot, library, "/p/a.pdf", str(tmp_path / "full.pdf"))
    assert [(fault.kind, fault.sentence) for fault in faults] == [
        (FailureKind.DISK_FULL, "The disk is full.")
    ]
    assert names(library) == ["a.pdf"]
    with qtbot.waitSignal(library.import_finished, timeout=WAIT) as heard:
        library.retry()
    assert heard.args is not None
    assert heard.args[0].sentence == "1 added, 1 already there"


def test_a_child_that_dies_is_a_fault_and_lives_again(qtbot: QtBot, library: Library) -> None:
    with qtbot.waitSignal(library.failed, timeout=WAIT) as heard:
        library.add(BELL, ["/p/die.pdf"])
    assert heard.args is not None
    assert heard.args[0].kind is FailureKind.CHILD_ENDED
    assert library.progress is None
    assert add(qtbot, library, "/p/a.pdf").added == 1


def test_an_empty_collection_is_there_after_a_restart(
    qtbot: QtBot, services: Services, library: Library
) -> None:
    library.create(BELL)
    again = Library(services)
    again.refresh()
    qtbot.waitUntil(lambda: again.collections == (Collection(BELL),), timeout=WAIT)
    again.forget(BELL)
    assert again.collections == ()


def test_a_collection_stays_when_its_last_paper_goes(qtbot: QtBot, library: Library) -> None:
    add(qtbot, library, "/p/a.pdf")
    library.remove([paper.id for paper in library.papers])
    assert library.collections == (Collection(BELL),)


@pytest.mark.parametrize("collection", [None, CollectionName(""), ALL_PAPERS])
def test_without_a_collection_a_folder_names_its_own(
    collection: CollectionName | None, tmp_path: Path
) -> None:
    folder = tmp_path / "Spin glasses"
    folder.mkdir()
    assert collections_for(collection, ["/p/a.pdf", str(folder), "/p/b.pdf"]) == {
        MY_PAPERS: ["/p/a.pdf", "/p/b.pdf"],
        CollectionName("Spin glasses"): [str(folder)],
    }


def test_a_chosen_collection_takes_all(tmp_path: Path) -> None:
    paths = [str(tmp_path), "/p/a.pdf"]
    assert collections_for(BELL, paths) == {BELL: paths}


def test_what_is_new_or_gone_in_followed_folders_is_shown(qtbot: QtBot, library: Library) -> None:
    add(qtbot, library, "/p/a.pdf", "/p/b.pdf")
    (paths.data() / "found").touch()
    library.check_folders()
    qtbot.waitUntil(lambda: names(library) == ["b.pdf", "found"], timeout=WAIT)
    (paths.data() / "found").unlink()


def test_a_change_in_a_folder_is_taken_in_by_itself(qtbot: QtBot, library: Library) -> None:
    add(qtbot, library, "/p/a.pdf", "/p/b.pdf")
    (paths.data() / "found").touch()
    (paths.data() / "stirred").touch()
    qtbot.waitUntil(lambda: names(library) == ["b.pdf", "found"], timeout=WAIT)
