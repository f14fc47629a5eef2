"""The addresses that stand behind what can be clicked, and which outside ones may be opened.

Inside the document a link is ``kind:argument``: an action of a message, a citation, a code block
to copy, or an outside address (:mod:`engine.markdown.addresses` says which may be opened).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, unquote

from engine.vocabulary import MessageId


class LinkKind(StrEnum):
    ACTION = "action"
    CITATION = "cite"
    CODE = "code"
    SAVE = "save"
    DRAW = "draw"
    OUTSIDE = "open"


@dataclass(frozen=True)
class Link:
    kind: LinkKind
    message: MessageId
    argument: str

    def address(self) -> str:
        return f"{self.kind}:{quote(self.message, safe='')}:{quote(self.argument, safe='')}"


def parse_link(address: str) -> Link | None:
    kind, _, rest = address.partition(":")
    message, _, argument = rest.partition(":")
    if kind not in set(LinkKind):
        return None
    return Link(LinkKind(kind), MessageId(unquote(message)), unquote(argument))
