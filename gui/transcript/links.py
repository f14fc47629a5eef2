"""The addresses that stand behind what can be clicked, and which outside ones may be opened.

Inside the document a link is ``kind:argument``: an action of a message, a citation, a code block
to copy, or an outside address. Only http, https, mailto and doi addresses become links at all; any
other scheme (file, javascript, ...) stays text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, unquote, urlsplit

from engine.vocabulary import MessageId

ALLOWED = frozenset({"http", "https", "mailto", "doi"})


class LinkKind(StrEnum):
    ACTION = "action"
    CITATION = "cite"
    CODE = "code"
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


def safe_target(url: str) -> str | None:
    """The address to open, or None when it may not be opened. A bare DOI becomes one."""
    url = url.strip()
    if url.startswith("10.") and "/" in url:
        url = f"doi:{url}"
    try:
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        return None
    if scheme not in ALLOWED or any(ord(char) < 33 for char in url):
        return None
    return url
