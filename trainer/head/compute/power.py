"""Joules of work on this processor: its energy counter where it can be read, else a power model.

Linux shows the counter of Intel's and AMD's processors (RAPL) as files that mostly only root may
read, and hides it in virtual machines. The model takes the processor seconds of the work times a
power per busy core that lies between that of a laptop and that of a server.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

RAPL = Path("/sys/class/powercap")
#: Watts of one busy core with its share of the package.
WATTS, WATTS_LOW, WATTS_HIGH = 8.0, 3.0, 20.0
MODEL = f"a model of {WATTS:.0f} W for each busy core ({WATTS_LOW:.0f} to {WATTS_HIGH:.0f})"
COUNTER = "the processor's own counter (RAPL), all programs of the machine included"


class Spent(NamedTuple):
    """Processor seconds, and joules with the ends of their interval, of all rounds together."""

    seconds: float
    joules: float
    low: float
    high: float


class Counter(NamedTuple):
    """The files of a package's energy in microjoules, and the value at which it starts anew."""

    file: Path
    most: int

    def read(self) -> int:
        return int(self.file.read_text(encoding="ascii"))

    def between(self, before: int, after: int) -> float:
        """Joules; the counter runs over every few minutes."""
        return ((after - before) % (self.most + 1)) / 1e6


def counters(root: Path = RAPL) -> list[Counter]:
    """One for each package of processors; none where they are hidden or may not be read."""
    found = []
    for folder in sorted(root.glob("intel-rapl:[0-9]*")):
        if folder.name.count(":") > 1:  # a part of a package, which is counted already
            continue
        try:
            most = int((folder / "max_energy_range_uj").read_text(encoding="ascii"))
            counter = Counter(folder / "energy_uj", most)
            counter.read()
        except (OSError, ValueError):
            continue
        found.append(counter)
    return found


def measure(act: Callable[[], object], found: list[Counter]) -> Spent:
    """Do ``act`` once, and tell what it cost."""
    before = [one.read() for one in found]
    started = time.process_time()
    act()
    seconds = time.process_time() - started
    if found:
        pairs = zip(found, before, strict=True)
        joules = sum(one.between(first, one.read()) for one, first in pairs)
        return Spent(seconds, joules, joules, joules)
    return Spent(seconds, seconds * WATTS, seconds * WATTS_LOW, seconds * WATTS_HIGH)


def source(found: list[Counter]) -> str:
    return COUNTER if found else MODEL
