"""What this machine is and where things go on it. Nothing here changes anything."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "lock"
VENV = ROOT / ".venv"
OLDEST, NEWEST = (3, 11), (3, 14)
WINDOWS = os.name == "nt"


def cache() -> Path:
    """The same folder as engine.paths.cache(), which needs a package that is not there yet."""
    override = os.environ.get("HILBERT_CACHE")
    if override:
        return Path(override)
    home = Path.home()
    if WINDOWS:
        return (
            Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "hilbert" / "Cache"
        )
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "hilbert"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "hilbert"


def starters() -> Path:
    return cache() / "starters"


def log() -> Path:
    return cache() / "logs" / "setup.log"


def venv_python(venv: Path = VENV) -> Path:
    return venv / "Scripts" / "python.exe" if WINDOWS else venv / "bin" / "python"


def python_version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def base_python() -> str:
    """The interpreter to make environments from, also when run from inside one."""
    return str(getattr(sys, "_base_executable", sys.executable))


def cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True)
class Machine:
    """What decides which builds are installed."""

    system: str
    arch: str
    nvidia: bool
    cpu: str

    @property
    def torch_lock(self) -> str:
        """The lock file of the torch build to install.

        On Linux the index's own wheel is the CUDA one and drags several GB along, so it is taken
        only where a GPU can use it. Elsewhere the index's wheel is the CPU build.
        """
        return "torch-cpu.txt" if self.system == "Linux" and not self.nvidia else "torch.txt"

    @property
    def needs_cuda(self) -> bool:
        return self.system == "Linux" and self.nvidia


def detect() -> Machine:
    return Machine(platform.system(), platform.machine().lower(), has_nvidia(), cpu_features())


def has_nvidia() -> bool:
    """Whether an NVIDIA driver is at work here. ``HILBERT_GPU`` (0 or 1) overrules."""
    forced = os.environ.get("HILBERT_GPU")
    if forced in {"0", "1"}:
        return forced == "1"
    if WINDOWS:
        system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"))
        return (system / "System32" / "nvcuda.dll").exists()
    if Path("/proc/driver/nvidia/version").exists():
        return True
    tool = shutil.which("nvidia-smi")
    if not tool:
        return False
    try:
        done = subprocess.run([tool, "-L"], capture_output=True, check=False, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and b"GPU" in done.stdout


def cpu_features(info: Path = Path("/proc/cpuinfo")) -> str:
    """What a native build depends on: the processor's name and instruction sets."""
    try:
        lines = info.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return platform.processor()
    wanted = ("model name", "flags", "Features", "CPU implementer", "CPU part")
    found: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        if name.strip() in wanted:
            found.setdefault(name.strip(), " ".join(sorted(value.split())))
    return "|".join(f"{name}={found[name]}" for name in sorted(found))


def free_space(folder: Path) -> int:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free
