"""``hilbert doctor``: what is missing is said with a remedy; nothing hides anything else."""

from __future__ import annotations

import json
import queue
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from engine import doctor, hardware, paths
from engine.child import Child
from engine.cli.program import Exit
from engine.doctor import Finding, Level, data, machine, parts
from engine.store import Store
from engine.vocabulary import ChildName, Ready
from tests.engine.children import program
from tests.engine.cli.conftest import Run


def one(findings: Iterator[Finding]) -> Finding:
    (finding,) = findings
    assert finding.sentence
    assert finding.level is Level.OK or finding.remedy
    return finding


@pytest.mark.real_model
def test_this_machine_is_usable(run: Run) -> None:
    ran = run("doctor", "--json")
    assert ran.code == Exit.OK, ran.out
    report = json.loads(ran.out)
    assert report["usable"]
    names = {finding["name"] for finding in report["findings"]}
    assert {"Python", "Memory", "GPU", "llama.cpp", "Starter model", "Conversations"} <= names
    assert "The papers process" in names


def test_words_and_exit_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Iterator[Finding]:
        raise OSError(28, "No space left on device")
        yield

    def fine() -> Iterator[Finding]:
        yield Finding("Cheese", Level.OK, "ripe")

    checks = (("Disk", broken), ("Cheese", fine))
    monkeypatch.setattr(doctor.examine, "__defaults__", (checks,))
    ran = run("doctor")
    assert ran.code == Exit.FAULT
    assert " X  Disk: The disk is full." in ran.out
    assert "ok  Cheese: ripe" in ran.out


def test_the_machine() -> None:
    for check in (machine.python, machine.system, machine.processor, machine.memory, machine.gpu):
        one(check())
    described = hardware.describe()
    assert described.cores >= 1
    assert "msgspec" in described.libraries


def test_little_memory_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "_MEMORY", 10**15)
    assert one(machine.memory()).level is Level.PROBLEM


def test_folders_that_do_not_exist_yet_are_fine(data_folder: Path) -> None:
    assert {finding.level for finding in data.folders()} == {Level.OK}
    assert not data_folder.exists()


def test_a_folder_that_cannot_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HILBERT_DATA", "/proc/hilbert")
    assert next(data.folders()).level is Level.PROBLEM


def test_databases() -> None:
    assert {finding.sentence for finding in data.databases()} == {"none yet"}
    paths.prepare()
    Store.open(paths.database()).close()
    assert "intact" in next(data.databases()).sentence
    paths.library().write_bytes(b"nonsense" * 1000)
    assert [finding.level for finding in data.databases()] == [Level.OK, Level.PROBLEM]


def test_a_damaged_page_is_found() -> None:
    paths.prepare()
    db = sqlite3.connect(paths.database())
    db.execute("CREATE TABLE t (x)")
    db.executemany("INSERT INTO t VALUES (?)", [("y" * 500,) for _ in range(500)])
    db.commit()
    db.close()
    content = bytearray(paths.database().read_bytes())
    content[8192:12288] = b"\xff" * 4096
    paths.database().write_bytes(content)
    assert next(data.databases()).level is Level.PROBLEM


def test_missing_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HILBERT_CACHE", str(tmp_path / "cache"))
    assert one(parts.starter_model()).level is Level.PROBLEM
    assert one(parts.embedding_model()).level is Level.PROBLEM


def test_models_that_are_cut_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HILBERT_CACHE", str(tmp_path / "cache"))
    paths.embedding_model().mkdir(parents=True)
    for name in parts._EMBEDDING_FILES:
        (paths.embedding_model() / name).write_bytes(b"{}")
    assert "part of model.safetensors" in one(parts.embedding_model()).sentence
    paths.embedding_gguf().write_bytes(b"GGUF")
    assert [found.level for found in parts.embedding_model()] == [Level.PROBLEM] * 2
    paths.starter_model().write_bytes(b"GGUF")
    assert one(parts.starter_model()).level is Level.PROBLEM


def test_a_missing_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardware, "LIBRARIES", ("msgspec", "no-such-library"))
    assert next(parts.libraries()).level is Level.PROBLEM


def test_a_gpu_that_is_not_used_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardware, "gpus", lambda: ("Big GPU, 24 GB, 580",))
    assert parts._offload(False).level is Level.WARNING
    assert parts._offload(True).level is Level.OK


@pytest.mark.parametrize(
    ("command", "level"),
    [(program("done"), Level.OK), (["false"], Level.PROBLEM), (["/no/where"], Level.PROBLEM)],
)
def test_children(command: Sequence[str], level: Level) -> None:
    heard: queue.SimpleQueue[Ready] = queue.SimpleQueue()
    name: ChildName = "papers"
    assert parts.starts(Child(name, command, heard.put), heard).level is level
