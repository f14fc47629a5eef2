"""Train a head and everything it must be compared with, as a stream of events.

Every seed draws its own split, and on it trains the quantum head, its classical twin and the other
contenders from the same seed. The head of the best seed, by its validation set, is saved.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import torch

from engine import hardware, paths
from engine.vocabulary import Artifact, Metric, Progress
from trainer.head import embeddings, report, splits, verdict
from trainer.head.compute import saving
from trainer.head.compute.contenders import CONTENDERS, Parts, Result, on_rows
from trainer.head.compute.fitting import Epoch
from trainer.head.compute.model import Head
from trainer.head.labelled import Labelled
from trainer.head.recipe import Preset, Recipe
from trainer.head.report import Report, Scores

TrainingEvent = Progress | Metric | Artifact | Report


class Job(NamedTuple):
    """``vectors`` (sentences, dimension) are the embeddings of ``data``; ``folder`` takes the head.

    ``names`` are the contenders, the quantum head first.
    """

    data: Labelled
    vectors: embeddings.Vectors
    preset: Preset
    seeds: tuple[int, ...]
    folder: Path | None
    names: tuple[str, ...] = tuple(CONTENDERS)

    @property
    def recipe(self) -> Recipe:
        return self.preset.recipe


class Trained(NamedTuple):
    """One contender of one seed."""

    name: str
    seed: int
    result: Result
    seconds: float
    parts: Parts


def train(job: Job) -> Iterator[TrainingEvent]:
    """Progress and metrics, an Artifact if there is a folder, and the Report last."""
    # The tensors are small: a second thread costs more in waiting than it saves.
    torch.set_num_threads(1)
    done: list[Trained] = []
    started = time.monotonic()
    total = len(job.seeds) * len(job.names)
    for seed in job.seeds:
        parts = parts_of(job, seed)
        for name in job.names:
            eta = (time.monotonic() - started) / len(done) * (total - len(done)) if done else None
            yield Progress(done=len(done), total=total, unit="heads", eta=eta, note=name)
            outcome = yield from _one(job, parts, name, seed)
            done.append(outcome)
    found = _report(job, done)
    if job.folder is not None:
        yield _save(job, done, found, job.folder)
    yield found


def parts_of(job: Job, seed: int) -> Parts:
    recipe = job.recipe
    split = splits.draw(job.data.classes, seed, recipe.per_class, recipe.validation_share)
    vectors, classes = torch.from_numpy(job.vectors), torch.tensor(job.data.classes)
    rows = (split.train, split.validation, split.test)
    return Parts(*(on_rows(vectors, classes, one) for one in rows))


def _one(job: Job, parts: Parts, name: str, seed: int) -> Generator[TrainingEvent, None, Trained]:
    started = time.monotonic()
    torch.manual_seed(seed)
    for event in CONTENDERS[name](job.recipe, parts, len(job.data.labels)):
        if isinstance(event, Epoch):
            yield from _metrics(event, f"seed {seed}/{name}")
        else:
            return Trained(name, seed, event, time.monotonic() - started, parts)
    raise AssertionError(f"{name} gave no result")


def _metrics(epoch: Epoch, where: str) -> Iterator[Metric]:
    yield Metric(step=epoch.number, name=f"{where}/loss", value=epoch.loss)
    yield Metric(step=epoch.number, name=f"{where}/validation loss", value=epoch.validation_loss)
    yield Metric(step=epoch.number, name=f"{where}/validation accuracy", value=epoch.accuracy)


def _report(job: Job, done: Sequence[Trained]) -> Report:
    scores = tuple(_scores(name, [one for one in done if one.name == name]) for name in job.names)
    comparisons = report.compared(scores)
    sizes = [len(part.classes) for part in done[0].parts]
    return Report(
        verdict=verdict.sentence(comparisons[0]) if comparisons else "Nothing to compare with.",
        preset=job.preset.name,
        recipe=job.recipe,
        data=report.Data.of(job.data, sizes),
        encoder=paths.embedding_model().name,
        seeds=job.seeds,
        scores=scores,
        comparisons=comparisons,
        hardware=hardware.describe(),
    )


def _scores(name: str, done: Sequence[Trained]) -> Scores:
    accuracies = tuple(one.result.accuracy for one in done)
    return Scores(
        name=name,
        parameters=max(one.result.parameters for one in done),
        accuracies=accuracies,
        accuracy=verdict.interval(accuracies),
        seconds=sum(one.seconds for one in done) / len(done),
    )


def _save(job: Job, done: Sequence[Trained], found: Report, folder: Path) -> Artifact:
    heads = [one for one in done if one.name == job.names[0]]
    best = max(heads, key=lambda one: one.result.validation)
    module = best.result.module
    assert isinstance(module, Head)
    spec = saving.Spec(
        format=saving.FORMAT,
        preset=job.preset.name,
        recipe=job.recipe,
        dimension=best.parts.dimension,
        labels=job.data.labels,
        encoder=found.encoder,
        encoder_sha256=embeddings.encoder_hash(),
        data=job.data.name,
        data_sha256=job.data.sha256,
        seed=best.seed,
        accuracy=best.result.accuracy,
        validation=best.result.validation,
        temperature=saving.calibrated(module, best.parts.validation),
    )
    saving.save(folder, saving.TrainedHead(spec, module))
    (folder / "report.json").write_bytes(report.as_json(found))
    (folder / "report.md").write_text(report.markdown(found), encoding="utf-8")
    digest = hashlib.sha256((folder / saving.WEIGHTS).read_bytes()).hexdigest()
    return Artifact(path=str(folder), sha256=digest)
