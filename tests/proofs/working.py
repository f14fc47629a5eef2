"""A child at work while faults come: what the proofs of importing and downloading share."""

from __future__ import annotations

import os
import queue
import random
import signal
import time
from collections.abc import Callable

from engine.child import Child
from engine.vocabulary import AnyCommand, AnyEvent, Ending
from tests.proofs import faults as faults_module
from tests.proofs.faults import FULL, GONE, UNSYNCED, Faults

KILLED, STILL = "child killed", "child stood still"
_PATIENCE = 120.0  # seconds for one event on a busy machine


def work(
    child: Child,
    command: AnyCommand,
    after: float,
    fault: Callable[[], None],
    heard: Callable[[AnyEvent], None],
) -> tuple[AnyEvent, bool]:
    """The ending of a command, and whether ``fault`` came, ``after`` seconds of work, before it."""
    events: queue.SimpleQueue[AnyEvent] = queue.SimpleQueue()
    child.send(command, events.put)
    moment, came = 0.0, False
    while True:
        wait = max(0.0, moment - time.monotonic()) if moment and not came else _PATIENCE
        try:
            event = events.get(timeout=wait)
        except queue.Empty:
            if came or not moment:
                raise TimeoutError(f"{command} said nothing for {_PATIENCE} s") from None
            came = True
            fault()
            continue
        heard(event)
        if isinstance(event, Ending):
            return event, came
        moment = moment or time.monotonic() + after


def strike(kind: str, child: Child, faults: Faults, rng: random.Random) -> None:
    """Make a fault happen now; it is over when this returns, but for what it has done."""
    match kind:
        case "child killed":
            child.kill()
        case "child stood still":
            _stand_still(child.pid, rng.uniform(0.3, 2.0))
        case faults_module.JUMPED:
            faults.jump(rng.choice((-86_400, -3_600, -1, 3_600, 86_400, 40 * 86_400)))
        case _:
            _fail_for(rng.uniform(0.05, 0.8), kind, faults)


def _stand_still(pid: int | None, seconds: float) -> None:
    if pid is not None:
        os.kill(pid, signal.SIGSTOP)
        time.sleep(seconds)
        os.kill(pid, signal.SIGCONT)


def _fail_for(seconds: float, kind: str, faults: Faults) -> None:
    {FULL: faults.fill_disk, GONE: faults.unplug, UNSYNCED: faults.break_sync}[kind]()
    time.sleep(seconds)
    faults.mend()
