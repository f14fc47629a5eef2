"""The part of the vocabulary that is about examples: what is asked for them and before a run.

The papers child draws passages and finds near texts, the training child does the rest. Import
these from engine.vocabulary, which holds the whole vocabulary. ``examples`` always names a set of
examples, ``base`` is the path of a GGUF, ``recipe`` a trainer.recipe.Recipe as JSON.
"""

from __future__ import annotations

from engine.vocabulary_base import CollectionName, Command, Event, Value
from engine.vocabulary_papers import Passage


class MakeProblems(Command, frozen=True):
    """Compute problems with checked answers. Answer: Progress*, ProblemMade*, Done | Failed.

    ``kinds`` as in trainer.problems.making.Kind; none of them is all of them.
    """

    count: int
    seed: int = 0
    kinds: tuple[str, ...] = ()


class ProblemMade(Event, frozen=True):
    kind: str
    question: str
    answer: str


class MeasureExamples(Command, frozen=True):
    """Count the tokens of all examples that are not rejected. Answer: ExamplesMeasured, Done."""

    examples: str
    base: str
    recipe: str


class ExampleSize(Value, frozen=True, omit_defaults=False):
    """``tokens`` before cutting; ``learned`` of them count in the loss once cut to length."""

    example: int
    tokens: int
    learned: int


class ExamplesMeasured(Event, frozen=True):
    sizes: tuple[ExampleSize, ...]


class PreviewTraining(Command, frozen=True):
    """Say what a run would do, before it does. Answer: TrainingPreview, Done | Failed.

    Fails as the run would: too few examples, a base that cannot be trained.
    """

    examples: str
    base: str
    recipe: str
    shown: int = 8


class Piece(Value, frozen=True, omit_defaults=False):
    """A token's text, and whether it counts in the loss."""

    text: str
    learned: bool


class ShownRow(Value, frozen=True, omit_defaults=False):
    """An example as it is trained on. ``part`` is train, validation or test."""

    example: int
    part: str
    pieces: tuple[Piece, ...]
    cut: int = 0


class Interval(Value, frozen=True, omit_defaults=False):
    """A value with the bounds that it is expected to lie between."""

    low: float
    middle: float
    high: float


class TrainingPreview(Event, frozen=True):
    """Counts of rows by part; ``lengths`` in tokens, of the rows to train on, before cutting.

    ``truncated`` rows are cut at the recipe's length, ``masked`` ones have nothing left to learn
    and are left out. ``tokens`` are those of one epoch, padding included. ``seconds`` and
    ``memory`` (bytes) are estimates, ``basis`` says what they rest on. ``adapter`` and ``merged``
    say what can be exported, ``exports`` why. ``warnings`` are sentences.
    """

    train: int
    validation: int
    test: int
    lengths: tuple[int, ...]
    truncated: int
    masked: int
    steps: int
    tokens: int
    trained: int
    seconds: Interval
    memory: Interval
    basis: str
    adapter: bool
    merged: bool
    exports: str
    rows: tuple[ShownRow, ...]
    warnings: tuple[str, ...] = ()


class DrawPassages(Command, frozen=True):
    """Passages spread over the papers of a collection, by seed. Answer: PassagesDrawn, Done.

    ``limit`` 0 draws all.
    """

    collection: CollectionName
    limit: int = 0
    seed: int = 0


class FindNearTexts(Command, frozen=True):
    """Find texts that say nearly the same. Answer: Progress*, NearTexts, Done.

    ``threshold`` is the cosine of their embeddings from which on two are near.
    """

    texts: tuple[str, ...]
    threshold: float


class NearPair(Value, frozen=True):
    """The texts of that index, the lower one first, and the cosine of their embeddings."""

    first: int
    second: int
    cosine: float


class PassagesDrawn(Event, frozen=True):
    passages: tuple[Passage, ...]


class NearTexts(Event, frozen=True):
    pairs: tuple[NearPair, ...]


#: What the training child is asked; DrawPassages and FindNearTexts go to the papers child.
ExamplesCommand = MakeProblems | MeasureExamples | PreviewTraining
ExamplesEvent = ProblemMade | ExamplesMeasured | TrainingPreview
