"""One short question to a model that may be hostile, and how that ended."""

from __future__ import annotations

from engine.child import Child, new_job, stream
from engine.vocabulary import (
    Ending,
    Failed,
    FailureKind,
    Generate,
    ModelSpec,
    PromptMessage,
    Role,
    Sampling,
)
from tests.proofs.frame import Tally

_QUESTION = (PromptMessage(Role.SYSTEM, "Be brief."), PromptMessage(Role.USER, "Hi"))


def ending(tally: Tally, child: Child, model: ModelSpec) -> str:
    """In words. One that is our own fault, or says nothing, breaks the promise."""
    sampling = Sampling(temperature=0.0, max_tokens=2)
    command = Generate(job=new_job(), model=model, messages=_QUESTION, sampling=sampling)
    *_, end = stream(child, command)
    assert isinstance(end, Ending)
    if not isinstance(end, Failed):
        return "answered"
    tally.check(end.kind is not FailureKind.INTERNAL, f"not understood: {end.detail}")
    tally.check(bool(end.sentence and end.remedy), f"not explained: {end}")
    return "ended the child" if end.kind is FailureKind.CHILD_ENDED else "refused by the child"
