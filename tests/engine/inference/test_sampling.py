"""Sampling settings do what they say, and an answer can be had again from its record."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import fingerprint, paths
from engine.child import Child, new_job, stream
from engine.inference.output import Output
from engine.vocabulary import (
    AnswerRecord,
    ConversationId,
    Failed,
    FailureKind,
    Generate,
    ModelSpec,
    PromptMessage,
    Role,
    Sampling,
    Text,
)
from tests.engine.inference.conftest import Talk

QUESTION = "Tell me a story about a laser, a mirror and a cold atom."


@pytest.fixture
def talk(inference: Child, starter: ModelSpec) -> Talk:
    return Talk(inference, starter, "", history=[PromptMessage(Role.USER, QUESTION)])


def said(talk: Talk, sampling: Sampling) -> str:
    talk.sampling = sampling
    return talk.again().text


# --- what streams out ---


@given(
    text=st.text(alphabet="ab<|>é🙂", max_size=30),
    stop=st.text(alphabet="ab<|>", min_size=1, max_size=4),
    size=st.integers(1, 5),
)
def test_text_ends_before_the_stop_however_it_arrives(text: str, stop: str, size: int) -> None:
    output, shown = Output([stop]), ""
    data = text.encode()
    for start in range(0, len(data), size):
        shown += output.feed(data[start : start + size])
        assert stop not in shown
        if output.stopped:
            break
    shown += output.flush()
    assert shown == text.split(stop, maxsplit=1)[0]
    assert output.stopped == (stop in text)


def test_half_a_character_is_held_back() -> None:
    output = Output()
    pieces = [output.feed(bytes([byte])) for byte in "ψ🙂".encode()]
    assert pieces == ["", "ψ", "", "", "", "🙂"]
    assert output.feed(b"\xf0") + output.flush() == "\ufffd"


# --- what the model is made to say ---


@pytest.mark.real_model
def test_an_answer_ends_before_a_stop_string(talk: Talk) -> None:
    plain = said(talk, Sampling(temperature=0.0, max_tokens=40))
    word = plain.split()[8]
    stopped = said(talk, Sampling(temperature=0.0, max_tokens=40, stop=("never said", word)))
    assert stopped == plain[: plain.index(word)]


@pytest.mark.real_model
def test_a_grammar_binds_every_token(talk: Talk) -> None:
    grammar = 'root ::= ("yes" | "no") " " [0-9]+ "."'
    for temperature in (0.0, 1.5):
        text = said(talk, Sampling(temperature=temperature, max_tokens=40, grammar=grammar, seed=3))
        answer, _, number = text.partition(" ")
        assert answer in ("yes", "no")
        assert number.rstrip(".").isdecimal()


@pytest.mark.real_model
def test_a_json_schema_is_kept(talk: Talk) -> None:
    schema = {
        "type": "object",
        "properties": {"atom": {"enum": ["Sr", "Rb"]}, "cold": {"type": "boolean"}},
        "required": ["atom", "cold"],
    }
    found = json.loads(said(talk, Sampling(max_tokens=60, json_schema=json.dumps(schema), seed=1)))
    assert found["atom"] in ("Sr", "Rb")
    assert isinstance(found["cold"], bool)


@pytest.mark.real_model
@pytest.mark.parametrize(
    "sampling", [Sampling(grammar="root ::= ("), Sampling(json_schema="{"), Sampling(grammar="x")]
)
def test_a_grammar_that_cannot_be_read_is_refused(talk: Talk, sampling: Sampling) -> None:
    command = Generate(
        job=new_job(), model=talk.model, messages=tuple(talk.history), sampling=sampling
    )
    failed = list(stream(talk.child, command))[-1]
    assert isinstance(failed, Failed)
    assert failed.kind is FailureKind.UNSUPPORTED
    assert failed.remedy
    assert said(talk, Sampling(max_tokens=2))


@pytest.mark.real_model
def test_each_setting_changes_what_is_drawn(talk: Talk) -> None:
    base = Sampling(temperature=1.2, top_k=0, top_p=1.0, min_p=0.0, repeat_penalty=1.0, seed=11)
    base = msgspec.structs.replace(base, max_tokens=48)
    plain = said(talk, base)
    for change in (
        {"presence_penalty": 1.5},
        {"xtc": 0.9},
        {"top_k": 2},
        {"top_p": 0.3},
        {"min_p": 0.4},
        {"repeat_penalty": 1.6},
    ):
        assert said(talk, msgspec.structs.replace(base, **change)) != plain, change


@pytest.mark.real_model
def test_dry_breaks_a_repeated_phrase(inference: Child, tiny_llama: ModelSpec) -> None:
    """A model of random weights falls into a loop at once."""
    talk = Talk(inference, tiny_llama, "", history=[PromptMessage(Role.USER, QUESTION)])
    calm = Sampling(temperature=0.05, repeat_penalty=1.0, max_tokens=40, seed=1)
    looping, broken = said(talk, calm), said(talk, msgspec.structs.replace(calm, dry=3.0))
    assert looping != broken


# --- once more ---


def again(talk: Talk, record: AnswerRecord) -> str:
    command = Generate(
        job=new_job(),
        model=talk.model,
        messages=tuple(talk.history),
        sampling=record.sampling,
        conversation=ConversationId(talk.name),
        reuse=record.cached,
    )
    events = stream(talk.child, command)
    return "".join(event.text for event in events if isinstance(event, Text))


@pytest.mark.real_model
def test_an_answer_can_be_had_again_twenty_times(inference: Child, starter: ModelSpec) -> None:
    talk = Talk(inference, starter, "again", sampling=Sampling(temperature=1.0, max_tokens=24))
    talk.ask("What is a qubit?")
    first = talk.ask(QUESTION)
    talk.history.pop()
    record = first.usage.record
    assert record
    assert record.cached > 0
    other = Talk(inference, starter, "other")
    texts = []
    for number in range(20):
        if number % 7 == 3:
            other.ask("Something else?")
        texts.append(again(talk, record))
    print(f"\n{texts.count(first.text)} of {len(texts)} the same")
    assert texts == [first.text] * 20


@pytest.mark.real_model
def test_the_record_names_what_the_answer_depends_on(talk: Talk) -> None:
    sampling = Sampling(temperature=1.0, max_tokens=3)
    talk.sampling = sampling
    usage = talk.again().usage
    assert usage.record
    assert usage.record.sampling == msgspec.structs.replace(sampling, seed=usage.seed)
    assert usage.record.model == fingerprint.of_file(paths.starter_model())
    assert usage.record.engine.startswith("llama-cpp-python")
    assert len(usage.record.template) == 32
