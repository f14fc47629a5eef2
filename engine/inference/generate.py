"""Answer a conversation with a loaded model: fit it into the context, reuse the cache, stream.

Promises: the longest common prefix with what the cache holds is not evaluated again; overflow
drops whole oldest turns from the model's view, never the system prompt or the newest question;
text is sent in whole characters; Cancel works in the middle of an evaluation.
"""

from __future__ import annotations

import codecs
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

from engine.errors import HilbertError
from engine.inference.llama import BATCH, Llama
from engine.vocabulary import (
    FailureKind,
    Generate,
    Progress,
    PromptMessage,
    Role,
    StopReason,
    Text,
    Usage,
)
from engine.worker import Job

_LEAST_ANSWER = 16  # tokens that must remain for an answer to be worth starting


@dataclass(frozen=True)
class Prompt:
    """What the model will see: its tokens, and the index of the first message in view."""

    tokens: list[int]
    view_start: int


class Generator:
    """A model and the tokens its cache holds."""

    def __init__(self, llama: Llama) -> None:
        self.llama = llama
        self._cached: list[int] = []

    def prompt(self, messages: Sequence[PromptMessage], answer: int) -> Prompt:
        """Fit ``messages`` beside an answer of ``answer`` tokens.

        Raises HilbertError PROMPT_TOO_LONG when the newest question alone does not fit.
        """
        room = self.llama.context_length - min(answer, self.llama.context_length // 4)
        system = [m for m in messages[:1] if m.role == Role.SYSTEM]
        turns = list(messages[len(system) :])
        start = 0
        tokens = self._tokens([*system, *turns])
        while len(tokens) > room and len(turns) - start > 1:
            start = _next_turn(turns, start)
            tokens = self._tokens([*system, *turns[start:]])
        if len(tokens) > self.llama.context_length - _LEAST_ANSWER:
            raise _too_long(len(tokens), self.llama.context_length - _LEAST_ANSWER)
        return Prompt(tokens, start)

    def generate(self, job: Job, command: Generate) -> StopReason:
        started = time.perf_counter()
        prompt = self.prompt(command.messages, command.sampling.max_tokens)
        seed = command.sampling.seed
        seed = random.getrandbits(31) if seed is None else seed
        self.llama.rearm()
        reused = self._reuse(prompt.tokens)
        if not self._evaluate(job, prompt.tokens, reused):
            return StopReason.CANCELLED
        first = time.perf_counter()
        reason, generated = self._stream(job, command, seed)
        elapsed = time.perf_counter() - first
        job.emit(
            Usage(
                prompt=len(prompt.tokens),
                cached=reused,
                generated=generated,
                context_length=self.llama.context_length,
                first_token=first - started,
                rate=generated / elapsed if elapsed > 0 else 0.0,
                seed=seed,
                view_start=prompt.view_start,
            )
        )
        return reason

    def count(self, messages: Sequence[PromptMessage]) -> Usage:
        tokens = len(self._tokens(messages))
        return Usage(prompt=tokens, context_length=self.llama.context_length)

    def _tokens(self, messages: Sequence[PromptMessage]) -> list[int]:
        return self.llama.tokenize(self.llama.template.render(messages))

    def _reuse(self, tokens: list[int]) -> int:
        """Cut the cache back to the common prefix; at least one token is left to evaluate."""
        common = _common_prefix(self._cached, tokens[:-1])
        if not self.llama.keep(common):
            common = 0
        del self._cached[common:]
        return common

    def _evaluate(self, job: Job, tokens: list[int], start: int) -> bool:
        total = len(tokens) - start
        for position in range(start, len(tokens), BATCH):
            batch = tokens[position : position + BATCH]
            if job.cancelled or not self.llama.evaluate(batch):
                self.llama.rearm()
                self.llama.keep(len(self._cached))
                return False
            self._cached += batch
            if total > BATCH:
                done = min(position + BATCH, len(tokens)) - start
                job.emit(Progress(done=done, total=total, unit="tokens", note="Reading"))
        return True

    def _stream(self, job: Job, command: Generate, seed: int) -> tuple[StopReason, int]:
        llama = self.llama
        room = llama.context_length - len(self._cached)
        limit = min(command.sampling.max_tokens, room)
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        sampler = llama.sampler(command.sampling, seed)
        reason, generated = StopReason.LENGTH, 0
        try:
            while generated < limit:
                if job.cancelled:
                    reason = StopReason.CANCELLED
                    break
                token = sampler.next()
                if llama.is_end(token):
                    reason = StopReason.FINISHED
                    break
                generated += 1
                if text := decoder.decode(llama.piece(token)):
                    job.emit(Text(text=text))
                if generated < limit and llama.evaluate((token,)):
                    self._cached.append(token)
        finally:
            sampler.close()
            llama.rearm()
            llama.keep(len(self._cached))
        if text := decoder.decode(b"", final=True):
            job.emit(Text(text=text))
        return reason, generated


def _common_prefix(one: Sequence[int], other: Sequence[int]) -> int:
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))


def _next_turn(messages: Sequence[PromptMessage], start: int) -> int:
    """The index of the next question after ``start``."""
    for index in range(start + 1, len(messages)):
        if messages[index].role == Role.USER:
            return index
    return len(messages) - 1


def _too_long(tokens: int, room: int) -> HilbertError:
    return HilbertError(
        FailureKind.PROMPT_TOO_LONG,
        f"This question has {tokens:,} tokens, but the model's context holds {room:,}.",
        "Shorten it, or ask about one part at a time.",
    )
