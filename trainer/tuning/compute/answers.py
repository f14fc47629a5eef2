"""What a model in torch answers: greedily, so that no random state is touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch

from trainer.tuning.compute.losses import at_rest


def answers(
    model: Any,
    tokenizer: Any,
    prompts: Sequence[Sequence[int]],
    most: int,
    on_answer: Callable[[], None] = lambda: None,
) -> list[str]:
    """At most ``most`` tokens to each prompt, up to the stop token."""
    said = []
    with at_rest(model), torch.no_grad():
        for prompt in prompts:
            said.append(_answer(model, tokenizer, prompt, most))
            on_answer()
    return said


def _answer(model: Any, tokenizer: Any, prompt: Sequence[int], most: int) -> str:
    tokens = torch.tensor([list(prompt)], device=model.device)
    out = model.generate(
        input_ids=tokens,
        attention_mask=torch.ones_like(tokens),
        max_new_tokens=most,
        do_sample=False,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    text: str = tokenizer.decode(out[0, tokens.shape[1] :], skip_special_tokens=True)
    return text.strip()
