"""Nothing that is loaded may run: no pickle, no code of a model's, no switch that allows either.

What the code says is held here for every module; what the libraries do meanwhile is watched by the
audit hook of tests/watched in the children that read models and papers, and in those that train.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.errors import HilbertError
from engine.papers import embedders
from tests.sources import ROOT, modules

FOLDERS = ("assets", "engine", "gui", "packaging", "trainer")
#: Modules that turn bytes into objects of any class.
UNPICKLING = {"cloudpickle", "dill", "joblib", "marshal", "pickle", "shelve", "_pickle"}
#: Keywords by the only value they may have.
SWITCHES = {"trust_remote_code": False, "allow_pickle": False, "weights_only": True}


def faults(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import():
                yield from (one.name for one in node.names if _is_unpickling(one.name))
            case ast.ImportFrom(module=str(module)) if _is_unpickling(module):
                yield module
            case ast.Call(func=ast.Name(id="eval" | "exec" as name)):
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="torch"), attr="load")):
                if not any(keyword.arg == "weights_only" for keyword in node.keywords):
                    yield "torch.load without weights_only"
            case ast.keyword(arg=str(name), value=value) if name in SWITCHES:
                if not (isinstance(value, ast.Constant) and value.value is SWITCHES[name]):
                    yield name


def _is_unpickling(module: str) -> bool:
    return module.partition(".")[0] in UNPICKLING


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_loads_what_could_run(folder: str) -> None:
    found = {
        f"{path.relative_to(ROOT)}: {fault}"
        for path in modules(folder)
        for fault in faults(path.read_text(encoding="utf-8"))
    }
    assert found == set()


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "import os, dill.source",
        "from joblib import load",
        "def f():\n    from pickle import loads",
        "torch.load(path)",
        "torch.load(path, weights_only=False)",
        "load(path, weights_only=chosen)",
        "load(path, trust_remote_code=True)",
        "np.load(path, allow_pickle=True)",
        "exec(text)",
    ],
)
def test_what_could_run_is_noticed(source: str) -> None:
    assert list(faults(source))


def test_what_cannot_run_is_let_pass() -> None:
    source = "model.eval()\ntorch.load(a, weights_only=True)\nload(a, trust_remote_code=False)"
    assert list(faults(source)) == []


def test_weights_that_are_a_pickle_are_no_model(tmp_path: Path) -> None:
    (tmp_path / "config.json").touch()
    (tmp_path / "pytorch_model.bin").touch()
    with pytest.raises(HilbertError, match=r"no folder of a sentence-transformers model"):
        embedders.check(str(tmp_path))
    (tmp_path / "model.safetensors").touch()
    embedders.check(str(tmp_path))
