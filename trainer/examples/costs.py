"""What a training will take in time and memory, from the header of its base and its rows.

A model of the machine, not a measurement: floating-point operations over the speed of one large
matrix product (:func:`measured`, measured in a second), and bytes counted by what is kept. A token
costs 2 operations a weight forward and 2 backward through frozen weights; 2 more for weights that
are trained whole, 2 more to compute anew what checkpointing forgets. What a machine reaches of its
product's speed differs, hence the intervals: a factor of 2 to either side in time, a third in
memory. Promises nothing closer.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

from engine.gguf_header import Header
from engine.vocabulary import Interval
from trainer.recipe import Checkpointing, Precision, Recipe, Target, Technique

_REACHED = 0.35  # of the product's speed by a whole training step
_WITHIN = 2.0
_LIBRARIES = 0.7e9  # bytes of torch and transformers in memory
_SLOWER = {Technique.DORA: 2.0, Technique.QLORA: 1.5}
_PRODUCT = 1024  # rows and columns of the matrix product that is timed


@dataclass(frozen=True)
class Shape:
    """The numbers of an architecture that costs depend on."""

    parameters: int
    layers: int
    width: int
    inner: int
    narrow: int  # width of keys and values
    vocabulary: int

    @classmethod
    def of(cls, header: Header) -> Shape:
        def number(key: str) -> int:
            return header.number(f"{header.architecture}.{key}")

        width, heads = number("embedding_length"), max(1, number("attention.head_count"))
        few = number("attention.head_count_kv") or heads
        return cls(
            parameters=header.parameters,
            layers=number("block_count"),
            width=width,
            inner=number("feed_forward_length"),
            narrow=width * few // heads,
            vocabulary=header.vocabulary,
        )

    def trained(self, recipe: Recipe) -> int:
        """How many parameters the recipe trains."""
        if recipe.technique is Technique.LOREFT:
            # R and W of each layer, and the bias (arXiv 2404.03592, eq. 2).
            each = 2 * recipe.rank * self.width + recipe.rank
            return min(recipe.reft_layers, self.layers) * each
        ends = 0
        if Target.ATTENTION in recipe.targets:  # q, k, v, o: their inputs and outputs together
            ends += 6 * self.width + 2 * self.narrow
        if Target.MLP in recipe.targets:  # gate, up, down
            ends += 3 * (self.width + self.inner)
        weights = self.layers * recipe.rank * ends
        if recipe.technique is Technique.DORA:
            weights += self.layers * (4 * self.width + 2 * self.narrow + 2 * self.inner)
        if Target.EMBEDDINGS in recipe.targets:
            weights += self.vocabulary * self.width
        return weights


@dataclass(frozen=True)
class Speed:
    """``flops`` per second of a large matrix product, in bfloat16 where ``bf16``."""

    flops: float
    bf16: bool


@dataclass(frozen=True)
class Cost:
    steps: int
    tokens: int  # of one epoch, with padding
    seconds: Interval
    memory: Interval


def cost(
    shape: Shape,
    recipe: Recipe,
    rows: Sequence[int],
    held: Sequence[int],
    speed: Speed,
) -> Cost:
    """``rows`` and ``held`` are lengths, cut, of what is trained on and validated by."""
    per_epoch = -(-len(rows) // (recipe.batch * recipe.accumulation))
    steps = min(per_epoch * recipe.epochs, recipe.max_steps or per_epoch * recipe.epochs)
    tokens = padded(rows, recipe.batch, recipe.seed)
    forward = 2 * shape.parameters
    whole = Target.EMBEDDINGS in recipe.targets
    passes = 2 + whole + (recipe.gradient_checkpointing is not Checkpointing.OFF)
    epochs = steps / max(1, per_epoch)
    judged = 1 + (steps // recipe.evaluate_every if recipe.evaluate_every else recipe.epochs)
    operations = forward * (passes * tokens * epochs + sum(held) * judged)
    middle = operations * _SLOWER.get(recipe.technique, 1.0) / (speed.flops * _REACHED)
    seconds = Interval(middle / _WITHIN, middle, middle * _WITHIN)
    size = _memory(shape, recipe, max(rows, default=0), speed.bf16)
    return Cost(steps, tokens, seconds, Interval(size * 0.75, size, size * 1.35))


def padded(lengths: Sequence[int], batch: int, seed: int) -> int:
    """Tokens of an epoch, each batch filled up to its longest row."""
    order = list(lengths)
    random.Random(seed).shuffle(order)  # noqa: S311 - no secret
    batches = (order[start : start + batch] for start in range(0, len(order), batch))
    return sum(len(rows) * max(rows) for rows in batches)


def _memory(shape: Shape, recipe: Recipe, longest: int, bf16: bool) -> float:
    each = 0.6 if recipe.technique is Technique.QLORA else 4.0
    half = 2 if bf16 else 4
    weights = shape.parameters * each
    # Weight, gradient and AdamW's two moments, in full precision.
    trained = shape.trained(recipe) * 16
    tokens = recipe.batch * longest
    kept = shape.layers if recipe.gradient_checkpointing is Checkpointing.OFF else 1
    # Inputs of the norms, projections, rotations and products of a layer, as they are saved.
    inside = kept * (16 * shape.width + 4 * shape.narrow + 5 * shape.inner) * half
    between = shape.layers * shape.width * half
    logits = shape.vocabulary * (half + 8)  # as computed, in full precision, and their gradient
    return _LIBRARIES + weights + trained + tokens * (inside + between + logits)


def measured(bf16: bool) -> Speed:
    """The speed here, by the threads that torch uses in this process."""
    import torch  # noqa: PLC0415 - heavy: only the child loads it

    kind = torch.bfloat16 if bf16 else torch.float32
    left, right = (torch.randn(_PRODUCT, _PRODUCT).to(kind) for _ in range(2))
    best = 0.0
    for _ in range(4):
        start = time.perf_counter()
        torch.mm(left, right)
        best = max(best, 2 * _PRODUCT**3 / (time.perf_counter() - start))
    return Speed(best, bf16)


def uses_bf16(recipe: Recipe, worthwhile: bool) -> bool:
    if recipe.precision is Precision.AUTO:
        return worthwhile
    return recipe.precision is Precision.BF16
