"""Every value that crosses a process comes out of the JSON as it went in."""

from __future__ import annotations

import functools
import types
import typing
from enum import Enum
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine import vocabulary
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    Command,
    Event,
    Generate,
    JobId,
    ModelSpec,
    PaperId,
    Passage,
    PassageId,
    PromptMessage,
    Role,
    Span,
    Value,
    decode_command,
    decode_event,
    encode,
)

COMMANDS = typing.get_args(AnyCommand)
EVENTS = typing.get_args(AnyEvent)


def of(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type that the vocabulary uses."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return st.lists(of(arguments[0]), max_size=3).map(tuple)
    if origin in (typing.Union, types.UnionType):
        return st.one_of([of(one) for one in arguments])
    if isinstance(kind, typing.NewType):
        return of(kind.__supertype__)
    if issubclass(kind, msgspec.Struct):
        return struct(kind)
    return _plain(kind)


def _plain(kind: Any) -> st.SearchStrategy[Any]:
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    plain = {
        str: st.text(),
        bool: st.booleans(),
        int: st.integers(-(2**63), 2**63 - 1),
        float: st.floats(allow_nan=False, allow_infinity=False),
        bytes: st.binary(),
        type(None): st.none(),
    }
    return plain[kind]


@functools.cache  # building a strategy takes longer than drawing from it
def struct(kind: type[msgspec.Struct]) -> st.SearchStrategy[Any]:
    return st.builds(kind, **{field.name: of(field.type) for field in msgspec.structs.fields(kind)})


#: On a busy machine the nested values take longer to draw than hypothesis likes.
patiently = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("kind", COMMANDS)
@patiently
@given(data=st.data())
def test_commands_round_trip(kind: type[Command], data: st.DataObject) -> None:
    command = data.draw(struct(kind))
    assert decode_command(encode(command)) == command


@pytest.mark.parametrize("kind", EVENTS)
@patiently
@given(data=st.data())
def test_events_round_trip_on_one_line(kind: type[Event], data: st.DataObject) -> None:
    event = data.draw(struct(kind))
    line = encode(event)
    assert decode_event(line) == event
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")


@given(st.binary(max_size=200))
def test_a_line_that_is_no_event_is_refused(line: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        decode_event(line)


@pytest.mark.parametrize(
    "line", [b"", b"[]", b"{}", b'{"event":"Nothing"}', b'{"event":"Text"}', b'{"command":"Text"}']
)
def test_a_json_line_of_another_kind_is_refused(line: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        decode_event(line)
    with pytest.raises(msgspec.MsgspecError):
        decode_command(line)


def test_a_newer_field_is_no_reason_to_fail() -> None:
    newer = b'{"event":"Text","text":"a","colour":"red"}'
    assert decode_event(newer) == vocabulary.Text(text="a")


def test_every_command_and_event_is_in_the_unions() -> None:
    defined = [kind for kind in vars(vocabulary).values() if isinstance(kind, type)]
    for base, union in ((Command, COMMANDS), (Event, EVENTS)):
        kinds = {kind for kind in defined if issubclass(kind, base) and kind is not base}
        assert kinds == set(union)


def test_values_cannot_be_changed() -> None:
    for kind in (ModelSpec, PromptMessage, Span):
        assert issubclass(kind, Value)
    with pytest.raises(AttributeError):
        ModelSpec(path="a").path = "b"  # type: ignore[misc] # that is the point


def test_a_passage_stands_on_the_page_of_its_first_span() -> None:
    spans = (Span(page=3, start=0, end=9), Span(page=4, start=0, end=2))
    passage = Passage(PassageId(1), PaperId(1), "T", "p", "s", "text", spans)
    assert passage.page == 3
    assert Passage(PassageId(1), PaperId(1), "T", "p", "s", "text", ()).page == 1


def test_an_answer_carries_all_that_it_depends_on() -> None:
    command = Generate(
        job=JobId("1"), model=ModelSpec(path="m"), messages=(PromptMessage(Role.USER, "?"),)
    )
    again = decode_command(encode(command))
    assert isinstance(again, Generate)
    assert again.sampling.temperature == pytest.approx(0.7)
