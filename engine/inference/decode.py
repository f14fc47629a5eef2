"""The tokens of an answer, one after the other: exactly those that plain decoding would give.

Where guesses from the prompt come true often enough, several tokens are evaluated at once. Each is
still drawn by the same sampler from its own logits and in order, so that grammars, penalties and
seeds mean what they always do; a guess that is not drawn is taken back. That makes the text the
same only if evaluating tokens together gives the same logits as one by one: *tried, not assumed*
(``trials``), and where they differ or nothing has been tried yet, nothing is guessed. Memory that
cannot be trimmed cannot take guesses back either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engine.inference.cache import Cache
from engine.inference.llama import Llama
from engine.inference.lookup import LEAST_GAIN, Lookup, gain
from engine.inference.sampler import Sampler
from engine.inference.trials import SIZES, Trials


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

    def _evaluate(self, tokens: list[int]) -> bool:
        self.guessed += len(tokens) - 1
        return self._trials.evaluate(self._llama, tokens)

    def _guess(self, room: int) -> list[int]:
        """What to evaluate together with the token that was just drawn."""
        if self._lookup is None:
            return []
        held = len(self._cache.tokens)
        room = min(room, self._llama.context_length - held - 1)
        best, most = list[int](), LEAST_GAIN
        for size in SIZES:
            if size > room or not self._trials.allow(size, held + size):
                continue
            guess = self._lookup.guess(size - 1)
            promised = gain(self._lookup.share, size - 1, self._trials.cost(size))
            if len(guess) == size - 1 and promised > most:
                best, most = guess, promised
        return best
