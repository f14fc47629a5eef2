"""From tokens to the events of an answer: thoughts, text, and how likely each piece was.

Promises: events come in the order of the tokens; the first piece of text is sent at once, and later
ones are joined while less than :data:`PAUSE` has passed since the last: a quick model would
otherwise wake the window more often than it can draw, and both share the cores.
"""

from __future__ import annotations

import math
import time

from engine.inference.output import Output
from engine.vocabulary import Scored, Text, Thought, TokenScore
from engine.worker import Job

PAUSE = 0.02  # seconds


class Speaker:
    """Says an answer to the job that asked for it."""

    def __init__(self, job: Job, output: Output) -> None:
        self._job = job
        self._output = output
        self._began = time.perf_counter()
        self._thought: list[str] = []
        self._text: list[str] = []
        self._scores: list[TokenScore] = []
        self._unsaid: list[float] = []  # log-probabilities of tokens whose text is held back
        self._sum, self._scored = 0.0, 0
        self._last = 0.0
        self.text = ""  # of the answer so far
        self.thinking = 0.0

    @property
    def stopped(self) -> bool:
        return self._output.stopped

    @property
    def confidence(self) -> float | None:
        """The geometric mean of the probabilities of the answer's tokens."""
        return math.exp(self._sum / self._scored) if self._scored else None

    def score(self, log_probability: float) -> None:
        """How likely the next token is. Tokens of thoughts do not count."""
        self._unsaid.append(log_probability)

    def say(self, data: bytes) -> None:
        """The bytes of the next token."""
        thinking = self._output.thinking
        self._take(self._output.feed(data))
        if thinking or self._output.thinking:
            self._unsaid.clear()
        if time.perf_counter() - self._last >= PAUSE:
            self._send()

    def think(self, text: str) -> None:
        """Thoughts that come parted from the answer already."""
        self._thought.append(text)
        self.thinking = time.perf_counter() - self._began
        if time.perf_counter() - self._last >= PAUSE:
            self._send()

    def end(self) -> None:
        self._take(self._output.flush())
        self._send()

    def _take(self, text: str) -> None:
        if thought := self._output.take_thought():
            self._thought.append(thought)
            self.thinking = time.perf_counter() - self._began
        if not text:
            return
        self._text.append(text)
        self.text += text
        if self._unsaid:
            self._sum += sum(self._unsaid)
            self._scored += len(self._unsaid)
            self._scores.append(TokenScore(text, round(min(self._unsaid), 3)))
            self._unsaid.clear()

    def _send(self) -> None:
        if thought := "".join(self._thought):
            self._job.emit(Thought(text=thought))
        if self._scores:
            self._job.emit(Scored(tokens=tuple(self._scores)))
        if text := "".join(self._text):
            self._job.emit(Text(text=text))
        if thought or self._text:
            self._last = time.perf_counter()
        for waiting in (self._thought, self._text, self._scores):
            waiting.clear()
