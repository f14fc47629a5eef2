"""From what is stored to what the transcript shows: pure functions, one message at a time."""

from __future__ import annotations

from engine.store import Message, MessageStatus, Notice, Tone
from engine.vocabulary import ModelInfo, Role, Usage
from gui.chat.session import Branch
from gui.transcript import MessageView, Versions


def views(branch: Branch) -> list[MessageView]:
    return [view(message, branch) for message in branch.messages]


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
        versions=Versions(versions.index(message.id), len(versions)),
        notice=notice(message),
        usage=usage_line(message.usage) if message.usage else "",
        streaming=message.status is MessageStatus.STREAMING and message.role is Role.ASSISTANT,
        abstained=message.status is MessageStatus.ABSTAINED,
    )


def notice(message: Message) -> Notice | None:
    """The stored notice, or what the status itself has to say."""
    if message.notice:
        return message.notice
    if message.status is MessageStatus.INTERRUPTED:
        return Notice(
            tone=Tone.WARNING,
            sentence="Hilbert was closed while this answer was being written.",
            remedy="What had arrived is kept; answer again for a whole one.",
        )
    if message.status is MessageStatus.STOPPED:
        return Notice(tone=Tone.INFO, sentence="Stopped.")
    return None


def usage_line(usage: Usage) -> str:
    return f"{usage.generated:,} tokens · {usage.rate:.0f} tokens/s"


def status_line(model: ModelInfo | None, usage: Usage | None) -> str:
    """Model, device, speed, and how full the context is."""
    if model is None:
        return "The model is loaded with the first question"
    parts = [model.name, model.device]
    if usage:
        used = usage.prompt + usage.generated
        parts.append(f"{usage.rate:.0f} tokens/s")
        parts.append(f"context {used:,} / {usage.context_length:,}")
    else:
        parts.append(f"context {model.context_length:,}")
    return "  ·  ".join(parts)
