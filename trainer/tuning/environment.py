"""What trainings can use on this machine: libraries, devices, backends, number formats.

Runs in the training child. Unsloth is tried in a process of its own, because its import patches
transformers for good, and with its automatic installs switched off. Its import took 30 to 35 s on a
machine with 16 cores and an H200: one that went well is not repeated with the same libraries.
"""

from __future__ import annotations

import contextlib
import os
import platform
import subprocess
import sys

import msgspec

from engine import files, paths
from engine.child import environment
from engine.hardware import installed
from engine.vocabulary import Backend, BackendState, InstalledPart, TrainingEnvironment

PARTS = ("torch", "transformers", "trl", "peft", "accelerate", "datasets", "bitsandbytes")
UNSLOTH_SECONDS = 300.0
_WORTHWHILE = 1.15  # below that, bfloat16 costs digits for nothing
_MOST_THREADS = 8  # more than that gains little for the models a CPU can train


def probe() -> TrainingEnvironment:
    """Takes some seconds: torch is imported, a layer is timed, and Unsloth is tried."""
    parts = tuple(InstalledPart(name, installed(name)) for name in (*PARTS, "unsloth"))
    peft = peft_state(parts)
    device, gpus, speed = _devices() if peft.usable else ("cpu", (), 1.0)
    return TrainingEnvironment(
        python=platform.python_version(),
        device=device,
        gpus=gpus,
        threads=threads(),
        parts=parts,
        backends=(unsloth_state(device, parts, gpus), peft),
        bf16=device == "cuda" or speed >= _WORTHWHILE,
        bf16_speed=speed,
    )


def threads() -> int:
    """One core is left for the window, as long as there is more than one."""
    return max(1, min((os.cpu_count() or 1) - 1, _MOST_THREADS))


def peft_state(parts: tuple[InstalledPart, ...]) -> BackendState:
    missing = [p.name for p in parts if not p.version and p.name in PARTS]
    if missing:
        return BackendState(Backend.PEFT, False, f"It lacks {', '.join(missing)}.")
    return BackendState(Backend.PEFT, True, "transformers, TRL and PEFT are installed.")


def unsloth_state(
    device: str, parts: tuple[InstalledPart, ...], gpus: tuple[str, ...]
) -> BackendState:
    if device != "cuda":
        return _no_unsloth("It needs a CUDA GPU, and torch sees none.")
    if not any(part.name == "unsloth" and part.version for part in parts):
        return _no_unsloth("It is not installed; it is an optional extra.")
    fault = import_fault_once(("-c", "import unsloth"), UNSLOTH_SECONDS, (parts, gpus))
    if fault:
        return _no_unsloth(fault)
    return BackendState(Backend.UNSLOTH, True, "It is installed and can be imported.")


def import_fault_once(program: tuple[str, ...], seconds: float, among: object) -> str:
    """As :func:`import_fault`; a program that once went well ``among`` the same goes well again."""
    tried = msgspec.json.encode((sys.executable, program, among))
    with contextlib.suppress(OSError):
        if paths.unsloth_tries().read_bytes() == tried:
            return ""
    fault = import_fault(program, seconds)
    if not fault:
        with contextlib.suppress(OSError):
            files.write_whole(paths.unsloth_tries(), tried)
    return fault


def import_fault(program: tuple[str, ...], seconds: float) -> str:
    """Why a Python program that imports Unsloth fails, "" when it does not."""
    try:
        done = subprocess.run(
            [sys.executable, *program],
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
            env=environment(),
        )
    except subprocess.TimeoutExpired:
        return f"Its import took longer than {seconds:.0f} s."
    if done.returncode == 0:
        return ""
    lines = done.stderr.strip().splitlines()
    return f"Its import fails: {lines[-1] if lines else f'code {done.returncode}'}."


def _no_unsloth(reason: str) -> BackendState:
    return BackendState(Backend.UNSLOTH, False, reason)


def _devices() -> tuple[str, tuple[str, ...], float]:
    from trainer.tuning.compute import devices  # noqa: PLC0415 - torch

    gpus = devices.gpus()
    return ("cuda", gpus, 1.0) if gpus else ("cpu", (), devices.bf16_speed())
