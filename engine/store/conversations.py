"""The store of conversations. Promises: what a method returned from is on disk.

One connection behind one lock; the window calls it on a thread of its own. Deleting marks, and
:meth:`Store.purge` removes what has been marked for long, so that every deletion can be undone.
"""

from __future__ import annotations

import sqlite3
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self, TypeVar

import msgspec

from engine import sqlite
from engine.store.migrations import MIGRATIONS
from engine.store.records import Comparison, Conversation, Hit, Message, MessageStatus, Tree
from engine.store.search import search
from engine.vocabulary import ConversationId, MessageId, Role

_SETTINGS = ("title", "system_prompt", "sampling", "collection", "model", "options")
_KEPT_DELETED = 30 * 24 * 3600.0  # seconds
_COMPARISON = "id, created, prompt, contenders, picked"
_JSON_COLUMNS = (
    "sampling",
    "sources",
    "cited",
    "usage",
    "notice",
    "checks",
    "scores",
    "agreement",
    "routed",
    "options",
    "prompt",
    "contenders",
)
_MESSAGE = (
    "id, conversation, parent, role, text, created, status, sources, cited, usage, notice, model, "
    "said, checks, thoughts, scores, agreement, routed"
)
_CONVERSATION = (
    "id, title, created, updated, leaf, system_prompt, sampling, collection, model, options, "
    "folder, pinned"
)

T = TypeVar("T")


