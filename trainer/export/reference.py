"""What the trained model says, kept as numbers, so that it can leave memory before the export runs.

The gate compares every exported file with this, and with nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from engine.vocabulary import PromptMessage, Role
from trainer.examples.values import Example
from trainer.export import strings
from trainer.export.conversations import (
    Conversation,
    as_trained,
    conversations,
    stop_token,
    tokens_of,
)
from trainer.export.watching import SILENT, Watch

POSITIONS = 200
PROBES = 20
ANSWER = 64  # tokens within which a free answer has to end to count
_LONGEST_ANSWER = 400  # tokens of an example's answer
_LONGEST = 100  # tokens of one held-out text: later ones need room, too


@dataclass(frozen=True)
class Held:
    """A held-out text: its tokens, and the log-probabilities of what follows each but the last.

    ``expected`` has the shape (tokens - 1, vocabulary).
    """

    tokens: list[int]
    expected: npt.NDArray[np.float32] = field(repr=False)


class Probe(NamedTuple):
    """A prompt, and an answer that the trained model ended; its last token is left out."""

    prompt: list[int]
    answer: list[int]


@dataclass(frozen=True)
class Reference:
    """``texts`` and ``talks`` with the tokens of training; ``probes`` are prompts whose answer the
    trained model ended, of ``tried``; ``stop`` is the token that ends answers."""

    texts: list[tuple[str, list[int]]] = field(repr=False)
    talks: list[tuple[tuple[PromptMessage, ...], list[int]]] = field(repr=False)
    held: list[Held] = field(repr=False)
    probes: list[Probe] = field(repr=False)
    tried: int
    stop: int | None
    perplexity: float


def of(model: Any, tokenizer: Any, held_out: Sequence[Example], watch: Watch = SILENT) -> Reference:
    """What ``model`` (in evaluation mode) says. Our own texts serve where ``held_out`` is short.

    ``watch`` hears of each text and answer. Raises UnwantedError.
    """
    control = [token for token in tokenizer.all_special_tokens if token]
    real = [text for example in held_out for text in (example.question, example.answer)]
    texts = [(text, tokens_of(tokenizer, text)) for text in strings.strings(control, real)]
    talks = [(talk, as_trained(tokenizer, talk)) for talk in conversations()]
    held = _held(model, tokenizer, held_out, watch)
    stop = stop_token(tokenizer)
    endings = _Endings(model, tokenizer, stop)
    probes, tried = _probes(endings, tokenizer, [_talk(one) for one in held_out], watch)
    return Reference(texts, talks, held, probes, tried, stop, perplexity(held))


def perplexity(held: Sequence[Held]) -> float:
    """Of the texts under their own expected probabilities."""
    losses = [
        -float(row[token])
        for one in held
        for row, token in zip(one.expected, one.tokens[1:], strict=True)
    ]
    return float(np.exp(np.mean(losses))) if losses else float("nan")


def _held(model: Any, tokenizer: Any, examples: Sequence[Example], watch: Watch) -> list[Held]:
    import torch  # noqa: PLC0415 - heavy: only the training child

    found: list[Held] = []
    left = POSITIONS
    own = [talk for talk in conversations() if len(talk) > 2]
    for talk in [*(_talk(example) for example in examples), *own]:
        tokens = as_trained(tokenizer, talk, opened=False)[: min(_LONGEST, left) + 1]
        if left == 0:
            break
        watch.step(POSITIONS - left, POSITIONS + PROBES)
        if len(tokens) < 2:
            continue
        with torch.no_grad():
            logits = model(torch.tensor([tokens])).logits[0, :-1]
        found.append(Held(tokens, logits.float().log_softmax(-1).numpy()))
        left -= len(tokens) - 1
    return found


def _talk(example: Example) -> Conversation:
    system = [PromptMessage(Role.SYSTEM, example.system)] if example.system else []
    question = PromptMessage(Role.USER, example.question)
    return (*system, question, PromptMessage(Role.ASSISTANT, example.answer))


def _probes(
    endings: _Endings, tokenizer: Any, talks: Sequence[Conversation], watch: Watch
) -> tuple[list[Probe], int]:
    """At most ``PROBES``, and how many answers were looked at.

    The examples' own answers first, which cost one pass each; if too few end, some free answers.
    """
    found: list[Probe] = []
    looked = 0
    for talk in talks[: 3 * PROBES]:
        watch.step(POSITIONS + len(found), POSITIONS + PROBES)
        if len(found) == PROBES:
            break
        looked += 1
        if probe := endings.after_the_right_answer(talk):
            found.append(probe)
    if len(found) < PROBES:
        own = [talk for talk in conversations() if talk[-1].role is Role.USER]
        asked = [talk[:-1] for talk in talks] or own
        prompts = [as_trained(tokenizer, talk) for talk in asked[: PROBES // 2]]
        looked += len(prompts)
        found += endings.of_its_own(prompts)
    return found[:PROBES], looked


class _Endings:
    """Looks for answers that the trained model ends by itself."""

    def __init__(self, model: Any, tokenizer: Any, stop: int | None) -> None:
        self._model = model
        self._tokenizer = tokenizer
        self._ends = sorted({t for t in (stop, tokenizer.eos_token_id) if t is not None})

    def after_the_right_answer(self, talk: Conversation) -> Probe | None:
        """One pass: does the model, too, end where the example's answer ends?"""
        import torch  # noqa: PLC0415 - heavy

        prompt = as_trained(self._tokenizer, talk[:-1])
        whole = as_trained(self._tokenizer, talk, opened=False)[: len(prompt) + _LONGEST_ANSWER]
        rest = whole[len(prompt) :]
        end = next((n for n, token in enumerate(rest) if token in self._ends), None)
        if end is None or whole[: len(prompt)] != prompt:
            return None
        with torch.no_grad():
            logits = self._model(torch.tensor([whole[: len(prompt) + end]])).logits[0, -1]
        return Probe(prompt, rest[:end]) if int(logits.argmax()) in self._ends else None

    def of_its_own(self, prompts: Sequence[list[int]]) -> list[Probe]:
        """The likeliest answers that end within ``ANSWER`` tokens."""
        import torch  # noqa: PLC0415 - heavy

        if not self._ends or not prompts:
            return []
        pad = self._ends[0]
        width = max(map(len, prompts))
        fed = torch.tensor([[pad] * (width - len(one)) + one for one in prompts])
        mask = torch.tensor([[0] * (width - len(one)) + [1] * len(one) for one in prompts])
        with torch.no_grad():
            said = self._model.generate(
                input_ids=fed,
                attention_mask=mask,
                max_new_tokens=ANSWER,
                do_sample=False,
                eos_token_id=self._ends,
                pad_token_id=pad,
            )
        found = []
        for prompt, answer in zip(prompts, said[:, width:].tolist(), strict=True):
            end = next((n for n, token in enumerate(answer) if token in self._ends), None)
            if end is not None:
                found.append(Probe(prompt, answer[:end]))
        return found
