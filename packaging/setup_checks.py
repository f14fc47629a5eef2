"""The checks of ``bootstrap.py test``: format, lint, types, layers, tests, in this order.

All of them run, whatever fails. pytest comes last and prints last, so the output of the whole ends
with its closing line; what failed before it is said just above it.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence

from setup_console import clock
from setup_machine import ROOT, cores, venv_python
from setup_packages import environment_variables

CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("lint", ("-m", "ruff", "check", ".")),
    ("types", ("-m", "mypy")),
    ("layers", ("-c", "from importlinter.cli import lint_imports_command as c; c()")),
)


def run_all(arguments: Sequence[str]) -> int:
    """Run every check, then pytest with ``arguments``. Zero when all of them passed."""
    failed = [name for name, command in CHECKS if not _passes(name, command)]
    if failed:
        print(f"\nThese checks failed (see above): {', '.join(failed)}. Now the tests.", flush=True)
    workers = how_many(cores(), _memory())
    code = _call(("-m", "pytest", *_side_by_side(workers), *arguments), _for_tests(workers))
    return code or (1 if failed else 0)


def how_many(cores: int, memory: int) -> int:
    """Processes to test in: one more than cores, since a test that waits for a child uses none.

    Four at most, and no more than have 2 GB each of the ``memory`` in bytes.
    """
    return max(1, min(cores + 1, 4, memory // 2_000_000_000))


def _memory() -> int:
    if hasattr(os, "sysconf"):
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return 8_000_000_000  # Windows says it elsewhere: enough for what CI machines have


def _side_by_side(workers: int) -> tuple[str, ...]:
    """Tests run in several processes. A later -n wins."""
    return ("-n", str(workers), "--dist=worksteal") if workers > 1 else ()


def _for_tests(workers: int) -> dict[str, str]:
    """They start hundreds of processes, which compile our modules once and share the cores."""
    surroundings = environment_variables()
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    share = str(max(1, cores() // workers))
    # The second bounds llama.cpp as well, which asks for as many threads as there are cores. One
    # that waits at each layer for a core, since another test has it, takes more of both.
    for name in ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT"):
        surroundings.setdefault(name, share)
    return surroundings


def prove(arguments: Sequence[str]) -> int:
    """Run the long proofs, or those that ``arguments`` name, and write docs/reliability.md."""
    return _call(("-m", "tests.proofs", *arguments))


def _passes(name: str, command: Sequence[str]) -> bool:
    print(f"\n--- {name}", flush=True)
    started = time.monotonic()
    code = _call(command)
    word = "passed" if code == 0 else f"FAILED (exit {code})"
    print(f"--- {name}: {word} ({clock(time.monotonic() - started)})", flush=True)
    return code == 0


def _call(command: Sequence[str], surroundings: Mapping[str, str] | None = None) -> int:
    env = surroundings or environment_variables()
    process = subprocess.Popen([str(venv_python()), *command], cwd=ROOT, env=env)
    try:
        return process.wait()
    except KeyboardInterrupt:
        # The terminal has interrupted the child as well: let it say its closing lines.
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
        raise
