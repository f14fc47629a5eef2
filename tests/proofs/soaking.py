"""Hours of use in minutes: nothing that the program takes may grow once it is warm."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from tests.engine.inference import tiny
from tests.engine.papers import making
from tests.proofs.frame import ROOT, Proof, Tally

_PAPERS = 20
_WARM = 1 / 4  # of the time, after which it counts
_MOST = 0.05  # growth of memory
_LAG = 50.0  # ms of the window's own work that an event waits for, at the 99th percentile
_FEW = 2  # files or threads more or less, since they come and go


def prove(count: int, seed: int) -> Tally:
    """``count`` hours."""
    place, tally = Path(os.environ["HILBERT_DATA"]).parent, Tally()
    models = [str(tiny.llama(place / f"model-{n}.gguf", seed=n)) for n in (1, 2)]
    papers = place / "papers"
    papers.mkdir()
    for number in range(_PAPERS):
        text = making.LASER + making.CAVITY + making.NOISE + making.words(number, 300)
        (papers / f"{number}.txt").write_text(text)
    command = [
        sys.executable,
        "-m",
        "tests.children.soaking_window",
        str(count),
        *models,
        str(papers),
    ]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    quarters = [json.loads(line) for line in done.stdout.splitlines()]
    tally.check(len(quarters) == 4 * count, f"ended after {len(quarters)} quarters of an hour")
    _count(tally, quarters)
    return tally


def _count(tally: Tally, quarters: Sequence[dict[str, Any]]) -> None:
    tally.counts.update({f"done: {act}": n for act, n in quarters[-1]["done"].items()})
    first = quarters[int(len(quarters) * _WARM) :][: len(quarters) // 4]
    last = quarters[-(len(quarters) // 4) :]
    for process in sorted(set.intersection(*(set(q["taken"]) for q in (*first, *last)))):
        before, after = _of(first, process), _of(last, process)
        tally.counts[f"MB when warm, {process}"] = round(before["memory"])
        tally.counts[f"MB at the end, {process}"] = round(after["memory"])
        growth = after["memory"] / before["memory"] - 1
        tally.check(growth < _MOST, f"the memory of {process} grew by {100 * growth:.1f} %")
        for kind in ("files", "threads"):
            more = after[kind] - before[kind]
            tally.check(more <= _FEW, f"{process} has {more:.0f} more {kind} than when it was warm")
    waits = [quarter["waits"]["own_work_ms"] for quarter in last]
    tally.counts["ms of own work, p99 at the end"] = round(median(w["p99"] for w in waits))
    tally.counts["ms of own work, longest at the end"] = round(max(w["max"] for w in waits))
    tally.check(median(w["p99"] for w in waits) < _LAG, f"events wait: {waits}")


def _of(quarters: Sequence[dict[str, Any]], process: str) -> dict[str, float]:
    taken = [quarter["taken"][process] for quarter in quarters]
    return {kind: median(one[kind] for one in taken) for kind in taken[0]}


PROOF = Proof(
    claim="In hours of questions, searches, page views, model switches and openings, done "
    "without a pause, the memory of the window and of its children grows by less than 5 % after "
    "the first quarter of them, files and threads do not become more, and events go on being "
    "served.",
    count=8,
    prove=prove,
    limits="The count is that of the hours; children that do not run all the time are not "
    "compared. An hour is 32 questions, 16 searches, 8 walks through all pages and tabs, 8 model "
    "switches and 12 openings of earlier conversations. The window is the real one, offscreen, and "
    "so are its children; the two models have random weights and some hundred kilobytes.",
    lot=8,
)
