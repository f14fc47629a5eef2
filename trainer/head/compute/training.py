"""Train a head and everything it must be compared with, as a stream of events.

Every seed draws its own split, and on it trains the quantum head, its classical twin and the other
contenders from the same seed; with a tuned encoder the seed tunes its own first. The head of the
best seed, by its validation set, is saved. A training that was interrupted goes on where it was:
what is finished is kept beside the folder (:mod:`trainer.head.compute.ledger`).
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import torch

from engine import hardware
from engine.vocabulary import Artifact, Metric, Progress
from trainer.head import embeddings, report, spec, splits, verdict
from trainer.head.compute import contrastive, saving
from trainer.head.compute.contenders import CONTENDERS, Parts, Result, on_rows
from trainer.head.compute.fitting import Epoch
from trainer.head.compute.ledger import Ledger
from trainer.head.compute.model import Head
from trainer.head.encoders import Encoder
from trainer.head.labelled import Labelled
from trainer.head.recipe import EncoderState, Preset, Recipe
from trainer.head.report import Report, Scores

TrainingEvent = Progress | Metric | Artifact | Report


class Job(NamedTuple):
    """``encoder`` makes the embeddings, tuned or not; ``folder`` takes the head, if there is one.

    ``names`` are the contenders, the quantum head first.
    """

    data: Labelled
    encoder: Encoder
    preset: Preset
    seeds: tuple[int, ...]
    folder: Path | None = None
    names: tuple[str, ...] = tuple(CONTENDERS)

    @property
    def recipe(self) -> Recipe:
        return self.preset.recipe


class Material(NamedTuple):
    """What one seed trains and tests with, and the encoder that made the embeddings."""

    parts: Parts
    encoder: Encoder


class Trained(NamedTuple):
    """One contender of one seed."""

    name: str
    seed: int
    result: Result
    seconds: float
    material: Material


def train(job: Job) -> Iterator[TrainingEvent]:
    """Progress and metrics, an Artifact if there is a folder, and the Report last."""
    ledger = Ledger(job)
    done: list[Trained] = []
    started, known = time.monotonic(), 0
    total = len(job.seeds) * len(job.names)
    for seed in job.seeds:
        material = yield from material_of(job, seed)
        # The tensors are small: a second thread costs more in waiting than it saves.
        torch.set_num_threads(1)
        for name in job.names:
            worked = len(done) - known
            spent = time.monotonic() - started
            eta = round(spent / worked * (total - len(done)), 1) if worked else None
            note = f"{name}, seed {seed}"
            yield Progress(done=len(done), total=total, unit="heads", eta=eta, note=note)
            if found := ledger.find(name, seed, material.parts):
                known += 1
                done.append(Trained(name, seed, *found, material))
                continue
            outcome = yield from _one(job, material, name, seed)
            ledger.add(name, seed, outcome.result, outcome.seconds)
            done.append(outcome)
    result = _report(job, done)
    if job.folder is not None:
        yield _save(job, done, result, job.folder)
    ledger.clear()
    yield result


def material_of(job: Job, seed: int) -> Generator[Progress | Metric, None, Material]:
    """Draw the split of a seed, and embed all sentences for it."""
    recipe, data = job.recipe, job.data
    split = splits.draw(data.classes, seed, recipe.per_class, recipe.validation_share)
    encoder = job.encoder
    if recipe.encoder is EncoderState.TUNED:
        texts = [data.texts[row] for row in split.train]
        labels = [data.classes[row] for row in split.train]
        encoder = yield from contrastive.tuned(encoder, texts, labels, recipe, seed)
    vectors = torch.from_numpy((yield from embeddings.of(data.texts, encoder)))
    classes = torch.tensor(data.classes)
    rows = (split.train, split.validation, split.test)
    return Material(Parts(*(on_rows(vectors, classes, one) for one in rows)), encoder)


def _one(
    job: Job, material: Material, name: str, seed: int
) -> Generator[TrainingEvent, None, Trained]:
    started = time.monotonic()
    torch.manual_seed(seed)
    for event in CONTENDERS[name](job.recipe, material.parts, len(job.data.labels)):
        if isinstance(event, Epoch):
            yield from _metrics(event, f"seed {seed}/{name}")
        else:
            return Trained(name, seed, event, time.monotonic() - started, material)
    raise AssertionError(f"{name} gave no result")


def _metrics(epoch: Epoch, where: str) -> Iterator[Metric]:
    yield Metric(step=epoch.number, name=f"{where}/loss", value=epoch.loss)
    yield Metric(step=epoch.number, name=f"{where}/validation loss", value=epoch.validation_loss)
    yield Metric(step=epoch.number, name=f"{where}/validation accuracy", value=epoch.accuracy)


def _report(job: Job, done: Sequence[Trained]) -> Report:
    scores = tuple(_scores(name, [one for one in done if one.name == name]) for name in job.names)
    comparisons = report.compared(scores)
    sizes = [len(part.classes) for part in done[0].material.parts]
    return Report(
        verdict=verdict.sentence(comparisons[0]) if comparisons else "Nothing to compare with.",
        preset=job.preset.name,
        recipe=job.recipe,
        data=report.Data.of(job.data, sizes),
        encoder=job.encoder.name,
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
        accuracy=verdict.share_interval(accuracies),
        seconds=sum(one.seconds for one in done) / len(done),
    )


def _save(job: Job, done: Sequence[Trained], found: Report, folder: Path) -> Artifact:
    heads = [one for one in done if one.name == job.names[0]]
    best = max(heads, key=lambda one: one.result.validation)
    module = best.result.module
    assert isinstance(module, Head)
    material = best.material
    described = spec.Spec(
        format=spec.FORMAT,
        preset=job.preset.name,
        recipe=job.recipe,
        dimension=material.parts.dimension,
        labels=job.data.labels,
        encoder=material.encoder.name,
        encoder_sha256=material.encoder.sha256,
        data=job.data.name,
        data_sha256=job.data.sha256,
        seed=best.seed,
        accuracy=best.result.accuracy,
        validation=best.result.validation,
        temperature=saving.calibrated(module, material.parts.validation),
        tuned=job.recipe.encoder is EncoderState.TUNED,
    )
    saving.save(folder, described, module, material.encoder)
    (folder / report.FILE).write_bytes(report.as_json(found))
    (folder / "report.md").write_text(report.markdown(found), encoding="utf-8")
    digest = hashlib.sha256((folder / spec.WEIGHTS).read_bytes()).hexdigest()
    return Artifact(path=str(folder), sha256=digest)
