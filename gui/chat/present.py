"""From what is stored to what the transcript shows."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

from engine import store
from engine.asking import view_begins
from engine.routing import Route, Routed
from engine.store import Message, MessageStatus, Tone
from engine.vocabulary import Failed, ModelInfo, Role, Usage
from gui.chat.session import Branch
from gui.chat.verdicts import checks
from gui.i18n import tr, trn
from gui.transcript import Action, MessageView, Notice, NoticeKind, Routing, TranscriptView

_AGAIN = {
    MessageStatus.FAILED: (Action.RETRY,),
    MessageStatus.INTERRUPTED: (Action.RETRY,),
    MessageStatus.ABSTAINED: (Action.ANSWER_WITHOUT_PAPERS,),
}


def _closed() -> store.Notice:
    return store.Notice(
        tone=Tone.WARNING,
        sentence=tr("Hilbert was closed while this answer was being written."),
        remedy=tr("What had arrived is kept."),
    )


def _stopped() -> store.Notice:
    return store.Notice(tone=Tone.INFO, sentence=tr("Stopped."))


def divider_text() -> str:
    return tr("The model's view begins here")


def views(branch: Branch) -> list[MessageView]:
    return [view(message, branch) for message in branch.messages]


def show(transcript: TranscriptView, branch: Branch) -> None:
    """Bring a branch into view; what it shares with the one before is not written again."""
    wanted, shown = views(branch), transcript.messages()
    pairs = zip(shown, wanted, strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0].id == pair[1].id, pairs))
    if not (shown and wanted) or shown[0].id not in branch.versions[wanted[0].id]:
        transcript.show_messages(wanted)
        return
    for old, new in zip(shown, wanted[:common], strict=False):
        if old != new:
            transcript.update_message(new)
    if common < len(shown):
        transcript.replace_from(shown[common].id, wanted[common:])
    for new in wanted[common:] if common == len(shown) else ():
        transcript.append(new)
    if any(new.streaming for new in wanted[common:]):
        transcript.scroll_to_end()


def view(message: Message, branch: Branch) -> MessageView:
    versions = branch.versions.get(message.id, [message.id])
    return MessageView(
        id=message.id,
        role=message.role,
        text=message.text,
        citations={
            source.number: f"{source.passage.title}, p. {source.passage.page}"
            for source in message.sources
        },
        checks=checks(message),
        sibling=versions.index(message.id),
        siblings=len(versions),
        notice=_notice(message),
        usage=usage_line(message),
        streaming=message.status is MessageStatus.STREAMING and message.role is Role.ASSISTANT,
        divider=divider_text() if message.id == view_begins(branch.messages) else "",
        thoughts=message.thoughts,
        thought_for=message.usage.thinking if message.usage else 0.0,
        scores=message.scores if branch.tinted else (),
        repeatable=message.usage is not None and message.usage.record is not None,
        routing=routing(message.routed) if message.routed else None,
    )


_OVERRULING = {
    Route.PAPERS: (Action.ANSWER_WITHOUT_PAPERS,),
    Route.MODEL: (Action.SEARCH_PAPERS,),
    Route.ASK: (Action.SEARCH_PAPERS, Action.ANSWER_WITHOUT_PAPERS),
}


def routing(routed: Routed) -> Routing:
    """What the router said, how sure it was, and what one can have instead."""
    words = {
        Route.PAPERS: tr("search the papers"),
        Route.MODEL: tr("answer from the model"),
        Route.ASK: tr("ask back"),
    }
    told = {"route": words[routed.label], "share": f"{routed.confidence:.0%}"}
    sentence = (
        tr("Router: {route}, {share} sure", **told)
        if routed.sure
        else tr("Router unsure ({route}, {share}): searched as usual", **told)
    )
    return Routing(sentence, _OVERRULING[routed.route])


def _notice(message: Message) -> Notice | None:
    """The stored notice, or what the status itself has to say."""
    by_status = {MessageStatus.INTERRUPTED: _closed(), MessageStatus.STOPPED: _stopped()}
    notice = message.notice or by_status.get(message.status)
    if notice is None:
        return None
    return Notice(
        kind=NoticeKind(notice.tone.value),
        sentence=notice.sentence,
        remedy=notice.remedy,
        detail=notice.detail,
        actions=_AGAIN.get(message.status, ()),
    )


def usage_line(message: Message) -> str:
    """What an answer cost, and how sure the model was of it where that was asked for."""
    usage = message.usage
    if usage is None:
        return ""
    parts = [
        trn("{n} token", "{n} tokens", usage.generated),
        tr("{rate} tokens/s", rate=f"{usage.rate:.0f}"),
    ]
    if usage.confidence is not None:
        parts.append(tr("confidence {share}", share=f"{usage.confidence:.0%}"))
    if found := message.agreement:
        parts.append(tr("{n} of {all} agree", n=found.agreeing, all=found.samples))
    return " · ".join(parts)


def draft_line(model: ModelInfo | None, count: Usage | Failed) -> str:
    """How full the context would be with the draft in it."""
    if isinstance(count, Failed):
        return f"{count.sentence} {count.remedy}"
    parts = [Path(model.path).stem, model.device] if model else []
    used, length = f"{count.prompt:,}", f"{count.context_length:,}"
    if count.estimated and count.context_length:
        parts.append(
            tr("context with this draft about {used} / {length}", used=used, length=length)
        )
    elif count.estimated:
        parts.append(tr("about {used} tokens with this draft", used=used))
    elif count.context_length:
        parts.append(tr("context with this draft {used} / {length}", used=used, length=length))
    else:
        parts.append(tr("{used} tokens with this draft", used=used))
    if count.view_start:
        parts.append(tr("the oldest turns leave the model's view"))
    return "  ·  ".join(parts)


def status_line(model: ModelInfo, usage: Usage | None) -> str:
    """Model, device, speed, and how full the context is."""
    parts = [Path(model.path).stem, model.device]
    if usage:
        used = usage.prompt + usage.generated
        parts.append(tr("{rate} tokens/s", rate=f"{usage.rate:.0f}"))
        # A server does not always say how long its model's context is.
        length = f"{usage.context_length:,}"
        parts.append(
            tr("context {used} / {length}", used=f"{used:,}", length=length)
            if usage.context_length
            else tr("context {length}", length=f"{used:,}")
        )
        parts.append(tr("first token {seconds} s", seconds=f"{usage.first_token:.1f}"))
        parts.append(tr("{share} cached", share=f"{usage.cached / max(usage.prompt, 1):.0%}"))
        if usage.confidence is not None:
            parts.append(tr("confidence {share}", share=f"{usage.confidence:.0%}"))
    elif model.context_length:
        parts.append(tr("context {length}", length=f"{model.context_length:,}"))
    return "  ·  ".join(parts)
