"""Conversations on disk: the window's own SQLite database."""

from engine.store.conversations import Store, new_conversation, new_message
from engine.store.records import (
    ALL_PAPERS,
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
    paper_of,
    scope_of,
)

__all__ = [
    "ALL_PAPERS",
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
    "paper_of",
    "scope_of",
]
