"""Collections follow their folders: what is new, changed, moved or gone costs just that."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from engine import paths
from engine.child import Child, new_job, stream
from engine.papers import following
from engine.papers.files import identify
from engine.papers.library import Library
from engine.vocabulary import (
    AddPapers,
    AnyEvent,
    CheckFolders,
    CollectionName,
    ListPapers,
    Paper,
    PaperChanged,
    PapersGone,
    RemovePapers,
    RestorePapers,
)
from engine.vocabulary import Library as Listed
from tests.engine.papers.making import quick_child, words
from tests.engine.papers.test_library import check

QM = CollectionName("qm")


def _folder(tmp_path: Path, count: int = 3, size: int = 60) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(words(number, size))
    return folder


def _add(child: Child, folder: Path) -> None:
    list(stream(child, AddPapers(job=new_job(), collection=QM, paths=(str(folder),))))


def _check(child: Child) -> tuple[list[Paper], int]:
    """What changed, and how many papers went."""
    events: list[AnyEvent] = list(stream(child, CheckFolders(job=new_job())))
    gone = [event for event in events if isinstance(event, PapersGone)]
    changed = [event.paper for event in events if isinstance(event, PaperChanged)]
    return changed, sum(len(event.papers) for event in gone)


def _papers(child: Child) -> dict[str, Paper]:
    (listed, _) = stream(child, ListPapers(job=new_job()))
    assert isinstance(listed, Listed)
    return {Path(paper.path).name: paper for paper in listed.papers}


@pytest.fixture
def folder(child: Child, tmp_path: Path) -> Path:
    folder = _folder(tmp_path)
    _add(child, folder)
    return folder


def test_nothing_new_costs_nothing(child: Child, folder: Path) -> None:
    assert _check(child) == ([], 0)


def test_a_new_file_and_a_changed_one_cost_one_each(child: Child, folder: Path) -> None:
    before = _papers(child)
    (folder / "new.txt").write_text(words(7, 60))
    ((changed,), gone) = _check(child)
    assert (Path(changed.path).name, gone) == ("new.txt", 0)
    (folder / "0001.txt").write_text(words(8, 60))
    ((changed,), gone) = _check(child)
    assert (Path(changed.path).name, gone) == ("0001.txt", 0)
    after = _papers(child)
    assert len(after) == 4
    assert after["0001.txt"].id != before["0001.txt"].id
    assert after["0000.txt"] == before["0000.txt"]


def test_a_touched_file_is_the_same_paper(child: Child, folder: Path) -> None:
    os.utime(folder / "0000.txt", (1, 1))
    assert _check(child) == ([], 0)


def test_a_renamed_and_a_moved_file_stay_the_same_papers(child: Child, folder: Path) -> None:
    before = _papers(child)
    (folder / "0000.txt").rename(folder / "renamed.txt")
    (folder / "deep").mkdir()
    (folder / "0001.txt").rename(folder / "deep/moved.txt")
    changed, gone = _check(child)
    assert (len(changed), gone) == (2, 0)
    after = _papers(child)
    assert after["renamed.txt"].id == before["0000.txt"].id
    assert after["moved.txt"].id == before["0001.txt"].id


def test_a_deleted_file_goes_and_comes_back(child: Child, folder: Path) -> None:
    before = _papers(child)
    text = (folder / "0000.txt").read_text()
    (folder / "0000.txt").unlink()
    assert _check(child) == ([], 1)
    assert set(_papers(child)) == {"0001.txt", "0002.txt"}
    (folder / "0000.txt").write_text(text)
    ((back,), _) = _check(child)
    assert back.id == before["0000.txt"].id


def test_a_folder_that_is_not_there_costs_no_paper(child: Child, folder: Path) -> None:
    folder.rename(folder.with_name("unplugged"))
    assert _check(child) == ([], 0)
    assert len(_papers(child)) == 3


def test_what_a_person_took_out_stays_out_until_restored(child: Child, folder: Path) -> None:
    paper = _papers(child)["0000.txt"]
    list(stream(child, RemovePapers(job=new_job(), papers=(paper.id,))))
    assert _check(child) == ([], 0)
    assert len(_papers(child)) == 2
    list(stream(child, RestorePapers(job=new_job(), papers=(paper.id,))))
    assert _check(child) == ([], 0)
    assert len(_papers(child)) == 3


def test_a_refused_file_is_not_tried_each_time(child: Child, folder: Path) -> None:
    (folder / "bad.pdf").write_bytes(b"no pdf")
    ((bad,), _) = _check(child)
    assert bad.problem
    assert _check(child) == ([], 0)


def test_unchanged_files_are_not_read_again(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _folder(tmp_path, count=5)
    child = quick_child()
    try:
        _add(child, folder)
        _check(child)
    finally:
        child.close()
    read: list[Path] = []

    def spy(path: Path) -> object:
        read.append(path)
        return identify(path)

    monkeypatch.setattr(following, "identify", spy)
    check = following.Check.__new__(following.Check)
    check._library, check._noted, check._job = library, [], _Uncancelled()  # type: ignore[assignment]
    check._contents(sorted(folder.iterdir()))
    assert read == []
    (folder / "0002.txt").write_text("Other.")
    check._contents(sorted(folder.iterdir()))
    assert read == [folder / "0002.txt"]


class _Uncancelled:
    cancelled = False


def test_a_thousand_unchanged_files_are_checked_quickly(child: Child, tmp_path: Path) -> None:
    folder = _folder(tmp_path, count=1000, size=24)
    _add(child, folder)
    _check(child)
    started = time.monotonic()
    assert _check(child) == ([], 0)
    seconds = time.monotonic() - started
    print(f"1,000 unchanged files checked in {seconds:.2f} s")
    assert seconds < 5


def test_twenty_kills_lose_nothing_and_leave_no_half(child: Child, tmp_path: Path) -> None:
    folder = _folder(tmp_path, count=60, size=400)
    draw = random.Random(4)
    told: set[str] = set()
    for _ in range(20):
        moment = draw.randrange(1, 25)
        command = AddPapers(job=new_job(), collection=QM, paths=(str(folder),))
        for number, event in enumerate(stream(child, command)):
            if isinstance(event, PaperChanged):
                told.add(event.paper.path)
            if number == moment and child.pid:
                os.kill(child.pid, signal.SIGKILL)
        check(paths.library())
    library = Library()
    assert told <= {paper.path for paper in library.papers(QM)}
    library.close()
    _add(child, folder)
    assert len(_papers(child)) == 60
    check(paths.library())
    shutil.rmtree(folder)


def test_a_zotero_folder_is_followed(child: Child, tmp_path: Path) -> None:
    home = tmp_path / "zotero"
    with closing(sqlite3.connect(_made(home / "zotero.sqlite"))) as zotero:
        zotero.executescript("""
            CREATE TABLE items (itemID INTEGER, key TEXT);
            CREATE TABLE itemAttachments (itemID INTEGER, parentItemID INTEGER, path TEXT);
            CREATE TABLE collections (collectionID INTEGER, collectionName TEXT);
            CREATE TABLE collectionItems (collectionID INTEGER, itemID INTEGER);
            INSERT INTO collections VALUES (1, 'Codes');""")
        _attach(zotero, home, 1)
        _made(home / "storage/loose.txt").write_text(words(9, 60))  # no paper of Zotero's
        _add(child, home)
        assert {p.collection for p in _papers(child).values()} == {QM}
        _attach(zotero, home, 2, collection=1)
        ((new,), gone) = _check(child)
        assert (Path(new.path).name, new.collection, gone) == ("2.txt", "Codes", 0)
        assert _check(child) == ([], 0)
        (home / "storage/KEY1/1.txt").unlink()
        assert _check(child) == ([], 1)
        assert list(_papers(child)) == ["2.txt"]


def _made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _attach(
    zotero: sqlite3.Connection, home: Path, number: int, collection: int | None = None
) -> None:
    _made(home / f"storage/KEY{number}/{number}.txt").write_text(words(number, 60))
    zotero.execute("INSERT INTO items VALUES (?, ?)", (number, f"KEY{number}"))
    path = f"storage:{number}.txt"
    zotero.execute("INSERT INTO itemAttachments VALUES (?, NULL, ?)", (number, path))
    if collection:
        zotero.execute("INSERT INTO collectionItems VALUES (?, ?)", (collection, number))
    zotero.commit()
