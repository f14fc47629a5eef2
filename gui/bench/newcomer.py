"""A first start as a newcomer does it: ``python -m gui.bench.newcomer``; see first_run.py."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from engine.bench import measure
from gui.app import show_window
from gui.bench.first_run import FirstRun, Settings

if TYPE_CHECKING:
    from engine.store import Message
    from gui.window import MainWindow

_QUESTION = "What is a qubit?"
_LONGEST = 240_000  # ms that all of it may take


class Newcomer:
    """Asks at once, then tries the sample texts; the window is closed when they have been cited."""

    def __init__(self, window: MainWindow, began: float) -> None:
        self.result = FirstRun()
        self._window, self._began, self._pressed = window, began, 0.0
        window.seen.connect(self._ask)
        window.soon(self._listen)

    def _ask(self) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - what a newcomer needs is not measured

        QTimer.singleShot(_LONGEST, self._window, self._window.close_now)
        self._write(_QUESTION)
        self.result.usable_s = self._since(self._began)

    def _listen(self) -> None:
        session = self._window.chat.session
        session.text_arrived.connect(self._on_text)
        session.sources_found.connect(self._on_sources)
        session.answer_finished.connect(self._on_finished)
        self._window._samples.ready.connect(self._on_ready)

    def _on_text(self) -> None:
        if not self.result.first_token_s:
            self.result.first_token_s = self._since(self._began)

    def _on_finished(self, message: Message) -> None:
        if not self._pressed:
            self._pressed = time.time()
            self._window.try_samples()
            return
        self.result.cited_s = self._since(self._pressed)
        self.result.sources = len(message.sources)
        self._window.close_now()

    def _on_ready(self) -> None:
        self.result.samples_ready_s = self._since(self._pressed)
        assert self._window.face.composer.scope(), "the sample texts are not chosen"
        self._window.face.composer.edit.submitted.emit()

    def _on_sources(self, _message: object) -> None:
        self.result.sources_s = self._since(self._pressed)

    def _write(self, text: str) -> None:
        self._window.face.composer.write(text)
        self._window.face.composer.edit.submitted.emit()

    @staticmethod
    def _since(moment: float) -> float:
        return round(time.time() - moment, 3)


def main() -> None:
    given = measure.settings(Settings)
    newcomers: list[Newcomer] = []
    show_window([], lambda window: newcomers.append(Newcomer(window, given.began)))
    measure.answer(newcomers[0].result)


if __name__ == "__main__":
    main()
