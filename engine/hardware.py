"""The machine, as reports and benchmarks name it. What cannot be learnt is left empty."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil

from engine.vocabulary import Value

LIBRARIES = ("llama-cpp-python", "faiss-cpu", "pypdfium2", "msgspec", "numpy")
#: What an installer leaves out: training asks for an environment of its own.
HEAVY = ("sentence-transformers", "torch", "transformers")
_VECTOR_FLAGS = (
    "sse4_2",
    "avx",
    "avx2",
    "fma",
    "f16c",
    "avx512f",
    "avx512_vnni",
    "avx512_bf16",
    "amx_tile",
    "asimd",
    "asimddp",
)


class Hardware(Value, frozen=True, omit_defaults=False):
    """``memory`` in bytes; ``flags`` are the vector instructions that llama.cpp can use."""

    cpu: str
    cores: int
    threads: int
    flags: tuple[str, ...]
    memory: int
    gpus: tuple[str, ...]
    system: str
    python: str
    libraries: dict[str, str]


def describe() -> Hardware:
    return Hardware(
        cpu=cpu_name(),
        cores=psutil.cpu_count(logical=False) or os.cpu_count() or 1,
        threads=os.cpu_count() or 1,
        flags=cpu_flags(),
        memory=psutil.virtual_memory().total,
        gpus=gpus(),
        system=system_name(),
        python=platform.python_version(),
        libraries={name: found for name in (*LIBRARIES, *HEAVY) if (found := installed(name))},
    )


def system_name() -> str:
    try:
        name = platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        name = ""
    return f"{name or platform.system()}, {platform.system()} {platform.release()}"


def installed(name: str) -> str:
    """The version of a library, "" where it is not there. Does not import it."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def cpu_name() -> str:
    return _cpuinfo("model name") or platform.processor() or platform.machine()


def cpu_flags() -> tuple[str, ...]:
    """Empty where the system does not tell (Windows, macOS)."""
    present = set((_cpuinfo("flags") or _cpuinfo("Features")).split())
    return tuple(flag for flag in _VECTOR_FLAGS if flag in present)


def gpus() -> tuple[str, ...]:
    """NVIDIA GPUs with their memory and driver, as nvidia-smi names them."""
    return tuple(_nvidia("name,memory.total,driver_version", "csv,noheader"))


def gpu_memory() -> int:
    """Free memory of the first NVIDIA GPU in bytes, 0 without one."""
    for line in _nvidia("memory.free", "csv,noheader,nounits"):
        return int(line) * 1024**2 if line.isdecimal() else 0
    return 0


def _nvidia(query: str, layout: str) -> list[str]:
    program = shutil.which("nvidia-smi")
    if program is None:
        return []
    question = [f"--query-gpu={query}", f"--format={layout}"]
    try:
        answer = subprocess.run(
            [program, *question], capture_output=True, text=True, timeout=10, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return []
    return [line.strip() for line in answer.stdout.splitlines() if line.strip()]


def _cpuinfo(key: str) -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    values = (line.partition(":")[2].strip() for line in lines if line.startswith(key))
    return next(values, "")
