"""A tiny run and what its trained model says, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.trainer import tiny_models
from tests.trainer.export import making
from trainer.export import native, reference, trained
from trainer.export.exporting import Source
from trainer.export.reference import Reference
from trainer.recipe import Recipe, Technique


@pytest.fixture(autouse=True)
def _one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tiny models: a second thread only waits."""
    monkeypatch.setattr(native, "default_threads", lambda: 1)


@pytest.fixture(scope="session")
def tiny_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_models.base(tmp_path_factory.mktemp("base") / "tiny.gguf", pre="llama-bpe")


@pytest.fixture(scope="session")
def tiny_run(tiny_base: Path, tmp_path_factory: pytest.TempPathFactory) -> Source:
    """Trained with rsLoRA, whose scaling is the one that converters get wrong."""
    recipe = Recipe(technique=Technique.RSLORA, rank=8, alpha=16)
    return making.train(tiny_base, tmp_path_factory.mktemp("run"), recipe, strength=0.1)


@pytest.fixture(scope="session")
def tiny_reference(tiny_run: Source) -> Reference:
    model, tokenizer, _ = trained.load(tiny_run.base, tiny_run.adapter, tiny_run.base_hash)
    return reference.of(model, tokenizer, tiny_run.held_out)
