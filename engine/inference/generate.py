"""Answer a conversation with a loaded model: view it, reuse what was read, read the rest, stream.

Promises: what the cache holds of the prompt is not evaluated again; text is sent in whole
characters; Cancel works in the middle of an evaluation and leaves the cache true.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

import msgspec

from engine.inference.cache import Cache
from engine.inference.decode import Decoder
from engine.inference.library import engine_name
from engine.inference.llama import Llama
from engine.inference.lookup import Lookup
from engine.inference.output import Output
from engine.inference.speaking import Speaker
from engine.inference.thinking import Thoughts
from engine.inference.trials import Trials
from engine.inference.view import Prompt, Viewer
from engine.vocabulary import (
    AnswerRecord,
    Generate,
    Progress,
    PromptMessage,
    Role,
    Sampling,
    StopReason,
    Usage,
)
from engine.worker import Job

_STEP = 32  # tokens read ahead before looking up


class Generator:
    """A model, its view of conversations, and what it has read of them."""

    def __init__(self, llama: Llama, cache: Cache) -> None:
        self.llama = llama
        self.cache = cache
        self._viewer = Viewer(llama)
        self._trials = Trials()
        self._last: Generate | None = None  # with its answer, until that is settled
        marks = llama.template.marks
        self._shown = marks is not None and marks.control  # marks that are control tokens

    def prompt(self, messages: Sequence[PromptMessage], answer: int) -> Prompt:
        """The tokens that the model will see beside an answer of ``answer`` tokens."""
        return self._viewer.fit(messages, answer)

    def generate(self, job: Job, command: Generate) -> StopReason:
        started = time.perf_counter()
        prompt = self.prompt(command.messages, command.sampling.max_tokens)
        seed = command.sampling.seed
        seed = random.getrandbits(31) if seed is None else seed
        sampler = self.llama.sampler(command.sampling, seed)
        self._last = None
        try:
            self.llama.rearm()
            self.cache.set_limits(command.cache)
            reused = self.cache.begin(command.conversation, prompt.tokens, command.reuse)
            if not self._evaluate(job, prompt, reused):
                return StopReason.CANCELLED
            first = time.perf_counter()
            decoder = Decoder(self.llama, self.cache, sampler, self._trials, self._lookup(command))
            speaker = self._speaker(job, command.sampling, prompt)
            reason, generated = self._stream(
                job, command.sampling, decoder, speaker, command.scored
            )
        finally:
            sampler.close()
        elapsed = time.perf_counter() - first
        if command.conversation and speaker.text:
            said = PromptMessage(Role.ASSISTANT, speaker.text)
            self._last = msgspec.structs.replace(command, messages=(*command.messages, said))
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
                record=self._record(command.sampling, seed, reused),
                thinking=speaker.thinking,
                guessed=decoder.guessed,
                right=decoder.right,
                confidence=speaker.confidence,
            )
        )
        return reason

    def settle(self, is_followed: Callable[[], bool]) -> None:
        """While nobody waits, read ahead, and try what guesses of the next answers may use."""
        self._read_ahead(is_followed)
        self._trials.run(self.llama, self.cache, is_followed)

    def _read_ahead(self, is_followed: Callable[[], bool]) -> None:
        """Read the last answer as the next turn will hold it.

        A template may leave out its thoughts, and a text is not always cut into tokens as the model
        wrote it: all from there on would have to be read when the next question comes.
        """
        command, self._last = self._last, None
        if command is None:
            return
        known = self._viewer.settled(command.messages, command.sampling.max_tokens)
        start = self.cache.begin(command.conversation, [*known, -1])
        for position in range(start, len(known), _STEP):
            step = known[position : position + _STEP]
            if is_followed() or not self.llama.evaluate(step):
                self.cache.cut(len(self.cache.tokens))
                return
            self.cache.append(step)
        self.cache.checkpoint()

    def count(self, messages: Sequence[PromptMessage], answer: int) -> Usage:
        prompt = self.prompt(messages, answer)
        return Usage(
            prompt=len(prompt.tokens),
            context_length=self.llama.context_length,
            view_start=prompt.view_start,
        )

    def _evaluate(self, job: Job, prompt: Prompt, start: int) -> bool:
        """Read the prompt from ``start`` on. False: cancelled."""
        tokens, total = prompt.tokens, len(prompt.tokens) - start
        position = start
        while position < len(tokens):
            end = min(position + self.llama.batch, len(tokens))
            if position < prompt.settled and not self.llama.trimmable:
                end = min(end, prompt.settled)
            if job.cancelled or not self.llama.evaluate(tokens[position:end]):
                self.llama.rearm()
                self.cache.cut(len(self.cache.tokens))
                return False
            self.cache.append(tokens[position:end])
            position = end
            if position == prompt.settled:
                self.cache.checkpoint()
            if total > self.llama.batch:
                job.emit(Progress(done=end - start, total=total, unit="tokens", note="Reading"))
        return True

    def _lookup(self, command: Generate) -> Lookup | None:
        if not command.lookup or not self.llama.trimmable:
            return None
        lookup = Lookup(self.cache.tokens)
        lookup.begin()
        return lookup

    def _speaker(self, job: Job, sampling: Sampling, prompt: Prompt) -> Speaker:
        thoughts = Thoughts(self.llama.template.marks, prompt.thinking)
        return Speaker(job, Output(sampling.stop, thoughts))

    def _record(self, sampling: Sampling, seed: int, cached: int) -> AnswerRecord:
        llama = self.llama
        return AnswerRecord(
            model=llama.fingerprint,
            engine=engine_name(),
            template=llama.template.fingerprint,
            sampling=msgspec.structs.replace(sampling, seed=seed),
            adapters=llama.adapters.records(),
            context_length=llama.context_length,
            kv=llama.spec.kv,
            cached=cached,
        )

    def _stream(
        self, job: Job, sampling: Sampling, decoder: Decoder, speaker: Speaker, scored: bool
    ) -> tuple[StopReason, int]:
        llama, cache = self.llama, self.cache
        limit = min(sampling.max_tokens, llama.context_length - len(cache.tokens))
        reason, generated = StopReason.LENGTH, 0
        try:
            for token in decoder.tokens(limit, speaker.score if scored else None):
                if llama.is_end(token):
                    reason = StopReason.FINISHED
                    break
                generated += 1
                speaker.say(llama.piece(token, self._shown))
                if speaker.stopped:
                    reason = StopReason.FINISHED
                    break
                if job.cancelled:
                    break
        finally:
            llama.rearm()
            cache.cut(len(cache.tokens))
        speaker.end()
        return StopReason.CANCELLED if job.cancelled else reason, generated
