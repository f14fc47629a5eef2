"""The starter models of the *complete* installers: the chat model and the embedding model.

Both come by hash like everything else (setup_models.py). The embedding model is written as GGUF
with the app's own converter, so that a program without torch can use it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import setup_models
from build_workshop import Workshop
from setup_console import Step
from setup_machine import ROOT

CHAT, EMBEDDING = setup_models.STARTERS
_CONVERT = (
    "import sys; from pathlib import Path; from engine.papers.bert_gguf import convert; "
    "convert(Path(sys.argv[1]), Path(sys.argv[2]))"
)


def place(workshop: Workshop, folder: Path) -> None:
    """Put the models where engine.paths.starters() looks in an installed app."""
    kept = workshop.folder / "models"
    setup_models.install(kept)
    embedder = kept / f"{EMBEDDING.target}.f16.gguf"
    if not embedder.exists():
        with Step("Embedding model as GGUF"):
            workshop.run(
                *(
                    workshop.python,
                    "-c",
                    f"import sys; sys.path.insert(0, {str(ROOT)!r}); {_CONVERT}",
                ),
                *(kept / EMBEDDING.target, embedder),
                what="Writing the embedding model",
            )
    folder.mkdir(parents=True)
    for model in (kept / CHAT.target, embedder):
        shutil.copy2(model, folder / model.name)
