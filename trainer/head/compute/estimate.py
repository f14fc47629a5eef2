"""How long a training would take here: its parts are tried for a moment, and multiplied.

One batch of every torch head, a few sentences through the encoder, and a step of the tuning stand
for all others. What is in a cache already takes no time.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import torch
from torch import nn

from engine.vocabulary import HeadEstimated
from trainer.head import embeddings, splits
from trainer.head.compute.model import Head, twin
from trainer.head.compute.training import Job
from trainer.head.recipe import EncoderState

_SENTENCES = 48
#: Forward and backward of a sentence in the tuning take about as long as embedding three.
_TUNING = 3.0
#: scikit-learn's contenders of one seed together, measured on SUBJ with 435 sentences to train.
_OTHERS = 6.0


def estimate(job: Job) -> HeadEstimated:
    """Takes some seconds. Epochs are counted in full, though a training mostly stops earlier."""
    torch.set_num_threads(1)
    recipe, texts = job.recipe, job.data.texts
    split = splits.draw(job.data.classes, 0, recipe.per_class, recipe.validation_share)
    each, dimension = _embedding(job)
    tuned = recipe.encoder is EncoderState.TUNED
    encodings = len(job.seeds) if tuned else 1
    pairs = 2 * recipe.tuning_pairs * len(split.train) * recipe.tuning_epochs
    tuning = len(job.seeds) * pairs * 2 * each * _TUNING if tuned else 0.0
    batches = -(-len(split.train) // recipe.batch) * recipe.epochs
    heads = _batch(job, dimension) * batches + _OTHERS
    cached = not tuned and embeddings.is_cached(texts, job.encoder)
    return HeadEstimated(
        sentences=len(texts),
        tuning=tuning,
        embedding=0.0 if cached else encodings * len(texts) * each,
        training=len(job.seeds) * heads,
    )


def _embedding(job: Job) -> tuple[float, int]:
    """Seconds for a sentence, and the numbers of its vector."""
    step = max(1, len(job.data.texts) // _SENTENCES)
    some = job.data.texts[::step][:_SENTENCES]
    dimension = embeddings.computed(some[:2], job.encoder).shape[1]  # loads the encoder
    seconds = _seconds(lambda: embeddings.computed(some, job.encoder))
    return seconds / len(some), int(dimension)


def _batch(job: Job, dimension: int) -> float:
    """Seconds of one batch, forward and backward, of the quantum head and its twin together."""
    recipe, classes = job.recipe, len(job.data.labels)
    vectors = torch.randn(recipe.batch, dimension)
    wanted = torch.randint(classes, (recipe.batch,))
    heads: list[nn.Module] = [
        Head(recipe, dimension, classes),
        twin(recipe, dimension, classes),
    ]

    def step() -> None:
        for head in heads:
            torch.autograd.backward(nn.functional.cross_entropy(head(vectors), wanted))

    step()
    return _seconds(step)


def _seconds(act: Callable[[], object]) -> float:
    started = time.monotonic()
    act()
    return time.monotonic() - started
