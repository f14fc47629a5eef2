"""Everything is exported and comes back the same; what is no such file changes nothing."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from engine import backup, paths
from engine.errors import HilbertError
from engine.papers.library import Content, Library, SourceFile
from engine.store import Store, new_conversation
from engine.vocabulary import CollectionName, FailureKind, Progress


def silent(_progress: Progress) -> None:
    pass


def fill() -> Store:
    """A data folder with something of everything; the store stays open, as under a window."""
    paths.prepare()
    store = Store.open(paths.database())
    store.create(new_conversation("Kept"))
    library = Library()
    library.add(CollectionName("qm"), SourceFile("/a", "a", 1.0), Content("A", 1, []))
    library.close()
    (paths.models() / "m.gguf").write_bytes(b"GGUF" + bytes(range(256)) * 9000)
    for path in (paths.runs() / "one/é.json", paths.states() / "s", paths.logs() / "l.log"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}")
    return store


def contents(folder: Path) -> dict[str, str]:
    """By name, what each file holds: of a database its rows, since SQLite orders its pages."""
    return {
        path.relative_to(folder).as_posix(): _content(path)
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(("-wal", "-shm"))
    }


def _content(path: Path) -> str:
    if path.suffix != ".db":
        return hashlib.sha256(path.read_bytes()).hexdigest()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return "\n".join(db.iterdump())


def move(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("HILBERT_DATA", str(folder))


def test_everything_comes_back_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = fill()
    count = backup.write(tmp_path / "all.zip", silent)
    store.close()
    before = contents(paths.data())
    move(monkeypatch, tmp_path / "new")
    assert backup.restore(tmp_path / "all.zip", paths.data(), silent) == count
    left_out = {"states/s", "logs/l.log"}
    assert before.keys() > left_out
    assert contents(tmp_path / "new") == {n: c for n, c in before.items() if n not in left_out}
    store = Store.open(paths.database())
    assert [one.title for one in store.conversations()] == ["Kept"]
    store.close()
    assert {path.name for path in tmp_path.iterdir()} == {"all.zip", "data", "new"}


def test_nothing_is_written_over(tmp_path: Path) -> None:
    fill().close()
    backup.write(tmp_path / "all.zip", silent)
    before = contents(paths.data())
    with pytest.raises(HilbertError, match="holds data already"):
        backup.restore(tmp_path / "all.zip", paths.data(), silent)
    assert contents(paths.data()) == before


@pytest.mark.parametrize(
    "name",
    ["../evil", "/evil", "a/../../evil", "C:evil", "a\\..\\evil", ".", "logs/x", "window.lock"],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    _refused(_forged(tmp_path, {name: b"x"}), FailureKind.BAD_FILE)
    assert not (tmp_path / "evil").exists()


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    _refused(_forged(tmp_path, {"a": b"x"}, {"a": "0" * 64}), FailureKind.BAD_FILE)


def test_a_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    _refused(_forged(tmp_path, {}, {"a": "0" * 64}), FailureKind.BAD_FILE)


def test_what_is_no_export_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "all.zip"
    source.write_bytes(b"PK\x03\x04 nonsense")
    _refused(source, FailureKind.BAD_FILE)
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("a", "x")
    _refused(source, FailureKind.BAD_FILE)


def test_damaged_exports_are_refused_and_leave_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill().close()
    source = tmp_path / "all.zip"
    backup.write(source, silent)
    good, chance = source.read_bytes(), random.Random(3)
    move(monkeypatch, tmp_path / "new")
    refused = 0
    for _ in range(150):
        damaged = bytearray(good)
        # The end of a ZIP says where everything is.
        place = len(good) - chance.randrange(1, chance.choice((900, len(good))))
        damaged[place : place + 4] = chance.choice((b"", b"\0", b"\xff" * 4, b"\1\0\0\0"))
        source.write_bytes(damaged)
        try:
            backup.restore(source, paths.data(), silent)
        except HilbertError as error:
            assert error.kind is FailureKind.BAD_FILE
            refused += 1
            assert not paths.data().exists()
        else:
            shutil.rmtree(paths.data())
    assert refused > 75
    assert {path.name for path in tmp_path.iterdir()} == {"all.zip", "data"}


def test_names_that_no_folder_can_hold_are_refused(tmp_path: Path) -> None:
    _refused(_forged(tmp_path, {"a": b"x", "a/b": b"y"}), FailureKind.BAD_FILE)
    _refused(_forged(tmp_path, {"hilbert.db": b"no database" * 100}), FailureKind.BAD_FILE)


def test_newer_data_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "newer.db")) as db:
        db.execute("PRAGMA user_version = 99")
    newer = (tmp_path / "newer.db").read_bytes()
    _refused(_forged(tmp_path, {"hilbert.db": newer}), FailureKind.NEWER_DATA)
    _refused(_forged(tmp_path, {}, version=2), FailureKind.NEWER_DATA)


def _forged(
    folder: Path, files: dict[str, bytes], said: dict[str, str] | None = None, version: int = 1
) -> Path:
    source = folder / "all.zip"
    sums = said or {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    with zipfile.ZipFile(source, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
        manifest = {"format": version, "hilbert": "0", "files": sums}
        archive.writestr("hilbert-backup.json", json.dumps(manifest))
    return source


def _refused(source: Path, kind: FailureKind) -> None:
    with pytest.raises(HilbertError) as caught:
        backup.restore(source, paths.data(), silent)
    assert (caught.value.kind, bool(caught.value.remedy)) == (kind, True)
    assert not paths.data().exists()
