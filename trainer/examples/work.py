"""Long work on examples as a value: a generator that says what it needs and is given it.

It yields a command (and gets the events of its answer), a call on the store (and gets its result),
or a Progress. Who drives it decides on which thread and with which children: the command line with
:func:`run`, the window event by event. Promises: a command that fails raises HilbertError inside
the work; closing the generator stops it, and what it has stored stays, so that it can go on later.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import Any, TypeVar

from engine.vocabulary import AnyCommand, AnyEvent, Ending, Progress
from trainer.examples.store import ExampleStore

T = TypeVar("T")
E = TypeVar("E")
OnStore = Callable[[ExampleStore], Any]
Step = AnyCommand | Progress | OnStore
Work = Generator[Step, Any, T]


def ask(command: AnyCommand, wanted: type[E]) -> Work[list[E]]:
    """The events of that kind in the command's answer."""
    events: list[AnyEvent] = yield command
    return [event for event in events if isinstance(event, wanted)]


def stored(call: Callable[[ExampleStore], T]) -> Work[T]:
    result: T = yield call
    return result


def run(
    work: Work[T],
    store: ExampleStore,
    events: Callable[[AnyCommand], Iterator[AnyEvent]],
    told: Callable[[Progress], object],
) -> T:
    """Drive the work to its end, blocking. ``events`` raises HilbertError for a Failed."""
    answer: Any = None
    while True:
        try:
            step = work.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        answer = _answered(step, store, events, told)


def _answered(
    step: Step,
    store: ExampleStore,
    events: Callable[[AnyCommand], Iterator[AnyEvent]],
    told: Callable[[Progress], object],
) -> object:
    if isinstance(step, Progress):
        return told(step)
    if callable(step):
        return step(store)
    heard = []
    for event in events(step):
        if isinstance(event, Progress):
            told(event)
        elif not isinstance(event, Ending):
            heard.append(event)
    return heard
