"""A child at work while faults come: what the proofs of several kinds of work share."""

from __future__ import annotations

import contextlib
import os
import queue
import random
import signal
import time
from collections.abc import Callable, Sequence

from engine.child import Child
from engine.vocabulary import AnyCommand, AnyEvent, Ending, Event
from tests.proofs import faults as faults_module
from tests.proofs.faults import FULL, GONE, PRELOADED, UNSYNCED, Faults

KILLED, STILL, FROZEN = "child killed", "child stood still", "child stood still for 30 s"
KINDS = (KILLED, STILL, FROZEN, *PRELOADED)
_FROZEN = 30.0  # seconds
_RARELY = 0.02  # of the faults; each costs half a minute
_PATIENCE = 120.0  # seconds for one event on a busy machine


def work(  # noqa: PLR0917 - who works, at what, and what happens meanwhile
    child: Child,
    command: AnyCommand,
    after: float,
    fault: Callable[[], None],
    heard: Callable[[AnyEvent], None],
    begins: type[Event] = Event,
) -> tuple[AnyEvent, bool]:
    """The ending of a command, and whether ``fault`` came before it.

    It comes ``after`` seconds of work, which begins with the first event of the kind ``begins``.
    """
    events: queue.SimpleQueue[AnyEvent] = queue.SimpleQueue()
    child.send(command, events.put)
    moment, came = 0.0, False
    while True:
        left = moment - time.monotonic() if moment and not came else _PATIENCE
        wait = min(max(0.0, left), _PATIENCE)
        try:
            event = events.get(timeout=wait)
        except queue.Empty:
            if came or not moment or moment > time.monotonic():
                raise TimeoutError(f"{command} said nothing for {_PATIENCE} s") from None
            came = True
            fault()
            continue
        heard(event)
        if isinstance(event, Ending):
            return event, came
        if not moment and isinstance(event, begins):
            moment = time.monotonic() + after


def drawn(rng: random.Random, faults: Faults, kinds: Sequence[str] = KINDS) -> str:
    """A kind of fault that can be made here; the slow one seldom."""
    if FROZEN in kinds and rng.random() < _RARELY:
        return FROZEN
    return rng.choice([kind for kind in faults.among(kinds) if kind != FROZEN])


def strike(kind: str, child: Child, faults: Faults, rng: random.Random) -> None:
    """Make a fault happen now; it is over when this returns, but for what it has done."""
    match kind:
        case "child killed":
            child.kill()
        case "child stood still":
            stand_still(child.pid, rng.uniform(0.3, 2.0))
        case "child stood still for 30 s":
            stand_still(child.pid, _FROZEN)
        case faults_module.JUMPED:
            faults.jump(rng.choice((-86_400, -3_600, -1, 3_600, 86_400, 40 * 86_400)))
        case _:
            _fail_for(rng.uniform(0.05, 0.8), kind, faults)


def stand_still(pid: int | None, seconds: float) -> None:
    if pid is None:
        return
    with contextlib.suppress(ProcessLookupError):  # it may end by itself meanwhile
        os.kill(pid, signal.SIGSTOP)
        time.sleep(seconds)
        os.kill(pid, signal.SIGCONT)


def _fail_for(seconds: float, kind: str, faults: Faults) -> None:
    {FULL: faults.fill_disk, GONE: faults.unplug, UNSYNCED: faults.break_sync}[kind]()
    time.sleep(seconds)
    faults.mend()
