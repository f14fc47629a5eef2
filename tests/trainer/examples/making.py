"""Examples for tests."""

from __future__ import annotations

from trainer.examples.values import Example, Origin, Source, State


def example(
    number: int, paper: int | None = None, state: State = State.ACCEPTED, answer: str = ""
) -> Example:
    paper = number if paper is None else paper
    passage = f"Paper {paper} studies phase {number}. It is stable."
    return Example(
        question=f"What does paper {paper} study in part {number}?",
        answer=answer or f"It studies phase {number}.",
        source=Source(f"doi:{paper}", f"Paper {paper}", number + 1, passage, 0, 31),
        origin=Origin.PAPERS,
        state=state,
    )
