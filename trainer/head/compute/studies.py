"""Run a study and keep it: a folder with study.json, study.md and an SVG of every figure."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import msgspec

from engine.vocabulary import Artifact, HeadStudy, HeadTask, Metric, Progress
from trainer.head import drawn, tasks
from trainer.head.compute import curves, studying
from trainer.head.compute.training import Job
from trainer.head.figures import Columns, Figure
from trainer.head.study import FILE, Study, markdown

Steps = Generator[Progress | Metric, None, Study]
StudyEvent = Progress | Metric | Artifact | Study

_KINDS: dict[HeadStudy, Callable[[Job], Steps]] = {
    HeadStudy.ABLATIONS: studying.ablate,
    HeadStudy.SCREENING: studying.screen,
    HeadStudy.QUBITS: curves.by_qubits,
    HeadStudy.SHOTS: curves.by_shots,
    HeadStudy.ERRORS: curves.by_errors,
    HeadStudy.GRADIENTS: curves.gradients,
    HeadStudy.ENERGY: curves.joules,
}


def run(task: HeadTask, kind: HeadStudy, folder: Path | None) -> Iterator[StudyEvent]:
    """Progress and metrics, an Artifact if there is a folder, and the Study last."""
    found = yield from _KINDS[kind](tasks.job_of(task))
    if folder is not None:
        yield keep(found, folder)
    yield found


def keep(found: Study, folder: Path) -> Artifact:
    """Write the folder, over what may be there."""
    folder.mkdir(parents=True, exist_ok=True)
    text = msgspec.json.format(msgspec.json.encode(found), indent=2)
    (folder / FILE).write_bytes(text)
    (folder / "study.md").write_text(markdown(found), encoding="utf-8")
    drawings: list[Figure | Columns] = [*found.figures, *found.columns]
    for number, figure in enumerate(drawings, 1):
        (folder / f"figure-{number}.svg").write_text(drawn.svg(figure), encoding="utf-8")
    return Artifact(path=str(folder), sha256=hashlib.sha256(text).hexdigest())
