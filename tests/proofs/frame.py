"""What a proof is, how it is run, and what is written down of it.

A module of this folder proves something when it holds a ``PROOF``. Each try draws its moments and
faults from a seed, so that a failure can be had again (but for the scheduling of the machine). A
try that breaks the promise adds a sentence to ``broken``; nothing is left out of the counts.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reliability.md"
RECORD = PAGE.with_suffix(".json")


@dataclass
class Tally:
    """What happened in the tries of a proof."""

    counts: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def check(self, holds: bool, sentence: str) -> None:
        """Note a promise that was not kept."""
        if not holds:
            self.broken.append(sentence)


@dataclass(frozen=True)
class Proof:
    """``claim`` is what must hold; ``limits`` says what the tries do not show.

    ``prove`` makes so many tries from a seed, in a data folder of its own.
    """

    claim: str
    count: int
    prove: Callable[[int, int], Tally]
    limits: str = ""


class Result(msgspec.Struct, frozen=True):
    """One run of a proof, as it is printed and kept. ``seconds`` are those of the wall clock."""

    name: str
    claim: str
    limits: str
    count: int
    seed: int
    counts: dict[str, int]
    broken: tuple[str, ...]
    seconds: int
    day: str

    @property
    def command(self) -> str:
        options = f"--count {self.count} --seed {self.seed}"
        return f"python3 packaging/bootstrap.py prove {self.name} {options}"


def proofs() -> dict[str, Proof]:
    """All proofs of this folder by name."""
    found = {}
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name.startswith(("test_", "__")):
            continue
        proof = getattr(importlib.import_module(f"tests.proofs.{module.name}"), "PROOF", None)
        if isinstance(proof, Proof):
            found[module.name] = proof
    return found


def run(name: str, proof: Proof, count: int, seed: int) -> Result:
    started = time.monotonic()
    with own_data():
        tally = proof.prove(count, seed)
    return Result(
        name=name,
        claim=proof.claim,
        limits=proof.limits,
        count=count,
        seed=seed,
        counts=dict(sorted(tally.counts.items())),
        broken=tuple(tally.broken),
        seconds=round(time.monotonic() - started),
        day=time.strftime("%Y-%m-%d"),
    )


@contextmanager
def own_data() -> Iterator[Path]:
    """A data folder that is gone afterwards; nothing of the person's is touched."""
    before = os.environ.get("HILBERT_DATA")
    with tempfile.TemporaryDirectory(prefix="hilbert-proof-", ignore_cleanup_errors=True) as folder:
        os.environ["HILBERT_DATA"] = str(Path(folder) / "data")
        try:
            yield Path(folder)
        finally:
            if before is None:
                del os.environ["HILBERT_DATA"]
            else:
                os.environ["HILBERT_DATA"] = before


def record(results: list[Result]) -> None:
    """Put these results in place of older ones of the same proofs, and write the page anew."""
    known = {result.name: result for result in recorded()}
    known |= {result.name: result for result in results}
    kept = [known[name] for name in sorted(known)]
    RECORD.write_bytes(msgspec.json.format(msgspec.json.encode(kept), indent=1) + b"\n")
    PAGE.write_text(page(kept), encoding="utf-8")


def recorded() -> list[Result]:
    if not RECORD.exists():
        return []
    return msgspec.json.decode(RECORD.read_bytes(), type=list[Result])


_HEAD = """# Reliability

What Hilbert promises, and how often it was tried. This page is written by

    python3 packaging/bootstrap.py prove [NAME ...] [--count N] [--seed S]

which runs the proofs of `tests/proofs` and replaces their sections; `docs/reliability.json` holds
the same for programs. A short form of each proof runs with the tests.
"""


def page(results: list[Result]) -> str:
    return "\n".join([_HEAD, *map(_section, results)])


def _section(result: Result) -> str:
    kept = "Broken:" if result.broken else "The promise was kept."
    parts = [
        f"## {result.name}",
        result.claim,
        *filter(None, [result.limits]),
        f"    {result.command}",
        f"{result.day}, {result.seconds} s. {kept}",
        *filter(None, ["\n".join(f"- {sentence}" for sentence in result.broken)]),
        "\n".join(("| | count |", "|---|---:|", *map(_row, result.counts.items()))),
    ]
    return "\n\n".join(parts) + "\n"


def _row(counted: tuple[str, int]) -> str:
    return f"| {counted[0]} | {counted[1]:,} |"
