"""What a proof is, how it is run, and what is written down of it.

A module of this folder proves something when it holds a ``PROOF``. Each try draws its moments and
faults from a seed, so that a failure can be had again (but for the scheduling of the machine). A
try that breaks the promise adds a sentence to ``broken``; nothing is left out of the counts.

A long proof is run in lots, each with a seed and a data folder of its own, and what came of them is
written down after each: one that was interrupted goes on with the lot that was under way.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
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

    ``prove`` makes so many tries from a seed, in a data folder of its own; ``lot`` is how many
    tries go into one call of it. ``needs`` names a package without which it cannot be tried.
    """

    claim: str
    count: int
    prove: Callable[[int, int], Tally]
    limits: str = ""
    lot: int = 50
    needs: str = ""

    @property
    def possible(self) -> bool:
        return not self.needs or find_spec(self.needs) is not None


class Result(msgspec.Struct, frozen=True):
    """One run of a proof, as it is printed and kept. ``seconds`` are those of the wall clock.

    Of the ``count`` tries that were asked for, ``tried`` have been made.
    """

    name: str
    claim: str
    limits: str
    count: int
    seed: int
    tried: int
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


def run(
    name: str, proof: Proof, count: int, seed: int, before: Result | None = None
) -> Iterator[Result]:
    """The result after each lot. ``before`` is one that may have been interrupted: it goes on."""
    result = Result(name, proof.claim, proof.limits, count, seed, 0, {}, (), 0, "")
    if before and before.tried < count == before.count and before.seed == seed:
        result = msgspec.structs.replace(before, claim=proof.claim, limits=proof.limits)
    while result.tried < count:
        size = min(proof.lot, count - result.tried)
        started = time.monotonic()
        tally = _one_lot(proof, size, seed * 100_000 + result.tried)
        result = msgspec.structs.replace(
            result,
            tried=result.tried + size,
            counts=_added(result.counts, tally.counts),
            broken=(*result.broken, *tally.broken),
            seconds=result.seconds + round(time.monotonic() - started),
            day=time.strftime("%Y-%m-%d"),
        )
        yield result


def _added(before: Mapping[str, int], counted: Mapping[str, int]) -> dict[str, int]:
    """With what was counted and did not happen: a nought is a result."""
    both = Counter(before)
    both.update(counted)
    return dict(sorted(both.items()))


def _one_lot(proof: Proof, size: int, seed: int) -> Tally:
    """A proof that cannot be ended has not been kept, and the next lot is tried all the same."""
    with own_data():
        try:
            return proof.prove(size, seed)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            traceback.print_exc()
            return Tally(broken=[f"a lot of {size} (seed {seed}) was not ended: {error!r}"])


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
        f"{result.day}, {result.seconds} s. {kept}{_unfinished(result)}",
        *filter(None, ["\n".join(f"- {sentence}" for sentence in result.broken)]),
        "\n".join(("| | count |", "|---|---:|", *map(_row, result.counts.items()))),
    ]
    return "\n\n".join(parts) + "\n"


def _unfinished(result: Result) -> str:
    if result.tried == result.count:
        return ""
    return (
        f" So far {result.tried:,} of {result.count:,} tries; the same command goes on with them."
    )


def _row(counted: tuple[str, int]) -> str:
    return f"| {counted[0]} | {counted[1]:,} |"
