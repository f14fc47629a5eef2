"""The gate: an exported file must be, in numbers, the model that was trained.

Five checks, each told in a sentence: the same tokens for 1,000 texts, the same prompt for 20
conversations, the stop token known, the answers ended where the trained model ends them, and the
probabilities of what follows (mean Kullback-Leibler divergence, in nats) at 200 positions. The last
one is bound at F16 and for adapters on an F16 base; a quantised file is another model on purpose,
so there it is reported.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np

from engine.inference.tokens import vocabulary
from engine.vocabulary import GateCheck
from trainer.export.native import Native
from trainer.export.reference import ANSWER, Probe, Reference
from trainer.export.watching import SILENT, Watch

LARGEST_DIVERGENCE = 1e-3
_PATIENCE = 2  # times the tokens that the trained model had, as near ties may fall otherwise


class Verdict(NamedTuple):
    """``divergence`` is the mean KL to the trained model; ``perplexity`` on the same positions."""

    checks: tuple[GateCheck, ...]
    divergence: float
    perplexity: float

    @property
    def passed(self) -> bool:
        return all(check.passed for check in self.checks)


def judge(
    reference: Reference,
    model: Path,
    adapter: Path | None = None,
    *,
    exact: bool,
    watch: Watch = SILENT,
) -> Verdict:
    """Compare a GGUF, or an adapter on it, with the reference. ``exact`` binds the divergence.

    ``watch`` hears of each check. Raises HilbertError where llama.cpp does not take the file, and
    UnwantedError.
    """
    checks = [*_text_checks(reference, model)]
    watch.step(2, 5)
    with Native(model, adapter, context=_longest(reference)) as native:
        divergence, perplexity = compare(reference, native)
        watch.step(3, 5)
        checks += [_known_stop(reference, native), _endings(reference, native)]
        watch.step(5, 5)
    checks.append(_divergence(divergence, exact))
    return Verdict(tuple(checks), divergence, perplexity)


def _longest(reference: Reference) -> int:
    """Tokens of the longest text that any check asks of."""
    answered = [
        len(one.prompt) + max(len(one.answer), _PATIENCE * ANSWER) for one in reference.probes
    ]
    return max([64, *answered, *(len(one.tokens) for one in reference.held)]) + 8


def compare(reference: Reference, native: Native) -> tuple[float, float]:
    """Mean KL(trained, file) in nats, and the file's perplexity, over the held-out positions."""
    divergences: list[float] = []
    losses: list[float] = []
    for one in reference.held:
        ours = one.expected.astype(np.float64)
        width = min(ours.shape[1], native.size)  # rows of padding beyond the vocabulary differ
        logits = native.logits(one.tokens[:-1])[:, :width].astype(np.float64)
        theirs = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
        ours = ours[:, :width]
        divergences += (np.exp(ours) * (ours - theirs)).sum(axis=1).tolist()
        losses += [-float(row[t]) for row, t in zip(theirs, one.tokens[1:], strict=True)]
    return float(np.mean(divergences)), float(np.exp(np.mean(losses)))


def _text_checks(reference: Reference, model: Path) -> tuple[GateCheck, GateCheck]:
    """As the chat itself reads texts and conversations: with the engine's own class."""
    with vocabulary(model) as native:
        wrong = [text for text, tokens in reference.texts if native.tokenize(text) != tokens]
        other = sum(
            native.tokenize(native.template.render(talk)) != tokens
            for talk, tokens in reference.talks
        )
    texts, talks = len(reference.texts), len(reference.talks)
    sample = f", for example “{wrong[0][:40]}”" if wrong else ""
    return (
        GateCheck(
            "tokens",
            not wrong,
            f"{texts - len(wrong):,} of {texts:,} texts give the tokens of training{sample}.",
        ),
        GateCheck(
            "template",
            not other,
            f"{talks - other} of {talks} conversations are laid out as in training.",
        ),
    )


def _known_stop(reference: Reference, native: Native) -> GateCheck:
    if reference.stop is None:
        return GateCheck("stop", False, "The template ends an answer with no token of its own.")
    known = native.is_end(reference.stop)
    return GateCheck(
        "stop",
        known,
        "The token that ends an answer is known as such."
        if known
        else "The token that ends an answer is not known as such: answers would run on.",
    )


def _endings(reference: Reference, native: Native) -> GateCheck:
    if not reference.probes:
        return GateCheck(
            "endings",
            True,
            f"Nothing to compare: the trained model itself ended none of {reference.tried}.",
        )
    ended = sum(_ends(native, one) for one in reference.probes)
    total = len(reference.probes)
    return GateCheck(
        "endings", ended == total, f"{ended} of {total} answers end that the trained model ends."
    )


def _ends(native: Native, probe: Probe) -> bool:
    """After the trained model's own answer, or else after one that rounding has led elsewhere."""
    return native.ends_after([*probe.prompt, *probe.answer]) or native.ends(
        probe.prompt, _PATIENCE * ANSWER
    )


def _divergence(value: float, exact: bool) -> GateCheck:
    bound = f", at most {LARGEST_DIVERGENCE:g} is allowed" if exact else ""
    return GateCheck(
        "divergence",
        value <= LARGEST_DIVERGENCE or (not exact and bool(np.isfinite(value))),
        f"Mean divergence from the trained model {value:.2g} nats{bound}.",
    )
