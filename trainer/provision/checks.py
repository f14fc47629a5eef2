"""What could be installed on this machine, what it would take, and why not.

Sizes are measured ones (assets/trainer.toml). Nothing here connects to anything.
"""

from __future__ import annotations

import shutil
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import psutil

from assets import ROOT
from engine import hardware
from engine.vocabulary import TrainerKind, TrainerOffer, Value

_SIZES = ROOT / "trainer.toml"
_SPARE = 500 * 10**6  # bytes of the disk that stay free
_LEAST_MEMORY = 4 * 10**9
#: The oldest driver for CUDA 13.0, by NVIDIA's release notes of the toolkit.
_DRIVER = 580


class Sizes(Value, frozen=True):
    """In bytes."""

    download: int
    disk: int


@dataclass(frozen=True)
class Machine:
    """What decides. ``memory`` and ``free`` (of the disk) in bytes; ``gpus`` as nvidia-smi says."""

    system: str
    memory: int
    free: int
    gpus: Sequence[str]

    @classmethod
    def here(cls, folder: Path) -> Machine:
        while not folder.exists():
            folder = folder.parent
        return cls(
            system=sys.platform,
            memory=psutil.virtual_memory().total,
            free=shutil.disk_usage(folder).free,
            gpus=hardware.gpus(),
        )


def sizes(system: str) -> dict[TrainerKind, Sizes]:
    """By kind, for one system; empty where none was measured."""
    table = tomllib.loads(_SIZES.read_text(encoding="utf-8")).get(system, {})
    return msgspec.convert(table, dict[TrainerKind, Sizes])


def offers(machine: Machine, there: int = 0) -> tuple[TrainerOffer, ...]:
    """The best first. ``there`` bytes of it are on the disk already."""
    known = sizes(machine.system)
    made = [_offer(kind, known.get(kind), machine, there) for kind in TrainerKind]
    made.sort(key=lambda offer: (not offer.possible, offer.kind is TrainerKind.CPU))
    return tuple(made)


def _offer(kind: TrainerKind, size: Sizes | None, machine: Machine, there: int) -> TrainerOffer:
    taken = size or Sizes(0, 0)
    for reason, remedy in _obstacles(kind, size, machine, there):
        return TrainerOffer(kind, False, taken.download, taken.disk, reason, remedy)
    return TrainerOffer(kind, True, taken.download, taken.disk)


def _obstacles(
    kind: TrainerKind, size: Sizes | None, machine: Machine, there: int
) -> Iterator[tuple[str, str]]:
    if kind is TrainerKind.CUDA and not machine.gpus:
        yield "No NVIDIA GPU was found.", "Install NVIDIA's driver if there is one."
    if size is None:
        yield "These libraries were not tried on this system yet.", ""
        return
    if kind is TrainerKind.CUDA and (version := _driver(machine.gpus)) < _DRIVER:
        yield (
            f"NVIDIA's driver {version} is too old for these libraries.",
            f"Bring it up to version {_DRIVER} or newer.",
        )
    if machine.memory < _LEAST_MEMORY:
        yield (
            f"Fine-tuning needs 4 GB of memory, and this machine has {_gb(machine.memory)}.",
            "Fine-tune on another machine; the model it makes runs here.",
        )
    needed = max(size.disk - there, 0) + _SPARE
    if needed > machine.free:
        yield (
            f"{_gb(needed)} of disk are needed, and {_gb(machine.free)} are free.",
            "Free some space, or move the cache with HILBERT_CACHE.",
        )


def _driver(gpus: Sequence[str]) -> int:
    """The first number of the driver's version; nvidia-smi names it last."""
    number = gpus[0].rpartition(",")[2].strip().partition(".")[0]
    return int(number) if number.isdecimal() else _DRIVER


def _gb(size: float) -> str:
    return f"{size / 1e9:.1f} GB"
