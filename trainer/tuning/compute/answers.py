"""What a model in torch answers: greedily, so that no random state is touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch
from transformers import StoppingCriteria

from trainer.tuning.compute.losses import at_rest

TOGETHER = 8  # prompts in one batch: reading the weights is most of the work for a single one


def answers(  # noqa: PLR0913 - two ways to be heard
    model: Any,
    tokenizer: Any,
    prompts: Sequence[Sequence[int]],
    most: int,
    *,
    on_answer: Callable[[], None] = lambda: None,
    on_token: Callable[[], None] = lambda: None,
) -> list[str]:
    """At most ``most`` tokens to each prompt, up to the stop token.

    Prompts of like length are answered together. ``on_token`` is called after each token of a batch
    and ends the work by raising.
    """
    by_length = sorted(range(len(prompts)), key=lambda place: len(prompts[place]))
    said = [""] * len(prompts)
    with at_rest(model), torch.no_grad():
        for start in range(0, len(prompts), TOGETHER):
            places = by_length[start : start + TOGETHER]
            batch = [prompts[place] for place in places]
            for place, answer in zip(
                places, _answers(model, tokenizer, batch, most, on_token), strict=True
            ):
                said[place] = answer
                on_answer()
    return said


class _EachToken(StoppingCriteria):  # type: ignore[misc]  # transformers' types are not checked
    """Ends nothing: it is how a caller hears of every token."""

    def __init__(self, on_token: Callable[[], None]) -> None:
        self._on_token = on_token

    def __call__(self, input_ids: Any, scores: Any, **_: Any) -> Any:
        self._on_token()
        return torch.zeros(len(input_ids), dtype=torch.bool, device=input_ids.device)


def _answers(
    model: Any,
    tokenizer: Any,
    prompts: Sequence[Sequence[int]],
    most: int,
    on_token: Callable[[], None],
) -> list[str]:
    """Padded on the left, so that every answer begins where its prompt ends."""
    width = max(map(len, prompts))
    pad = tokenizer.pad_token_id
    rows = [[pad] * (width - len(prompt)) + list(prompt) for prompt in prompts]
    seen = [[0] * (width - len(prompt)) + [1] * len(prompt) for prompt in prompts]
    out = model.generate(
        input_ids=torch.tensor(rows, device=model.device),
        attention_mask=torch.tensor(seen, device=model.device),
        max_new_tokens=most,
        do_sample=False,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=pad,
        stopping_criteria=[_EachToken(on_token)],
    )
    texts: list[str] = tokenizer.batch_decode(out[:, width:], skip_special_tokens=True)
    return [text.strip() for text in texts]
