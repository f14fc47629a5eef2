"""Zero loss while chatting: the window, its child, the disk and the clock fail at random moments.

One life of the window takes several faults one after the other and ends by a kill. After each
fault of the disk there is a second and a half of peace: while nothing can be written, nothing can
be kept.
"""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

import psutil

from tests.proofs import faults as faults_module
from tests.proofs.faults import FULL, GONE, PRELOADED, UNSYNCED, Faults
from tests.proofs.frame import Proof, Tally
from tests.proofs.lives import Life, faults_of

_PEACE = 1.5  # seconds, three beats of the window's saver
_END = "window killed"
_OTHERS = ("inference child killed", "inference child stood still", *PRELOADED)
_ENDS = 1 / 8  # of the faults
_REAL_EVERY = 10  # lives with the starter model; the others with a child that counts


def prove(count: int, seed: int) -> Tally:
    rng, tally = random.Random(seed), Tally()
    faults = Faults(Path(os.environ["HILBERT_DATA"]).parent)
    asked: set[str] = set()
    lives = 0
    while tally.counts.total() < count:
        _life(rng, tally, faults, asked, real=lives % _REAL_EVERY == _REAL_EVERY - 1, count=count)
        lives += 1
    tally.counts["lives of the window"] = lives
    tally.counts["questions on disk"] = len(asked)
    return tally


def _life(
    rng: random.Random, tally: Tally, faults: Faults, asked: set[str], *, real: bool, count: int
) -> None:
    life = Life(faults.environment, *([] if real else ["scripted"]))
    life.await_text()
    kind = ""
    while kind != _END:
        last = tally.counts.total() >= count - 1
        kind = _END if last else _chosen(rng, faults)
        time.sleep(rng.uniform(0.0, 1.6))
        if kind != _END:
            _do(kind, life, faults, rng)
        if life.process.poll() is not None:
            tally.check(False, f"the window ended after: {kind}")
        tally.counts[kind] += 1
    killed, orphans = life.kill()
    asked |= life.asked()
    tally.check(not orphans, f"children outlived the window: {orphans}")
    for sentence in faults_of(asked, life.lines, killed):
        tally.check(False, sentence)


def _do(kind: str, life: Life, faults: Faults, rng: random.Random) -> None:
    match kind:
        case "inference child killed":
            if child := life.child("inference"):
                child.kill()
        case "inference child stood still":
            if child := life.child("inference"):
                _stand_still(child, rng.uniform(0.5, 3.0))
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
    return _END if rng.random() < _ENDS else rng.choice(faults.among(_OTHERS))


def _stand_still(child: psutil.Process, seconds: float) -> None:
    child.send_signal(signal.SIGSTOP)
    time.sleep(seconds)
    child.send_signal(signal.SIGCONT)


PROOF = Proof(
    claim="While chatting, whatever fails, no question is lost and at most a second of an answer; "
    "the database stays intact and no process outlives the window by two seconds.",
    count=1000,
    prove=prove,
    limits="A question counts once it is shown as sent; one that could not be written was given "
    "back to the composer. Faults of the disk and the clock are made by a preloaded library, and "
    "a child stands still for 3 seconds at most. Nine lives of ten have a scripted inference "
    "child, the tenth the starter model.",
)
