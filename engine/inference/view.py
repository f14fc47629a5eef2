"""What of a conversation the model gets to see: as many whole turns as fit, the newest last.

Promises: the system prompt and the newest question are always seen; the same messages always make
the same view, whatever was asked before. When the context is full the oldest turns leave until it
is three quarters full, not just until it fits: otherwise every further question would begin with
another turn, and nothing of the cache could be used.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from engine.errors import HilbertError
from engine.inference.cache import common_prefix
from engine.inference.llama import Llama
from engine.inference.thinking import is_open
from engine.prompting import Written, written_out
from engine.vocabulary import FailureKind, PromptMessage, Role

LEAST_ANSWER = 16  # tokens that must remain for an answer to be worth starting
_FILLED = 0.75  # of the room, after turns have left
_REMEMBERED = 1024  # texts whose token counts are kept
_LONG_TOKEN = 6  # characters
_WORD = PromptMessage(Role.USER, "word")
_REPLY = PromptMessage(Role.ASSISTANT, "word")

Turn = Sequence[PromptMessage]


@dataclass(frozen=True)
class Prompt:
    """What the model will see: its tokens, and the index of the first message in view.

    The first ``settled`` tokens stay as they are when the conversation goes on; the opening of the
    answer after them may not, as its text can join with it or its thoughts can be left out.
    ``thinking``: the prompt ends inside the model's thoughts.
    """

    tokens: list[int]
    view_start: int
    settled: int
    thinking: bool = False


class Viewer:
    """Fits conversations into the context of one model."""

    def __init__(self, llama: Llama) -> None:
        self._llama = llama
        self._count = functools.lru_cache(_REMEMBERED)(self._counted)

    def fit(self, messages: Sequence[PromptMessage], answer: int) -> Prompt:
        """The view beside an answer of ``answer`` tokens.

        Raises HilbertError PROMPT_TOO_LONG when the newest question alone does not fit.
        """
        length = self._llama.context_length
        room = length - min(answer, length // 4)
        system = [m for m in messages[:1] if m.role == Role.SYSTEM]
        turns = _turns(messages[len(system) :])
        start = self._start(system, turns, room) if _is_long(messages, room) else 0
        tokens = self._tokens(system, turns[start:])
        if len(tokens) > room and start == 0:
            start = self._start(system, turns, room)
            tokens = self._tokens(system, turns[start:])
        while len(tokens) > room and start < len(turns) - 1:
            start += 1
            tokens = self._tokens(system, turns[start:])
        if len(tokens) > length - LEAST_ANSWER:
            turns = [*turns[:-1], self._shortened(system, turns[-1], length - LEAST_ANSWER)]
            tokens = self._tokens(system, turns[start:])
        view_start = sum(len(turn) for turn in turns[:start])
        settled = len(tokens)
        if not self._llama.trimmable:
            settled = common_prefix(tokens, self._tokens(system, turns[start:], opened=False))
        return Prompt(tokens, view_start, settled, self._thinking)

    def settled(self, messages: Sequence[PromptMessage], answer: int) -> list[int]:
        """What a view will begin with that continues after ``messages``, whatever is asked next."""
        one, other = (
            self.fit((*messages, PromptMessage(Role.USER, text)), answer).tokens
            for text in ("What now?", "7 of 9")
        )
        return one[: common_prefix(one, other)]

    def _tokens(self, system: Turn, turns: Sequence[Turn], opened: bool = True) -> list[int]:
        view = [*system, *(message for turn in turns for message in turn)]
        return self._llama.tokenize(self._llama.template.render(written_out(view), opened))

    @functools.cached_property
    def _thinking(self) -> bool:
        """Whether the template opens an answer with thoughts."""
        marks = self._llama.template.marks
        return is_open(self._llama.template.render([_WORD]), marks)

    def _shortened(self, system: Turn, turn: Turn, room: int) -> Turn:
        """The newest question with as many of its passages as fit, the best first."""
        *before, question = turn
        for count in range(len(question.passages) - 1, -1, -1):
            cut = msgspec.structs.replace(question, passages=question.passages[:count])
            if len(self._tokens(system, [[*before, cut]])) <= room:
                return [*before, cut]
        bare = msgspec.structs.replace(question, passages=())
        raise _too_long(len(self._tokens(system, [[*before, bare]])), room)

    # --- which turns ---

    def _start(self, system: Turn, turns: Sequence[Turn], room: int) -> int:
        """Go through the conversation as it went; turns have left whenever it was full."""
        left = room - self._frame(system)
        start = 0
        while full := self._first_full(turns, start, left):
            start = self._later_start(turns, start, full, int(left * _FILLED))
        return start

    def _first_full(self, turns: Sequence[Turn], start: int, room: int) -> int:
        """The first turn after ``start`` whose question finds the view full; 0 if there is none."""
        for index, size in enumerate(self._sizes(turns, start), start):
            if size > room and index > start:
                return index
        return 0

    def _later_start(self, turns: Sequence[Turn], start: int, last: int, room: int) -> int:
        for later in range(start + 1, last):
            if max(self._sizes(turns[: last + 1], later)) <= room:
                return later
        return last

    def _sizes(self, turns: Sequence[Turn], start: int) -> Iterator[int]:
        """The tokens of the view at each question, were it to begin with turn ``start``."""
        written = Written()
        size = 0
        for turn in turns[start:]:
            for position, message in enumerate(turn):
                size += self._count(written.text(message)) + self._overhead
                if position == 0:
                    yield size

    def _counted(self, text: str) -> int:
        return len(self._llama.tokenize(text))

    def _frame(self, system: Turn) -> int:
        """Tokens of all that is not a turn: the system prompt and what the template adds."""
        return len(self._tokens(system, [[_WORD]])) - self._count(_WORD.content) - self._overhead

    @functools.cached_property
    def _overhead(self) -> int:
        """Tokens that the template adds to each message, rounded up."""
        one = len(self._tokens([], [[_WORD]]))
        two = len(self._tokens([], [[_WORD, _REPLY], [_WORD]]))
        return -(-(two - one - 2 * self._count(_WORD.content)) // 2)


def _is_long(messages: Sequence[PromptMessage], room: int) -> bool:
    """Whether it is a waste to turn all of it into tokens, as they will not fit."""
    texts = sum(len(m.content) + sum(len(p.text) for p in m.passages) for m in messages)
    return texts > _LONG_TOKEN * room


def _turns(messages: Sequence[PromptMessage]) -> list[Turn]:
    """Each question with the answer that follows it."""
    turns: list[list[PromptMessage]] = []
    for message in messages:
        if message.role is Role.USER or not turns:
            turns.append([])
        turns[-1].append(message)
    return [*turns] or [[]]


def _too_long(tokens: int, room: int) -> HilbertError:
    return HilbertError(
        FailureKind.PROMPT_TOO_LONG,
        f"This question has {tokens:,} tokens, but the model's context holds {room:,}.",
        "Shorten it, or ask about one part at a time.",
    )
