"""A Zotero data folder: its entries, its attachments, and the collections they are in.

Zotero locks its database while it runs and nothing of ours may touch that, so a copy is read and
thrown away. A database of another form gives nothing and no fault.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from engine.papers.entries import Entry
from engine.vocabulary import CollectionName

T = TypeVar("T")

DATABASE = "zotero.sqlite"
_STORED = "storage:"
_ATTACHED = """SELECT attached.key, itemAttachments.path, items.itemID FROM itemAttachments
    JOIN items AS attached ON attached.itemID = itemAttachments.itemID
    JOIN items ON items.itemID = parentItemID WHERE itemAttachments.path LIKE 'storage:%'"""
_FIELDS = """SELECT fieldName, value FROM itemData JOIN fields USING (fieldID)
    JOIN itemDataValues USING (valueID) WHERE itemID = ?"""
_PEOPLE = """SELECT lastName, firstName FROM itemCreators JOIN creators USING (creatorID)
    WHERE itemID = ? ORDER BY orderIndex"""
_FILES = """SELECT attached.key, itemAttachments.path, collectionName FROM itemAttachments
    JOIN items AS attached ON attached.itemID = itemAttachments.itemID
    LEFT JOIN collectionItems
        ON collectionItems.itemID IN (attached.itemID, itemAttachments.parentItemID)
    LEFT JOIN collections ON collections.collectionID = collectionItems.collectionID
    WHERE itemAttachments.path IS NOT NULL ORDER BY attached.itemID"""
_NAMES = {
    "title": "title", "DOI": "doi", "publicationTitle": "journal", "volume": "volume",
    "issue": "number", "pages": "pages", "url": "url", "publisher": "publisher", "date": "date",
}  # fmt: skip


def is_zotero(folder: Path) -> bool:
    """Whether a folder is Zotero's data folder."""
    return (folder / DATABASE).is_file()


def files(folder: Path, otherwise: CollectionName) -> dict[CollectionName, list[Path]]:
    """The attached files that are there, by Zotero's collections.

    A file in several collections is named in each, one in none under ``otherwise``.
    """
    found: dict[CollectionName, list[Path]] = {}
    for key, path, name in _asked(folder, _attached):
        file = _file(folder, key, path)
        if file and file.is_file():
            found.setdefault(CollectionName(name or otherwise), []).append(file)
    return {name: list(dict.fromkeys(paths)) for name, paths in found.items()}


def entries(folder: Path) -> list[Entry]:
    """What Zotero knows of the papers whose files it keeps."""
    return _asked(folder, _entries)


def _attached(connection: sqlite3.Connection) -> list[tuple[str, str, str | None]]:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    if ("collectionItems",) in tables and ("collections",) in tables:
        return connection.execute(_FILES).fetchall()
    return [(key, path, None) for key, path, _ in connection.execute(_ATTACHED)]


def _file(folder: Path, key: str, path: str) -> Path | None:
    if path.startswith(_STORED):
        return folder / "storage" / key / path.removeprefix(_STORED)
    # A linked file lies anywhere; a path relative to a base folder that Zotero alone knows does not
    # say where.
    return Path(path) if Path(path).is_absolute() else None


def _asked(folder: Path, ask: Callable[[sqlite3.Connection], Iterable[T]]) -> list[T]:
    """What a copy of the database answers; nothing if it cannot."""
    with tempfile.TemporaryDirectory(prefix="hilbert-") as place:
        try:
            copied = Path(shutil.copy(folder / DATABASE, place))
            with closing(sqlite3.connect(copied)) as connection:
                return list(ask(connection))
        except (OSError, sqlite3.Error):
            # Another form, or Zotero was writing just then: the next look finds it.
            return []


def _entries(connection: sqlite3.Connection) -> Iterator[Entry]:
    for key, path, item in connection.execute(_ATTACHED).fetchall():
        known = dict(connection.execute(_FIELDS, (item,)).fetchall())
        fields = {name: str(known[field]) for field, name in _NAMES.items() if field in known}
        people = connection.execute(_PEOPLE, (item,)).fetchall()
        fields["author"] = " and ".join(f"{last}, {first}".strip(", ") for last, first in people)
        if arxiv := re.search(r"arXiv:\s*(\S+)", str(known.get("extra", ""))):
            fields["eprint"] = arxiv[1]
        fields["file"] = f"{key}/{path.removeprefix(_STORED)}"
        yield Entry(f"zotero{item}", "article" if "journal" in fields else "misc", fields)