class Store:
    """Conversations, their messages and the settings of the window."""

    def __init__(self, db: sqlite3.Connection) -> None:
        db.row_factory = sqlite3.Row
        self._db = db
        self._lock = threading.RLock()

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or create. Answers that a killed program left streaming become INTERRUPTED."""
        store = cls(sqlite.connect(path, MIGRATIONS))
        store._db.execute(
            "UPDATE message SET status = ? WHERE status = ?",
            (MessageStatus.INTERRUPTED, MessageStatus.STREAMING),
        )
        store.purge()
        return store

    def close(self) -> None:
        with self._lock:
            self._db.close()

    # --- conversations ---

    def create(self, conversation: Conversation) -> Conversation:
        self._insert("conversation", _CONVERSATION, conversation)
        return conversation

    def conversations(self) -> list[Conversation]:
        """All that are not deleted: the pinned ones first, then the newest."""
        rows = self._rows(
            f"SELECT {_CONVERSATION} FROM conversation WHERE deleted IS NULL "
            "ORDER BY pinned DESC, updated DESC, rowid DESC"
        )
        return [_record(row, Conversation) for row in rows]

    def conversation(self, key: ConversationId) -> Conversation | None:
        rows = self._rows(f"SELECT {_CONVERSATION} FROM conversation WHERE id = ?", key)
        return _record(rows[0], Conversation) if rows else None

    def deleted(self) -> list[Conversation]:
        """What lies in the bin, the last deleted first."""
        rows = self._rows(
            f"SELECT {_CONVERSATION} FROM conversation WHERE deleted IS NOT NULL "
            "ORDER BY deleted DESC"
        )
        return [_record(row, Conversation) for row in rows]

    def file(self, key: ConversationId, folder: str) -> None:
        """Put a conversation into a folder, which comes into being with its first; "" for none."""
        self._write("UPDATE conversation SET folder = ? WHERE id = ?", folder, key)

    def pin(self, key: ConversationId, pinned: bool) -> None:
        self._write("UPDATE conversation SET pinned = ? WHERE id = ?", pinned, key)

    def update(self, conversation: Conversation) -> None:
        """Write the title and the settings of a conversation; its leaf and time stay."""
        row = _columns(conversation)
        self._write(
            "UPDATE conversation SET title = ?, system_prompt = ?, sampling = ?, collection = ?, "
            "model = ?, options = ? WHERE id = ?",
            *(row[name] for name in (*_SETTINGS, "id")),
        )

    def rename(self, key: ConversationId, title: str) -> None:
        self._write("UPDATE conversation SET title = ? WHERE id = ?", title, key)

    def delete(self, key: ConversationId) -> None:
        self._write("UPDATE conversation SET deleted = ? WHERE id = ?", time.time(), key)

    def restore(self, key: ConversationId) -> None:
        self._write("UPDATE conversation SET deleted = NULL WHERE id = ?", key)

    def purge(self, older_than: float = _KEPT_DELETED) -> None:
        """Remove for good what was deleted more than ``older_than`` seconds ago."""
        self._write("DELETE FROM conversation WHERE deleted < ?", time.time() - older_than)

    # --- messages ---

    def add(self, *messages: Message, new: Conversation | None = None) -> None:
        """Append messages, each below its parent, all or none; the last comes into view.

        A question goes in together with its still empty answer, so that branches alternate, and
        with its conversation where that is new, so that none is left behind without a message.
        """
        with self._transaction():
            if new:
                self.create(new)
            for message in messages:
                self._insert("message", _MESSAGE, message)
            leaf = messages[-1]
            self._db.execute(
                "UPDATE conversation SET leaf = ?, updated = ? WHERE id = ?",
                (leaf.id, leaf.created, leaf.conversation),
            )

    def tree(self, key: ConversationId) -> Tree | None:
        """A conversation with all versions of its messages, in or out of the bin."""
        conversation = self.conversation(key)
        if conversation is None:
            return None
        rows = self._rows(
            f"SELECT {_MESSAGE} FROM message WHERE conversation = ? ORDER BY rowid", key
        )
        return Tree(conversation, tuple(_record(row, Message) for row in rows))

    def plant(self, tree: Tree) -> Conversation:
        """Add a whole conversation. One that is here already is added once more, as a copy."""
        with self._transaction():
            taken = self._rows("SELECT 1 FROM conversation WHERE id = ?", tree.conversation.id)
            tree = copied(tree) if taken else tree
            self.create(tree.conversation)
            for message in tree.messages:
                self._insert("message", _MESSAGE, message)
        return tree.conversation

    def save_text(self, key: MessageId, text: str) -> None:
        """Keep what has arrived of an answer so far."""
        self._write("UPDATE message SET text = ? WHERE id = ?", text, key)

    def finish(self, message: Message) -> None:
        """Write the final state of a message that was added before."""
        row = _columns(message)
        names = [name for name in _MESSAGE.split(", ") if name != "id"]
        assignments = ", ".join(f"{name} = ?" for name in names)
        self._write(
            f"UPDATE message SET {assignments} WHERE id = ?",
            *(row[name] for name in names),
            message.id,
        )

    def branch(self, key: ConversationId) -> list[Message]:
        """The messages from the first to the leaf in view."""
        rows = self._rows(
            f"""
            WITH RECURSIVE up (id, depth) AS (
                SELECT leaf, 0 FROM conversation WHERE id = ?
                UNION ALL
                SELECT message.parent, depth + 1 FROM up JOIN message ON message.id = up.id
            )
            SELECT {_prefixed(_MESSAGE)} FROM up JOIN message ON message.id = up.id
            ORDER BY depth DESC
            """,
            key,
        )
        return [_record(row, Message) for row in rows]

    def siblings(self, messages: Sequence[Message]) -> dict[MessageId, list[MessageId]]:
        """For each message all versions of it, oldest first, itself among them."""
        if not messages:
            return {}
        rows = self._rows(
            "SELECT id, parent, role FROM message WHERE conversation = ? ORDER BY created, rowid",
            messages[0].conversation,
        )
        families: dict[tuple[str | None, str], list[MessageId]] = {}
        for row in rows:
            families.setdefault((row["parent"], row["role"]), []).append(MessageId(row["id"]))
        return {m.id: families[(m.parent, m.role.value)] for m in messages}

    def view(self, key: MessageId) -> None:
        """Bring the newest branch through a message into view."""
        rows = self._rows(
            """
            WITH RECURSIVE down (id, created) AS (
                SELECT id, created FROM message WHERE id = ?
                UNION ALL
                SELECT message.id, message.created
                FROM down JOIN message ON message.parent = down.id
            )
            SELECT id FROM down WHERE id NOT IN (SELECT parent FROM message WHERE parent NOT NULL)
            ORDER BY created DESC LIMIT 1
            """,
            key,
        )
        self._write(
            "UPDATE conversation SET leaf = ? "
            "WHERE id = (SELECT conversation FROM message WHERE id = ?)",
            rows[0]["id"],
            key,
        )

    # --- search ---

    def search(self, text: str, limit: int = 100) -> list[Hit]:
        """See :func:`engine.store.search.search`."""
        with self._lock:
            return search(self._db, text, limit)

    # --- comparisons ---

    def add_comparison(self, comparison: Comparison) -> None:
        self._insert("comparison", _COMPARISON, comparison)

    def pick(self, key: str, picked: int | None) -> None:
        """Say which of the two answers is the better: 0, 1, or None for neither."""
        self._write("UPDATE comparison SET picked = ? WHERE id = ?", picked, key)

    def comparisons(self) -> list[Comparison]:
        """All, the oldest first."""
        rows = self._rows(f"SELECT {_COMPARISON} FROM comparison ORDER BY created, rowid")
        return [_record(row, Comparison) for row in rows]

    # --- settings ---

    def setting(self, name: str, kind: type[T], default: T) -> T:
        """A stored value, or ``default`` where there is none of that type."""
        rows = self._rows("SELECT value FROM setting WHERE name = ?", name)
        try:
            return msgspec.json.decode(rows[0]["value"], type=kind) if rows else default
        except msgspec.MsgspecError:
            return default

    def set_setting(self, name: str, value: object) -> None:
        encoded = msgspec.json.encode(value).decode()
        self._write("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, encoded)

    # --- plumbing ---

    def _rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        with self._lock:
            return self._db.execute(sql, values).fetchall()

    def _write(self, sql: str, *values: object) -> None:
        with self._lock:
            self._db.execute(sql, values)

    def _insert(self, table: str, names: str, record: msgspec.Struct) -> None:
        row = _columns(record)
        marks = ", ".join("?" for _ in names.split(", "))
        self._write(
            f"INSERT INTO {table} ({names}) VALUES ({marks})",
            *(row[name] for name in names.split(", ")),
        )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise


def new_conversation(title: str = "") -> Conversation:
    now = time.time()
    return Conversation(id=ConversationId(uuid.uuid4().hex), title=title, created=now, updated=now)


def new_message(
    conversation: ConversationId,
    parent: MessageId | None,
    role: Role,
    text: str,
    status: MessageStatus = MessageStatus.DONE,
) -> Message:
    return Message(
        id=MessageId(uuid.uuid4().hex),
        conversation=conversation,
        parent=parent,
        role=role,
        text=text,
        created=time.time(),
        status=status,
    )


def copied(tree: Tree) -> Tree:
    """The same conversation under ids of its own."""
    key = ConversationId(uuid.uuid4().hex)
    ids = {message.id: MessageId(uuid.uuid4().hex) for message in tree.messages}
    replace = msgspec.structs.replace
    leaf = tree.conversation.leaf
    return Tree(
        replace(tree.conversation, id=key, leaf=ids.get(leaf) if leaf else None),
        tuple(
            replace(
                message,
                id=ids[message.id],
                conversation=key,
                parent=ids[message.parent] if message.parent else None,
            )
            for message in tree.messages
        ),
    )


def _prefixed(names: str) -> str:
    return ", ".join(f"message.{name}" for name in names.split(", "))


def _columns(record: msgspec.Struct) -> dict[str, Any]:
    row = msgspec.structs.asdict(record)
    for name in _JSON_COLUMNS:
        if row.get(name) is not None:
            row[name] = msgspec.json.encode(row[name]).decode()
    return row


def _record(row: sqlite3.Row, kind: type[T]) -> T:
    values = {name: row[name] for name in row.keys()}  # noqa: SIM118 - a Row iterates over values
    for name in _JSON_COLUMNS:
        if values.get(name) is not None:
            values[name] = msgspec.json.decode(values[name])
    if "pinned" in values:
        values["pinned"] = bool(values["pinned"])
    return msgspec.convert(values, kind)
