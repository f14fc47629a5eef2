"""Divide examples into training, validation and test by paper, never tearing one apart.

Each paper gets a number in 0..1 from a hash of its key and the seed, and the papers in the order of
these numbers are dealt out by their share. Promises: the same papers and the same seed give the
same split, on every machine and in whatever order they come; every example of a paper is on one
side. The sizes are those of papers, so the shares of examples can differ a little.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Value
from trainer.examples.values import Example, Reason, State

LEAST = 4  # accepted examples below which nothing can be said about what was learnt


class Part(StrEnum):
    TRAIN = "train"
    VALIDATION = "validation"
    TEST = "test"


class Split(Value, frozen=True):
    train: tuple[Example, ...]
    validation: tuple[Example, ...]
    test: tuple[Example, ...]

    @property
    def sha256(self) -> str:
        """A hash of what is trained on and judged by: questions, answers and their parts."""
        digest = hashlib.sha256()
        for part in (self.train, self.validation, self.test):
            for example in part:
                said = [example.system, example.question, example.answer]
                digest.update(msgspec.json.encode(said) + b"\n")
            digest.update(b"\0")
        return digest.hexdigest()


def parts(
    groups: Iterable[str], seed: int, validation_share: float, test_share: float
) -> dict[str, Part]:
    """Which part each group (:attr:`Example.group`) belongs to.

    With a share above zero and enough groups a part gets at least one; training gets one first.
    """
    ordered = sorted(set(groups), key=lambda group: _number(group, seed))
    count = len(ordered)
    validation = _size(validation_share, count, spare=count - 1)
    test = _size(test_share, count, spare=count - 1 - validation)
    held = [Part.TEST] * test + [Part.VALIDATION] * validation
    dealt = held + [Part.TRAIN] * (count - len(held))
    return dict(zip(ordered, dealt, strict=True))


def split(
    examples: Sequence[Example], seed: int, validation_share: float, test_share: float
) -> Split:
    """The accepted ones of ``examples``, dealt out.

    Raises HilbertError where there is too little to train on and to judge by.
    """
    accepted = [example for example in examples if example.state is State.ACCEPTED]
    _require_enough(accepted)
    part = parts_of(examples, seed, validation_share, test_share)
    sides: dict[Part, list[Example]] = {one: [] for one in Part}
    for example in accepted:
        sides[part[example.group]].append(example)
    if not sides[Part.VALIDATION]:
        raise _too_little(
            "All accepted examples come from one paper, so none can be held out.",
            "Add examples of a second paper.",
        )
    return Split(*(tuple(sides[one]) for one in Part))


def parts_of(
    examples: Iterable[Example], seed: int, validation_share: float, test_share: float
) -> dict[str, Part]:
    """The part of each paper with an accepted example.

    What was rejected for leaking between the parts counts, or rejecting it would deal anew.
    """
    counted = (e for e in examples if e.state is State.ACCEPTED or e.reason is Reason.LEAKED)
    return parts((e.group for e in counted), seed, validation_share, test_share)


def _require_enough(examples: Sequence[Example]) -> None:
    if not examples:
        raise _too_little(
            "There are no accepted examples to train on.",
            "Propose some from your papers, then accept the good ones.",
        )
    if len(examples) < LEAST:
        count = f"There is only {len(examples)}" if len(examples) == 1 else ""
        count = count or f"There are only {len(examples)}"
        noun = "example" if len(examples) == 1 else "examples"
        raise _too_little(
            f"{count} accepted {noun}, too few to train on and to judge by.",
            f"Accept at least {LEAST}; some hundreds are worth a training.",
        )


def _too_little(sentence: str, remedy: str) -> HilbertError:
    return HilbertError(FailureKind.UNSUPPORTED, sentence, remedy)


def _size(share: float, count: int, spare: int) -> int:
    if share <= 0 or spare <= 0:
        return 0
    return min(max(1, round(share * count)), spare)


def _number(group: str, seed: int) -> bytes:
    return hashlib.sha256(f"{seed}\0{group}".encode("utf-8", "surrogatepass")).digest()
