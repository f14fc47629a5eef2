"""The window is killed in the middle of answers: no question is lost, nor a second of an answer."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from engine import paths
from engine.store import MessageStatus, Store
from engine.vocabulary import MessageId, Role

KILLS = 50
DRIVER = Path(__file__).with_name("window_driver.py")


class Run:
    """One life of the window, from its start to its kill."""

    def __init__(self) -> None:
        self.lines: list[dict[str, Any]] = []
        self.streaming = threading.Event()
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
        self.process = subprocess.Popen(
            [sys.executable, str(DRIVER)], stdout=subprocess.PIPE, env=environment
        )
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def kill_after(self, seconds: float) -> float:
        """Kill ``seconds`` after the first text was shown; the time of the kill."""
        assert self.streaming.wait(60), "no text within a minute"
        time.sleep(seconds)
        family = psutil.Process(self.process.pid).children(recursive=True)
        killed = time.time()
        self.process.kill()
        self.process.wait()
        self.reader.join()
        _, orphans = psutil.wait_procs(family, timeout=2)
        assert not orphans, "a child outlived the window by two seconds"
        return killed

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as stdout:
            for line in stdout:
                self.lines.append(json.loads(line))
                if "shown" in self.lines[-1]:
                    self.streaming.set()


@pytest.mark.real_model
@pytest.mark.timeout(600)
def test_fifty_kills_lose_no_question_and_at_most_a_second_of_answer() -> None:
    moments = random.Random(20261122)
    asked: set[str] = set()
    for _ in range(KILLS):
        run = Run()
        killed = run.kill_after(moments.uniform(0.0, 1.6))
        asked |= {line["id"] for line in run.lines if "asked" in line}
        _check(asked, run.lines, killed)
    assert len(asked) >= KILLS


def _check(asked: set[str], lines: list[dict[str, Any]], killed: float) -> None:
    with sqlite3.connect(paths.database()) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
    store = Store.open(paths.database())
    try:
        messages = {
            message.id: message
            for conversation in store.conversations()
            for message in store.branch(conversation.id)
        }
    finally:
        store.close()
    assert asked <= {m.id for m in messages.values() if m.role is Role.USER}
    assert all(m.status is not MessageStatus.STREAMING for m in messages.values())
    seen: dict[MessageId, int] = {}
    for line in lines:
        if "shown" in line and line["time"] <= killed - 1.0:
            seen[MessageId(line["answer"])] = line["shown"]
    for key, shown in seen.items():
        assert len(messages[key].text) >= shown
