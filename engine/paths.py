"""Every path Hilbert reads or writes, from one place with one override.

``HILBERT_DATA`` moves the whole data folder; tests always set it. ``HILBERT_CACHE`` moves what can
be fetched or computed again (the starter models among it).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_APP = "hilbert"


def data() -> Path:
    """The data folder. Not created here: see :func:`prepare`."""
    if override := os.environ.get("HILBERT_DATA"):
        return Path(override)
    import platformdirs  # noqa: PLC0415 - where the folder is given, nobody need wait for it

    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def cache() -> Path:
    if override := os.environ.get("HILBERT_CACHE"):
        return Path(override)
    import platformdirs  # noqa: PLC0415 - as above

    return Path(platformdirs.user_cache_dir(_APP, appauthor=False))


def database() -> Path:
    return data() / "hilbert.db"


def library() -> Path:
    """The papers' database, owned by the papers child."""
    return data() / "collections" / "papers.db"


def recognised() -> Path:
    """What was read in scanned papers; it can be made again."""
    return data() / "collections" / "recognised"


def models() -> Path:
    return data() / "models"


def states() -> Path:
    """What models have read of the conversations, kept so that a restart need not read it again."""
    return data() / "states"


def judges() -> Path:
    """How well chat models judge citations, as far as it was measured."""
    return data() / "judges.json"


def formulas() -> Path:
    """Drawings of formulas seen before."""
    return data() / "formulas.db"


def heads() -> Path:
    """Trained classifiers, a folder each."""
    return data() / "heads"


def studies() -> Path:
    """What studies of classifiers found, a folder each."""
    return data() / "studies"


def runs() -> Path:
    """Fine-tunings, a folder each."""
    return data() / "runs"


def examples() -> Path:
    """Questions and answers to fine-tune on, written by the window and the command line."""
    return data() / "examples.db"


def trainer() -> Path:
    """What fine-tuning needs besides the app: with the cache, so that all profiles share it."""
    return cache() / "trainer"


def unsloth_tries() -> Path:
    """With which libraries Unsloth could be imported here: an import takes half a minute."""
    return cache() / "unsloth-imported.json"


def updates() -> Path:
    """New versions of the app, fetched and not installed yet."""
    return cache() / "updates"


def logs() -> Path:
    return data() / "logs"


def bundled() -> Path | None:
    """The read-only folder of what an installer brought along; None in a checkout."""
    inside = getattr(sys, "_MEIPASS", None) or os.environ.get("HILBERT_BUNDLED")
    return Path(inside) if inside else None


def starters() -> Path:
    """The starter chat model and the embedding model: of the installer, or of bootstrap.py."""
    inside = bundled()
    if inside and (inside / "starters").is_dir():
        return inside / "starters"
    return cache() / "starters"


def starter_model() -> Path:
    return starters() / "SmolLM2-135M-Instruct.Q4_1.gguf"


def embedding_model() -> Path:
    return starters() / "all-MiniLM-L6-v2"


def embedding_gguf() -> Path:
    """The same embedding model for llama.cpp, as the installers bring it."""
    return starters() / "all-MiniLM-L6-v2.f16.gguf"


def prepare() -> Path:
    """Create the data folder and its parts. Raises OSError where that is not allowed."""
    for folder in (data(), library().parent, models(), logs()):
        folder.mkdir(parents=True, exist_ok=True)
    return data()
