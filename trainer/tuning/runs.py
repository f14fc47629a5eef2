"""A run on disk: one folder in ``runs/`` that says what was trained, how, and what came of it.

    run.json            what was asked for: recipe, base and examples with their hashes
    examples.jsonl      the examples themselves, with the part each one belongs to
    environment.json    where it ran
    status.json         where it stands
    events.jsonl        metrics, samples and notices, in the words of the vocabulary
    checkpoints/N/      after step N: the last one, and the best
    artifacts/          the trained parameters, and what is exported
    report.json, .md    the evaluation

Promises: a file is replaced whole or not at all; a process that is killed leaves a folder that can
be resumed; a folder can be copied to another machine.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
import psutil

from engine import paths
from engine.errors import HilbertError
from engine.vocabulary import (
    AnyEvent,
    Backend,
    FailureKind,
    Metric,
    Notice,
    RunId,
    RunInfo,
    RunState,
    Sampled,
    TrainingEnvironment,
    Value,
    decode_event,
    encode,
)
from trainer.examples.splitting import Part, Split
from trainer.examples.values import Example
from trainer.recipe import Recipe

T = TypeVar("T")

_UNDER_WAY: set[Path] = set()  # the folders of the runs that this process trains just now

COMPLETE = "complete"  # the last file of a checkpoint: without it, the writer was killed


class Plan(Value, frozen=True, omit_defaults=False):
    """What was asked for. ``base_hash`` and ``data_sha256`` tell whether it still is the same.

    ``counts`` are the examples to train on, to validate by and to test with.
    """

    preset: str
    recipe: Recipe
    base: str
    base_hash: str
    examples: str
    data_sha256: str
    counts: tuple[int, int, int]
    created: float
    backend: Backend = Backend.PEFT


class Status(Value, frozen=True, omit_defaults=False):
    """``halvings`` of the batch that want of memory forced.

    ``process`` is its id and start in seconds, on Linux since the system's own start: that stays
    the same when the clock is set.
    """

    state: RunState = RunState.READY
    step: int = 0
    steps: int = 0
    best_step: int = 0
    best_loss: float | None = None
    note: str = ""
    verdict: str = ""
    halvings: int = 0
    process: tuple[int, float] | None = None


class _Line(Value, frozen=True, omit_defaults=False):
    part: Part
    example: Example


class Run:
    """The folder of one run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.events = folder / "events.jsonl"
        self.checkpoints = folder / "checkpoints"
        self.artifacts = folder / "artifacts"

    @property
    def id(self) -> RunId:
        return RunId(self.folder.name)

    @property
    def adapter(self) -> Path:
        """Where the trained parameters of a finished run are."""
        return self.artifacts / "adapter"

    def adapter_hash(self) -> str:
        """Of all its files, by name. Raises OSError."""
        digest = hashlib.sha256()
        for path in sorted(self.adapter.iterdir()):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()

    @classmethod
    def create(cls, plan: Plan, split: Split, folder: Path | None = None) -> Run:
        """Raises OSError."""
        run = cls(folder or _free_folder(plan))
        run.folder.mkdir(parents=True)
        with (run.folder / "examples.jsonl").open("wb") as file:
            for part, examples in zip(
                Part, (split.train, split.validation, split.test), strict=True
            ):
                for example in examples:
                    file.write(msgspec.json.encode(_Line(part, example)) + b"\n")
        _write(run.folder / "status.json", Status())
        _write(run.folder / "run.json", plan)
        return run

    def plan(self) -> Plan:
        return _read(self.folder / "run.json", Plan)

    def split(self) -> Split:
        parts: dict[Part, list[Example]] = {part: [] for part in Part}
        for line in (self.folder / "examples.jsonl").read_bytes().splitlines():
            found = msgspec.json.decode(line, type=_Line)
            parts[found.part].append(found.example)
        return Split(*(tuple(parts[part]) for part in Part))

    def status(self) -> Status:
        """As it is: RUNNING becomes INTERRUPTED when its process is gone, or at something else."""
        found = _read(self.folder / "status.json", Status)
        if found.state is RunState.RUNNING and not self._is_trained_by(found.process):
            note = f"It was interrupted after step {found.step}."
            return msgspec.structs.replace(found, state=RunState.INTERRUPTED, note=note)
        return found

    def change(self, **changes: object) -> Status:
        """Write the status with these fields changed."""
        status: Status = msgspec.structs.replace(self.status(), **changes)
        _write(self.folder / "status.json", status)
        return status

    @contextlib.contextmanager
    def under_way(self) -> Iterator[None]:
        """RUNNING by this process, until the block ends; whoever ends it says how. Raises OSError.

        Where that cannot be written any more, it was interrupted all the same. A block within such
        a block changes nothing.
        """
        me = psutil.Process()
        self.change(state=RunState.RUNNING, note="", process=(me.pid, round(_started(me), 1)))
        here = self.folder.resolve()
        outermost = here not in _UNDER_WAY
        _UNDER_WAY.add(here)
        try:
            yield
        finally:
            if outermost:
                _UNDER_WAY.remove(here)

    def _is_trained_by(self, process: tuple[int, float] | None) -> bool:
        if process and process[0] == os.getpid():
            return self.folder.resolve() in _UNDER_WAY
        return _alive(process)

    def info(self) -> RunInfo:
        """Of a damaged folder that it is one: the other runs can be listed all the same."""
        try:
            plan, status = self.plan(), self.status()
        except (HilbertError, OSError) as error:
            return self._damaged(error)
        return RunInfo(
            id=self.id,
            path=str(self.folder),
            state=status.state,
            preset=plan.preset,
            technique=plan.recipe.technique,
            base=plan.base,
            examples=plan.examples,
            created=plan.created,
            step=status.step,
            steps=status.steps,
            best_step=status.best_step,
            best_loss=status.best_loss,
            note=status.note,
            verdict=status.verdict,
        )

    def _damaged(self, error: HilbertError | OSError) -> RunInfo:
        return RunInfo(
            id=self.id,
            path=str(self.folder),
            state=RunState.FAILED,
            preset="",
            technique="",
            base="",
            examples="",
            created=self.folder.stat().st_mtime,
            note=f"{error} {error.remedy}" if isinstance(error, HilbertError) else str(error),
        )

    def environment(self) -> TrainingEnvironment:
        return _read(self.folder / "environment.json", TrainingEnvironment)

    def record_environment(self, found: TrainingEnvironment) -> None:
        _write(self.folder / "environment.json", found)

    # --- what it said ---

    def record(self, event: AnyEvent) -> None:
        with self.events.open("ab") as file:
            file.write(encode(event))

    def history(self) -> Iterator[Metric | Sampled | Notice]:
        """What was recorded, but for a line that was cut short by a kill."""
        with contextlib.suppress(FileNotFoundError):
            for line in self.events.read_bytes().splitlines():
                with contextlib.suppress(msgspec.MsgspecError):
                    event = decode_event(line)
                    if isinstance(event, Metric | Sampled | Notice):
                        yield event

    def forget_after(self, step: int) -> None:
        """Drop what was said after ``step``: a resumed run says it again.

        A notice of before the first checkpoint stays: that memory was short is not said again.
        """
        kept = [
            encode(event)
            for event in self.history()
            if event.step <= step or (event.step == 0 and isinstance(event, Notice))
        ]
        replace(self.events, b"".join(kept))

    # --- checkpoints ---

    def checkpoint(self, step: int) -> Path:
        return self.checkpoints / f"checkpoint-{step}"  # as transformers names them

    def checkpoint_steps(self) -> list[int]:
        """Of the complete ones."""
        found = self.checkpoints.glob(f"checkpoint-*/{COMPLETE}")
        return sorted(self.step_of(path.parent) for path in found)

    @staticmethod
    def step_of(checkpoint: Path) -> int:
        return int(checkpoint.name.rpartition("-")[2])

    def last_checkpoint(self) -> Path | None:
        steps = self.checkpoint_steps()
        return self.checkpoint(steps[-1]) if steps else None

    def keep_checkpoints(self, steps: Sequence[int]) -> None:
        """Remove all others, and what a killed process left half-written."""
        for path in self.checkpoints.glob("checkpoint-*"):
            if path.name not in {self.checkpoint(step).name for step in steps}:
                shutil.rmtree(path, ignore_errors=True)


