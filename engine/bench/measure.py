"""Take turns, take medians, and name the machine."""

from __future__ import annotations

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from engine import hardware, modules
from engine.child import environment
from engine.errors import HilbertError
from engine.vocabulary import FailureKind

T = TypeVar("T")


def bare(module: str, settings: Mapping[str, Any], kind: type[T]) -> T:
    """Run ``python -m MODULE`` in a fresh process: settings on stdin, its result on stdout."""
    done = subprocess.run(
        modules.command(module),
        input=msgspec.json.encode(settings),
        capture_output=True,
        env=environment(),
        check=False,
    )
    if done.returncode != 0:
        raise HilbertError(
            FailureKind.INTERNAL,
            "The bare run that the app is compared with failed.",
            "Run `hilbert doctor`.",
            done.stderr.decode(errors="replace")[-4000:],
        )
    return msgspec.json.decode(done.stdout.splitlines()[-1], type=kind)


def answer(result: object) -> None:
    """The bare side: print the result as the last line of stdout."""
    sys.stdout.buffer.write(b"\n" + msgspec.json.encode(result) + b"\n")
    sys.stdout.flush()


def settings(kind: type[T]) -> T:
    """The bare side: what :func:`bare` was given."""
    return msgspec.json.decode(sys.stdin.buffer.read(), type=kind)


def in_turns(rounds: int, app: Callable[[], T], other: Callable[[], T]) -> tuple[list[T], list[T]]:
    """A B B A A B ...: what drifts while the rounds go on touches both alike."""
    apps: list[T] = []
    others: list[T] = []
    for number in range(rounds):
        order = [(app, apps), (other, others)]
        for act, results in order if number % 2 == 0 else reversed(order):
            results.append(act())
    return apps, others


@contextlib.contextmanager
def temporary_data(keep: Path | None = None) -> Iterator[Path]:
    """A data folder that this process and its children use instead of the person's.

    ``keep`` is used in its place and stays.
    """
    before = os.environ.get("HILBERT_DATA")
    with tempfile.TemporaryDirectory(prefix="hilbert-bench-") as folder:
        os.environ["HILBERT_DATA"] = str(keep or Path(folder) / "data")
        try:
            yield Path(folder)
        finally:
            if before is None:
                del os.environ["HILBERT_DATA"]
            else:
                os.environ["HILBERT_DATA"] = before


def resident(pid: int | None) -> int:
    """The memory of a process in megabytes; 0 if there is none."""
    import psutil  # noqa: PLC0415 - a benchmark alone needs it

    return int(psutil.Process(pid).memory_info().rss >> 20) if pid else 0


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that ``share`` of the values do not pass."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * round(share * 100) // 100) - 1)]


def report(name: str, command: str, **parts: Any) -> dict[str, Any]:
    """One JSON object: what was run, on what, and what came out."""
    return {
        "benchmark": name,
        "command": command,
        "hardware": msgspec.to_builtins(hardware.describe()),
        **parts,
    }
