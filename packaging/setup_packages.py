"""The virtual environment and the locked Python packages in it.

Everything is installed with ``--require-hashes --no-deps`` from packaging/lock, so what runs here
is what Hilbert was tested with. Each set has a stamp inside the environment, which goes with it.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from setup_console import ReadProgress, SetupError, Step, run, size
from setup_machine import (
    LOCK,
    ROOT,
    VENV,
    WINDOWS,
    Machine,
    base_python,
    python_version,
    venv_python,
)
from setup_stamps import Stamps, key, write_atomically

STAMPS = Stamps(VENV / ".hilbert")


def pip(*arguments: str | Path, python: Path | None = None) -> list[str]:
    """A pip command that asks nothing and says its progress in plain lines."""
    target = ["--python", str(python)] if python else []
    options = ["--disable-pip-version-check", "--no-input"]
    return [str(venv_python()), "-m", "pip", *target, *options, *map(str, arguments)]


def make_environment() -> None:
    """A virtual environment of this Python; one that is broken or of another version is remade."""
    if environment_works():
        return
    with Step(f"Virtual environment (Python {python_version()})"):
        if VENV.exists():
            shutil.rmtree(VENV)
        try:
            run([base_python(), "-m", "venv", VENV], what="Making the virtual environment")
        except SetupError:
            shutil.rmtree(VENV, ignore_errors=True)
            raise


def environment_works() -> bool:
    program = "import sys, pip; print(f'{sys.version_info[0]}.{sys.version_info[1]}')"
    if STAMPS.fresh("environment", _environment_key()) and venv_python().exists():
        program = "import sys; print(f'{sys.version_info[0]}.{sys.version_info[1]}')"
    try:
        done = subprocess.run(
            [venv_python(), "-I", "-c", program], capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    return done.returncode == 0 and done.stdout.strip() == python_version()


def _environment_key() -> str:
    return key(python_version(), str(VENV))


def mark_environment() -> None:
    STAMPS.mark("environment", _environment_key())


class CountPackages:
    """Reads pip's output and says how far it is."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.seen = 0
        self.name = ""

    def __call__(self, line: str) -> str | None:
        text = line.strip()
        if text.startswith(("Collecting ", "Ignoring ", "Requirement already")):
            self.seen += 1
            self.name = text.split("==")[0].split()[-1].rstrip(":")
        elif amount := re.fullmatch(r"Progress (\d+) of (\d+)", text):
            done, total = int(amount[1]), int(amount[2])
            if total:
                return f"{self._count()}, {self.name} {100 * done // total} % of {size(total)}"
        elif text.startswith("Installing collected packages"):
            return "unpacking"
        else:
            return None
        return f"{self._count()}, {self.name}"

    def _count(self) -> str:
        return f"{min(self.seen, self.total)} of {self.total}"


def requirements(path: Path) -> int:
    text = path.read_text(encoding="utf-8")
    return len(re.findall(r"^[a-z0-9]", text, flags=re.MULTILINE))


def install_locked(name: str, title: str, *options: str) -> None:
    """Install one lock file, unless its stamp says that it is there."""
    path = LOCK / name
    wanted = key(path, python_version())
    if STAMPS.fresh(name, wanted):
        return
    with Step(title) as step:
        command = pip(
            *("install", "--no-deps", "--require-hashes", "--only-binary=:all:"),
            *(*_raw_progress(), *options, "-r", str(path)),
        )
        _install(command, title, step, CountPackages(requirements(path)))
    STAMPS.mark(name, wanted)


def _raw_progress() -> list[str]:
    # The pip that a Python brings may be too old for it; the one in tools.txt is not.
    return ["--progress-bar=raw"] if (STAMPS.folder / "tools.txt.json").exists() else []


def _install(
    command: Sequence[str], what: str, step: Step, progress: ReadProgress | None = None
) -> None:
    run(command, what=what, step=step, progress=progress)


def install_tools() -> None:
    install_locked("tools.txt", "Package installer")


