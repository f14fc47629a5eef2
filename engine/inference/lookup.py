"""Guess the next tokens of an answer from what stands in its prompt: answers quote.

Where the last three tokens have occurred before, what followed them then is the guess (prompt
lookup: A. Saxena 2023; assisted decoding after Leviathan, Kalman and Matias, ICML 2023). Pure
Python, no model. Promises: guesses depend on the tokens alone; how often they come true is watched
from the first token on, at no cost, and a guess is worth checking only once that says so.
"""

from __future__ import annotations

from collections.abc import Sequence

_GRAM = 3  # tokens that must agree
_WEIGHT = 0.15  # of the newest guess in the share that came true
_FIRST_SHARE = 0.5  # before anything is known: one good guess is not enough, three are
LEAST_GAIN = 1.05  # what a guess must promise to be checked


class Lookup:
    """The tokens of one view and its answer, and what may come next."""

    def __init__(self, tokens: Sequence[int]) -> None:
        self._tokens: list[int] = []
        self._places: dict[tuple[int, ...], int] = {}  # after the last occurrence of a gram
        self._guess = -1  # the place of the token that is expected next; -1: none
        self.share = _FIRST_SHARE
        self.extend(tokens)

    def extend(self, tokens: Sequence[int]) -> None:
        """Take note of tokens that have come, and of whether they were expected."""
        for token in tokens:
            self._judge(token)
            self._note(token)

    def guess(self, count: int) -> list[int]:
        """Up to ``count`` tokens that may come next."""
        if self._guess < 0:
            return []
        return self._tokens[self._guess : self._guess + count]

    def _judge(self, token: int) -> None:
        if self._guess < 0:
            return
        right = self._tokens[self._guess] == token
        self.share += _WEIGHT * (right - self.share)
        self._guess = self._guess + 1 if right else -1

    def _note(self, token: int) -> None:
        self._tokens.append(token)
        gram = tuple(self._tokens[-_GRAM:])
        if self._guess < 0:
            self._guess = self._places.get(gram, -1)
        self._places[gram] = len(self._tokens)

    def begin(self) -> None:
        """From here on it is an answer: what the prompt says of itself tells nothing about it."""
        self.share = _FIRST_SHARE


def gain(share: float, guessed: int, cost: float) -> float:
    """Speed over plain decoding, where each guess comes true with probability ``share``.

    ``cost`` is what evaluating ``guessed`` + 1 tokens at once takes, in evaluations of one token.
    """
    right = sum(share**number for number in range(1, guessed + 1))
    return (1 + right) / cost