def all_runs() -> list[Run]:
    """The newest first; folders that are no runs are left out."""
    found = [Run(path.parent) for path in paths.runs().glob("*/run.json")]
    return sorted(found, key=lambda run: run.info().created, reverse=True)


def find(name: str) -> Run:
    """By the name of its folder, or its path. Raises HilbertError NOT_FOUND."""
    for folder in (paths.runs() / name, Path(name)):
        if name and (folder / "run.json").is_file():
            return Run(folder)
    known = ", ".join(run.id for run in all_runs()[:5])
    raise HilbertError(
        FailureKind.NOT_FOUND,
        f"There is no run called “{name}”.",
        f"The newest are: {known}." if known else "Start one with `hilbert train run`.",
    )


def replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises OSError."""
    beside = path.with_name(path.name + ".new")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _write(path: Path, value: msgspec.Struct) -> None:
    replace(path, msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")


def _read(path: Path, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except msgspec.MsgspecError as error:
        raise HilbertError(
            FailureKind.BAD_FILE,
            f"{path} is damaged.",
            "Start the run again; its folder can be removed.",
            str(error),
        ) from error


def _free_folder(plan: Plan) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S", time.localtime(plan.created))
    name = f"{stamp}-{plan.recipe.technique.replace('+', '-plus')}"
    taken = {path.name for path in paths.runs().glob("*")}
    numbered = (name if n == 1 else f"{name}-{n}" for n in range(1, len(taken) + 2))
    return paths.runs() / next(one for one in numbered if one not in taken)


def _alive(process: tuple[int, float] | None) -> bool:
    """Whether that very process runs; its number may have gone to another."""
    if process is None:
        return False
    number, started = process
    with contextlib.suppress(psutil.Error):
        return abs(_started(psutil.Process(number)) - started) < 1
    return False


def _started(process: psutil.Process) -> float:
    moment = float(process.create_time())
    # There it is counted from the system's start, which moves with the clock.
    return moment - psutil.boot_time() if psutil.LINUX else moment
