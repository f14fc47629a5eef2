"""Whether several tokens may be evaluated at once: tried at rest, bit by bit, and remembered.

llama.cpp takes other kernels for one token than for several (with 16-bit keys and values, more than
one thread and more than 256 tokens, for example), and then the logits differ. A threshold on
differences was no way, as they reach a whole logit. Promises: a trial runs only while nobody waits,
stops within one evaluation when somebody does, and leaves the memory as plain decoding leaves it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from engine.inference.cache import Cache
from engine.inference.llama import MOST_OUTPUTS, Llama

SIZES = (4, MOST_OUTPUTS)  # tokens evaluated at once; llama.cpp has kernels for fours and eights
_CELLS = 256  # llama.cpp rounds what the context holds up to a multiple of that
_RECENT = 0.1  # weight of the newest evaluation in what one of a single token takes
_RECENT_TOGETHER = 0.5  # the same for several: they are few
_FADING = 0.998  # a token: what several once took on a busy machine must not rule them out for ever

Regime = tuple[int, int]  # tokens at once, and about how many cells the context takes


@dataclass
class Trials:
    """What is known of a loaded model: what evaluations take, and whether they agree."""

    seconds: dict[int, float] = field(default_factory=dict)  # by tokens at once
    agree: dict[Regime, bool] = field(default_factory=dict)

    def allow(self, size: int, held: int) -> bool:
        """Whether so many tokens after ``held`` give, together, the logits of one by one."""
        regime = _regime(size, held)
        return regime is not None and self.agree.get(regime, False)

    def evaluate(self, llama: Llama, tokens: list[int]) -> bool:
        """Append tokens to the model's memory, all their logits at hand. False: aborted."""
        began = time.perf_counter()
        done = llama.evaluate(tokens, every=len(tokens) > 1)
        self.timed(len(tokens), time.perf_counter() - began)
        return done

    def timed(self, size: int, seconds: float) -> None:
        """Take note of what an evaluation took.

        A size that is not used fades until it is tried once more. Where it is no gain, that costs
        one evaluation in some hundred.
        """
        before = self.seconds.get(size, seconds)
        weight = _RECENT if size == 1 else _RECENT_TOGETHER
        self.seconds[size] = before + weight * (seconds - before)
        for other in self.seconds.keys() - {1, size}:
            self.seconds[other] *= _FADING

    def cost(self, size: int) -> float:
        """Evaluations of one token that ``size`` together take; they were tried before."""
        return max(1.0, self.seconds[size] / max(self.seconds[1], 1e-9))

    def run(self, llama: Llama, cache: Cache, is_followed: Callable[[], bool]) -> None:
        """Try the last tokens of the context, where a context of about its length is untried."""
        for size in SIZES:
            held = len(cache.tokens) - size
            regime = _regime(size, held)
            if regime is None or regime in self.agree or not llama.trimmable:
                continue
            if (agree := self._agree(llama, cache, size, is_followed)) is None:
                return
            self.agree[regime] = agree

    def _agree(
        self, llama: Llama, cache: Cache, size: int, is_followed: Callable[[], bool]
    ) -> bool | None:
        """Evaluate the last tokens both ways, one by one at the end. None: interrupted."""
        tokens = cache.tokens[-size:]
        cache.cut(len(cache.tokens) - size)
        kept = len(cache.tokens)
        together = self._logits(llama, tokens)
        cache.cut(kept)
        alone: list[bytes] = []
        while together and len(alone) < size and not is_followed():
            token = tokens[len(alone)]
            row = self._logits(llama, [token])
            if not row:
                break
            cache.append((token,))
            alone += row
        cache.cut(len(cache.tokens))
        return alone == together if len(alone) == size else None

    def _logits(self, llama: Llama, tokens: list[int]) -> list[bytes]:
        """The logits after each of the tokens; none if that was aborted."""
        if not self.evaluate(llama, tokens):
            return []
        return [llama.logits(row) for row in range(len(tokens))]


def _regime(size: int, held: int) -> Regime | None:
    """What was tried for one number of cells holds up to twice as many. None: they would cross."""
    first, last = (max(held + number, _CELLS) - 1 for number in (1, size))
    one, other = first.bit_length(), last.bit_length()
    return (size, one) if one == other and held > 0 else None
