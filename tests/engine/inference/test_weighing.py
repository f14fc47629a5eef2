"""What passages tell a model of sentences, by the real child."""

from __future__ import annotations

import pytest

from engine import paths
from engine.child import Child, new_job, stream
from engine.vocabulary import Done, ModelSpec, Statement, StopReason, Weighed, WeighStatements
from tests.engine.inference.conftest import MakeChild

PASSAGE = (
    "The transmon was operated at 10 mK in a dilution refrigerator. Its relaxation time reached 85 "
    "microseconds, limited by quasiparticles."
)
SAID = "The relaxation time of the transmon was 85 microseconds."
ELSEWHERE = "Strontium atoms are trapped by a red-detuned laser beam."


def _weighed(child: Child, model: ModelSpec, *sentences: str) -> dict[int, float]:
    told = tuple(Statement(PASSAGE, sentence) for sentence in sentences)
    events = list(stream(child, WeighStatements(job=new_job(), model=model, statements=told)))
    assert [one.reason for one in events if isinstance(one, Done)] == [StopReason.FINISHED]
    return {event.index: event.told for event in events if isinstance(event, Weighed)}


@pytest.mark.real_model
def test_what_a_passage_says_it_tells(make_child: MakeChild) -> None:
    model = ModelSpec(path=str(paths.starter_model()), context_length=512)
    child = make_child()
    together = _weighed(child, model, SAID, ELSEWHERE)
    assert together[0] > 0.4
    assert together[1] < 0.25
    # What was read of the passage is kept for the next sentence, which changes nothing.
    alone = _weighed(child, model, ELSEWHERE)
    assert alone[0] == pytest.approx(together[1], abs=0.01)


@pytest.mark.real_model
def test_what_does_not_fit_is_left_out(make_child: MakeChild, tiny_llama: ModelSpec) -> None:
    statements = (Statement("many words " * 9000, SAID), Statement(PASSAGE, SAID))
    command = WeighStatements(job=new_job(), model=tiny_llama, statements=statements)
    events = list(stream(make_child(), command))
    assert [event.index for event in events if isinstance(event, Weighed)] == [1]


@pytest.mark.real_model
def test_an_answer_goes_first(make_child: MakeChild, tiny_llama: ModelSpec) -> None:
    child = make_child()
    statements = (Statement(PASSAGE * 20, SAID),) * 200
    long = WeighStatements(job=new_job(), model=tiny_llama, statements=statements)
    heard: list[object] = []
    child.send(long, heard.append)
    short = WeighStatements(job=new_job(), model=tiny_llama, statements=statements[:1])
    assert any(isinstance(event, Weighed) for event in stream(child, short))
    assert [one.reason for one in heard if isinstance(one, Done)] == [StopReason.CANCELLED]
    assert sum(isinstance(event, Weighed) for event in heard) < 200
