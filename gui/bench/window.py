"""The whole of ``hilbert bench window``: what is run, in which processes, and the report."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import msgspec

from engine.bench import measure
from engine.child import environment
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Progress

GOALS = {
    "lag_p99_ms": 50,
    "lag_max_ms": 100,
    "reopen_s": 0.5,
    "opening_ratio": 1.5,
    "idle_cpu_percent": 0.5,
    "rss_mb": 250,
}


class Settings(msgspec.Struct, kw_only=True):
    """``paced`` is the number of tokens that come one by one in each stretch."""

    tokens: int = 50_000
    formulas: int = 300
    code_blocks: int = 60
    rate: float = 100.0
    stretches: int = 5
    paced: int = 1_000
    rest: float = 5.0
    idle: float = 60.0
    rounds: int = 5


def run(settings: Settings, told: Callable[[Progress], None]) -> dict[str, Any]:
    """Raises HilbertError INTERNAL where a window cannot be opened."""
    with measure.temporary_data():
        _without_screen()
        told(Progress(done=0, total=2, unit="steps", note="Streaming a long answer"))
        streamed = measure.bare("gui.bench.stage", _of_stage(settings), dict[str, Any])
        told(Progress(done=1, total=2, unit="steps", note="Opening windows"))
        opened, bare = measure.in_turns(
            settings.rounds, lambda: _open("app"), lambda: _open("bare")
        )
    return measure.report(
        "window",
        "hilbert bench window",
        settings=msgspec.to_builtins(settings),
        method=_method(settings),
        goals=GOALS,
        **streamed,
        opening={
            "app_s": [round(value, 3) for value in opened],
            "bare_s": [round(value, 3) for value in bare],
            "ratio": round(measure.median(opened) / measure.median(bare), 2),
        },
    )


def _method(settings: Settings) -> str:
    whole = settings.paced * settings.stretches
    return (
        f"{whole} of {settings.tokens} tokens come one by one at {settings.rate:.0f} tokens/s, in "
        f"{settings.stretches} stretches spread over the answer; the tokens between come in bursts "
        "and are not measured. The lag is what an event would have waited for the event loop; "
        "own_work is the same in processor time of the window's thread. idle_cpu_percent is what "
        f"the window takes of one core in {settings.idle:.0f} s with nobody at it."
    )


def _of_stage(settings: Settings) -> dict[str, Any]:
    values = msgspec.to_builtins(settings)
    del values["rounds"]
    return dict(values)


def _open(kind: str) -> float:
    """Seconds from before the process is started."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-m", "gui.bench.opening", kind],
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    if done.returncode != 0:
        raise HilbertError(
            FailureKind.INTERNAL, "A window could not be opened.", "", done.stderr[-4000:]
        )
    return float(done.stdout.split()[-1]) - began


def _without_screen() -> None:
    """Where there is no screen, Qt draws into memory."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
