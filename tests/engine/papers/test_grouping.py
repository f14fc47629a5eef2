"""Which answers mean the same, by the real embedding model."""

from __future__ import annotations

import pytest

from engine.child import Child, new_job, stream
from engine.vocabulary import Done, Grouped, GroupTexts

ANSWERS = (
    "The atoms are cooled by two lasers.",
    "Two lasers cool the atoms.",
    "The lifetime of the trap is 38 seconds.",
    "The lifetime of the trap is 40 seconds.",
    "The trap's lifetime is 38 s.",
    "A transmon suppresses charge noise.",
    "A transmon does not suppress charge noise.",
)


@pytest.mark.real_model
def test_answers_are_grouped_by_what_they_say() -> None:
    child = Child("papers")
    try:
        events = list(stream(child, GroupTexts(job=new_job(), texts=ANSWERS)))
    finally:
        child.close()
    grouped = next(event for event in events if isinstance(event, Grouped))
    assert grouped.groups == (0, 0, 1, 2, 1, 3, 4)
    assert isinstance(events[-1], Done)
