"""The same commands and events for a model on a server.

Promises: streams, thoughts, usage, cancelling and faults look like those of a local model. The
server cuts prompts into tokens and keeps caches by itself: what it does not tell is not made up
(``context_length`` is 0 where unknown), and there is no record to run an answer again from, as
nobody knows what runs there tomorrow.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import msgspec

from engine.errors import HilbertError
from engine.inference.output import Output
from engine.inference.speaking import Speaker
from engine.inference.thinking import Thoughts, of_template
from engine.prompting import written_out
from engine.remote import keys
from engine.remote.address import Address
from engine.remote.server import Server
from engine.vocabulary import (
    CountTokens,
    FailureKind,
    Generate,
    ModelInfo,
    ModelLoaded,
    ModelSpec,
    PromptMessage,
    Sampling,
    StopReason,
    Usage,
)
from engine.worker import Job

_LENGTHS = ("max_model_len", "context_length", "n_ctx", "n_ctx_train")  # vLLM; others; llama-server

_BYTES_OF_A_TOKEN, _TOKENS_OF_A_TURN = 4, 4  # of English text; the marks around a message


class RemoteEngine:
    """One model on one server, for one command."""

    def __init__(self, spec: ModelSpec, quick: bool = False) -> None:
        self._spec = spec
        self._address = Address.of(spec.path)
        self._server = Server(self._address, keys.load(self._address.base), quick)

    def load(self, job: Job) -> StopReason:
        """Say what the server tells of the model."""
        job.on_cancel(self._server.stop)
        try:
            listed = self._server.models()
        except HilbertError:
            if job.cancelled:
                return StopReason.CANCELLED
            raise
        found = next((model for model in listed if model["id"] == self._address.model), None)
        if found is None:
            raise HilbertError(
                FailureKind.NOT_FOUND,
                f"The server {self._address.host} has no model “{self._address.model}”.",
                f"It has: {', '.join(str(model['id']) for model in listed[:10]) or 'none'}.",
            )
        job.emit(ModelLoaded(model=self._info(_length_of(found))))
        return StopReason.FINISHED

    def generate(self, job: Job, command: Generate) -> StopReason:
        job.on_cancel(self._server.stop)
        if job.cancelled:
            self._server.stop()
        answer = _Answer(job, command.sampling)
        try:
            for piece in self._server.chat(_body(command)):
                if answer.first is None:
                    job.emit(ModelLoaded(model=self._info(0)))
                answer.take(piece)
                if answer.ended or job.cancelled:
                    break
        except HilbertError:
            if not job.cancelled:
                raise
        answer.end()
        job.emit(answer.usage())
        return StopReason.CANCELLED if job.cancelled else answer.reason

    def count(self, job: Job, command: CountTokens) -> StopReason:
        """Emit Usage with the server's own count, or with an estimate that says it is one."""
        job.on_cancel(self._server.stop)
        messages = _messages(command.messages)
        try:
            listed = self._server.models()
            exact = self._server.count(messages)
        except HilbertError:
            if job.cancelled:
                return StopReason.CANCELLED
            raise
        found = next((model for model in listed if model["id"] == self._address.model), {})
        letters = sum(len(message["content"].encode()) for message in messages)
        estimate = letters // _BYTES_OF_A_TOKEN + _TOKENS_OF_A_TURN * len(messages)
        job.emit(
            Usage(
                prompt=estimate if exact is None else exact,
                context_length=_length_of(found),
                estimated=exact is None,
            )
        )
        return StopReason.FINISHED

    def _info(self, context_length: int) -> ModelInfo:
        return ModelInfo(
            path=self._spec.path,
            name=self._address.name,
            architecture="",
            device=f"{self._address.host}, not offline",
            context_length=context_length,
            trained_context_length=context_length,
            parameters=0,
            engine="OpenAI-compatible server",
        )


class _Answer:
    """What has come of an answer."""

    def __init__(self, job: Job, sampling: Sampling) -> None:
        marks = Thoughts(of_template("<think>"))  # of servers that do not part them
        self._speaker = Speaker(job, Output(sampling.stop, marks))
        self._started = time.perf_counter()
        self._pieces = 0
        self._told: dict[str, Any] = {}
        self.first: float | None = None
        self.reason = StopReason.FINISHED
        self.ended = False

    def take(self, piece: dict[str, Any]) -> None:
        self._told = piece.get("usage") or self._told
        choice = next(iter(piece.get("choices") or ()), None) or {}
        delta = choice.get("delta") or {}
        thought = delta.get("reasoning_content") or delta.get("reasoning") or ""
        text = delta.get("content") or ""
        if self.first is None:
            self.first = time.perf_counter() - self._started
        if thought:
            self._speaker.think(str(thought))
        if text:
            self._speaker.say(str(text).encode())
        self._pieces += bool(thought or text)
        if choice.get("finish_reason") == "length":
            self.reason = StopReason.LENGTH
        self.ended = self._speaker.stopped

    def end(self) -> None:
        self._speaker.end()

    def usage(self) -> Usage:
        """As the server tells; the pieces that came stand for tokens where it does not."""
        first = self.first or 0.0
        generated = int(self._told.get("completion_tokens") or self._pieces)
        elapsed = time.perf_counter() - self._started - first
        details = self._told.get("prompt_tokens_details") or {}
        return Usage(
            prompt=int(self._told.get("prompt_tokens") or 0),
            cached=int(details.get("cached_tokens") or 0),
            generated=generated,
            first_token=first,
            rate=generated / elapsed if elapsed > 0 else 0.0,
            thinking=self._speaker.thinking,
        )


def _body(command: Generate) -> dict[str, Any]:
    """The settings that every such server knows; others refuse what they do not."""
    sampling = command.sampling
    body: dict[str, Any] = {
        "messages": _messages(command.messages),
        "temperature": sampling.temperature,
        "top_p": sampling.top_p,
        "max_tokens": sampling.max_tokens,
        "stream_options": {"include_usage": True},
    }
    if sampling.presence_penalty:
        body["presence_penalty"] = sampling.presence_penalty
    if sampling.seed is not None:
        body["seed"] = sampling.seed
    if sampling.stop:
        body["stop"] = list(sampling.stop[:4])  # no more are allowed
    if sampling.json_schema:
        body["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": "answer", "schema": _schema(sampling.json_schema)},
        }
    return body


def _messages(messages: Sequence[PromptMessage]) -> list[dict[str, str]]:
    return [
        {"role": message.role.value, "content": message.content}
        for message in written_out(messages)
    ]


def _schema(text: str) -> Any:
    try:
        return msgspec.json.decode(text)
    except msgspec.MsgspecError as error:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            "This JSON schema cannot be read.",
            "Check it, or use a simpler one.",
            str(error),
        ) from error


def _length_of(model: dict[str, Any]) -> int:
    places = (model, model.get("meta") or {})
    found = (place.get(name) for place in places for name in _LENGTHS)
    return next((int(length) for length in found if isinstance(length, int)), 0)
