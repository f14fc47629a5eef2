"""Reject what would teach nothing or the wrong thing, with the reason, and count.

In this order, each example for its first reason: EMPTY; DUPLICATE, the same question but for
spelling, or one whose embedding is nearly that of an earlier one; UNSUPPORTED, of proposed ones
that rest on a passage; TOO_LONG for the recipe; LEAKED, an example to train on that is nearly one
of those held out. Computed problems differ in their numbers, which an embedding hardly sees: of
them only the very same are duplicates.

Promises: nothing is written; what a person has accepted is only rejected as a duplicate, too long
or leaked; the examples held out are never the ones to go.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from engine import vocabulary as v
from engine.child import new_job
from engine.vocabulary import Value
from trainer.examples.building import is_supported, support
from trainer.examples.splitting import Part, parts_of
from trainer.examples.values import Example, ExampleId, Origin, Reason, SetName, State, judged
from trainer.examples.work import Work, ask
from trainer.recipe import Recipe

DUPLICATE = 0.95  # cosine of two questions from which on they are one
LEAKED = 0.90  # cosine of question and answer from which on one gives the other away
_WORDS = re.compile(r"\w+")


class Rules(Value, frozen=True):
    """The split that leaks are looked for in, and the token counts of the base, where known."""

    seed: int
    validation_share: float
    test_share: float
    max_length: int = 0
    lengths: Mapping[ExampleId, int] = {}


class Filtered(Value, frozen=True):
    """The examples that are rejected now, with why; ``kept`` counts the others."""

    rejected: tuple[Example, ...]
    kept: int

    @property
    def counts(self) -> dict[Reason, int]:
        return dict(Counter(example.reason for example in self.rejected))


def rules_of(name: SetName, base: str, recipe: Recipe) -> Work[Rules]:
    """Those of a recipe for the set; without the path of a base nothing is found to be too long."""
    lengths: dict[ExampleId, int] = {}
    if base:
        text = msgspec.json.encode(recipe).decode()
        command = v.MeasureExamples(job=new_job(), examples=name, base=base, recipe=text)
        for measured in (yield from ask(command, v.ExamplesMeasured)):
            lengths |= {ExampleId(size.example): size.tokens for size in measured.sizes}
    return Rules(
        recipe.seed, recipe.validation_share, recipe.test_share, recipe.max_length, lengths
    )


def filtered(examples: Sequence[Example], rules: Rules) -> Work[Filtered]:
    """Judge all that is not rejected yet."""
    left = [example for example in examples if example.state is not State.REJECTED]
    total = len(left)
    gone: list[Example] = []

    def reject(found: Mapping[ExampleId, Reason]) -> None:
        nonlocal left
        gone.extend(judged(e, State.REJECTED, found[e.id]) for e in left if e.id in found)
        left = [example for example in left if example.id not in found]

    reject({e.id: Reason.EMPTY for e in left if not (e.question.strip() and e.answer.strip())})
    reject(_same(left))
    reject((yield from _near_duplicates(left)))
    reject((yield from _unsupported(left)))
    reject(_too_long(left, rules))
    reject((yield from _leaked(left, rules)))
    return Filtered(tuple(gone), total - len(gone))


def _same(examples: Iterable[Example]) -> dict[ExampleId, Reason]:
    seen: set[str] = set()
    found = {}
    for example in examples:
        exact = example.origin is Origin.TEMPLATE
        words = example.question if exact else " ".join(_WORDS.findall(example.question.lower()))
        if words in seen:
            found[example.id] = Reason.DUPLICATE
        seen.add(words)
    return found


def _near_duplicates(examples: Sequence[Example]) -> Work[dict[ExampleId, Reason]]:
    compared = [example for example in examples if example.origin is not Origin.TEMPLATE]
    pairs = yield from _near([example.question for example in compared], DUPLICATE)
    found: dict[ExampleId, Reason] = {}
    for pair in pairs:
        # Near to one that goes itself is no reason: the first of a row of like ones stays.
        if compared[pair.first].id not in found:
            found[compared[pair.second].id] = Reason.DUPLICATE
    return found


def _unsupported(examples: Sequence[Example]) -> Work[dict[ExampleId, Reason]]:
    """Of proposed ones; those from papers were checked against all passages they were made of."""
    doubtful = [
        example
        for example in examples
        if example.state is State.PROPOSED
        and example.source.passage
        and example.origin not in (Origin.PAPERS, Origin.MODEL)
    ]
    found = {}
    for done, example in enumerate(doubtful):
        yield v.Progress(done=done, total=len(doubtful), unit="examples", note="checking")
        checks = yield from support(example.answer, [example.source.passage])
        if not is_supported(checks):
            found[example.id] = Reason.UNSUPPORTED
    return found


def _too_long(examples: Sequence[Example], rules: Rules) -> dict[ExampleId, Reason]:
    if not rules.max_length:
        return {}
    return {
        example.id: Reason.TOO_LONG
        for example in examples
        if rules.lengths.get(example.id, 0) > rules.max_length
    }


def _leaked(examples: Sequence[Example], rules: Rules) -> Work[dict[ExampleId, Reason]]:
    """Proposed ones count as accepted: the split must not be decided by what is judged next."""
    as_accepted = [judged(example, State.ACCEPTED) for example in examples]
    part = parts_of(as_accepted, rules.seed, rules.validation_share, rules.test_share)
    compared = [example for example in examples if example.origin is not Origin.TEMPLATE]
    texts = [f"{example.question}\n{example.answer}" for example in compared]
    pairs = yield from _near(texts, LEAKED)
    found = {}
    for pair in pairs:
        sides = {part[compared[n].group]: compared[n] for n in (pair.first, pair.second)}
        if len(sides) == 2:
            loser = sides.get(Part.TRAIN) or sides[Part.VALIDATION]
            found[loser.id] = Reason.LEAKED
    return found


def _near(texts: Sequence[str], threshold: float) -> Work[Sequence[v.NearPair]]:
    if len(texts) < 2:
        return ()
    command = v.FindNearTexts(job=new_job(), texts=tuple(texts), threshold=threshold)
    return (yield from ask(command, v.NearTexts))[0].pairs
