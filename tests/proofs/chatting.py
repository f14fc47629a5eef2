"""Zero loss while chatting: the window, its child, the disk and the clock fail at random moments.

One life of the window takes several faults one after the other and ends by a kill. After each
fault of the disk, and after the window stood still, there is a second and a half of peace: while
nothing can be written, nothing can be kept.
"""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from pathlib import Path

from tests.proofs import faults as faults_module
from tests.proofs import working
from tests.proofs.faults import FULL, GONE, PRELOADED, UNSYNCED, Faults
from tests.proofs.frame import Proof, Tally
from tests.proofs.lives import Life, faults_of

_PEACE = 1.5  # seconds, three beats of the window's saver
_END = "window killed"
_KILLED, _STILL = "inference child killed", "inference child stood still"
_WINDOW_STILL = "window stood still"
_FROZEN = " for 30 s"
_OTHERS = (_KILLED, _STILL, _WINDOW_STILL, *PRELOADED)
_SCRIPTED, _WITH_MODEL = "lives of the window", "lives of the window with the starter model"
_ENDS = 1 / 8  # of the faults
_RARELY = 1 / 15  # of the times that a process stands still
_REAL = 1 / 10  # of the lives have the starter model, the others a child that counts


def prove(count: int, seed: int) -> Tally:
    rng, tally = random.Random(seed), Tally()
    faults = Faults(Path(os.environ["HILBERT_DATA"]).parent)
    asked: set[str] = set()
    lives = Counter[str]()
    while tally.counts.total() < count:
        real = rng.random() < _REAL
        _life(rng, tally, faults, asked, real=real, count=count)
        lives[_WITH_MODEL if real else _SCRIPTED] += 1
    tally.counts += lives
    tally.counts["questions on disk"] = len(asked)
    return tally


def _life(
    rng: random.Random, tally: Tally, faults: Faults, asked: set[str], *, real: bool, count: int
) -> None:
    life = Life(faults.environment, *([] if real else ["scripted"]))
    life.await_text()
    kind, kinds = "", []
    while kind != _END:
        last = tally.counts.total() >= count - 1
        kind = _END if last else _chosen(rng, faults)
        time.sleep(rng.uniform(0.0, 1.6))
        if kind != _END:
            _do(kind, life, faults, rng)
        if life.ended:
            tally.check(False, f"the window ended after: {kind}")
        tally.counts[kind] += 1
        kinds.append(kind)
    killed, orphans = life.kill()
    asked |= life.asked()
    for sentence in (*orphans, *faults_of(asked, life.lines, killed)):
        tally.check(False, f"{sentence} (after: {', '.join(kinds)})")


def _do(kind: str, life: Life, faults: Faults, rng: random.Random) -> None:
    match kind:
        case "inference child killed":
            if child := life.child("inference"):
                child.kill()
        case "inference child stood still" | "inference child stood still for 30 s":
            child = life.child("inference")
            working.stand_still(child.pid if child else None, _seconds(kind, rng))
        case "window stood still" | "window stood still for 30 s":
            working.stand_still(life.process.pid, _seconds(kind, rng))
            time.sleep(_PEACE)
        case faults_module.JUMPED:
            faults.jump(rng.choice((-86_400, -3_600, -1, 3_600, 86_400, 40 * 86_400)))
        case faults_module.FULL:
            faults.fill_disk()
        case faults_module.GONE:
            faults.unplug()
        case faults_module.UNSYNCED:
            faults.break_sync()
    if kind in (FULL, GONE, UNSYNCED):
        time.sleep(rng.uniform(0.1, 2.0))
        faults.mend()
        time.sleep(_PEACE)


def _chosen(rng: random.Random, faults: Faults) -> str:
    kind = _END if rng.random() < _ENDS else rng.choice(faults.among(_OTHERS))
    slow = kind in (_STILL, _WINDOW_STILL) and rng.random() < _RARELY
    return kind + _FROZEN if slow else kind


def _seconds(kind: str, rng: random.Random) -> float:
    return 30.0 if kind.endswith(_FROZEN) else rng.uniform(0.5, 3.0)


PROOF = Proof(
    claim="While chatting, whatever fails, no question is lost and at most a second of an answer; "
    "the database stays intact and no process outlives the window by two seconds.",
    count=1000,
    prove=prove,
    limits="A question counts once it is shown as sent; one that could not be written was given "
    "back to the composer. Faults of the disk and the clock are made by a preloaded library. Of "
    "the times that a process stands still one in 15 has 30 seconds, the others up to 3. Most "
    "lives have a scripted inference child, one in ten the starter model. The seconds are such in "
    "which the program gets the processor and the disk: at the lowest priority, with five busy "
    "programs for each core, 100 faults cost six answers more than that, and three children needed "
    "longer to end.",
    lot=25,
)
