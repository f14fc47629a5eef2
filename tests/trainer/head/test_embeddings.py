"""Which encoder is Hilbert's own: the folder of a checkout, or the GGUF of an installed app."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from engine import paths
from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from trainer.head import embeddings, encoders, recipe
from trainer.head.compute import contrastive
from trainer.head.encoders import Encoder


@pytest.fixture(autouse=True)
def starters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "starters", lambda: tmp_path)
    return tmp_path


def test_an_installed_app_takes_the_gguf(starters: Path) -> None:
    paths.embedding_gguf().write_bytes(b"GGUF")
    found = encoders.standard()
    assert found == Encoder("all-MiniLM-L6-v2", "", hashlib.sha256(b"GGUF").hexdigest())
    assert embeddings._embedder(found)._chosen is None


def test_the_folder_comes_first(starters: Path) -> None:
    paths.embedding_gguf().write_bytes(b"GGUF")
    paths.embedding_model().mkdir()
    (paths.embedding_model() / encoders.WEIGHTS).write_bytes(b"weights")
    assert encoders.standard().folder == str(paths.embedding_model())


def test_without_either_it_is_missing() -> None:
    with pytest.raises(HilbertError) as caught:
        encoders.standard()
    assert caught.value.kind is FailureKind.MISSING_PART


def test_a_gguf_is_not_tuned() -> None:
    base = Encoder("all-MiniLM-L6-v2", "", "0")
    with pytest.raises(HilbertError) as caught:
        next(contrastive.tuned(base, ("a",), (0,), recipe.load("hilbert").recipe, 0))
    assert caught.value.kind is FailureKind.UNSUPPORTED
