"""Models of other programs are found where these keep them, and nothing of theirs is touched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine import discarded, models, paths
from engine.errors import HilbertError
from engine.hub import catalogue
from engine.inference.estimate import Machine
from engine.scanning import folders, scan
from tests.engine.ggufs import write


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HILBERT_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    write(_made(home / ".lmstudio/models/someone/Tiny-GGUF/Tiny.gguf"))
    write(_made(home / ".lmstudio/models/someone/Tiny-GGUF/mmproj-Tiny.gguf"))
    write(_made(home / ".local/share/nomic.ai/GPT4All/Small.gguf"))
    _made(home / ".lmstudio/models/broken.gguf").write_bytes(b"broken")
    blob = home / ".ollama/models/blobs/sha256-abc"
    write(_made(blob))
    manifest = home / ".ollama/models/manifests/registry.ollama.ai/library/llama3.2/1b"
    layer = {"mediaType": "application/vnd.ollama.image.model", "digest": "sha256:abc"}
    _made(manifest).write_text(json.dumps({"schemaVersion": 2, "layers": [layer]}))
    _made(manifest.with_name("evil")).write_text(
        json.dumps({"layers": [{**layer, "digest": "../../../../etc/passwd"}]})
    )
    _made(manifest.with_name("torn")).write_text("{")
    snapshot = home / ".cache/huggingface/hub/models--a--b/snapshots/1/Hub.gguf"
    stored = home / ".cache/huggingface/hub/models--a--b/blobs/123"
    write(_made(stored))
    _made(snapshot).symlink_to(stored)
    return home


def _made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def test_all_four_are_found_each_file_once(home: Path) -> None:
    found = [(one.program, one.name) for one in scan(folders(home, {}))]
    assert found == [
        ("GPT4All", "Small"),
        ("Hugging Face", "Hub"),
        ("LM Studio", "Tiny"),
        ("Ollama", "llama3.2-1b"),
    ]


def test_their_own_variables_are_heard(home: Path) -> None:
    elsewhere = folders(home, {"OLLAMA_MODELS": "/o", "HF_HUB_CACHE": "/h"})
    assert elsewhere["Ollama"] == (Path("/o"),)
    assert elsewhere["Hugging Face"] == (Path("/h"),)


def test_a_blob_is_listed_under_its_models_name(home: Path) -> None:
    one = next(found for found in scan(folders(home, {})) if found.program == "Ollama")
    models.add(one.path, one.title)
    (known,) = models.available()
    assert known.name == known.id == "llama3.2-1b"
    assert models.find("llama3.2-1b").path == one.path
    models.remove(known)
    assert models.available() == []
    assert one.path.exists()


def test_a_registry_of_plain_paths_is_still_read(tmp_path: Path) -> None:
    file = write(tmp_path / "Old.gguf")
    _made(paths.models() / "registry.json").write_text(json.dumps([str(file)]))
    assert [known.name for known in models.available()] == ["Old"]


def test_a_deleted_file_comes_back_until_it_is_purged() -> None:
    write(_made(paths.models() / "Mine.gguf"))
    (mine,) = models.available()
    gone = discarded.discard(mine)
    assert models.available() == []
    discarded.restore(gone)
    assert [known.name for known in models.available()] == ["Mine"]
    discarded.discard(mine)
    assert discarded.purge() == gone.size > 0
    assert not gone.hidden.exists()


def test_a_file_of_another_program_is_not_deleted(tmp_path: Path) -> None:
    model = models.add(write(tmp_path / "Theirs.gguf"))
    with pytest.raises(HilbertError, match="does not lie"):
        discarded.discard(model)
    assert model.path.exists()


def test_the_catalogue_says_what_fits() -> None:
    offers = catalogue.offers()
    assert {"llama-3.1-8b", "qwen2.5-3b", "quantum-research-bot"} <= {one.id for one in offers}
    big = catalogue.offer("llama-3.1-8b")
    assert big
    assert big.fit(Machine(memory=16_000_000_000)).fits
    poor = big.fit(Machine(memory=2_000_000_000))
    assert not poor.fits
    assert "its weights alone take 4.9 GB, and 2.0 GB are free" in poor.reason
    assert all(one.licence and one.about for one in offers)
