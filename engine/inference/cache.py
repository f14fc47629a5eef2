"""What a model has already read: of the conversation at hand, of others before it, of past days.

The context holds one conversation at a time, so that its length is a promise to each of them and
no other slows its attention down. Whoever comes next has what was held copied to host memory (0.2
ms a megabyte) and, once idle, to disk. Promises: a token counts as held only if it was evaluated
after the same tokens with the same adapters; copies never take more than the bound, the least
recently used go first; memory that cannot be trimmed is continued or rewound to a checkpoint at
the end of an earlier prompt, and otherwise read anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import psutil

from engine.inference.llama import Llama, State
from engine.inference.states import DiskStates, Owner
from engine.vocabulary import CacheLimits, ConversationId

_MOST_MEMORY = 2 * 1024**3  # bytes, where the person has set nothing
_SHARE_OF_FREE = 4
_WORTH_KEEPING = 32  # tokens: less is evaluated faster than looked up
_CHECKPOINTS = 3  # of one conversation, for memory that cannot be trimmed

_NOBODY = Owner(ConversationId(""), ())


@dataclass(frozen=True)
class Kept:
    """A copy of what the context held after ``tokens``."""

    tokens: Sequence[int]
    state: State


class Cache:
    """The tokens in the context, and the copies of others."""

    def __init__(self, llama: Llama, disk: DiskStates) -> None:
        self._llama = llama
        self._disk = disk
        self._default = default_memory()
        self._limit = self._default
        self._owner = _NOBODY
        self._kept: dict[Owner, list[Kept]] = {}  # the least recently used first
        self._unsaved = False
        self.tokens: list[int] = []

    def begin(
        self, conversation: ConversationId, prompt: Sequence[int], most: int | None = None
    ) -> int:
        """Hold as much of the beginning of ``prompt`` as is known, and count it.

        The last token is never among it: evaluating it gives the first token of the answer.
        ``most`` bounds what is held.
        """
        owner = Owner(conversation, self._llama.adapters.active)
        wanted = prompt[: min(len(prompt) - 1, len(prompt) if most is None else most)]
        same_adapters = owner.adapters == self._owner.adapters
        live = self._usable(self.tokens, wanted) if same_adapters else 0
        known, copy = self._best_copy(owner, wanted)
        if owner != self._owner:
            self._park(sparing=owner)
        if known > live:
            live = self._restore(owner, copy or self._loaded(owner), known)
        self._owner = owner
        self.cut(live)
        return len(self.tokens)

    def append(self, tokens: Sequence[int]) -> None:
        """Take note of tokens that were evaluated."""
        self.tokens += tokens
        self._unsaved = True

    def cut(self, count: int) -> None:
        """Go back to the first ``count`` tokens, or to none where the memory cannot be trimmed."""
        if not self._llama.keep(count):
            count = 0
        del self.tokens[count:]

    def checkpoint(self) -> None:
        """Where memory cannot be trimmed: remember this point of the conversation."""
        if self._llama.trimmable or not self._owner.conversation:
            return
        if copy := self._copied(sparing=self._owner):
            earlier = self._kept.pop(self._owner, [])
            self._kept[self._owner] = [*earlier[1 - _CHECKPOINTS :], copy]

    def save(self) -> None:
        """Write the conversation at hand to disk, in the background, if that is not done yet."""
        if not self._unsaved or not self._owner.conversation:
            return
        self._unsaved = False
        if not self._llama.trimmable:
            copy = next(reversed(self._kept.get(self._owner, [])), None)
        elif len(self.tokens) >= _WORTH_KEEPING:
            copy = self._copied(sparing=self._owner)
        else:
            copy = None
        if copy:
            self._disk.save(self._owner, copy.tokens, copy.state)

    def close(self) -> None:
        """The model goes: write down the conversation at hand and let the writing end."""
        self.save()
        self._disk.close()

    def set_limits(self, limits: CacheLimits) -> None:
        self._limit = self._default if limits.memory is None else limits.memory
        self._disk.set_limit(limits.disk)
        self._make_room(0, sparing=self._owner)

    @property
    def kept_bytes(self) -> int:
        """What the copies take in host memory, those that wait for the disk included."""
        states = {id(copy.state): copy.state for copies in self._kept.values() for copy in copies}
        states |= {id(state): state for state in self._disk.pending()}
        return sum(len(state) for state in states.values())

    # --- copies ---

    def _best_copy(self, owner: Owner, wanted: Sequence[int]) -> tuple[int, Kept | None]:
        """How much a copy knows, and the copy; None if it is on disk."""
        if not owner.conversation:
            return 0, None
        if copies := self._kept.get(owner):
            return max(
                ((self._usable(copy.tokens, wanted), copy) for copy in copies),
                key=lambda found: found[0],
            )
        if owner == self._owner:
            return 0, None  # what is on disk is no newer than what the context holds
        return self._usable(self._disk.tokens(owner), wanted), None

    def _loaded(self, owner: Owner) -> Kept | None:
        tokens = self._disk.tokens(owner)
        state = self._disk.load(owner)
        return Kept(tokens, state) if state is not None else None

    def _restore(self, owner: Owner, copy: Kept | None, known: int) -> int:
        if self._llama.trimmable:
            self._kept.pop(owner, None)  # the context holds it now
        if copy is None or not self._llama.restore_state(copy.state):
            self.cut(0)
            return 0
        self.tokens = list(copy.tokens)
        return known

    def _park(self, sparing: Owner) -> None:
        """Copy what the context holds aside, for when its conversation goes on."""
        worth = self._owner.conversation and len(self.tokens) >= _WORTH_KEEPING
        if worth and (copy := self._copied(sparing)):
            earlier = [] if self._llama.trimmable else self._kept.pop(self._owner, [])
            self._kept[self._owner] = [*earlier[1 - _CHECKPOINTS :], copy]
            if self._unsaved and self._llama.trimmable:
                self._disk.save(self._owner, copy.tokens, copy.state)
        self._unsaved = False

    def _copied(self, sparing: Owner) -> Kept | None:
        """A copy of what the context holds, if there is room for one."""
        size = self._llama.state_size()
        if not self._make_room(size, sparing):
            return None
        return Kept(tuple(self.tokens), self._llama.copy_state())

    def _make_room(self, size: int, sparing: Owner) -> bool:
        """Forget the least recently used until ``size`` more bytes stay within the bound."""
        for owner in list(self._kept):
            if self.kept_bytes + size <= self._limit:
                break
            if owner != sparing:
                del self._kept[owner]
        return self.kept_bytes + size <= self._limit

    def _usable(self, held: Sequence[int], wanted: Sequence[int]) -> int:
        common = common_prefix(held, wanted)
        return common if self._llama.trimmable or common == len(held) else 0


def default_memory() -> int:
    """A quarter of what is free now, at most 2 GB."""
    return min(_MOST_MEMORY, int(psutil.virtual_memory().available) // _SHARE_OF_FREE)


def common_prefix(one: Sequence[int], other: Sequence[int]) -> int:
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))
