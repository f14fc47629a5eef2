"""Picked comparisons as preference data: one JSON object a line, as DPO trainers read it.

The form is TRL's conversational one: ``prompt``, ``chosen`` and ``rejected`` are lists of messages
with a role and a content. Comparisons without a pick, and answers that are equal, say nothing about
preference and are left out.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from engine.store import Comparison


def write(comparisons: Iterable[Comparison]) -> tuple[bytes, int]:
    """The lines, and how many there are."""
    lines = [msgspec.json.encode(_line(one)) for one in comparisons if _tells(one)]
    return b"".join(line + b"\n" for line in lines), len(lines)


def _tells(comparison: Comparison) -> bool:
    texts = {contender.text.strip() for contender in comparison.contenders}
    return comparison.picked is not None and len(texts) == 2 and "" not in texts


def _line(comparison: Comparison) -> dict[str, object]:
    assert comparison.picked is not None
    chosen = comparison.contenders[comparison.picked]
    rejected = comparison.contenders[1 - comparison.picked]
    return {
        "prompt": [
            {"role": message.role.value, "content": message.content}
            for message in comparison.prompt
        ],
        "chosen": [{"role": "assistant", "content": chosen.text}],
        "rejected": [{"role": "assistant", "content": rejected.text}],
        "chosen_model": chosen.label,
        "rejected_model": rejected.label,
    }
