"""Files of labelled sentences: CSV, TSV, JSONL, and lines of ``label text``; UTF-8 or latin-1.

Tables need a header with one of the names in TEXT and one in LABEL, or exactly two columns, of
which the one with fewer different values is the label. Order is kept; labels are text.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Value

TEXT = ("text", "sentence", "question", "title", "content")
LABEL = ("label", "class", "category", "target", "sentiment", "type")
Pair = tuple[str, str]


class Labelled(Value, frozen=True):
    """Sentences with their labels, by index into ``labels`` (sorted). ``sha256`` is the file's."""

    name: str
    sha256: str
    texts: tuple[str, ...]
    classes: tuple[int, ...]
    labels: tuple[str, ...]


def read(path: Path, coarse: bool = False) -> Labelled:
    """``coarse`` cuts labels like TREC's NUM:dist at the colon.

    Raises HilbertError BAD_FILE for a file without two labelled classes, or OSError.
    """
    raw = path.read_bytes()
    pairs = [(label.strip(), text.strip()) for label, text in _pairs(path, _decoded(raw))]
    pairs = [pair for pair in pairs if all(pair)]
    if coarse:
        pairs = [(label.partition(":")[0], text) for label, text in pairs]
    labels = tuple(sorted({label for label, _ in pairs}))
    if len(labels) < 2:
        raise _bad(path, "has no two classes of labelled sentences")
    if min(Counter(label for label, _ in pairs).values()) < 4:
        raise HilbertError(
            FailureKind.BAD_FILE,
            f"The file {path.name} has a class with fewer than four sentences.",
            "Take it out, or join labels like TYPE:detail with --coarse.",
        )
    places = {label: index for index, label in enumerate(labels)}
    return Labelled(
        name=path.name,
        sha256=hashlib.sha256(raw).hexdigest(),
        texts=tuple(text for _, text in pairs),
        classes=tuple(places[label] for label, _ in pairs),
        labels=labels,
    )


def _decoded(raw: bytes) -> str:
    """UTF-8 where it is, else latin-1, which takes any byte."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _pairs(path: Path, text: str) -> Iterable[Pair]:
    match path.suffix.lower():
        case ".jsonl":
            return [_of_record(path, line) for line in text.split("\n") if line.strip()]
        case ".csv":
            return _of_table(path, text, ",")
        case ".tsv":
            return _of_table(path, text, "\t")
        case _:
            # Only newlines end a line: latin-1 texts hold other characters that splitlines breaks.
            return [_of_line(line) for line in text.split("\n")]


def _of_line(line: str) -> Pair:
    """The label ends at the first blank or tab; other white space of latin-1 is part of a word."""
    label, text = (*re.split(r"[ \t]+", line.strip(), maxsplit=1), "")[:2]
    return label, text


def _of_record(path: Path, line: str) -> Pair:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise _bad(path, "has a line that is not JSON") from error
    if not isinstance(record, dict):
        raise _bad(path, "has a line that is not a JSON object")
    names = [str(key).lower() for key in record]
    values = [str(value) for value in record.values()]
    label, text = _named(names, LABEL), _named(names, TEXT)
    if label is None or text is None:
        raise _bad(path, f"has no fields for label and text among {', '.join(names)}")
    return values[label], values[text]


def _of_table(path: Path, text: str, separator: str) -> list[Pair]:
    stream = io.StringIO(text, newline="")
    if separator == ",":
        lines = csv.reader(stream)
    else:  # in TSV a quotation mark is a letter like any other
        lines = csv.reader(stream, delimiter=separator, quoting=csv.QUOTE_NONE)
    rows = [row for row in lines if any(row)]
    if not rows:
        raise _bad(path, "is empty")
    head = [name.strip().lower() for name in rows[0]]
    label, column = _named(head, LABEL), _named(head, TEXT)
    if label is None or column is None:
        label, column = _guessed(path, rows)
    else:
        rows = rows[1:]
    width = max(label, column)
    return [(row[label], row[column]) for row in rows if len(row) > width]


def _guessed(path: Path, rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    if any(len(row) != 2 for row in rows):
        raise _bad(path, "has no header that names a label and a text column")
    first, second = (len({row[column] for row in rows}) for column in (0, 1))
    return (0, 1) if first <= second else (1, 0)


def _named(names: Sequence[str], wanted: Sequence[str]) -> int | None:
    return next((names.index(name) for name in wanted if name in names), None)


def _bad(path: Path, what: str) -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE,
        f"The file {path.name} {what}.",
        "Give CSV, TSV or JSONL with the fields label and text, or lines of “label text”.",
    )
