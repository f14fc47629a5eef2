"""A proof that is made of tests of the suite: run alone, each counted by its name."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.proofs.frame import ROOT, Proof, Tally


def proof(claim: str, *tests: str, limits: str = "") -> Proof:
    """That these files of tests pass, none of them left out."""
    return Proof(claim, 1, partial(_prove, tests), limits)


def run(tally: Tally, tests: Sequence[str], within: Sequence[str] = ()) -> None:
    """``within`` is a command that starts another one."""
    report = Path(os.environ["HILBERT_DATA"]).parent / "report.xml"
    command = [*within, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    subprocess.run(
        [*command, f"--junitxml={report}", *tests], cwd=ROOT, stdout=sys.stderr, check=False
    )
    for case in ET.parse(report).iter("testcase"):
        name = case.attrib["name"].partition("[")[0].removeprefix("test_").replace("_", " ")
        wrong = [child for child in case if child.tag in ("failure", "error", "skipped")]
        tally.counts[f"held: {name}"] += not wrong
        for child in wrong:
            tally.check(False, f"{name}: {child.attrib.get('message', child.tag)}"[:500])


def _prove(tests: Sequence[str], count: int, seed: int) -> Tally:
    tally = Tally()
    for _ in range(count):
        run(tally, tests)
    return tally
