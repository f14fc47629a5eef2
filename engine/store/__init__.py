"""Conversations on disk: the window's own SQLite database."""

from engine.store.conversations import Store, new_conversation, new_message
from engine.store.records import (
    Citation,
    Conversation,
    Hit,
    Message,
    MessageStatus,
    Notice,
    Tone,
)

__all__ = [
    "Citation",
    "Conversation",
    "Hit",
    "Message",
    "MessageStatus",
    "Notice",
    "Store",
    "Tone",
    "new_conversation",
    "new_message",
]
