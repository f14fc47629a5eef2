"""Conversations of other programs as trees of ours: OpenAI's exports, LM Studio's, plain lists.

Only text is taken over. Questions and answers have to alternate here: what a program puts between
them (system messages, tools, hidden ones) is left out, and messages of one side that follow each
other become one. Branches are kept where the file has them.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from engine.store import Conversation, Message, Tree, new_conversation
from engine.vocabulary import ConversationId, MessageId, Role

_ROLES = {"user": Role.USER, "human": Role.USER, "assistant": Role.ASSISTANT, "ai": Role.ASSISTANT}
Json = Mapping[str, Any]


@dataclass
class _Node:
    """A message to be, and what hangs below it."""

    role: Role
    text: str
    created: float
    children: list[_Node] = field(default_factory=list)
    in_view: bool = False


def trees_of(document: Any) -> list[Tree]:
    """The conversations in a decoded JSON document; none where it is of no known kind."""
    if isinstance(document, list) and document and all(map(_is_message, document)):
        return _kept([_plain({"messages": document})])
    items = document if isinstance(document, list) else [document]
    return _kept([_tree(item) for item in items if isinstance(item, dict)])


def _kept(trees: Sequence[Tree | None]) -> list[Tree]:
    return [tree for tree in trees if tree is not None and tree.messages]


def _tree(item: Json) -> Tree | None:
    if isinstance(item.get("mapping"), dict):
        return _openai(item)
    messages = item.get("messages")
    if not isinstance(messages, list):
        return None
    if any(isinstance(message, dict) and "versions" in message for message in messages):
        return _lm_studio(item)
    return _plain(item)


# --- OpenAI's export: a mapping of nodes ------------------------------------------------------


def _openai(item: Json) -> Tree:
    mapping: Json = item["mapping"]
    in_view = set(_ancestors(mapping, item.get("current_node")))
    roots = [key for key, node in mapping.items() if _parent(node) not in mapping]
    top = _Node(Role.SYSTEM, "", 0.0)
    # A loop in a damaged file cannot be reached from a root.
    waiting = [(key, top) for key in reversed(roots)]
    while waiting:
        key, above = waiting.pop()
        node = mapping[key]
        here = (
            _hang(above, _openai_message(node, key in in_view)) if isinstance(node, dict) else above
        )
        children = node.get("children") if isinstance(node, dict) else None
        for child in reversed(children if isinstance(children, list) else []):
            if isinstance(child, str) and child in mapping and _parent(mapping[child]) == key:
                waiting.append((child, here))
    return _planted(str(item.get("title") or ""), _time(item.get("create_time")), top)


def _parent(node: Any) -> str | None:
    parent = _dict(node).get("parent")
    return parent if isinstance(parent, str) else None


def _ancestors(mapping: Json, key: Any) -> Iterator[str]:
    seen: set[str] = set()
    while isinstance(key, str) and key in mapping and key not in seen:
        seen.add(key)
        yield key
        key = _parent(mapping[key])


def _openai_message(node: Json, in_view: bool) -> _Node | None:
    message = node.get("message")
    if not isinstance(message, dict):
        return None
    hidden = _dict(message.get("metadata")).get("is_visually_hidden_from_conversation")
    role = _ROLES.get(str(_dict(message.get("author")).get("role")))
    content = _dict(message.get("content"))
    parts = content.get("parts")
    texts = [part for part in parts if isinstance(part, str)] if isinstance(parts, list) else []
    text = "\n\n".join(part for part in texts if part.strip())
    if role is None or hidden or not text:
        return None
    return _Node(role, text, _time(message.get("create_time")), in_view=in_view)


# --- LM Studio: a list of messages, each with versions ----------------------------------------


def _lm_studio(item: Json) -> Tree:
    top = _Node(Role.SYSTEM, "", 0.0)
    here = top
    for message in item["messages"]:
        versions = _dict(message).get("versions")
        versions = versions if isinstance(versions, list) else []
        chosen = _dict(message).get("currentlySelected", 0)
        made = [_hang(here, _lm_version(version)) for version in versions]
        if made:
            here = made[chosen if isinstance(chosen, int) and 0 <= chosen < len(made) else 0]
            here.in_view = True
    created = _time(item.get("createdAt"), unit=1000)
    return _planted(str(item.get("name") or ""), created, top)


def _lm_version(version: Any) -> _Node | None:
    version = _dict(version)
    role = _ROLES.get(str(version.get("role")))
    steps = version.get("steps") if version.get("type") == "multiStep" else [version]
    texts = [
        str(part["text"])
        for step in (steps if isinstance(steps, list) else [])
        for part in _list(_dict(step).get("content"))
        if isinstance(part, dict) and part.get("type") == "text" and part.get("text")
    ]
    text = "\n\n".join(texts)
    return _Node(role, text, 0.0) if role and text.strip() else None


# --- plain lists: the messages of a request, ShareGPT -----------------------------------------


def _is_message(item: Any) -> bool:
    return isinstance(item, dict) and "role" in item and "content" in item


def _plain(item: Json) -> Tree:
    top = here = _Node(Role.SYSTEM, "", 0.0)
    for message in map(_dict, item["messages"]):
        role = _ROLES.get(str(message.get("role")))
        text = _content(message.get("content"))
        if role and text.strip():
            here = _hang(here, _Node(role, text, _time(message.get("created")), in_view=True))
    title = str(item.get("title") or item.get("name") or "")
    return _planted(title, _time(item.get("created")), top)


def _content(content: Any) -> str:
    if isinstance(content, str):
        return content
    return "\n\n".join(
        str(part["text"]) for part in _list(content) if isinstance(part, dict) and "text" in part
    )


# --- trees ------------------------------------------------------------------------------------


def _hang(above: _Node, node: _Node | None) -> _Node:
    """Put ``node`` below; what is nothing or of the same side becomes part of the one above."""
    if node is None:
        return above
    first_answer = above.role is Role.SYSTEM and node.role is Role.ASSISTANT
    if node.role is above.role and not above.children:
        above.text = f"{above.text}\n\n{node.text}"
        above.in_view = above.in_view or node.in_view
        return above
    if first_answer or node.role is above.role:
        above = _hang(above, _Node(_other(node.role), "…", node.created, in_view=node.in_view))
    above.children.append(node)
    return node


def _other(role: Role) -> Role:
    return Role.ASSISTANT if role is Role.USER else Role.USER


def _planted(title: str, created: float, top: _Node) -> Tree:
    """The nodes as messages of a new conversation; the newest branch in view ends it."""
    now = time.time()
    conversation = msgspec.structs.replace(new_conversation(), created=created or now)
    messages: list[Message] = []
    leaf: MessageId | None = None
    waiting: list[tuple[_Node, MessageId | None]] = [
        (node, None) for node in reversed(top.children)
    ]
    while waiting:
        node, parent = waiting.pop()
        message = _message(conversation.id, parent, node, created or now)
        messages.append(message)
        if node.in_view or leaf is None:
            leaf = message.id
        if not node.children and node.role is Role.USER:
            # Branches alternate and end with an answer.
            node.children.append(_Node(Role.ASSISTANT, "", node.created, in_view=node.in_view))
        waiting += [(child, message.id) for child in reversed(node.children)]
    updated = max((message.created for message in messages), default=now)
    question = next((node.text for node in top.children), "")
    named = title.strip() or " ".join(question.split())[:60]
    return Tree(_titled(conversation, named, updated, leaf), tuple(messages))


def _titled(
    conversation: Conversation, title: str, updated: float, leaf: MessageId | None
) -> Conversation:
    return msgspec.structs.replace(conversation, title=_clean(title), updated=updated, leaf=leaf)


def _message(
    conversation: ConversationId, parent: MessageId | None, node: _Node, otherwise: float
) -> Message:
    return Message(
        id=MessageId(uuid.uuid4().hex),
        conversation=conversation,
        parent=parent,
        role=node.role,
        text=_clean(node.text),
        created=node.created or otherwise,
    )


def _clean(text: str) -> str:
    """Half characters, which exports hold now and then, cannot be stored."""
    return text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")


def _time(value: Any, unit: float = 1.0) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    return value / unit if 0 < value / unit < 1e11 else 0.0


def _dict(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
