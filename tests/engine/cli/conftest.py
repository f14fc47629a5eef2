"""The command line in this process, with faulty or real children as the test wants."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from engine import child as child_module
from engine import cli
from engine.vocabulary import ChildName


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The output of ``--json``."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def act(*arguments: str) -> Ran:
        capfdbinary.readouterr()
        code = cli.main(arguments)
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return act


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> dict[ChildName, Sequence[str]]:
    """Programs to run instead of the real children: fill it before running a command."""
    programs: dict[ChildName, Sequence[str]] = {}
    real = child_module.child_command
    monkeypatch.setattr(
        child_module, "child_command", lambda name: programs.get(name) or real(name)
    )
    return programs
