"""Run the template of a foreign model: no way out of it, and bounds on its time and memory.

Jinja's immutable sandbox keeps a template from attributes that lead to the interpreter. What it
leaves open is endless work and endless text: so the ways to make much of little are refused, and a
watchdog ends in the middle of a loop whatever takes too long or too much.
"""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import psutil
from jinja2 import TemplateError
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

SECONDS = 2.0
MEMORY = 256 * 1024**2  # bytes that one rendering may take
_LONGEST = 8 * 1024**2  # characters or items of one value
_LARGEST = 2**64
_EACH = 0.02  # seconds between two looks of the watchdog

# Methods and filters that pad to any width; no chat template has been seen to need them.
_PADDING: Final = frozenset({"ljust", "rjust", "center", "zfill", "expandtabs", "translate"})


class TooMuchError(TemplateError):
    """Raised inside a template by the watchdog."""

    def __init__(self, message: str = "the template takes too long or too much memory") -> None:
        super().__init__(message)


class Sandbox(ImmutableSandboxedEnvironment):
    """A Jinja environment for templates that nobody has read."""

    intercepted_binops = frozenset({"*", "**", "%", "+", "//"})

    def __init__(self) -> None:
        super().__init__(
            trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"]
        )
        for name in ("lipsum", "cycler", "joiner"):
            self.globals.pop(name, None)
        for name in ("center", "format", "indent", "wordwrap", "pprint", "xmlattr"):
            self.filters.pop(name, None)
        self.filters["indent"] = _indent

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "*":
            _check_product(left, right)
        elif operator == "**":
            _check_power(left, right)
        elif operator == "%" and isinstance(left, str | bytes):
            raise SecurityError("texts are not formatted here")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        padding = isinstance(obj, str | bytes) and attr in _PADDING
        return not padding and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> Any:
        if super().wrap_str_format(value) is not None:
            raise SecurityError("texts are not formatted here")
        return None


@contextmanager
def limited(seconds: float = SECONDS, memory: int = MEMORY) -> Iterator[None]:
    """Raise TooMuchError in this thread once its work takes too long or too much."""
    thread = threading.get_ident()
    done = threading.Event()

    def watch() -> None:
        process = psutil.Process()
        end, most = time.monotonic() + seconds, process.memory_info().rss + memory
        while not done.wait(_EACH):
            if time.monotonic() > end or process.memory_info().rss > most:
                _interrupt(thread, TooMuchError)
                return

    watcher = threading.Thread(target=watch, name="template-watchdog", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


def _interrupt(thread: int, error: type[Exception]) -> None:
    """Python's own way to stop a thread: the exception is raised between two instructions."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(error))


def _check_product(left: Any, right: Any) -> None:
    for text, count in ((left, right), (right, left)):
        if isinstance(text, str | bytes | list | tuple) and isinstance(count, int):
            if len(text) * count > _LONGEST:
                raise SecurityError("too long a text")
            return
    if isinstance(left, int) and isinstance(right, int) and abs(left * right) > _LARGEST:
        raise SecurityError("too large a number")


def _check_power(left: Any, right: Any) -> None:
    if abs(left) > 1000 or abs(right) > 64:
        raise SecurityError("too large a number")


def _indent(text: str, width: int | str = 4, first: bool = False, blank: bool = False) -> str:
    """Jinja's filter of that name, for widths that make sense."""
    margin = width if isinstance(width, str) else " " * min(int(width), 64)
    lines = str(text).split("\n")
    kept = [margin + line if line or blank else line for line in lines[1:]]
    return "\n".join([margin + lines[0] if first else lines[0], *kept])
