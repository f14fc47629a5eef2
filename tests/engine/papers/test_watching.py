"""What happens in a folder while the app runs is noticed, and nothing else is."""

from __future__ import annotations

import queue
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.child import Child, new_job
from engine.papers import watching
from engine.papers.files import is_paper_name
from engine.vocabulary import AnyEvent, Ending, FoldersChanged, WatchFolders
from tests.engine.papers.making import words
from tests.engine.papers.test_following import _add, _check, _folder

Heard = queue.SimpleQueue[AnyEvent]


@pytest.fixture
def folder(child: Child, tmp_path: Path) -> Path:
    folder = _folder(tmp_path)
    _add(child, folder)
    return folder


@pytest.fixture
def heard(child: Child, folder: Path) -> Iterator[Heard]:
    events: Heard = queue.SimpleQueue()
    job = child.send(WatchFolders(job=new_job()), events.put)
    # It watches once it notices anything at all.
    probe = folder / "probe.txt"
    for number in range(30):
        probe.write_text(words(90 + number, 60))
        if _told(events, 2.0):
            break
    _check(child)
    yield events
    child.cancel(job)
    while not isinstance(events.get(timeout=10), Ending):
        pass


def _told(events: Heard, patience: float) -> bool:
    try:
        return isinstance(events.get(timeout=patience), FoldersChanged)
    except queue.Empty:
        return False


def _new(folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "new.txt").write_text(words(7, 60))


def _renamed(folder: Path) -> None:
    (folder / "0001.txt").rename(folder / "other.txt")


def _deleted(folder: Path) -> None:
    (folder / "0002.txt").unlink()


def test_each_kind_of_change_is_noticed_and_found(child: Child, folder: Path, heard: Heard) -> None:
    changes: dict[Callable[[Path], None], tuple[int, int]] = {
        _new: (1, 0),
        _renamed: (1, 0),
        _deleted: (0, 1),
    }
    for change, expected in changes.items():
        change(folder)
        assert _told(heard, 15.0)
        changed, gone = _check(child)
        assert (len(changed), gone) == expected
    # Neither reading nor what is no paper is a change.
    (folder / "0000.txt").read_text()
    (folder / "notes.xyz").write_text("no paper")
    (folder / ".hidden.txt").write_text("no paper")
    assert not _told(heard, watching._RESTED + 1.0)
    shutil.rmtree(folder)
    assert _told(heard, 15.0)


def test_names() -> None:
    assert is_paper_name("a.pdf")
    assert not is_paper_name(".a.pdf")
    assert not is_paper_name("a.xyz")
