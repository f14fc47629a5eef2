"""From the bytes of tokens to text that can be shown: whole characters, and nothing past a stop.

Promises: a character spread over several tokens comes out as one; no part of a stop string is ever
shown, so what may still grow into one is held back.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence


class Output:
    """The text of one answer. ``stopped`` once one of the stop strings has been written."""

    def __init__(self, stops: Sequence[str] = ()) -> None:
        self._stops = [stop for stop in stops if stop]
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self.stopped = False

    def feed(self, data: bytes) -> str:
        """The next bytes of the answer; the text that can be shown now."""
        text = self._decoder.decode(data)
        return self._checked(text) if self._stops else text

    def flush(self) -> str:
        """What is still held back, at the end."""
        if self.stopped:
            return ""
        return self._checked(self._decoder.decode(b"", final=True)) + self._held

    def _checked(self, text: str) -> str:
        text = self._held + text
        found = [index for stop in self._stops if (index := text.find(stop)) >= 0]
        if found:
            self.stopped, self._held = True, ""
            return text[: min(found)]
        keep = max(_growing(text, stop) for stop in self._stops) if self._stops else 0
        self._held = text[len(text) - keep :]
        return text[: len(text) - keep]


def _growing(text: str, stop: str) -> int:
    """How many characters at the end of ``text`` may be the beginning of ``stop``."""
    for size in range(min(len(stop) - 1, len(text)), 0, -1):
        if stop.startswith(text[-size:]):
            return size
    return 0
