"""A window closes over a training: it goes on, the next window finds it, and nothing is left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psutil
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from engine import paths
from engine.vocabulary import RunState
from gui.activity import Phase
from gui.finetune.left import LeftRuns
from gui.services import Services
from tests.trainer.tuning import making
from trainer.tuning.runs import Run

WINDOW = Path(__file__).parents[2] / "children" / "leaving_window.py"


def leave_a_training() -> Run:
    model = making.base(paths.prepare())
    run = making.run(paths.runs() / "spins", model)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    subprocess.run([sys.executable, str(WINDOW), run.id], env=environment, check=True, timeout=60)
    return run


def around(number: int) -> list[psutil.Process]:
    """The process of a run, and its keeper."""
    return [
        process
        for process in psutil.process_iter(["cmdline"])
        if process.pid == number or "trainer.worker.keeper" in (process.info["cmdline"] or ())
    ]


def test_a_training_goes_on_without_its_window_and_is_found(
    services: Services, qtbot: QtBot
) -> None:
    run = leave_a_training()
    before = run.status()
    assert before.state is RunState.RUNNING and before.process is not None
    processes = around(before.process[0])
    assert len(processes) == 2
    owner = QObject()
    left = LeftRuns(services, lambda: None, owner)
    with qtbot.waitSignal(left.changed, timeout=10_000):
        left.look()
    (activity,) = services.activities.running
    assert activity.latest is not None and activity.latest.done >= before.step > 0
    activity.cancel()
    qtbot.waitUntil(lambda: activity.phase is Phase.STOPPED, timeout=20_000)
    assert activity.sentence == "As wished."
    assert run.status().state is RunState.PAUSED
    _, alive = psutil.wait_procs(processes, timeout=10)
    assert not alive


def test_where_there_never_was_a_run_nothing_is_read(services: Services, qtbot: QtBot) -> None:
    owner = QObject()
    LeftRuns(services, lambda: None, owner).look()
    qtbot.waitUntil(lambda: services.operations.idle, timeout=10_000)
    assert services.activities.all == ()
