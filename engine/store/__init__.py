"""Conversations on disk: the window's own SQLite database."""

from engine.store.conversations import Store, new_conversation, new_message
from engine.store.records import (
    Citation,
    Comparison,
    Contender,
    Conversation,
    Hit,
    Message,
    MessageStatus,
    Notice,
    Options,
    Tone,
    Tree,
)

__all__ = [
    "Citation",
    "Comparison",
    "Contender",
    "Conversation",
    "Hit",
    "Message",
    "MessageStatus",
    "Notice",
    "Options",
    "Store",
    "Tone",
    "Tree",
    "new_conversation",
    "new_message",
]
