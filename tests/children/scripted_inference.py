"""An inference child that obeys its question: "say WORDS", "count to N", "count for ever"."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterable

from engine.errors import HilbertError
from engine.vocabulary import (
    CountTokens,
    FailureKind,
    Generate,
    ModelInfo,
    ModelLoaded,
    StopReason,
    Text,
    Usage,
)
from engine.worker import Job, serve


def words_of(question: str) -> Iterable[str]:
    match question.split():
        case ["say", *words]:
            return words
        case ["count", "to", number]:
            return map(str, range(1, int(number) + 1))
        case ["count", "for", "ever"]:
            return map(str, itertools.count(1))
        case _:
            return ["What?"]


def generate(job: Job, command: Generate) -> StopReason:
    count = 0
    for word in words_of(command.messages[-1].content):
        if job.cancelled:
            return StopReason.CANCELLED
        job.emit(Text(text=word + " "))
        count += 1
        time.sleep(0.005)
    job.emit(Usage(prompt=10, generated=count, context_length=1000, rate=100.0))
    return StopReason.FINISHED


def info(path: str) -> ModelInfo:
    return ModelInfo(
        path=path,
        name="scripted",
        architecture="none",
        device="CPU",
        context_length=100,
        trained_context_length=100,
        parameters=1,
        engine="none",
    )


def count(job: Job, command: CountTokens) -> StopReason:
    """A token a word; a hundred fit."""
    job.emit(ModelLoaded(model=info(command.model.path)))
    words = sum(len(message.content.split()) for message in command.messages)
    if words > 100:
        raise HilbertError(
            FailureKind.PROMPT_TOO_LONG, f"This question has {words} tokens.", "Cut."
        )
    job.emit(Usage(prompt=words, context_length=100))
    return StopReason.FINISHED


if __name__ == "__main__":
    serve("scripted", {"inference": {Generate: generate, CountTokens: count}})
