"""``hilbert bench router``: what a question waits for a router, and how often the router is right.

Embedding and head are timed one question at a time in this process, after a first one that loads
both. How often it is right is counted on the questions that the saved head's own seed kept for
testing: neither training nor calibration has seen them.
"""

from __future__ import annotations

import statistics
import time
from pathlib import Path
from typing import Any

import click
import msgspec

from engine.bench import measure
from engine.cli.output import reporter, show
from engine.errors import HilbertError
from engine.papers.embed import Embedder
from engine.routing import Route, Routed
from engine.vocabulary import FailureKind, Progress
from trainer.head import labelled, router, spec, splits
from trainer.head.labelled import Labelled
from trainer.head.router import HeadRouter

EMBEDDING_MS, HEAD_MS = 50.0, 5.0
_BINS = 10


@click.command("router")
@click.argument("head", default="")
@click.option("--threshold", type=click.FloatRange(0, 1), default=0.7, show_default=True)
@click.option(
    "--file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=router.QUESTIONS,
    help="The labelled questions that the head was trained on. Default: those of Hilbert.",
)
def bench_router(head: str, threshold: float, file: Path) -> None:
    """Time HEAD (default: the newest) as the router of questions; count how often it is right."""
    folder = spec.folder_of(head) if head else _newest()
    chosen = router.load(folder, threshold)
    data = _known(chosen, file)
    told = reporter()
    embedder = Embedder(Path(chosen.encoder)) if chosen.encoder else Embedder()
    kept = _kept(chosen, data)
    chosen.decide(embedder.question(data.texts[kept[0]])[0].tolist())
    embedding, deciding, said = [], [], []
    for done, row in enumerate(kept):
        told.progress(Progress(done=done, total=len(kept), unit="questions"))
        begun = time.perf_counter()
        vector = embedder.question(data.texts[row])[0].tolist()
        embedded = time.perf_counter()
        said.append((chosen.decide(vector), Route(data.labels[data.classes[row]])))
        embedding.append(1000 * (embedded - begun))
        deciding.append(1000 * (time.perf_counter() - embedded))
    told.clear()
    result = measure.report(
        "router",
        f"hilbert bench router {folder.name} --threshold {threshold}",
        embedding=_timed(embedding, EMBEDDING_MS),
        head=_timed(deciding, HEAD_MS),
        **tallied(said, threshold),
    )
    show(msgspec.json.format(msgspec.json.encode(result), indent=2).decode())


def _newest() -> Path:
    for folder, described in spec.trained():
        if router.fits(described):
            return folder
    raise HilbertError(
        FailureKind.NOT_FOUND,
        "No trained head can route questions.",
        f"Train one with `hilbert head train {router.QUESTIONS} --recipe {router.RECIPE}`.",
    )


def _known(chosen: HeadRouter, file: Path) -> Labelled:
    """Another file is split otherwise: its questions may have trained the head."""
    data = labelled.read(file)
    if data.sha256 != chosen.head.spec.data_sha256:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"The head was not trained on {file.name}.",
            "Name its file with --file.",
        )
    return data


def _kept(chosen: HeadRouter, data: Labelled) -> list[int]:
    described = chosen.head.spec
    recipe = described.recipe
    split = splits.draw(data.classes, described.seed, recipe.per_class, recipe.validation_share)
    return [int(row) for row in split.test]


def _timed(milliseconds: list[float], target: float) -> dict[str, Any]:
    median = measure.median(milliseconds)
    worst = statistics.quantiles(milliseconds, n=20)[-1]
    return {"ms": median, "ms_95_percent": worst, "target": target, "reached": median <= target}


def tallied(said: list[tuple[Routed, Route]], threshold: float) -> dict[str, Any]:
    """Shares from 0 to 1; ``right_when_sure`` is None where it never was.

    ``calibration_error`` is the expected one over ten bins of confidence (Guo et al. 2017).
    """
    right = [one.label is truth for one, truth in said]
    sure = [hit for hit, (one, _) in zip(right, said, strict=True) if one.sure]
    return {
        "questions": len(said),
        "threshold": threshold,
        "right": statistics.fmean(right),
        "sure": len(sure) / len(said),
        "right_when_sure": statistics.fmean(sure) if sure else None,
        "calibration_error": _calibration([one.confidence for one, _ in said], right),
    }


def _calibration(confidences: list[float], right: list[bool]) -> float:
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for confidence, hit in zip(confidences, right, strict=True):
        bins[min(int(confidence * _BINS), _BINS - 1)].append((confidence, hit))
    return sum(abs(sum(c - h for c, h in one)) for one in bins) / len(right)
