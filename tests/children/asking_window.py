"""A real window that asks one question after the other and logs what it showed, to be killed.

``python -m tests.children.asking_window [scripted]``: with the starter model, or with a scripted
child that only counts. Each line of its output is JSON: what was asked once it was on disk, what
was given back because it could not be stored, and how many characters of which answer stood on the
screen at which time (of the monotonic clock, which other processes share).
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QTimer

from engine import paths
from engine.store import Store
from engine.vocabulary import ModelSpec
from gui import theme
from gui.chat.session import Branch
from gui.clients import Client
from gui.services import Services
from gui.window import MainWindow

_LONG = "Tell me everything you know about quantum error correction, in as many words as you can."
_SCRIPTED = [sys.executable, "-m", "tests.children.scripted_inference"]
_PATIENCE = 100  # ms before a question that was given back is asked again


class Driver:
    """Asks again as soon as an answer has ended."""

    def __init__(self, window: MainWindow, scripted: bool) -> None:
        self.session = window.chat.session
        self.scripted = scripted
        self.shown: dict[str, int] = {}
        self.number = 0
        self.session.branch_changed.connect(self._on_branch_changed)
        self.session.text_arrived.connect(self._on_text_arrived)
        self.session.answer_finished.connect(lambda _message: QTimer.singleShot(0, self.ask))
        self.session.question_refused.connect(self._on_refused)

    def ask(self) -> None:
        self.number += 1
        spec = ModelSpec(path=str(paths.starter_model()), context_length=2048)
        long = f"{_LONG} ({self.number})"
        self.session.ask("count to 300" if self.scripted else long, spec)

    def _on_refused(self, text: str, fault: object) -> None:
        log(refused=text, fault=str(fault))
        QTimer.singleShot(_PATIENCE, self.ask)

    def _on_branch_changed(self, branch: Branch) -> None:
        for message in branch.messages:
            if message.role == "user":
                log(asked=message.text, id=message.id)

    def _on_text_arrived(self, key: str, text: str) -> None:
        self.shown[key] = self.shown.get(key, 0) + len(text)
        log(answer=key, shown=self.shown[key])


def log(**values: object) -> None:
    print(json.dumps({"time": time.monotonic(), **values}), flush=True)


def main(scripted: bool) -> None:
    app = theme.application()
    theme.apply(app)
    paths.prepare()
    inference = Client("inference", command=_SCRIPTED if scripted else None)
    services = Services(Store.open(paths.database()), inference, Client("papers"))
    window = MainWindow.whole(services)
    window.show()
    window.start()
    driver = Driver(window, scripted)
    QTimer.singleShot(0, driver.ask)
    app.exec()


if __name__ == "__main__":
    main("scripted" in sys.argv[1:])
