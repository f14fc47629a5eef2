"""Searching conversations by the words of their titles, questions and answers.

Matching messages are read from the newest on and only until enough conversations are found: a
common word stands in tens of thousands of messages. Excerpts are cut here, since SQLite's own look
the words up once more for each.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata

from engine.sqlite import match_all
from engine.store.records import Hit
from engine.vocabulary import ConversationId

_TITLES = """
SELECT conversation.id, conversation.title, updated FROM title_text
CROSS JOIN conversation ON conversation.rowid = title_text.rowid
WHERE title_text MATCH ? AND deleted IS NULL ORDER BY title_text.rowid DESC LIMIT ?
"""
_MESSAGES = """
SELECT conversation.id, title, updated, message.rowid AS message
FROM message_text
CROSS JOIN message ON message.rowid = message_text.rowid
CROSS JOIN conversation ON conversation.id = message.conversation
WHERE message_text MATCH ? AND deleted IS NULL ORDER BY message_text.rowid DESC
"""
_BEFORE, _LENGTH = 30, 90  # characters of an excerpt


def search(db: sqlite3.Connection, text: str, limit: int) -> list[Hit]:
    """Conversations with all words of ``text`` in the title or in one message, newest first."""
    query = match_all(text)
    if not query:
        return []
    found: dict[str, sqlite3.Row] = {}
    for row in db.execute(_MESSAGES, (query,)):
        found.setdefault(row["id"], row)
        if len(found) >= limit:
            break
    excerpts = {key: _excerpt(_text(db, row["message"]), text) for key, row in found.items()}
    for row in db.execute(_TITLES, (query, limit)):
        found.setdefault(row["id"], row)
    rows = sorted(found.values(), key=lambda row: row["updated"], reverse=True)[:limit]
    return [
        Hit(ConversationId(row["id"]), row["title"], excerpts.get(row["id"], "")) for row in rows
    ]


def _text(db: sqlite3.Connection, rowid: int) -> str:
    return str(db.execute("SELECT text FROM message WHERE rowid = ?", (rowid,)).fetchone()[0])


def _excerpt(text: str, wanted: str) -> str:
    """The words around the first of the words that were looked for."""
    plain = _plain(text)
    places = [plain.find(_plain(word)) for word in wanted.split()]
    place = min((place for place in places if place >= 0), default=0)
    start = max(0, place - _BEFORE)
    start = text.find(" ", start, place) + 1 if start else 0
    cut = text[start : start + _LENGTH]
    return ("…" if start else "") + re.sub(r"\s+", " ", cut) + "…" * (start + _LENGTH < len(text))


def _plain(text: str) -> str:
    """Without case and accents, letter for letter."""
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[0] for letter in text)
