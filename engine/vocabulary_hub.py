"""The part of the vocabulary about models on a hub: to look for them, and to fetch their files.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from engine.vocabulary_base import Command, Event, Value


class HubModel(Value, frozen=True):
    """A repository on a hub. ``gated``: its owner wants its licence accepted there first."""

    repo: str
    downloads: int = 0
    likes: int = 0
    licence: str = ""
    gated: bool = False
    updated: str = ""  # a day, 2024-07-23


class HubFile(Value, frozen=True):
    """A GGUF file of a repository: bytes, and the SHA-256 that the hub gives for it."""

    name: str
    size: int = 0
    sha256: str = ""


class SearchHub(Command, frozen=True):
    """Repositories with GGUF files. ``endpoint`` is the address of the hub or of a mirror."""

    query: str
    endpoint: str = ""
    limit: int = 30


class HubFound(Event, frozen=True):
    models: tuple[HubModel, ...]


class DescribeHub(Command, frozen=True):
    """The files and the card of one repository."""

    repo: str
    endpoint: str = ""


class HubDescribed(Event, frozen=True):
    """``card`` is Markdown by whoever made the model; nothing in it is to be fetched."""

    model: HubModel
    files: tuple[HubFile, ...]
    card: str = ""
    architecture: str = ""
    context_length: int = 0
    parameters: int = 0


class Download(Command, frozen=True):
    """Fetch one file into ``folder``, going on where an earlier attempt has stopped.

    ``sha256`` is what the file must have; without it, what the hub says it has.
    """

    repo: str
    file: str
    folder: str
    endpoint: str = ""
    sha256: str = ""


HubCommand = SearchHub | DescribeHub | Download
HubEvent = HubFound | HubDescribed
