"""Coverage-guided fuzzing of our own parsers, by Atheris, which is no part of what is shipped."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.proofs import corpora
from tests.proofs.frame import ROOT, Proof, Tally
from tests.proofs.readers import Reader, all_readers

_SECONDS = 60
_LONGEST = 4096  # bytes of an input
_OPTIONS = (f"-max_len={_LONGEST}", "-timeout=60", "-rss_limit_mb=2048", "-print_final_stats=1")
_RUNS = re.compile(rb"stat::number_of_executed_units:\s+(\d+)")


def prove(count: int, seed: int) -> Tally:
    """``count`` minutes, each for the next reader."""
    tally = Tally()
    place = Path(os.environ["HILBERT_DATA"]).parent
    readers = list(all_readers(place).items())
    for number in range(seed, seed + count):
        name, reader = readers[number % len(readers)]
        folder = place / f"{number}"
        _fuzz(tally, name, reader, folder, number)
        corpora.keep(name, [path.read_bytes() for path in (folder / "corpus").iterdir()])
        tally.counts[f"minutes, {name}"] += 1
    return tally


def _fuzz(tally: Tally, name: str, reader: Reader, folder: Path, seed: int) -> None:
    corpus, found = folder / "corpus", folder / "found"
    for made in (corpus, found):
        made.mkdir(parents=True)
    for number, data in enumerate([*reader.examples, *corpora.inputs(name)]):
        (corpus / str(number)).write_bytes(data)
    report = _run(
        name,
        corpus,
        f"-max_total_time={_SECONDS}",
        f"-seed={seed + 1}",
        f"-artifact_prefix={found}{os.sep}",
        *_OPTIONS,
    )
    runs = _RUNS.search(report)
    tally.counts[f"executions, {name}"] += int(runs[1]) if runs else 0
    tally.check(runs is not None, f"{name}: {report[-500:].decode(errors='replace')}")
    for path in found.iterdir():
        sentence = f"{name}: {path.name}: {path.read_bytes()[:300]!r}: {_said(report)}"
        tally.check(False, sentence)


def _run(name: str, folder: Path, *options: str) -> bytes:
    command = [sys.executable, "-m", "tests.children.fuzzed_reader", name, *options, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    return done.stderr + done.stdout


def _said(report: bytes) -> str:
    """The line of the error among what libFuzzer says."""
    lines = report.decode(errors="replace").splitlines()
    return next((line for line in lines if re.match(r"[\w.]+(Error|Exception)\b", line)), "")


PROOF = Proof(
    claim="Our own readers of files and of what models write give a value or say what is wrong, "
    "whatever they are given, within a minute and two gigabytes.",
    count=170,
    prove=prove,
    limits="A minute for each of 17 readers in turn, by Atheris (`pip install atheris`), guided by "
    "the branches of our code and of the parsers in Python that it uses; inputs have 4 KB at most. "
    "What was found is kept in tests/data/corpora and read with the tests.",
    lot=1,
    needs="atheris",
)