def install_runtime() -> None:
    # rouge-score has no wheel; its build needs setuptools (tools.txt) and nothing else.
    source = ("--no-binary=rouge-score", "--no-build-isolation")
    install_locked("chat.txt", "Python packages")
    install_locked("train.txt", "Python packages for training", *source)


def install_dev() -> None:
    install_locked("dev.txt", "Tools for the checks")


def install_torch(machine: Machine) -> None:
    """torch for this machine; see :attr:`Machine.torch_lock`."""
    name = machine.torch_lock
    wanted = key(LOCK / name, python_version())
    if not STAMPS.fresh("torch", wanted):
        kind = "CPU" if name == "torch-cpu.txt" else machine.system
        with Step(f"PyTorch ({kind} build)") as step:
            _install_torch(LOCK / name, step)
        STAMPS.mark("torch", wanted)
    if machine.needs_cuda:
        install_locked("cuda.txt", "CUDA libraries for PyTorch")


def _install_torch(path: Path, step: Step) -> None:
    options = ["--no-deps", "--require-hashes", "-r", str(path)]
    command = pip("install", "--only-binary=:all:", *_raw_progress(), *options)
    try:
        _install(command, "Installing PyTorch", step, CountPackages(1))
        return
    except SetupError as problem:
        if path.name != "torch-cpu.txt" or "No matching distribution" not in problem.detail:
            raise
    # pip's index has no build without CUDA here. uv knows where PyTorch keeps them, and checks
    # the same hashes.
    step.note("from PyTorch's own index")
    python = str(venv_python())
    uv = [python, "-m", "uv", "pip", "install", "--python", python]
    _install([*uv, "--torch-backend=cpu", *options], "Installing PyTorch", step)


def link_checkout() -> None:
    """Make the checkout importable from anywhere in the environment, and add ``hilbert``."""
    wanted = key(str(ROOT), str(VENV), python_version(), _launcher())
    if STAMPS.fresh("link", wanted):
        return
    write_atomically(_site_packages() / "hilbert.pth", f"{ROOT}\n")
    command = VENV / ("Scripts/hilbert.cmd" if WINDOWS else "bin/hilbert")
    write_atomically(command, _launcher())
    command.chmod(0o755)
    STAMPS.mark("link", wanted)


def _site_packages() -> Path:
    variables = {"base": str(VENV), "platbase": str(VENV)}
    return Path(sysconfig.get_path("purelib", scheme="venv", vars=variables))


def _launcher() -> str:
    if WINDOWS:
        return f'@"{venv_python()}" -m gui %*\r\n'
    return f'#!/bin/sh\nexec {shlex.quote(str(venv_python()))} -m gui "$@"\n'


def prove() -> None:
    """Load each native part once, so that a missing system library is told here and by name."""
    wanted = key(
        *(LOCK / name for name in ("chat.txt", "train.txt", "llama.txt")), python_version()
    )
    if STAMPS.fresh("proof", wanted):
        return
    program = "import PySide6.QtSvg, PySide6.QtWidgets, faiss, llama_cpp, pypdfium2, torch"
    with Step("Trying the parts"):
        command = [str(venv_python()), "-I", "-c", program]
        try:
            run(command, what="Loading the installed parts")
        except SetupError as problem:
            raise missing_library(problem) from problem
    STAMPS.mark("proof", wanted)


def missing_library(problem: SetupError) -> SetupError:
    found = re.search(r"(lib[\w.+-]+\.so[.\d]*): cannot open shared object", problem.detail)
    if not found:
        return problem
    return SetupError(
        f"The system lacks the library {found[1]}.",
        "Install the package of your system that has it, then run this again.",
        problem.detail,
    )


def environment_variables() -> dict[str, str]:
    """What a program in the environment is started with."""
    path = os.pathsep.join([str(venv_python().parent), os.environ.get("PATH", "")])
    return {**os.environ, "VIRTUAL_ENV": str(VENV), "PATH": path}
