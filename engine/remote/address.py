"""How a model on a server is named: ``https://host:port/v1#model``, wherever a path could stand.

One text for both, so that conversations, commands and records name either kind of model alike.
"""

from __future__ import annotations

from typing import Self
from urllib.parse import quote, unquote, urlsplit

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Value

_SCHEMES = ("http://", "https://")


class Address(Value, frozen=True):
    """``base`` is the server's, up to and with ``/v1``; ``model`` as the server names it."""

    base: str
    model: str

    @classmethod
    def of(cls, text: str) -> Self:
        """Raises HilbertError UNSUPPORTED for what is not the address of a server."""
        text = text.strip()
        base, _, model = text.partition("#")
        try:
            parts = urlsplit(base)
            port = parts.port
        except ValueError as error:
            raise _no_address(text, str(error)) from error
        if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
            raise _no_address(text)
        if parts.username or parts.password or parts.query:
            raise _no_address(text, "a name, password or query does not belong in it")
        path = parts.path.rstrip("/").removesuffix("/chat/completions")
        return cls(f"{parts.scheme}://{parts.netloc}{path or '/v1'}", unquote(model))

    def __str__(self) -> str:
        return f"{self.base}#{quote(self.model, safe='/:@')}"

    @property
    def host(self) -> str:
        return urlsplit(self.base).netloc

    @property
    def name(self) -> str:
        """The model, without the folders that servers of files put before it."""
        return self.model.rsplit("/", 1)[-1] or self.host


def is_remote(path: str) -> bool:
    """Whether what names a model is the address of one on a server."""
    return path.startswith(_SCHEMES)


def _no_address(text: str, detail: str = "") -> HilbertError:
    return HilbertError(
        FailureKind.UNSUPPORTED,
        f"“{text}” is not the address of a server.",
        "Write it like https://server:8000/v1; the server's manual calls it the base URL.",
        detail,
    )
