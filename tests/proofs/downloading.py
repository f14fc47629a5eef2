"""Zero loss while downloading: the child, the line and the disk fail; what was fetched stays."""

from __future__ import annotations

import hashlib
import os
import random
from contextlib import closing
from pathlib import Path

from engine.child import Child, new_job
from engine.hub.download import part_path
from engine.vocabulary import AnyEvent, Done, Download, Progress
from tests.engine.hub.hub_server import Hub, RunningHub
from tests.proofs import working
from tests.proofs.faults import FULL, JUMPED, Faults
from tests.proofs.frame import Proof, Tally

_REPO, _FILE = "someone/model-GGUF", "model.Q4_K_M.gguf"
_SIZE = 3_000_000
_CUT = "connection cut"
_KINDS = (working.KILLED, working.STILL, working.FROZEN, FULL, _CUT, JUMPED)
_LONGEST = 0.6  # seconds of work before a fault
_BUFFERED = 2 * 2**18  # bytes announced that may not be on the disk yet: two pieces


def prove(count: int, seed: int) -> Tally:
    rng, tally = random.Random(seed), Tally()
    place = Path(os.environ["HILBERT_DATA"]).parent
    faults = Faults(place)
    before = dict(os.environ)
    os.environ.update(faults.environment, HF_HOME=str(place / "hf"), HF_HUB_DOWNLOAD_TIMEOUT="5")
    try:
        with RunningHub() as hub, closing(Child("hub")) as child:
            while tally.counts.total() < count:
                _fetch(child, hub, tally, faults, rng, count)
    finally:
        os.environ.clear()
        os.environ.update(before)
    return tally


def _fetch(  # noqa: PLR0917 - the parts of one try
    child: Child, hub: Hub, tally: Tally, faults: Faults, rng: random.Random, count: int
) -> None:
    """One file, in as many attempts as it takes."""
    content = rng.randbytes(_SIZE)
    hub.put(_REPO, _FILE, content)
    hub.slow = 0.05
    folder = Path(os.environ["HILBERT_DATA"]) / "models"
    target, part = folder / _FILE, part_path(folder, _REPO, _FILE)
    while True:
        peaceful = tally.counts.total() >= count
        kind = working.drawn(rng, faults, _KINDS)
        hub.ranges.clear()
        kept = part.stat().st_size if part.exists() else 0
        announced = [0.0]

        def hear(event: AnyEvent, announced: list[float] = announced) -> None:
            if isinstance(event, Progress) and not event.note:
                announced.append(event.done)

        def fault(kind: str = kind) -> None:
            if kind == _CUT:
                hub.cut[_FILE] += 1
            else:
                working.strike(kind, child, faults, rng)

        command = Download(
            job=new_job(), repo=_REPO, file=_FILE, folder=str(folder), endpoint=hub.url
        )
        after = 1e6 if peaceful else rng.uniform(0.0, _LONGEST)
        ending, came = working.work(child, command, after, fault, hear)
        tally.counts[kind] += came
        if kept and hub.ranges:
            tally.check(hub.ranges[0] == f"bytes={kept}-", f"begun anew after {kept} bytes")
        if isinstance(ending, Done):
            whole = hashlib.sha256(target.read_bytes()).digest() == hashlib.sha256(content).digest()
            tally.check(whole, "a file in its place has other bytes")
            target.unlink()
            return
        tally.check(not target.exists(), f"an unfinished file is in its place after: {kind}")
        size = part.stat().st_size if part.exists() else 0
        tally.check(
            size >= announced[-1] - _BUFFERED, f"{announced[-1] - size} bytes lost after: {kind}"
        )


PROOF = Proof(
    claim="While a model is downloaded, whatever fails, a file is in its place only whole and with "
    "its SHA-256; the next attempt goes on behind what was fetched, of which at most half a "
    "megabyte is lost.",
    count=1000,
    prove=prove,
    limits="The hub is one of the test's own on this machine, asked by the real client; files have "
    "3 MB and come slowly.",
    lot=20,
)
