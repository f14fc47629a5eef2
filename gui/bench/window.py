"""The whole of ``hilbert bench window``: what is run, in which processes, and the report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from engine.bench import measure
from engine.child import environment
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Progress
from gui.bench.opening import PAGES

GOALS = {
    "lag_p99_ms": 50,
    "lag_max_ms": 100,
    "reopen_s": 0.5,
    "opening_ratio": 1.5,
    "held_up_ms": 50,
    "first_opening_ms": 50,
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
        without_screen()
        told(Progress(done=0, total=2, unit="steps", note="Streaming a long answer"))
        streamed = measure.bare("gui.bench.stage", _of_stage(settings), dict[str, Any])
        told(Progress(done=1, total=2, unit="steps", note="Opening windows"))
        opening = _open_both(settings.rounds)
    return measure.report(
        "window",
        "hilbert bench window",
        settings=msgspec.to_builtins(settings),
        method=_method(settings),
        goals=GOALS,
        **streamed,
        opening=opening,
    )


def _method(settings: Settings) -> str:
    whole = settings.paced * settings.stretches
    return (
        f"{whole} of {settings.tokens} tokens come one by one at {settings.rate:.0f} tokens/s, in "
        f"{settings.stretches} stretches spread over the answer; the tokens between come in bursts "
        "and are not measured. The lag is what an event would have waited for the event loop; "
        "own_work is the same in processor time of the window's thread. A window is open when a "
        "key stands in the field of the question (app_s), the empty one when it is seen (bare_s), "
        "both from before the process is started, with all modules compiled; whole_s is when all "
        "the rest is there, held_up_ms what a key waited until then, "
        "first_opening_ms the same while a page is opened for the first time. idle_cpu_percent is "
        f"what the window takes of one core in {settings.idle:.0f} s with nobody at it."
    )


def _of_stage(settings: Settings) -> dict[str, Any]:
    values = msgspec.to_builtins(settings)
    del values["rounds"]
    return dict(values)


def _open_both(rounds: int) -> dict[str, object]:
    """Medians over the rounds; one start of each comes before, for the files and the bytecode."""
    with tempfile.TemporaryDirectory(prefix="hilbert-bench-") as compiled:
        surroundings = dict(environment())
        if sys.dont_write_bytecode:
            # As an installed program has it, also where an environment keeps nothing compiled.
            surroundings["PYTHONPYCACHEPREFIX"] = compiled
            surroundings.pop("PYTHONDONTWRITEBYTECODE", None)

        def app() -> dict[str, float]:
            return _open("app", surroundings)

        def bare() -> dict[str, float]:
            return _open("bare", surroundings)

        app(), bare()
        apps, bares = measure.in_turns(rounds, app, bare)
    usable, seen = _each(apps, "usable"), _each(bares, "seen")
    return {
        "app_s": usable,
        "bare_s": seen,
        "ratio": round(measure.median(usable) / measure.median(seen), 2),
        "whole_s": _each(apps, "whole"),
        "held_up_ms": _each(apps, "held_up_ms"),
        "first_opening_ms": {page: _each(apps, f"{page}_ms") for page in PAGES},
    }


def _each(rounds: Sequence[dict[str, float]], name: str) -> list[float]:
    return [round(one[name], 3) for one in rounds]


def _open(kind: str, surroundings: Mapping[str, str]) -> dict[str, float]:
    """Moments as seconds from before the process is started."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-m", "gui.bench.opening", kind],
        capture_output=True,
        text=True,
        env=dict(surroundings),
        check=False,
    )
    if done.returncode != 0 or not done.stdout:
        raise HilbertError(
            FailureKind.INTERNAL, "A window could not be opened.", "", done.stderr[-4000:]
        )
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {name: at if name.endswith("_ms") else at - began for name, at in told.items()}


def without_screen() -> None:
    """Where there is no screen, Qt draws into memory."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
