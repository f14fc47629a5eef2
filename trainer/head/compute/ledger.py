"""What a training has finished, kept beside its folder until the training is whole.

A line of JSON for each contender of each seed, and the weights of the quantum heads. Everything
random is drawn anew for every contender, so a training that goes on from here gives the same report
as one that was never interrupted. A ledger of other data or another recipe is not taken up.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from safetensors.torch import load_file, save_file

from engine.vocabulary import Value
from trainer.head import tasks
from trainer.head.compute.contenders import Parts, Result
from trainer.head.compute.model import Head

if TYPE_CHECKING:
    from trainer.head.compute.training import Job


class Line(Value, frozen=True, omit_defaults=False):
    """A contender of a seed: its result without the module."""

    name: str
    seed: int
    accuracy: float
    validation: float
    parameters: int
    seconds: float


class Ledger:
    """Of one training; without a folder nothing is kept."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._folder = tasks.beside(job.folder) if job.folder else None
        self._lines = {(line.name, line.seed): line for line in self._read()}

    def find(self, name: str, seed: int, parts: Parts) -> tuple[Result, float] | None:
        """The result of an earlier run with its seconds."""
        line = self._lines.get((name, seed))
        if line is None or self._folder is None:
            return None
        module = None
        if name == self._job.names[0]:
            module = Head(self._job.recipe, parts.dimension, len(self._job.data.labels))
            module.load_state_dict(load_file(self._folder / _weights(seed)))
        return Result(line.accuracy, line.validation, line.parameters, module), line.seconds

    def add(self, name: str, seed: int, result: Result, seconds: float) -> None:
        """The weights first: a line stands for something whole."""
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        if name == self._job.names[0] and result.module is not None:
            tensors = {k: v.contiguous() for k, v in result.module.state_dict().items()}
            save_file(tensors, self._folder / _weights(seed))
        line = Line(name, seed, result.accuracy, result.validation, result.parameters, seconds)
        with (self._folder / self._lines_name).open("ab") as file:
            file.write(msgspec.json.encode(line) + b"\n")

    def clear(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def _lines_name(self) -> str:
        """Names what the results depend on: those of another recipe are not found."""
        job = self._job
        content = [job.data.sha256, job.encoder.sha256, job.data.labels, job.recipe]
        return f"{hashlib.sha256(msgspec.json.encode(content)).hexdigest()[:16]}.jsonl"

    def _read(self) -> Iterator[Line]:
        file = self._folder / self._lines_name if self._folder else None
        if file is None or not file.exists():
            return
        for text in file.read_bytes().split(b"\n"):
            with contextlib.suppress(msgspec.MsgspecError):  # torn by the end of a process
                yield msgspec.json.decode(text, type=Line)


def _weights(seed: int) -> str:
    return f"seed-{seed}.safetensors"
