"""Render a conversation with the chat template that the GGUF carries.

The template is foreign code: it runs in :mod:`engine.inference.sandbox`, bounded in time, memory
and output, and whatever it raises becomes one sentence. Text of people and papers is data: whatever
looks like one of the model's control tokens in it is broken up first, so that a passage cannot open
a turn of its own.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from jinja2 import TemplateError

from engine.errors import HilbertError
from engine.inference import thinking
from engine.inference.sandbox import Sandbox, TooMuchError, limited
from engine.vocabulary import FailureKind, PromptMessage, Role

_MAX_RENDERED = 8 * 1024 * 1024
_LONGEST_SOURCE = 1_000_000  # characters; what is longer is broken by being cut
_ZERO_WIDTH_SPACE = "\u200b"


class ChatTemplate:
    """A compiled template. Raises HilbertError NO_TEMPLATE where there is none or it is broken."""

    def __init__(self, source: str, bos: str, eos: str, control_tokens: Iterable[str]) -> None:
        if not source.strip():
            raise _no_template("This model carries no chat template", "")
        self.marks = thinking.of_template(source)
        self.fingerprint = hashlib.sha256(source.encode()).hexdigest()[:32]
        environment = Sandbox()
        environment.globals["raise_exception"] = _raise
        environment.globals["strftime_now"] = _strftime_now
        try:
            with limited():
                self._template = environment.from_string(source[:_LONGEST_SOURCE])
        except Exception as error:
            raise _no_template("This model's chat template is broken", str(error)) from error
        self._tokens = {"bos_token": bos, "eos_token": eos}
        # Longest first, so that breaking one token cannot leave another whole.
        self._control = sorted((t for t in control_tokens if len(t) > 1), key=len, reverse=True)

    def render(self, messages: Sequence[PromptMessage], opened: bool = True) -> str:
        """The prompt, up to where the assistant is to speak; ``opened`` opens its turn."""
        dialogue = [{"role": m.role.value, "content": self._defused(m.content)} for m in messages]
        try:
            return self._rendered(dialogue, opened)
        except TooMuchError as error:
            raise _no_template("This model's chat template failed", str(error)) from error
        except Exception as error:
            if dialogue[0]["role"] != Role.SYSTEM or len(dialogue) < 2:
                raise _no_template("This model's chat template failed", str(error)) from error
        # Some templates (Gemma) refuse a system role: it then opens the first question.
        merged = f"{dialogue[0]['content']}\n\n{dialogue[1]['content']}"
        dialogue = [{**dialogue[1], "content": merged}, *dialogue[2:]]
        try:
            return self._rendered(dialogue, opened)
        except Exception as error:
            raise _no_template("This model's chat template failed", str(error)) from error

    def _rendered(self, dialogue: list[dict[str, str]], opened: bool) -> str:
        pieces: list[str] = []
        size = 0
        with limited():
            for piece in self._template.generate(
                messages=dialogue, add_generation_prompt=opened, **self._tokens
            ):
                size += len(piece)
                if size > _MAX_RENDERED:
                    raise TooMuchError("the template's output has no end")
                pieces.append(piece)
        return "".join(pieces)

    def _defused(self, text: str) -> str:
        for token in self._control:
            if token in text:
                text = text.replace(token, token[0] + _ZERO_WIDTH_SPACE + token[1:])
        return text


def _no_template(sentence: str, detail: str) -> HilbertError:
    return HilbertError(
        FailureKind.NO_TEMPLATE,
        f"{sentence}, so Hilbert cannot know how to talk to it.",
        'Choose an "instruct" or "chat" version of the model.',
        detail,
    )


def _raise(message: str) -> NoReturn:
    raise TemplateError(message)


def _strftime_now(layout: str) -> Any:
    return datetime.datetime.now().astimezone().strftime(layout)
