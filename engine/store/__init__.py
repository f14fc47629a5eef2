"""Conversations on disk: the window's own SQLite database."""

from engine.store.conversations import Store, new_conversation, new_message
from engine.store.records import (
    ALL_PAPERS,
    Citation,
    Conversation,
    Hit,
    Message,
    MessageStatus,
    Notice,
    Options,
    Tone,
)

__all__ = [
    "ALL_PAPERS",
    "Citation",
    "Conversation",
    "Hit",
    "Message",
    "MessageStatus",
    "Notice",
    "Options",
    "Store",
    "Tone",
    "new_conversation",
    "new_message",
]
