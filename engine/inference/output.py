"""From the bytes of tokens to text that can be shown: whole characters, and nothing past a stop.

Promises: a character spread over several tokens comes out as one; no part of a stop string is ever
shown, so what may still grow into one is held back. Thoughts are no part of the text: they wait for
:meth:`Output.take_thought`, and stop strings do not end them.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence

from engine.inference.thinking import Thoughts, growing


class Output:
    """The text of one answer. ``stopped`` once one of the stop strings has been written."""

    def __init__(self, stops: Sequence[str] = (), thoughts: Thoughts | None = None) -> None:
        self._thoughts = thoughts or Thoughts(None)
        self._thought = ""
        self._stops = [stop for stop in stops if stop]
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self.stopped = False

    def feed(self, data: bytes) -> str:
        """The next bytes of the answer; the text that can be shown now."""
        thought, text = self._thoughts.feed(self._decoder.decode(data))
        self._thought += thought
        return self._checked(text) if self._stops else text

    @property
    def thinking(self) -> bool:
        return self._thoughts.thinking

    def take_thought(self) -> str:
        """What has been thought since the last call."""
        taken, self._thought = self._thought, ""
        return taken

    def flush(self) -> str:
        """What is still held back, at the end."""
        if self.stopped:
            return ""
        text = self.feed(self._decoder.decode(b"", final=True).encode())
        thought, rest = self._thoughts.flush()
        self._thought += thought
        return text + self._checked(rest) + self._held

    def _checked(self, text: str) -> str:
        text = self._held + text
        found = [index for stop in self._stops if (index := text.find(stop)) >= 0]
        if found:
            self.stopped, self._held = True, ""
            return text[: min(found)]
        keep = max(growing(text, stop) for stop in self._stops) if self._stops else 0
        self._held = text[len(text) - keep :]
        return text[: len(text) - keep]
