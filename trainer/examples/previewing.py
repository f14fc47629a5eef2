"""What a run would do, said before it does: its rows, its split, its cost, what it can export.

Refuses what the run would refuse, so that nothing fails after hours: too few examples, a base whose
architecture or tokenizer cannot be trained on.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from engine import gguf_header
from engine.errors import HilbertError
from engine.inference.tokens import Tokens, vocabulary
from engine.vocabulary import (
    ExampleSize,
    ExamplesMeasured,
    FailureKind,
    MeasureExamples,
    Piece,
    PreviewTraining,
    ShownRow,
    TrainingPreview,
)
from trainer.examples import costs
from trainer.examples.costs import Cost, Shape, Speed
from trainer.examples.encoding import Encoder, Row
from trainer.examples.splitting import Part, Split, split
from trainer.examples.store import ExampleStore
from trainer.examples.values import Example, State
from trainer.recipe import PRESETS, Recipe, exports

_FEW = 50  # examples to train on below which little can be learnt
_TIGHT = 0.9  # of the free memory


def recipe_of(text: str) -> Recipe:
    """A recipe from its JSON. Raises HilbertError BAD_FILE for impossible values."""
    return PRESETS.recipe(msgspec.json.decode(text, type=dict[str, object]))


def measure(command: MeasureExamples) -> ExamplesMeasured:
    recipe = recipe_of(command.recipe)
    examples = [e for e in _examples(command.examples) if e.state is not State.REJECTED]
    with vocabulary(_gguf(command.base)) as tokens:
        encoder = Encoder(tokens.template, tokens, recipe.max_length, recipe.answer_only)
        rows = [(example, encoder.row(example)) for example in examples]
    sizes = tuple(ExampleSize(e.id, row.full, sum(row.learned)) for e, row in rows)
    return ExamplesMeasured(sizes=sizes)


def preview(command: PreviewTraining, speed: Speed, free: int) -> TrainingPreview:
    """``free`` in bytes of memory."""
    recipe = recipe_of(command.recipe)
    base = _gguf(command.base)
    header = gguf_header.read(base)
    parts = split(
        _examples(command.examples), recipe.seed, recipe.validation_share, recipe.test_share
    )
    with vocabulary(base) as tokens:
        encoder = Encoder(tokens.template, tokens, recipe.max_length, recipe.answer_only)
        train = [encoder.row(example) for example in parts.train]
        held = [encoder.row(example) for example in parts.validation]
        shown = _shown(command, parts, encoder, tokens)
    useful = [len(row.tokens) for row in train if not row.masked]
    if not useful:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"No answer is left to learn once rows are cut at {recipe.max_length} tokens.",
            "Raise “max_length” or shorten the questions.",
        )
    shape = Shape.of(header)
    found = costs.cost(shape, recipe, useful, [len(r.tokens) for r in held], speed)
    return _told(recipe, parts, train, found, shape, shown, free)


def _told(  # noqa: PLR0913, PLR0917 - all that a preview is made of
    recipe: Recipe,
    parts: Split,
    train: Sequence[Row],
    found: Cost,
    shape: Shape,
    shown: tuple[ShownRow, ...],
    free: int,
) -> TrainingPreview:
    out = exports(recipe)
    truncated = sum(row.truncated for row in train)
    return TrainingPreview(
        train=len(parts.train),
        validation=len(parts.validation),
        test=len(parts.test),
        lengths=tuple(row.full for row in train),
        truncated=truncated,
        masked=sum(row.masked for row in train),
        steps=found.steps,
        tokens=found.tokens,
        trained=shape.trained(recipe),
        seconds=found.seconds,
        memory=found.memory,
        basis="the speed of a matrix product on this machine, while it did what else it does now",
        adapter=out.adapter,
        merged=out.merged,
        exports=out.reason,
        rows=shown,
        warnings=tuple(_warnings(recipe, parts, truncated, found, free)),
    )


def _warnings(recipe: Recipe, parts: Split, truncated: int, found: Cost, free: int) -> list[str]:
    said = []
    if len(parts.train) < _FEW:
        said.append(
            f"{len(parts.train)} examples to train on are few: a model learns their wording "
            f"rather than their subject. Some hundreds are worth a training."
        )
    if truncated:
        said.append(
            f"{truncated} rows are cut at {recipe.max_length} tokens and lose the end of their "
            "answer; raise “max_length” if they matter."
        )
    if not parts.test:
        said.append("No paper is held out for the test, so nothing can be said about a gain.")
    if found.memory.middle > _TIGHT * free:
        said.append(
            f"About {found.memory.middle / 1e9:.1f} GB are needed and {free / 1e9:.1f} GB are "
            "free. Lower “batch” or “max_length”, or close other programs."
        )
    return said


def _shown(
    command: PreviewTraining, parts: Split, encoder: Encoder, tokens: Tokens
) -> tuple[ShownRow, ...]:
    """Some of each part, most of what is trained on."""
    few = max(1, command.shown // 4)
    chosen = [(Part.VALIDATION, e) for e in parts.validation[:few]]
    chosen += [(Part.TEST, e) for e in parts.test[:few]]
    room = max(1, command.shown - len(chosen))
    chosen = [(Part.TRAIN, e) for e in parts.train[:room]] + chosen
    return tuple(_row(part, example, encoder.row(example), tokens) for part, example in chosen)


def _row(part: Part, example: Example, row: Row, tokens: Tokens) -> ShownRow:
    pieces: list[Piece] = []
    held = b""
    for token, learned in zip(row.tokens, row.learned, strict=True):
        held += tokens.piece(token) or tokens.token_text(token).encode()
        try:
            text = held.decode()
        except UnicodeDecodeError as error:
            # A character may be spread over tokens: they are shown together.
            if error.reason == "unexpected end of data":
                continue
            text = held.decode(errors="replace")
        pieces.append(Piece(text, learned))
        held = b""
    if held:
        pieces.append(Piece(held.decode(errors="replace"), row.learned[-1]))
    return ShownRow(example.id, part, tuple(pieces), row.full - len(row.tokens))


def _examples(name: str) -> list[Example]:
    with ExampleStore.open() as store:
        return store.examples(store.require(name).name)


def _gguf(base: str) -> Path:
    path = Path(base)
    if path.is_dir():
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            "A preview needs the GGUF of the base, and this is a folder.",
            "Choose the GGUF; the training itself takes either.",
        )
    return path
