"""The part of the vocabulary about new versions of Hilbert: to ask for one, and to fetch it.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from enum import StrEnum

from engine.vocabulary_base import Command, Event, Value


class Form(StrEnum):
    """How Hilbert came onto this machine, which decides the file that renews it."""

    CHECKOUT = "checkout"
    DEB = "deb"
    RPM = "rpm"
    PORTABLE = "portable"  # one executable file, wherever somebody has put it
    INSTALLER = "installer"  # Windows


class UpdateFile(Value, frozen=True):
    """One file of a version; it lies beside the manifest. ``size`` in bytes.

    ``complete``: with the starter models.
    """

    form: Form
    name: str
    size: int
    sha256: str
    complete: bool = False


class CheckUpdate(Command, frozen=True):
    """Read the manifest at an address (of a file, by http) and compare it with what runs here."""

    address: str


class UpdateFound(Event, frozen=True):
    """``newer``: whether it is newer than the running version. ``file`` is the one for here."""

    version: str
    newer: bool
    notes: str = ""
    file: UpdateFile | None = None


class FetchUpdate(Command, frozen=True):
    """Fetch the file for this machine into ``folder``; Progress in bytes, then one Artifact."""

    address: str
    folder: str


UpdateCommand = CheckUpdate | FetchUpdate
UpdateEvent = UpdateFound
