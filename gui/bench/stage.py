"""The measured window: a long answer streams, the conversation is left and opened again.

``python -m gui.bench.stage``: settings on stdin, one JSON object as the last line of stdout. It
runs in a process of its own, so that its memory is that of the window alone.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject

from engine import paths
from engine.bench import measure
from engine.store import Store
from engine.vocabulary import ModelSpec, Progress
from gui import theme
from gui.bench import answer
from gui.bench.probe import LagProbe
from gui.bench.speaker import PACED, Speech
from gui.bench.waiting import pause, wait
from gui.clients import Client
from gui.services import Services
from gui.window import MainWindow

_SETTLES = 3.0  # seconds after which nothing of the start is under way any more


class Settings(msgspec.Struct):
    """``paced`` tokens in each of ``stretches`` come one by one, the rest in bursts.

    ``idle`` seconds of a window at rest are measured before that.
    """

    tokens: int
    formulas: int
    code_blocks: int
    rate: float
    stretches: int
    paced: int
    rest: float
    idle: float


class Stage(QObject):
    """One window and what is measured on it."""

    def __init__(self, settings: Settings, script: Path) -> None:
        super().__init__()
        self.settings = settings
        pieces = answer.tokens(settings.tokens, settings.formulas, settings.code_blocks)
        self.pieces = pieces
        parts = answer.stretches(pieces, settings.paced, settings.stretches)
        speech = Speech(
            tuple((burst, tuple(paced)) for burst, paced in parts), settings.rate, settings.rest
        )
        script.write_bytes(msgspec.json.encode(speech))
        command = [sys.executable, "-m", "gui.bench.speaker", str(script)]
        store = Store.open(paths.prepare() / "hilbert.db")
        self.services = Services(store, Client("inference", command=command), Client("papers"))
        self.window = MainWindow.whole(self.services)
        self.probe = LagProbe(self)

    def run(self) -> dict[str, Any]:
        self.window.show()
        self.window.start()
        pause(_SETTLES)
        first = _memory()
        idle = _busy_share(self.settings.idle)
        self._stream()
        key = self.window.chat.session.conversation.id
        shown = self.window.chat.transcript.messages()[-1].text
        self.window.chat.new()
        pause(2.0)
        reopened = self._reopen(key)
        wait(lambda: not self.window.chat.transcript.writing)
        return {
            "tokens": len(self.pieces),
            "characters": len("".join(self.pieces)),
            "shown_whole": shown == "".join(self.pieces),
            "streaming": self.probe.waits.summary(),
            "reopen_s": reopened,
            "idle_cpu_percent": idle,
            "rss_mb": {"empty": first, "with_the_conversation": _memory()},
        }

    def _stream(self) -> None:
        session = self.window.chat.session
        ended: list[object] = []
        session.progress_changed.connect(self._on_progress)
        session.answer_finished.connect(ended.append)
        session.ask("Tell me all about quantum error correction.", ModelSpec(path="speaker"))
        wait(lambda: bool(ended))
        self.probe.run(False)
        wait(lambda: not self.window.chat.transcript.writing)
        session.progress_changed.disconnect(self._on_progress)

    def _on_progress(self, progress: Progress | None) -> None:
        self.probe.run(progress is not None and progress.note == PACED)

    def _reopen(self, key: str) -> float:
        """Until the end of the last answer is laid out, in view and painted."""
        chat = self.window.chat
        probe = LagProbe(self)
        began = time.perf_counter()
        chat.session.open(type(chat.session.conversation.id)(key))
        wait(lambda: bool(chat.transcript.messages()) and chat.transcript.end_in_view)
        chat.transcript.viewport().repaint()
        took = time.perf_counter() - began
        probe.run(False)
        return round(took, 3)


def _busy_share(seconds: float) -> float:
    """Processor time of this process over that time of the clock, in per cent of one core."""
    import psutil  # noqa: PLC0415

    before = psutil.Process().cpu_times()
    pause(seconds)
    after = psutil.Process().cpu_times()
    spent: float = after.user + after.system - before.user - before.system
    return round(100 * spent / seconds, 2)


def _memory() -> float:
    import psutil  # noqa: PLC0415

    return round(int(psutil.Process().memory_info().rss) / 2**20, 1)


def main() -> None:
    settings = measure.settings(Settings)
    app = theme.application()
    theme.apply(app, theme.Scheme.LIGHT)
    stage = Stage(settings, paths.prepare() / "speech.json")
    result = stage.run()
    stage.window.close()
    stage.services.close()
    measure.answer(result)


if __name__ == "__main__":
    main()
