"""Answer a conversation with a loaded model: view it, reuse what was read, read the rest, stream.

Promises: what the cache holds of the prompt is not evaluated again; text is sent in whole
characters; Cancel works in the middle of an evaluation and leaves the cache true.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

import msgspec

from engine.inference.cache import Cache
from engine.inference.library import engine_name
from engine.inference.llama import Llama
from engine.inference.output import Output
from engine.inference.sampler import Sampler
from engine.inference.view import Prompt, Viewer
from engine.vocabulary import (
    AnswerRecord,
    Generate,
    Progress,
    PromptMessage,
    Sampling,
    StopReason,
    Text,
    Usage,
)
from engine.worker import Job


class Generator:
    """A model, its view of conversations, and what it has read of them."""

    def __init__(self, llama: Llama, cache: Cache) -> None:
        self.llama = llama
        self.cache = cache
        self._viewer = Viewer(llama)

    def prompt(self, messages: Sequence[PromptMessage], answer: int) -> Prompt:
        """The tokens that the model will see beside an answer of ``answer`` tokens."""
        return self._viewer.fit(messages, answer)

    def generate(self, job: Job, command: Generate) -> StopReason:
        started = time.perf_counter()
        prompt = self.prompt(command.messages, command.sampling.max_tokens)
        seed = command.sampling.seed
        seed = random.getrandbits(31) if seed is None else seed
        sampler = self.llama.sampler(command.sampling, seed)
        try:
            self.llama.rearm()
            self.cache.set_limits(command.cache)
            reused = self.cache.begin(command.conversation, prompt.tokens, command.reuse)
            if not self._evaluate(job, prompt, reused):
                return StopReason.CANCELLED
            first = time.perf_counter()
            reason, generated = self._stream(job, command.sampling, sampler)
        finally:
            sampler.close()
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
                record=self._record(command.sampling, seed, reused),
            )
        )
        return reason

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

    def _record(self, sampling: Sampling, seed: int, cached: int) -> AnswerRecord:
        llama = self.llama
        return AnswerRecord(
            model=llama.fingerprint,
            engine=engine_name(),
            template=llama.template.fingerprint,
            sampling=msgspec.structs.replace(sampling, seed=seed),
            adapters=llama.adapters.fingerprints(),
            context_length=llama.context_length,
            kv=llama.spec.kv,
            cached=cached,
        )

    def _stream(self, job: Job, sampling: Sampling, sampler: Sampler) -> tuple[StopReason, int]:
        llama, cache = self.llama, self.cache
        room = llama.context_length - len(cache.tokens)
        limit = min(sampling.max_tokens, room)
        output = Output(sampling.stop)
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
                if text := output.feed(llama.piece(token)):
                    job.emit(Text(text=text))
                if output.stopped:
                    reason = StopReason.FINISHED
                    break
                if generated < limit and llama.evaluate((token,)):
                    cache.append((token,))
        finally:
            llama.rearm()
            cache.cut(len(cache.tokens))
        if text := output.flush():
            job.emit(Text(text=text))
        return reason, generated
