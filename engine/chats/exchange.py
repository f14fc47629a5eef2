"""Our own file format of conversations: JSON that holds all that the store holds of them.

``read(write(trees)) == trees``. Later versions may add fields; a file of a later *format* is
refused.
"""

from __future__ import annotations

import msgspec

from engine.errors import HilbertError
from engine.store import Tree
from engine.vocabulary import FailureKind, Value

FORMAT = "hilbert-conversations"
VERSION = 1


class Exchange(Value, frozen=True, omit_defaults=False):
    format: str
    version: int
    conversations: tuple[Tree, ...]


def write(trees: tuple[Tree, ...]) -> bytes:
    exchange = Exchange(FORMAT, VERSION, trees)
    return msgspec.json.format(msgspec.json.encode(exchange), indent=1)


def read(data: bytes) -> tuple[Tree, ...]:
    """Raises HilbertError for a file that is damaged, not ours, or from a later version."""
    try:
        exchange = msgspec.json.decode(data, type=Exchange)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _bad("This file of conversations is damaged.", str(error)) from error
    if exchange.format != FORMAT or exchange.version > VERSION:
        raise _bad(
            "This file was written by a later version of Hilbert.",
            f"format {exchange.format}, version {exchange.version}",
        )
    for tree in exchange.conversations:
        _check(tree)
    return exchange.conversations


def _check(tree: Tree) -> None:
    """Every message hangs on one before it, in its own conversation."""
    known: set[str | None] = {None}
    for message in tree.messages:
        wrong = message.conversation != tree.conversation.id or message.id in known
        if wrong or message.parent not in known:
            raise _bad("The messages in this file do not belong together.", message.id)
        known.add(message.id)
    if tree.conversation.leaf not in known:
        raise _bad("The messages in this file do not belong together.", str(tree.conversation.leaf))


def _bad(sentence: str, detail: str) -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE, sentence, "Export the conversations once more.", detail
    )
