"""Checks of the machine: Python, operating system, processor, memory, graphics card."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator

import psutil

from engine import hardware
from engine.doctor.findings import Finding, Level

_PYTHON = (3, 11)
_MEMORY = 4 * 10**9
_GOOD_MEMORY = 7.5 * 10**9


def python() -> Iterator[Finding]:
    name = f"{platform.python_implementation()} {platform.python_version()}"
    good = sys.version_info >= _PYTHON and sys.maxsize > 2**32
    yield Finding(
        "Python",
        Level.OK if good else Level.PROBLEM,
        name if good else f"{name} is too old, or a 32-bit build.",
        "" if good else "Install a 64-bit Python 3.11 or newer, then set Hilbert up again.",
    )


def system() -> Iterator[Finding]:
    yield Finding("System", Level.OK, f"{hardware.system_name()}, {platform.machine()}")


def processor() -> Iterator[Finding]:
    found = hardware.describe()
    cores = f"{found.cores} core{'s' if found.cores != 1 else ''}"
    text = f"{found.cpu}, {cores}, {found.threads} threads"
    # Where the system lists no flags (Windows, macOS, ARM) there is nothing to conclude.
    slow = "sse4_2" in found.flags and "avx2" not in found.flags
    yield Finding(
        "Processor",
        Level.WARNING if slow else Level.OK,
        f"{text}, {' '.join(found.flags)}" if found.flags else text,
        "It has no AVX2, so answers are slow: choose models of at most 1 billion parameters."
        if slow
        else "",
    )


def memory() -> Iterator[Finding]:
    state = psutil.virtual_memory()
    text = f"{_gb(state.total)} of memory, {_gb(state.available)} free"
    if state.total < _MEMORY:
        level, remedy = Level.PROBLEM, "Hilbert needs a machine with at least 4 GB."
    elif state.total < _GOOD_MEMORY or state.available < _MEMORY / 2:
        level, remedy = Level.WARNING, "Close other programs, or choose small models."
    else:
        level, remedy = Level.OK, ""
    yield Finding("Memory", level, text, remedy)


def gpu() -> Iterator[Finding]:
    gpus = hardware.gpus()
    text = "; ".join(gpus) if gpus else "No NVIDIA GPU was found: models run on the processor."
    yield Finding("GPU", Level.OK, text)


def _gb(size: float) -> str:
    return f"{size / 1e9:.1f} GB"
