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
from trainer.export.conversations import as_trained, conversations, stop_token, tokens_of
from trainer.export.watching import SILENT, Watch

POSITIONS = 200
PROBES = 20
ANSWER = 64  # tokens within which a probe has to end to count
_LONGEST = 100  # tokens of one held-out text: later ones need room, too


@dataclass(frozen=True)
class Held:
    """A held-out text: its tokens, and the log-probabilities of what follows each but the last.

    ``expected`` has the shape (tokens - 1, vocabulary).
    """

    tokens: list[int]
    expected: npt.NDArray[np.float32] = field(repr=False)


class Probe(NamedTuple):
    """A prompt, and the answer of the trained model without the token that ended it."""

    prompt: list[int]
    answer: list[int]


@dataclass(frozen=True)
class Reference:
    """``texts`` and ``talks`` with the tokens of training; ``probes`` are prompts whose answer the
    trained model ended by itself, of ``tried``; ``stop`` is the token that ends answers."""

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
    prompts = _prompts(tokenizer, held_out)
    probes = _ending(model, tokenizer, prompts, stop, watch)
    return Reference(texts, talks, held, probes, len(prompts), stop, perplexity(held))


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


def _prompts(tokenizer: Any, examples: Sequence[Example]) -> list[list[int]]:
    talks = [_talk(example)[:-1] for example in examples] or [
        talk for talk in conversations() if talk[-1].role is Role.USER
    ]
    return [as_trained(tokenizer, talk) for talk in talks[: 2 * PROBES]]


def _talk(example: Example) -> tuple[PromptMessage, ...]:
    system = [PromptMessage(Role.SYSTEM, example.system)] if example.system else []
    question = PromptMessage(Role.USER, example.question)
    return (*system, question, PromptMessage(Role.ASSISTANT, example.answer))


def _ending(
    model: Any, tokenizer: Any, prompts: Sequence[list[int]], stop: int | None, watch: Watch
) -> list[Probe]:
    """At most ``PROBES`` prompts whose likeliest answer ends within ``ANSWER`` tokens."""
    import torch  # noqa: PLC0415 - heavy

    ends = sorted({token for token in (stop, tokenizer.eos_token_id) if token is not None})
    pad = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else (ends or [0])[0]
    found: list[Probe] = []
    size = PROBES // 2
    for start in range(0, len(prompts) if ends else 0, size):
        batch = prompts[start : start + size]
        if len(found) >= PROBES:
            break
        watch.step(POSITIONS + len(found), POSITIONS + PROBES)
        width = max(map(len, batch))
        fed = torch.tensor([[pad] * (width - len(one)) + one for one in batch])
        mask = torch.tensor([[0] * (width - len(one)) + [1] * len(one) for one in batch])
        with torch.no_grad():
            said = model.generate(
                input_ids=fed,
                attention_mask=mask,
                max_new_tokens=ANSWER,
                do_sample=False,
                eos_token_id=ends,
                pad_token_id=pad,
            )
        for prompt, answer in zip(batch, said[:, width:].tolist(), strict=True):
            end = next((n for n, token in enumerate(answer) if token in ends), None)
            if end is not None:
                found.append(Probe(prompt, answer[:end]))
    return found[:PROBES]
