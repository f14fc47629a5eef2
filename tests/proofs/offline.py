"""The whole line with the network cut: papers, chat, examples, a training, its files, a chat."""

from __future__ import annotations

import shutil
import subprocess
import sys

from tests.proofs import by_tests
from tests.proofs.frame import Proof, Tally

_TESTS = ("tests/test_watched.py", "tests/trainer/test_whole_line.py")
_CUT = ("unshare", "--net", "--map-root-user")
_LOOK = "import socket; print(*(name for _, name in socket.if_nameindex()))"


def prove(count: int, seed: int) -> Tally:
    tally = Tally()
    cut = _cut()
    if cut:
        tally.counts["in a network namespace with no interface up"] = count
    for _ in range(count):
        by_tests.run(tally, _TESTS, cut)
    return tally


def _cut() -> tuple[str, ...]:
    """How to start a program without a network, where the kernel allows it."""
    if not shutil.which(_CUT[0]):
        return ()
    command = [*_CUT, sys.executable, "-c", _LOOK]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    return _CUT if found.returncode == 0 and found.stdout.split() == ["lo"] else ()


PROOF = Proof(
    claim="With the network cut, 50 papers are indexed, found and cited, a model answers and is "
    "checked, examples are made of papers, a model is fine-tuned on them, judged and exported, and "
    "answers; nothing in any process tries to connect, looks up a name or unpickles an object.",
    count=1,
    prove=prove,
    limits="An attempt is seen by an audit hook in every Python process. Where the kernel allows "
    "it (Linux), all run in a network namespace of their own besides, in which not even the "
    "loopback is up. The training takes two steps. Installing from local files is tried with the "
    "packages.",
    lot=1,
)
