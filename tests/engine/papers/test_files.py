"""Which files are meant by a path."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine.papers.files import find, identify


def _touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name)


def test_folders_give_their_readable_files(tmp_path: Path) -> None:
    good = [tmp_path / "A.PDF", tmp_path / "b/c/d.md", tmp_path / "b/e.txt"]
    _touch(*good, tmp_path / "b/picture.png", tmp_path / ".hidden.pdf", tmp_path / ".git/x.pdf")
    assert sorted(find([str(tmp_path)])) == sorted(good)


def test_files_given_by_name_are_always_meant(tmp_path: Path) -> None:
    paths = [tmp_path / "a.png", tmp_path / ".hidden.pdf", tmp_path / "missing.pdf"]
    _touch(*paths[:2])
    assert list(find(map(str, paths))) == paths


def test_each_file_once_and_no_way_round_in_circles(tmp_path: Path) -> None:
    _touch(tmp_path / "a/p.pdf")
    (tmp_path / "a/loop").symlink_to(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert len(list(find([str(tmp_path), str(tmp_path / "a/p.pdf")]))) == 1


def test_a_drive_that_cannot_say_where_links_lead_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: object) -> str:
        raise OSError(234, "More data available", str(path))

    _touch(tmp_path / "a/p.pdf")
    with monkeypatch.context() as patched:
        patched.setattr(os.path, "realpath", refused)
        assert list(find([str(tmp_path)])) == [tmp_path / "a/p.pdf"]


def test_identity_is_the_content(tmp_path: Path) -> None:
    one, same, other = (tmp_path / name for name in ("one", "same", "other"))
    one.write_text("x")
    same.write_text("x")
    other.write_text("y")
    assert identify(one).sha256 == identify(same).sha256 != identify(other).sha256
