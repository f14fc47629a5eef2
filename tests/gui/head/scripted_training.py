"""A training child that says what a real one says, without torch; its folder holds a whole head."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec

from engine import hardware
from engine.vocabulary import (
    Artifact,
    Classification,
    ClassifyTexts,
    EstimateHead,
    HeadEstimated,
    HeadStudy,
    Metric,
    Progress,
    StopReason,
    StudyHead,
    TextsClassified,
    TrainHead,
)
from engine.worker import Job, Lane, serve
from trainer.head import energy, report, spec, study, tasks, verdict
from trainer.head.energy import Reading
from trainer.head.recipe import Recipe
from trainer.head.report import Data, Report, Scores
from trainer.head.study import Study

LABELS = ("objective", "subjective")
SLOW = "slow"  # in the name of a file: the training goes on until it is cancelled


def write_head(folder: Path) -> None:
    """A head of three seeds, one point better than its twin."""
    ours, theirs = (0.9, 0.91, 0.92), (0.89, 0.90, 0.91)
    scores = tuple(
        Scores(name, 100, values, verdict.share_interval(values), 1.0)
        for name, values in (("quantum head", ours), ("classical twin", theirs))
    )
    comparisons = report.compared(scores)
    described = spec.Spec(
        1, "hilbert", Recipe(qubits=3), 12, LABELS, "mini", "0", "films.all", "0", 2, 0.92, 0.9, 1.0
    )
    told = Report(
        verdict.sentence(comparisons[0]), "hilbert", Recipe(qubits=3),
        Data("films.all", "0", LABELS, 10, 4, 20), "mini", (0, 1, 2), scores, comparisons,
        hardware.describe(),
    )  # fmt: skip
    folder.mkdir(parents=True)
    (folder / spec.SPEC).write_bytes(msgspec.json.encode(described))
    (folder / report.FILE).write_bytes(report.as_json(told))


def on_train(job: Job, command: TrainHead) -> StopReason:
    tasks.begin(command.task, Path(command.folder))
    for step in range(3):
        job.emit(Progress(done=step, total=14, unit="heads", eta=9.0, note="quantum head"))
        job.emit(Metric(step=step, name="seed 0/quantum head/loss", value=0.6 - step / 10))
    while SLOW in command.task.file:
        time.sleep(0.01)
        if job.cancelled:
            return StopReason.CANCELLED
    write_head(Path(command.folder))
    tasks.discard(Path(command.folder))
    job.emit(Artifact(path=command.folder, sha256="0"))
    return StopReason.FINISHED


def energy_study() -> Study:
    readings = [
        Reading(qubits, qubits + 4, 2.0**qubits * 1e-7, 2.0**qubits * 1e-6, 2.0**qubits * 4e-7,
                2.0**qubits * 2.5e-6)
        for qubits in (16, 18, 20)
    ]  # fmt: skip
    fit, qpu = energy.fit(readings), energy.Qpu()
    told = energy.sentence(readings, fit, qpu, "made up")
    figures = (energy.figure(readings, fit, qpu),)
    return Study(
        told, "energy", (), figures=figures, readings=tuple(readings), fit=fit, source="made up"
    )


def on_study(job: Job, command: StudyHead) -> StopReason:
    job.emit(Progress(done=1, total=2, unit="variants", note="without entanglers"))
    found = energy_study()
    if command.study is not HeadStudy.ENERGY:
        tried = [study.tried("whole head", (0.9, 0.92)), study.tried("one part less", (0.8, 0.9))]
        found = study.of_ablations(tried)
    folder = Path(command.folder)
    folder.mkdir(parents=True)
    (folder / study.FILE).write_bytes(msgspec.json.encode(found))
    job.emit(Artifact(path=command.folder, sha256="0"))
    return StopReason.FINISHED


def on_estimate(job: Job, command: EstimateHead) -> None:
    job.emit(HeadEstimated(sentences=10_000, tuning=0, embedding=60, training=120))


def on_classify(job: Job, command: ClassifyTexts) -> None:
    answers = tuple(
        Classification(text, LABELS[1] if "I" in text else "", 0.9, LABELS, (0.1, 0.9))
        for text in command.texts
    )
    job.emit(TextsClassified(answers=answers))


if __name__ == "__main__":
    train: Lane = {TrainHead: on_train, StudyHead: on_study}
    query: Lane = {EstimateHead: on_estimate, ClassifyTexts: on_classify}
    serve("scripted", {"train": train, "query": query})
