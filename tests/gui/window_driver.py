"""A real window that asks one question after the other and logs what it showed, to be killed.

Run as ``python window_driver.py CONTEXT``; each line of its output is JSON: what was asked once it
was on disk, and how many characters of which answer stood on the screen at which time.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from engine import paths
from engine.vocabulary import ModelSpec
from gui import theme
from gui.chat.session import Branch
from gui.services import Services
from gui.window import MainWindow

LONG = "Tell me everything you know about quantum error correction, in as many words as you can."


class Driver:
    """Asks again as soon as an answer has ended."""

    def __init__(self, window: MainWindow) -> None:
        self.session = window.chat.session
        self.shown: dict[str, int] = {}
        self.number = 0
        self.session.branch_changed.connect(self._on_branch_changed)
        self.session.text_arrived.connect(self._on_text_arrived)
        self.session.answer_finished.connect(lambda _message: QTimer.singleShot(0, self.ask))

    def ask(self) -> None:
        self.number += 1
        spec = ModelSpec(path=str(paths.starter_model()), context_length=2048)
        self.session.ask(f"{LONG} ({self.number})", spec)

    def _on_branch_changed(self, branch: Branch) -> None:
        for message in branch.messages:
            if message.role == "user":
                log(asked=message.text, id=message.id)

    def _on_text_arrived(self, key: str, text: str) -> None:
        self.shown[key] = self.shown.get(key, 0) + len(text)
        log(answer=key, shown=self.shown[key])


def log(**values: object) -> None:
    print(json.dumps({"time": time.time(), **values}), flush=True)


def main() -> None:
    app = QApplication(sys.argv[:1])
    theme.apply(app)
    paths.prepare()
    services = Services.start(paths.database())
    window = MainWindow(services)
    window.show()
    window.start()
    driver = Driver(window)
    QTimer.singleShot(0, driver.ask)
    app.exec()


if __name__ == "__main__":
    main()
