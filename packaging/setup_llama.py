"""llama-cpp-python, which exists only as source: compiled once per machine, kept as a wheel.

The wheel lies in the cache folder under a key of all that it depends on, so a new checkout or a
new environment takes it from there. It is built for this very processor, which is why the key
holds the processor's instruction sets and why it is never shipped to another machine.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import tempfile
import time
from pathlib import Path

from setup_console import SetupError, Step, run
from setup_machine import LOCK, Machine, base_python, cache, cores, log, python_version, venv_python
from setup_packages import STAMPS, pip
from setup_stamps import key, sha256, write_atomically

#: Vision models are not offered yet; their library would be a fifth of the compilation.
CMAKE_ARGS = "-DLLAVA_BUILD=OFF"
_STEP = re.compile(r"\[(\d+)/(\d+)\]")


def wheel_key(machine: Machine, options: str) -> str:
    """What a compiled wheel depends on, as a short folder name."""
    # The system's C library counts, its kernel does not.
    parts = (LOCK / "llama.txt", LOCK / "build.txt", python_version(), *platform.libc_ver())
    return key(*parts, machine.system, machine.arch, machine.cpu, options)[:20]


def build_options() -> str:
    """What the compilation is told; CMake's usual variables are respected."""
    names = ("CXX", "CC", "CFLAGS", "CXXFLAGS")
    chosen = [f"{name}={os.environ[name]}" for name in names if os.environ.get(name)]
    return " ".join([cmake_arguments(), *chosen])


def cmake_arguments() -> str:
    return f"{CMAKE_ARGS} {os.environ.get('CMAKE_ARGS', '')}".strip()


def wheel_folder(machine: Machine) -> Path:
    return cache() / "wheels" / wheel_key(machine, build_options())


def find_wheel(folder: Path) -> Path | None:
    """The wheel in ``folder`` if it is whole, by the digest that was kept beside it."""
    for wheel in sorted(folder.glob("llama_cpp_python-*.whl")):
        digest = wheel.with_suffix(".sha256")
        if digest.exists() and digest.read_text(encoding="utf-8").strip() == sha256(wheel):
            return wheel
    return None


def installed(machine: Machine) -> bool:
    return STAMPS.fresh("llama", key(wheel_folder(machine).name))


def must_compile(machine: Machine) -> bool:
    return not installed(machine) and find_wheel(wheel_folder(machine)) is None


def install(machine: Machine) -> None:
    """Install the wheel for this machine, compiling it first where there is none."""
    if installed(machine):
        return
    folder = wheel_folder(machine)
    wheel = find_wheel(folder) or compile_wheel(folder)
    with Step("Inference engine"):
        command = pip("install", "--no-deps", "--no-index", "--force-reinstall", wheel)
        run(command, what="Installing the inference engine")
    STAMPS.mark("llama", key(folder.name))


def compile_wheel(folder: Path) -> Path:
    """Compile in a throw-away folder; only a whole wheel reaches ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    remove_leftovers(folder)
    title = "Inference engine (compiling llama.cpp, once per machine)"
    with (
        Step(title) as step,
        tempfile.TemporaryDirectory(prefix="hilbert-build-", dir=folder) as name,
    ):
        work = Path(name)
        step.note("preparing")
        tools = _build_environment(work)
        _run_build(work, tools, step)
        built = next(iter(work.glob("out/*.whl")), None)
        if built is None:
            raise SetupError("The compilation ended without a result.", "Please report this.")
        wheel = folder / built.name
        write_atomically(wheel.with_suffix(".sha256"), sha256(built) + "\n")
        built.replace(wheel)
    return wheel


def remove_leftovers(folder: Path, older_than: float = 6 * 3600) -> None:
    """Throw away what a build left that was killed; a younger one may still be at work."""
    for left in folder.glob("hilbert-build-*"):
        if time.time() - left.stat().st_mtime > older_than:
            shutil.rmtree(left, ignore_errors=True)


def _build_environment(work: Path) -> Path:
    """The build tools in an environment of their own, by hash like everything else."""
    venv = work / "tools"
    command = [base_python(), "-m", "venv", "--without-pip", str(venv)]
    run(command, what="Preparing the compilation")
    options = [
        "--require-hashes",
        "--no-deps",
        "--only-binary=:all:",
        "-r",
        str(LOCK / "build.txt"),
    ]
    run(
        pip("install", *options, python=venv_python(venv)),
        what="Fetching the build tools",
    )
    return venv


def _run_build(work: Path, tools: Path, step: Step) -> None:
    env = {
        **os.environ,
        "PATH": os.pathsep.join([str(venv_python(tools).parent), os.environ.get("PATH", "")]),
        "CMAKE_ARGS": cmake_arguments(),
        "CMAKE_BUILD_PARALLEL_LEVEL": str(cores()),
        "TMPDIR": str(work),
        "TEMP": str(work),
    }
    options = ["--no-build-isolation", "--no-deps", "--require-hashes", "--no-cache-dir"]
    command = pip(
        *("wheel", "--verbose", *options, "--no-binary=llama-cpp-python"),
        *("--wheel-dir", str(work / "out"), "-r", str(LOCK / "llama.txt")),
        python=venv_python(tools),
    )
    try:
        run(command, what="Compiling llama.cpp", step=step, progress=percent, env=env)
    except SetupError as problem:
        raise translate(problem) from problem


def percent(line: str) -> str | None:
    """How far the compiler is, from the counter that ninja prints."""
    found = _STEP.search(line)
    if not found or not int(found[2]):
        return "fetching the source" if line.lstrip().startswith("Collecting") else None
    return f"{100 * int(found[1]) // int(found[2])} %"


def translate(problem: SetupError) -> SetupError:
    """A failed compilation in plain words; faults of network and disk stay what they are."""
    if "did not work" not in problem.sentence:
        return problem
    if re.search(r"No CMAKE_CXX_COMPILER|compiler .*not found|CMAKE_C_COMPILER", problem.detail):
        return SetupError(
            "There is no working C++ compiler.", "Install g++ (Debian: apt-get install g++)."
        )
    if re.search(r"Killed signal|out of memory|std::bad_alloc", problem.detail):
        return SetupError(
            "The compiler ran out of memory.", "Close other programs and run this again."
        )
    return SetupError(
        "llama.cpp could not be compiled.", f"The whole log is in {log()}.", problem.detail
    )
