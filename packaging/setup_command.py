"""The commands of bootstrap.py: the steps in their order, and what follows them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import setup_checks
import setup_llama
import setup_models
import setup_packages
import setup_system
from setup_console import SetupError, size
from setup_machine import VENV, Machine, cache, detect, free_space, log, venv_python

COMMANDS = ("run", "test", "setup", "prove")
#: Bytes that a first set-up needs beside the checkout, and in the cache folder.
NEEDED_HERE, NEEDED_CUDA, NEEDED_CACHE = 2_500_000_000, 9_000_000_000, 1_200_000_000


def guarded(command: str, arguments: Sequence[str]) -> int:
    """Run a command; faults become a sentence, an interrupt becomes 130."""
    try:
        return perform(command, arguments)
    except KeyboardInterrupt:
        print("\nInterrupted. Run the same command to go on where it stopped.", file=sys.stderr)
        return 130
    except OSError as error:
        return _complain(from_os_error(error))
    except SetupError as problem:
        return _complain(problem)


def from_os_error(error: OSError) -> SetupError:
    detail = str(error)
    if error.errno == 28:
        return SetupError("The disk is full.", "Free about 4 GB and run this again.", detail)
    if isinstance(error, PermissionError):
        return SetupError(
            f"Hilbert may not write to {error.filename}.",
            "Change the permission, or set HILBERT_CACHE to a folder of your own.",
            detail,
        )
    return SetupError("The set-up met a fault of the file system.", "Run this again.", detail)


def _complain(problem: SetupError) -> int:
    sys.stdout.flush()
    text = "".join(f"\n  | {line}" for line in problem.detail.splitlines())
    remedy = f"\n{problem.remedy}" if problem.remedy else ""
    where = f"\nThe log is {log()}." if text and log().exists() else ""
    print(f"{text}\n\n{problem.sentence}{remedy}{where}".lstrip("\n"), file=sys.stderr, flush=True)
    return 1


def perform(command: str, arguments: Sequence[str]) -> int:
    if command == "test":
        set_up(dev=True, display=False)
        return setup_checks.run_all(arguments)
    if command == "prove":
        set_up(dev=True, display=False)
        return setup_checks.prove(arguments)
    if command == "setup":
        set_up(dev="--dev" in arguments, display=False)
        return 0
    display = opens_window(arguments)
    set_up(dev=False, display=display)
    if display:
        check_display()
    return start(arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether a screen is wanted: not by a subcommand, and not where Qt is told to do without."""
    headless = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in {"offscreen", "minimal"}
    return not headless and all(Path(argument).exists() for argument in arguments)


def set_up(*, dev: bool, display: bool) -> None:
    """All the steps. Those that are done cost a look at their stamps."""
    started = time.monotonic()
    machine = detect()
    compiler = setup_llama.must_compile(machine)
    _check_space(machine, compiler=compiler)
    setup_system.prepare(compiler=compiler, display=display)
    setup_packages.make_environment()
    setup_packages.install_tools()
    setup_packages.mark_environment()
    setup_packages.install_runtime()
    if dev:
        setup_packages.install_dev()
    setup_packages.install_torch(machine)
    setup_llama.install(machine)
    setup_models.install()
    setup_packages.link_checkout()
    setup_packages.prove()
    print(f"Hilbert is set up ({time.monotonic() - started:.1f} s).", flush=True)


def _check_space(machine: Machine, *, compiler: bool) -> None:
    if setup_packages.STAMPS.folder.exists() and not compiler:
        return
    here = NEEDED_CUDA if machine.needs_cuda else NEEDED_HERE
    for folder, needed in ((VENV, here), (cache(), NEEDED_CACHE)):
        free = free_space(folder)
        if free < needed:
            raise SetupError(
                f"There is too little room for {folder}: {size(free)} free, {size(needed)} needed.",
                "Free some space; the cache can also be moved with HILBERT_CACHE.",
            )


def check_display() -> None:
    """Qt ends the program without a word a person can use where there is no screen."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        raise SetupError(
            "There is no screen here to open a window on.",
            "Start it from a desktop session. Everything is set up.",
        )


def start(arguments: Sequence[str]) -> int:
    """Become the app, so that signals and the exit code are its own."""
    command = [str(venv_python()), "-m", "gui", *arguments]
    env = setup_packages.environment_variables()
    if os.name == "nt":
        return subprocess.run(command, env=env, check=False).returncode
    sys.stdout.flush()
    os.execve(command[0], command, env)
    raise AssertionError("execve does not come back")
