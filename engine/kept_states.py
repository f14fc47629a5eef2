"""Which files in the states folder belong to which conversation, for who writes or removes them.

The inference child writes them (:mod:`engine.inference.states`); the window removes them when a
conversation is deleted, whether or not a child runs.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from engine.vocabulary import ConversationId


def stem(conversation: ConversationId) -> str:
    """The beginning of the file names; tells nobody which conversation it is."""
    return hashlib.sha256(conversation.encode()).hexdigest()[:24]


def forget(folder: Path, conversation: ConversationId) -> None:
    """Remove what was kept of a conversation: nobody shall find a deleted one here."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f"{stem(conversation)}-*"):
            path.unlink(missing_ok=True)
