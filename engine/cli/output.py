"""What commands print: results on stdout, everything else on stderr.

Progress is a bar where stderr is a terminal and plain lines elsewhere. Text that comes from models
and papers loses its control characters on the way to a person, so that it cannot drive a terminal.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

import click
import msgspec

from engine.errors import HilbertError
from engine.vocabulary import AnyEvent, Failed, Progress, encode

_SECONDS_BETWEEN_LINES = 5.0
_CONTROL = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def show(text: str, end: str = "\n") -> None:
    """A result, for people."""
    click.echo(text.translate(_CONTROL) + end, nl=False)


def say(text: str) -> None:
    """Anything that is not a result."""
    click.echo(text.translate(_CONTROL), err=True)


def show_json(value: object) -> None:
    """One line of JSON on stdout."""
    line = msgspec.json.encode(value, order="deterministic") + b"\n"
    sys.stdout.buffer.write(line)
    sys.stdout.flush()


def show_event(event: AnyEvent) -> None:
    sys.stdout.buffer.write(encode(event))
    sys.stdout.flush()


class Reporter(Protocol):
    """Tells of the progress of long work on stderr."""

    def progress(self, event: Progress) -> None: ...

    def clear(self) -> None:
        """Make room for other output."""


class Silent:
    def progress(self, event: Progress) -> None:
        pass

    def clear(self) -> None:
        pass


class Lines:
    """A line for each kind of work, and then one every few seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._next = -math.inf
        self._unit = ""

    def progress(self, event: Progress) -> None:
        if event.unit != self._unit or self._clock() >= self._next:
            self._unit = event.unit
            self._next = self._clock() + _SECONDS_BETWEEN_LINES
            say(f"{describe(event)}{_left(event)}")

    def clear(self) -> None:
        pass


class Bar:
    """One line that is drawn again and again, and goes when the work is done."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._task: Any = None

    def progress(self, event: Progress) -> None:
        if self._bar is None:
            self._bar = _rich_bar()
            self._bar.start()
            self._task = self._bar.add_task("")
        self._bar.update(
            self._task, description=_short(event), completed=event.done, total=max(event.total, 1)
        )

    def clear(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def reporter(silent: bool = False) -> Reporter:
    if silent:
        return Silent()
    return Bar() if sys.stderr.isatty() else Lines()


def shown(events: Iterable[AnyEvent], as_json: bool) -> Iterator[AnyEvent]:
    """The events, told on their way: each as a line of JSON, or their progress for people.

    Raises HilbertError at a Failed, once it is told.
    """
    told = reporter(silent=as_json)
    try:
        for event in events:
            if as_json:
                show_event(event)
            elif isinstance(event, Progress):
                told.progress(event)
            else:
                told.clear()
            if isinstance(event, Failed):
                raise HilbertError.of(event)
            yield event
    finally:
        told.clear()


def describe(event: Progress) -> str:
    amount = f"{event.done} %" if event.unit == "%" else f"{event.done}/{event.total} {event.unit}"
    return f"{event.note}: {amount}" if event.note else amount


def _short(event: Progress) -> str:
    text = describe(event).translate(_CONTROL)
    text = text if len(text) <= 50 else f"{text[:24]}…{text[-25:]}"
    return f"{text}{_left(event)}"


def _left(event: Progress) -> str:
    if event.eta is None:
        return ""
    minutes, seconds = divmod(round(event.eta), 60)
    return f", {minutes} min {seconds:02} s left" if minutes else f", {seconds} s left"


def _rich_bar() -> Any:
    # Imported here: only a terminal needs it, and it takes a tenth of a second.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, TextColumn  # noqa: PLC0415
    from rich.progress import Progress as RichProgress  # noqa: PLC0415

    description = TextColumn("{task.description}", markup=False)
    return RichProgress(description, BarColumn(), console=Console(stderr=True), transient=True)
