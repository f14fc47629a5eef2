"""The structure that the design promises, held by tests: layers, lengths, docstrings, locks."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources import ROOT, modules

PACKAGES = ("gui", "engine", "trainer", "assets")
FOLDERS = (*PACKAGES, "packaging", "tests")

#: Imported only inside functions of the worker modules: they cost seconds and hundreds of MB.
HEAVY = (
    "accelerate",
    "datasets",
    "faiss",
    "llama_cpp",
    "peft",
    "sentence_transformers",
    "torch",
    "transformers",
    "unsloth",
)
#: Packages of a worker that import torch at their top, because they define classes of torch (an
#: autograd Function, a Module). Whoever else needs them imports them inside a function: the tests
#: below import every other module and find nothing heavy. trainer.tuning.compute subclasses TRL's
#: trainer and torch's Module (LoReFT).
WORKER_ONLY = ("trainer.head.compute", "trainer.tuning.compute")
LONGEST = 400
#: Files that may be longer, with the number of lines they may not pass. It may only shrink.
LONGER: dict[str, int] = {}

_IMPORT_ALL = """
import importlib, json, pkgutil, sys
names = []
for package in sys.argv[1].split(","):
    names.append(package)
    path = importlib.import_module(package).__path__
    found = [module.name for module in pkgutil.walk_packages(path, package + ".")]
    names += [name for name in found if not name.endswith(".__main__")]  # they run, not load
names = [name for name in names if not name.startswith(tuple(sys.argv[2].split(",")))]
for name in names:
    importlib.import_module(name)
print(json.dumps({"imported": names, "loaded": sorted(sys.modules)}))
"""


_OPEN_WINDOW = """
import json, sys
from PySide6.QtWidgets import QApplication
import gui.app

def run_shortly(*_):
    whole = []
    for window in QApplication.topLevelWidgets():
        if type(window).__name__ == "MainWindow":
            window.soon(lambda: whole.append(window))
    while not whole:
        QApplication.processEvents()
    for _ in range(10):
        QApplication.processEvents()
    shown = [type(w).__name__ for w in QApplication.topLevelWidgets() if w.isVisible()]
    print(json.dumps({"imported": shown, "loaded": sorted(sys.modules)}), flush=True)
    return 0

QApplication.exec = run_shortly
sys.exit(gui.app.main([]))
"""


def sources() -> list[Path]:
    return [path for folder in FOLDERS for path in modules(folder)]


def loaded_by(packages: str) -> tuple[list[str], set[str]]:
    """All the modules of ``packages``, and every module loaded after importing them afresh."""
    return run_afresh(_IMPORT_ALL, packages, ",".join(f"{name}." for name in WORKER_ONLY))


def run_afresh(program: str, *arguments: str) -> tuple[list[str], set[str]]:
    """Run a program in an interpreter of its own that says what it did and what it loaded."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout.splitlines()[-1])
    return answer["imported"], set(answer["loaded"])


@pytest.mark.parametrize("packages", ["gui", "engine", "trainer,assets"])
def test_importing_every_module_loads_nothing_heavy(packages: str) -> None:
    imported, loaded = loaded_by(packages)
    assert imported
    assert not loaded & set(HEAVY)


def test_an_open_window_has_loaded_nothing_heavy() -> None:
    shown, loaded = run_afresh(_OPEN_WINDOW)
    assert "MainWindow" in shown
    assert not loaded & set(HEAVY)


def test_the_worker_only_packages_are_still_there() -> None:
    for name in WORKER_ONLY:
        assert (ROOT / name.replace(".", "/") / "__init__.py").exists(), f"take {name} off the list"


def test_only_gui_loads_qt() -> None:
    _, loaded = loaded_by("engine,trainer,assets")
    assert not {name for name in loaded if name.partition(".")[0] in {"PySide6", "shiboken6"}}


def test_no_module_is_longer_than_a_newcomer_reads() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources()
    }
    too_long = {name: n for name, n in lengths.items() if n > LONGER.get(name, LONGEST)}
    assert not too_long


def test_the_exceptions_to_the_length_are_still_needed() -> None:
    for name in LONGER:
        path = ROOT / name
        assert path.exists(), f"{name} is gone: take it off the list"
        assert len(path.read_text(encoding="utf-8").splitlines()) > LONGEST, f"{name} is short now"


def test_packaging_is_no_package() -> None:
    """With an __init__.py it would shadow the library of that name."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_every_module_says_what_it_promises() -> None:
    silent = [
        path.relative_to(ROOT).as_posix()
        for path in sources()
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent


@pytest.mark.parametrize(
    "path", sorted((ROOT / "packaging" / "lock").iterdir()), ids=lambda path: path.name
)
def test_locks_hold_versions_and_hashes_only(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    assert not [line for line in text.splitlines() if line.startswith("-")]
    assert text.count("==") <= text.count("--hash=sha256:")
