"""Ask a model the same question several times and measure how much its answers disagree.

*Discrete semantic entropy* (S. Farquhar, J. Kossen, L. Kuhn, Y. Gal, "Detecting hallucinations in
large language models using semantic entropy", Nature 630, 625, 2024): answers are drawn at
temperature 1, grouped by meaning, and the entropy of the groups' shares is high where a model makes
things up. It is 0 where all answers mean the same and log k where each of k means another thing. It
cannot see an error that a model makes each time.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import msgspec

from engine.child import new_job
from engine.vocabulary import AnyEvent, Generate, Grouped, GroupTexts, Text, Value

MOST_SAMPLES = 20


class Agreement(Value, frozen=True):
    """``groups`` are the sizes of the groups of meaning among ``samples`` answers, largest first.

    ``agreeing`` of them mean the same as the answer shown. ``entropy`` in nats.
    """

    samples: int
    groups: tuple[int, ...]
    agreeing: int
    entropy: float


def agreement(shown: int, samples: Sequence[int]) -> Agreement:
    """From the group of the answer shown and those of the answers drawn beside it."""
    counts = Counter(samples)
    total = len(samples)
    entropy = -sum(n / total * math.log(n / total) for n in counts.values())
    sizes = tuple(sorted(counts.values(), reverse=True))
    return Agreement(total, sizes, counts[shown], abs(entropy))


class Draws:
    """The answers drawn beside the one that is shown: which command is next, and what came of it.

    No input or output here, as in :mod:`engine.answering`.
    """

    def __init__(self, asked: Generate, shown: str, count: int) -> None:
        free = msgspec.structs.replace(asked.sampling, temperature=1.0, seed=None)
        self._asked = msgspec.structs.replace(asked, sampling=free, reuse=None, scored=False)
        self._texts = [shown]
        self._wanted = count
        self.result: Agreement | None = None

    def next(self) -> Generate | GroupTexts | None:
        """The next command to send; None once all is known."""
        if self.result is not None:
            return None
        if len(self._texts) <= self._wanted:
            self._texts.append("")
            return msgspec.structs.replace(self._asked, job=new_job())
        return GroupTexts(job=new_job(), texts=tuple(self._texts))

    def receive(self, event: AnyEvent) -> None:
        match event:
            case Text(text=text):
                self._texts[-1] += text
            case Grouped(groups=groups):
                self.result = agreement(groups[0], groups[1:])
