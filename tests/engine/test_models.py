"""The list of models: files stay where they are, and only whole ones come in."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import models, paths
from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from tests.engine.ggufs import write


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder without a starter model."""
    monkeypatch.setenv("HILBERT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "Tiny.gguf")


def ids() -> list[str]:
    return [model.id for model in models.available()]


def test_there_is_none_at_first() -> None:
    assert models.available() == []
    with pytest.raises(HilbertError) as caught:
        models.find()
    assert caught.value.kind is FailureKind.MISSING_PART


def test_an_added_file_is_listed_where_it_lies(file: Path) -> None:
    added = models.add(file)
    assert added.path == file
    assert [model.path for model in models.available()] == [file]
    models.add(file)
    assert ids() == ["Tiny"]


def test_the_starter_comes_first(file: Path) -> None:
    models.add(file)
    paths.starters().mkdir(parents=True)
    write(paths.starter_model())
    assert models.available()[0].path == paths.starter_model()
    assert models.find().path == paths.starter_model()


def test_a_file_in_the_models_folder_counts_as_added(file: Path) -> None:
    paths.models().mkdir(parents=True)
    file.rename(paths.models() / "Mine.gguf")
    assert ids() == ["Mine"]


@pytest.mark.parametrize("name", ["Tiny", "tiny", ""])
def test_a_model_is_found_by_name(file: Path, name: str) -> None:
    models.add(file)
    assert models.find(name).path == file


def test_a_model_is_found_by_path_without_being_added(file: Path) -> None:
    assert models.find(str(file)).path == file
    assert models.available() == []


@pytest.mark.parametrize("name", ["Other", "x" * 5000])
def test_an_unknown_name_is_a_fault(file: Path, name: str) -> None:
    models.add(file)
    with pytest.raises(HilbertError) as caught:
        models.find(name)
    assert caught.value.kind is FailureKind.NOT_FOUND


def test_a_model_without_a_template_does_not_come_in(tmp_path: Path) -> None:
    with pytest.raises(HilbertError) as caught:
        models.add(write(tmp_path / "base.gguf", template=""))
    assert caught.value.kind is FailureKind.NO_TEMPLATE


def test_what_is_no_model_does_not_come_in(tmp_path: Path) -> None:
    (tmp_path / "a.gguf").write_bytes(b"hello")
    with pytest.raises(HilbertError):
        models.add(tmp_path / "a.gguf")
    assert models.available() == []


def test_a_file_that_is_gone_or_broken_is_listed_with_its_problem(file: Path) -> None:
    models.add(file)
    file.write_bytes(b"broken")
    assert models.available()[0].problem
    file.unlink()
    assert "no file" in models.available()[0].problem


def test_a_removed_model_is_forgotten_and_its_file_stays(file: Path) -> None:
    models.remove(models.add(file))
    assert models.available() == []
    assert file.exists()


def test_a_model_behind_a_link_can_be_removed(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "Link.gguf"
    link.symlink_to(file)
    models.add(link)
    models.remove(models.available()[0])
    assert models.available() == []


def test_a_damaged_list_is_an_empty_one(file: Path) -> None:
    models.add(file)
    (paths.models() / "registry.json").write_text("{")
    assert models.available() == []


def test_the_list_is_replaced_as_a_whole(file: Path) -> None:
    models.add(file)
    assert [path.name for path in paths.models().iterdir()] == ["registry.json"]
