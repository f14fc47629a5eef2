"""The words of the fine-tune page for what the trainer's values mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from gui.i18n import tr, trn
from trainer.examples.values import Example, Origin, Reason, State


def state_word(state: State) -> str:
    match state:
        case State.PROPOSED:
            return tr("Proposed")
        case State.ACCEPTED:
            return tr("Accepted")
        case State.REJECTED:
            return tr("Rejected")


def origin_word(origin: Origin) -> str:
    match origin:
        case Origin.HAND:
            return tr("by hand")
        case Origin.PAPERS:
            return tr("from papers")
        case Origin.MODEL:
            return tr("stronger model")
        case Origin.TEMPLATE:
            return tr("computed")
        case Origin.IMPORT:
            return tr("imported")


def made_words(origin: Origin, model: str) -> str:
    """Where an example comes from, as what is said of it."""
    match origin:
        case Origin.HAND:
            made = tr("Written by hand")
        case Origin.PAPERS:
            made = tr("Made from papers")
        case Origin.MODEL:
            made = tr("Made by a stronger model")
        case Origin.TEMPLATE:
            made = tr("Computed")
        case Origin.IMPORT:
            made = tr("Imported")
    return tr("{made} ({model})", made=made, model=model) if model else made


def reason_word(reason: Reason) -> str:
    return {
        Reason.NONE: "",
        Reason.BY_HAND: tr("rejected by hand"),
        Reason.EMPTY: tr("empty"),
        Reason.DUPLICATE: tr("nearly the same as another"),
        Reason.UNANSWERABLE: tr("not answered by the papers"),
        Reason.UNSUPPORTED: tr("not supported by its passage"),
        Reason.TOO_LONG: tr("too long"),
        Reason.LEAKED: tr("nearly the same as one held out"),
    }[reason]


def counts(examples: Iterable[Example]) -> str:
    """“12 accepted · 40 proposed · 8 rejected”, without what there is none of."""
    found = Counter(example.state for example in examples)
    parts = (
        (State.ACCEPTED, trn("{n} accepted", "{n} accepted", found[State.ACCEPTED])),
        (State.PROPOSED, trn("{n} proposed", "{n} proposed", found[State.PROPOSED])),
        (State.REJECTED, trn("{n} rejected", "{n} rejected", found[State.REJECTED])),
    )
    return " · ".join(text for state, text in parts if found[state])
