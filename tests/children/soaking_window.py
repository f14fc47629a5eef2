"""The window of the soak proof: does what a person does in hours, and says what it takes for it.

``python -m tests.children.soaking_window HOURS MODEL MODEL PAPERS``: the real children, two models
that are switched between, a folder of papers. A line of JSON on stdout after each quarter.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from engine import paths
from engine.store import Store
from engine.vocabulary import CollectionName, ConversationId, ModelSpec
from gui import theme
from gui.bench.probe import LagProbe
from gui.clients import Client
from gui.services import Services
from gui.window import MainWindow
from tests.gui.all_pages import all_pages

#: What a person does in a quarter of an hour of work without a pause.
QUARTER = {"question": 8, "search": 4, "walk through the pages": 2, "model switch": 2, "opening": 3}
_TURNS = 6  # of one conversation, then a new one is begun
_WORDS = ("laser", "cavity", "noise", "strontium", "clock", "detector", "nothing-like-this")
_PATIENCE = 300.0  # seconds for one answer


class Person:
    """One window and whoever sits before it."""

    def __init__(self, models: list[str]) -> None:
        self.services = Services(
            Store.open(paths.prepare() / "hilbert.db"), Client("inference"), Client("papers")
        )
        self.window = MainWindow.whole(self.services)
        self.done: Counter[str] = Counter()
        self._models = itertools.cycle(models)
        self._model = next(self._models)
        self._chance = random.Random(1)
        self._turns = 0
        self._ended = 0
        self._opened: list[ConversationId] = []
        self.window.chat.session.answer_finished.connect(self._on_finished)

    def start(self, papers: str) -> None:
        self.window.show()
        self.window.start()
        self.window.library.add(CollectionName("shelf"), [papers])
        wanted = len(list(Path(papers).iterdir()))
        _wait(lambda: len(self.window.library.papers) == wanted, 600)
        self.window.chat.use_collection(CollectionName("shelf"))

    def work_a_quarter(self) -> None:
        acts = [act for act, times in QUARTER.items() for _ in range(times)]
        self._chance.shuffle(acts)
        for act in acts:
            self._acts()[act]()
            self.done[act] += 1
            _pause(0.05)

    def _acts(self) -> dict[str, Callable[[], None]]:
        return {
            "question": self._ask,
            "search": self._search,
            "walk through the pages": self._walk,
            "model switch": self._switch,
            "opening": self._open,
        }

    def _ask(self) -> None:
        session = self.window.chat.session
        if self._turns == _TURNS:
            self._turns = 0
            self.window.chat.new()
        self._turns += 1
        before, word = self._ended, self._chance.choice(_WORDS)
        session.ask(f"What is said of the {word}?", ModelSpec(self._model, context_length=1024))
        _wait(lambda: self._ended > before, _PATIENCE)
        if session.conversation.id not in self._opened:
            self._opened.append(session.conversation.id)

    def _search(self) -> None:
        self.window.chat.search()
        field = self.window.chat.conversations.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        field.setText(self._chance.choice(_WORDS))
        _pause(0.4)
        field.clear()
        _pause(0.4)

    def _walk(self) -> None:
        for _ in all_pages(self.window):
            _pause(0.02)

    def _switch(self) -> None:
        self._model = next(self._models)

    def _open(self) -> None:
        if self._opened:
            self.window.chat.session.open(self._chance.choice(self._opened))
            self._turns = _TURNS  # the next question begins a new conversation
            _pause(0.3)

    def _on_finished(self, _message: object) -> None:
        self._ended += 1


def _wait(until: Callable[[], bool], patience: float) -> None:
    deadline = time.monotonic() + patience
    while not until():
        if time.monotonic() > deadline:
            raise TimeoutError("the window did not go on")
        _pause(0.01)


def _pause(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


def _taken() -> dict[str, dict[str, float]]:
    """Memory in MB, open files and threads of this process and of each child, by name."""
    gc.collect()
    me = psutil.Process()
    found: dict[str, dict[str, float]] = {"window": _of(me)}
    for child in me.children(recursive=True):
        with contextlib.suppress(psutil.Error):
            found[" ".join(child.cmdline()[-1:]).rpartition(".")[2]] = _of(child)
    return found


def _of(process: psutil.Process) -> dict[str, float]:
    return {
        "memory": round(process.memory_info().rss / 1e6, 1),
        "files": process.num_fds() if hasattr(process, "num_fds") else process.num_handles(),
        "threads": process.num_threads(),
    }


def main(hours: int, models: list[str], papers: str) -> None:
    app = QApplication(sys.argv[:1])
    theme.apply(app)
    person = Person(models)
    person.start(papers)
    probe = LagProbe(person.window)
    for _ in range(4 * hours):
        probe.waits.lag.clear()
        probe.waits.work.clear()
        probe.run(True)
        person.work_a_quarter()
        probe.run(False)
        _say(done=dict(person.done), taken=_taken(), waits=probe.waits.summary())
    person.window.close()
    person.services.close()


def _say(**values: Any) -> None:
    print(json.dumps(values), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:4], sys.argv[4])
