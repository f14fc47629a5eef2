"""The tokens of an answer, one after the other: exactly those that plain decoding would give.

Where guesses from the prompt come true often enough, several tokens are evaluated at once. Each is
still drawn by the same sampler from its own logits and in order, so that grammars, penalties and
seeds mean what they always do; a guess that is not drawn is taken back. That makes the text the
same only if evaluating tokens together gives the same logits as one by one. *Tried, not assumed*:
before guesses are first used in a context of some size, a few tokens are evaluated both ways and
their logits compared bit by bit; a model that has said little yet does not do so, since a short
answer would pay more for the trial than guesses can bring. Where the logits differ (llama.cpp then
uses other kernels for one token than for several: with 16-bit keys and values, more than one thread
and more than 256 tokens, for example) nothing is guessed. Memory that cannot be trimmed cannot take
guesses back either.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from engine.inference.cache import Cache
from engine.inference.llama import MOST_OUTPUTS, Llama
from engine.inference.lookup import Lookup, gain, is_worth
from engine.inference.sampler import Sampler

_SIZES = (4, MOST_OUTPUTS)  # tokens evaluated at once; llama.cpp has kernels for fours and eights
_SMALLEST = 256  # cells of the context: llama.cpp rounds up to that
_RECENT = 0.1  # weight of the newest evaluation in what one takes
_AFFORDED = 0.015  # of all evaluations may be spent on trials: short answers must not pay for them
_HOPEFUL_COST = 1.5  # what a first try may find: evaluations of one token that four take together

Regime = tuple[int, int]  # tokens at once, and about how many the context holds


@dataclass
class Trials:
    """What is known of a loaded model: what evaluations take, and whether they agree."""

    seconds: dict[int, float] = field(default_factory=dict)  # by tokens at once
    agree: dict[Regime, bool] = field(default_factory=dict)
    evaluated: int = 0  # evaluations, of all answers so far
    spent: int = 0  # those of trials, at worst

    def affords(self, size: int) -> bool:
        """Whether a trial of so many tokens takes little beside what was evaluated anyway.

        It evaluates them twice at most beside their turn: together, and again where that differed.
        """
        return self.spent + 2 * size <= _AFFORDED * self.evaluated

    def timed(self, size: int, seconds: float) -> None:
        self.evaluated += 1
        before = self.seconds.get(size, seconds)
        self.seconds[size] = before + _RECENT * (seconds - before)

    def cost(self, size: int) -> float:
        """Evaluations of one token that ``size`` together take."""
        if size not in self.seconds or 1 not in self.seconds:
            return _HOPEFUL_COST
        return max(1.0, self.seconds[size] / max(self.seconds[1], 1e-9))


class Decoder:
    """Draws and evaluates. ``guessed`` and ``right`` count the guesses that were checked."""

    def __init__(
        self, llama: Llama, cache: Cache, sampler: Sampler, trials: Trials, lookup: Lookup | None
    ) -> None:
        self._llama = llama
        self._cache = cache
        self._sampler = sampler
        self._trials = trials
        self._lookup = lookup if llama.trimmable else None
        self._row = -1  # where the logits of the next token are
        self._trial: list[bytes] = []  # the logits of the last tokens, while one is under way
        self._tried = 0  # tokens that the trial is about
        self.guessed = 0
        self.right = 0

    def tokens(
        self, limit: int, likelihood: Callable[[float], None] | None = None
    ) -> Iterator[int]:
        """Up to ``limit`` tokens; fewer when an evaluation is aborted.

        ``likelihood`` is told the natural logarithm of each token's probability, before the token.
        """
        waiting: list[int] = []  # evaluated guesses that have not been drawn yet
        for number in range(1, limit + 1):
            token = self._sampler.next(self._row)
            if likelihood:
                likelihood(self._llama.log_probability(token, self._row))
            yield token
            if self._lookup:
                self._lookup.extend((token,))
            if waiting and waiting[0] == token:
                del waiting[0]
                self._row += 1
                self.right += 1
                self._cache.append((token,))
                continue
            if waiting:
                waiting = []
                self._cache.cut(len(self._cache.tokens))
            if number == limit:
                return
            guess = self._guess(limit - number)
            if not self._evaluate([token, *guess]):
                return
            self._cache.append((token,))
            waiting = guess
            self._row = 0 if guess else -1
            if not guess and self._lookup and not self._go_on_trying():
                return

    def _evaluate(self, tokens: list[int]) -> bool:
        began = time.perf_counter()
        done = self._llama.evaluate(tokens, every=len(tokens) > 1)
        self._trials.timed(len(tokens), time.perf_counter() - began)
        self.guessed += len(tokens) - 1
        return done

    # --- guesses ---

    def _guess(self, room: int) -> list[int]:
        """What to evaluate together with the token that was just drawn."""
        if self._lookup is None or self._tried:
            return []
        room = min(room, self._llama.context_length - len(self._cache.tokens) - 1)
        share, trials = self._lookup.share, self._trials
        best = max(_SIZES, key=lambda size: gain(share, size - 1, trials.cost(size)))
        for size in (best, *_SIZES):
            guess = self._lookup.guess(size - 1)
            worth = is_worth(share, size - 1, trials.cost(size))
            if len(guess) < size - 1 or size > room or not worth:
                continue
            agree = trials.agree.get(self._regime(size))
            if agree:
                return guess
            if agree is None and trials.affords(size):
                trials.spent += 2 * size
                self._tried = size
                return []
        return []

    def _regime(self, size: int) -> Regime:
        return size, max(len(self._cache.tokens) + size, _SMALLEST).bit_length()

    def _go_on_trying(self) -> bool:
        """Note the logits of a token; once there are enough, compare. False: aborted."""
        if not self._tried:
            return True
        self._trial.append(self._llama.logits())
        if len(self._trial) < self._tried:
            return True
        size, rows = self._tried, self._trial
        self._tried, self._trial = 0, []
        tokens = self._cache.tokens[-size:]
        self._cache.cut(len(self._cache.tokens) - size)
        if not self._evaluate(tokens):
            return False
        self.guessed -= size - 1
        agree = [self._llama.logits(row) for row in range(size)] == rows
        self._trials.agree[self._regime(size)] = agree
        self._row = size - 1
        if agree:
            self._cache.append(tokens)
            return True
        return self._again(tokens)

    def _again(self, tokens: list[int]) -> bool:
        """Evaluate one by one what a trial has shown to come out otherwise together."""
        self._cache.cut(len(self._cache.tokens))
        self._row = -1
        for token in tokens:
            if not self._evaluate([token]):
                return False
            self._cache.append((token,))
        return True
