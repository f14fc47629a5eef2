"""What an export takes of a run's folder, and which of its files stand on the list of models."""

from __future__ import annotations

from pathlib import Path

from engine import adapter_files, models
from engine.errors import HilbertError
from engine.vocabulary import ExportKind, FailureKind, RunState
from trainer.export import planning
from trainer.export.exporting import Source
from trainer.recipe import PadToken
from trainer.tuning.runs import Run


def source_of(run: Run, metadata: Path | None = None) -> Source:
    """Raises HilbertError NOT_FOUND where the base is gone, UNSUPPORTED for an unfinished run."""
    plan = run.plan()
    base = Path(plan.base)
    if not base.exists():
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"The base of this run is gone: {base}",
            "Connect its drive, or put the file back.",
        )
    if run.status().state is not RunState.FINISHED:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"The run {run.id} is not finished, so there is nothing to export.",
            f"Go on with it: hilbert train resume {run.id}",
        )
    split = run.split()
    return Source(
        run=run.id,
        folder=run.artifacts,
        base=base,
        base_hash=plan.base_hash,
        adapter=run.adapter,
        recipe=plan.recipe,
        metadata=planning.metadata_of(base, metadata or _made_before(run, base)),
        # Those of training come last: they only help where too few were held out.
        held_out=(*split.test, *split.validation, *split.train),
        pad=_pad() if plan.recipe.pad_token is PadToken.OWN else "",
    )


def offer(path: Path, kind: ExportKind) -> None:
    """Put a proved file on the list of models, or of adapters. Raises HilbertError."""
    if kind is ExportKind.ADAPTER:
        adapter_files.add(path)
    else:
        models.add(path)


def _made_before(run: Run, base: Path) -> Path | None:
    """A file that was exported already holds the metadata that a folder lacks."""
    made = (file for file in sorted(run.artifacts.glob("*.gguf")) if "adapter" not in file.name)
    return next(made, None) if base.is_dir() else None


def _pad() -> str:
    from trainer.tuning.compute.techniques import PAD  # noqa: PLC0415 - torch

    return PAD
