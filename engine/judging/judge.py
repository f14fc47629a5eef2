"""Verdicts on the sentences of an answer, with the chat model's word mixed in.

The mean of what comparing words and embeddings found (engine.papers.checking) and of what the
passage tells the model of the sentence (engine.inference.weighing) decides between *supported* and
*weak*. Contradictions stay with the rules: a sentence that says against its passage is mostly made
of the passage's own words, so the passage tells a model much of it. Equal parts were not fitted;
the threshold is, for each model, by engine.judging.trial.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from engine.citations import without_markers
from engine.store import Message
from engine.vocabulary import SentenceCheck, Statement, Support

_OPEN = (Support.SUPPORTED, Support.WEAK)  # the verdicts that a model is asked about


def statements(message: Message) -> dict[int, Statement]:
    """What to ask the model: by the place of the check, those of one passage together."""
    passages = {source.number: source.passage.text for source in message.sources}
    found = {
        place: Statement(
            passages[check.number], without_markers(message.text[check.start : check.end])
        )
        for place, check in enumerate(message.checks)
        if check.support in _OPEN and check.number in passages
    }
    return dict(sorted(found.items(), key=lambda item: message.checks[item[0]].number))


def judged(message: Message, told: Mapping[int, float], threshold: float) -> Message:
    """The message with the verdicts on those of its checks that the model has spoken of."""
    checks = tuple(
        _judged(check, told[place], threshold) if place in told else check
        for place, check in enumerate(message.checks)
    )
    return msgspec.structs.replace(message, checks=checks)


def mixed(support: float, told: float) -> float:
    return (support + told) / 2


def verdict(score: float, threshold: float) -> Support:
    return Support.SUPPORTED if score >= threshold else Support.WEAK


def _judged(check: SentenceCheck, told: float, threshold: float) -> SentenceCheck:
    score = mixed(check.score, told)
    return msgspec.structs.replace(
        check, score=round(score, 3), support=verdict(score, threshold), judged=True
    )
