"""The base and what a run has made of it, as the two sides of a comparison."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from engine import adapter_files, models
from engine.vocabulary import AdapterSpec, ModelSpec, RunInfo
from gui.chat.compare import Choice
from trainer.tuning import runs


class Pairing(NamedTuple):
    """``tuned`` is empty while nothing that has passed was exported; the first suits best.

    ``questions`` are those that the run was not trained on.
    """

    base: tuple[Choice, ...]
    tuned: tuple[Choice, ...]
    questions: tuple[str, ...]


def pairing(run: RunInfo) -> Pairing:
    """Reads the folder of the run, and the lists of models and adapters. Raises HilbertError."""
    base, made = Path(run.base), Path(run.path) / "artifacts"
    adapters = [one.path for one in adapter_files.available() if one.path.parent == made]
    merged = [model for model in models.available() if model.path.parent == made]
    # An adapter is switched on without loading the base again: the quickest to compare.
    on_base = [
        (path.stem, ModelSpec(run.base, adapters=(AdapterSpec(str(path)),)))
        for path in adapters
        if base.is_file()
    ]
    split = runs.find(run.id).split()
    return Pairing(
        base=((base.stem, ModelSpec(run.base)),) if base.is_file() else (),
        tuned=(*on_base, *((model.name, model.spec()) for model in merged)),
        questions=tuple(example.question for example in split.test or split.validation),
    )
