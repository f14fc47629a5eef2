"""``hilbert bench first-run``: from an empty data folder to a first answer, and to a cited one."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import msgspec

from engine.bench import measure
from engine.vocabulary import Progress
from gui.bench.window import without_screen

GOALS = {"first_token_s": 10, "cited_s": 60}


class Settings(msgspec.Struct):
    """``began`` is the time at which the process was started."""

    began: float


class FirstRun(msgspec.Struct):
    """Seconds. The first two from the start of the process, the others from pressing the button."""

    usable_s: float = 0.0
    first_token_s: float = 0.0
    samples_ready_s: float = 0.0
    sources_s: float = 0.0
    cited_s: float = 0.0
    sources: int = 0


def run(told: Callable[[Progress], None]) -> dict[str, Any]:
    told(Progress(done=0, total=1, unit="runs", note="Starting for the first time"))
    with measure.temporary_data():
        without_screen()
        given = msgspec.to_builtins(Settings(time.time()))
        result = measure.bare("gui.bench.newcomer", given, FirstRun)
    return measure.report(
        "first-run",
        "hilbert bench first-run",
        method=(
            "The window is opened on an empty data folder. A question is written and sent at the "
            "first picture: usable_s and first_token_s count from the start of the process. Then "
            "the button of the first steps adds the sample texts and leads to a question about "
            "them, which is sent: samples_ready_s until it can be, sources_s until passages are "
            "found, cited_s until the answer with its citations has ended, from that button on."
        ),
        goals=GOALS,
        **msgspec.to_builtins(result),
    )
