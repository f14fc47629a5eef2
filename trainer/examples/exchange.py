"""Examples from and to files: JSONL as prompt and completion, as chat or as Alpaca, and CSV.

Reading recognises the layout of each record by its fields, also in a JSON array, and takes all of a
file or nothing: what is wrong is named by its line. Writing keeps where an example comes from in
the field ``source``, so that a file that is read again gives the same examples; programs that do
not know the field pass over it.
"""

from __future__ import annotations

import csv
import io
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec

from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from trainer.examples.values import Example, Origin, Source

Record = Mapping[str, Any]
_LONGEST = 512 * 1024 * 1024  # bytes of a file
QUESTION = ("question", "prompt", "instruction", "query", "input")
ANSWER = ("answer", "completion", "output", "response")


class Layout(StrEnum):
    PROMPT_COMPLETION = "prompt-completion"
    CHAT = "chat"
    ALPACA = "alpaca"
    CSV = "csv"

    @property
    def suffix(self) -> str:
        return ".csv" if self is Layout.CSV else ".jsonl"


class _WrongError(Exception):
    """What is wrong with one record, in words that go on “line 7 …”."""


# --- reading ---


def read(path: Path) -> list[Example]:
    """The proposed examples of a file. Raises HilbertError BAD_FILE naming the line, or OSError."""
    if path.stat().st_size > _LONGEST:
        raise _bad(path, "is larger than 512 MB", "Split it into parts.")
    text = _decoded(path)
    numbered = _rows(path, text) if path.suffix.lower() == ".csv" else _records(path, text)
    found = [_numbered(path, line, _example, record) for line, record in numbered]
    if not found:
        raise _bad(path, "holds no example", _LAYOUTS)
    return found


_LAYOUTS = (
    "Give one JSON object a line with prompt and completion, messages, or instruction and output; "
    "or CSV with the columns question and answer."
)


def _decoded(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise _bad(path, f"is not UTF-8 text in line {line}", "Save it as UTF-8.") from error


def _records(path: Path, text: str) -> Iterator[tuple[int, Record]]:
    if text.lstrip().startswith("["):
        yield from enumerate(_numbered(path, 1, _array, text), 1)
        return
    # Only a newline ends a line: JSON may hold the other characters that splitlines breaks at.
    for line, piece in enumerate(text.split("\n"), 1):
        if piece.strip():
            yield line, _numbered(path, line, _object, piece)


def _array(text: str) -> list[Any]:
    try:
        found = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = ""
        if isinstance(error, json.JSONDecodeError):
            line = f": {error.msg} in line {error.lineno}"
        raise _WrongError(f"begins an array that is not JSON{line}") from error
    return found if isinstance(found, list) else []


def _object(text: str) -> Record:
    try:
        found = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise _WrongError("is not JSON") from error
    if not isinstance(found, dict):
        raise _WrongError("is not a JSON object")
    return found


def _rows(path: Path, text: str) -> Iterator[tuple[int, Record]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        if not (_named(header, QUESTION) and _named(header, ANSWER)):
            raise _bad(path, "has no columns for question and answer in its first line", _LAYOUTS)
        for row in reader:
            if any(row):
                yield reader.line_num, _numbered(path, reader.line_num, _row, header, row)
    except csv.Error as error:
        raise _bad(path, f"is not CSV in line {reader.line_num}: {error}", _LAYOUTS) from error


def _row(header: Sequence[str], row: Sequence[str]) -> Record:
    if len(row) != len(header):
        raise _WrongError(f"has {len(row)} fields where the first line names {len(header)}")
    return dict(zip(header, row, strict=True))


def _example(record: Record) -> Example:
    if not isinstance(record, dict):
        raise _WrongError("is not a JSON object")
    system, question, answer = _said(record)
    for name, said in (("question", question), ("answer", answer)):
        if not said.strip():
            raise _WrongError(f"has an empty {name}")
    source = _source(record)
    return Example(
        question.strip(), answer.strip(), system.strip(), source=source, origin=Origin.IMPORT
    )


def _said(record: Record) -> tuple[str, str, str]:
    """System prompt, question and answer, whatever the layout."""
    if turns := record.get("messages") or record.get("conversations"):
        return _chat(turns)
    prompt, completion = record.get("prompt"), record.get("completion")
    if isinstance(prompt, list) and isinstance(completion, list):
        return _chat([*prompt, *completion])
    question, answer = _named(record, QUESTION), _named(record, ANSWER)
    if not question or not answer:
        raise _WrongError(f"has no question and answer among {', '.join(record) or 'its fields'}")
    asked = _text(record, question)
    if question == "instruction" and (more := _text(record, "input")):
        asked = f"{asked}\n\n{more}"
    return _text(record, "system"), asked, _text(record, answer)


def _chat(turns: Any) -> tuple[str, str, str]:
    if not isinstance(turns, list) or not all(isinstance(turn, dict) for turn in turns):
        raise _WrongError("has messages that are not a list of objects")
    said = [(_role(turn), _text(turn, "content") or _text(turn, "value")) for turn in turns]
    system = [text for role, text in said if role == "system"]
    rest = [(role, text) for role, text in said if role != "system"]
    if [role for role, _ in rest] != ["user", "assistant"] or len(system) > 1:
        raise _WrongError("is not one question and one answer, which is what Hilbert trains on")
    return "".join(system), rest[0][1], rest[1][1]


def _role(turn: Record) -> str:
    role = str(turn.get("role") or turn.get("from") or "")
    return {"human": "user", "gpt": "assistant"}.get(role, role)


def _source(record: Record) -> Source:
    given = record.get("source")
    if isinstance(given, str) and given.startswith("{"):
        given = json.loads(given)
    try:
        return msgspec.convert(given, Source) if isinstance(given, dict) else Source()
    except msgspec.ValidationError as error:
        raise _WrongError(f"has a source that is none: {error}") from error


def _named(names: Iterable[str], wanted: Sequence[str]) -> str:
    return next((name for name in wanted if name in names), "")


def _text(record: Record, key: str) -> str:
    value = record.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _WrongError(f"has a {key} that is not text")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise _WrongError(f"has half a character in its {key}") from error
    return value


def _numbered(path: Path, line: int, act: Callable[..., Any], *arguments: Any) -> Any:
    try:
        return act(*arguments)
    except _WrongError as error:
        raise HilbertError(
            FailureKind.BAD_FILE,
            f"Line {line} of {path.name} {error}.",
            f"Mend it and import again; nothing was taken from the file. {_LAYOUTS}",
        ) from error


def _bad(path: Path, what: str, remedy: str) -> HilbertError:
    return HilbertError(FailureKind.BAD_FILE, f"The file {path.name} {what}.", remedy)


# --- writing ---


def write(path: Path, examples: Iterable[Example], layout: Layout) -> int:
    """Write the file whole or not at all; how many examples it holds. Raises OSError."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            rows = _csv(file, examples) if layout is Layout.CSV else _jsonl(file, examples, layout)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return rows


def _jsonl(file: io.TextIOBase | Any, examples: Iterable[Example], layout: Layout) -> int:
    count = 0
    for example in examples:
        record = _RECORDS[layout](example) | _kept(example)
        file.write(json.dumps(record, ensure_ascii=False) + "\n")
        count += 1
    return count


def _csv(file: io.TextIOBase | Any, examples: Iterable[Example]) -> int:
    writer = csv.writer(file)
    writer.writerow(("question", "answer", "system", "source"))
    count = 0
    for one in examples:
        source = json.dumps(_kept(one).get("source")) if _kept(one) else ""
        writer.writerow((one.question, one.answer, one.system, source))
        count += 1
    return count


def _kept(example: Example) -> dict[str, Any]:
    source = msgspec.to_builtins(example.source)
    return {"source": source} if source else {}


def _prompt_completion(example: Example) -> dict[str, Any]:
    system = {"system": example.system} if example.system else {}
    return {**system, "prompt": example.question, "completion": example.answer}


def _messages(example: Example) -> dict[str, Any]:
    said = (("system", example.system), ("user", example.question), ("assistant", example.answer))
    return {"messages": [{"role": role, "content": text} for role, text in said if text]}


def _alpaca(example: Example) -> dict[str, Any]:
    system = {"system": example.system} if example.system else {}
    return {**system, "instruction": example.question, "input": "", "output": example.answer}


_RECORDS: dict[Layout, Callable[[Example], dict[str, Any]]] = {
    Layout.PROMPT_COMPLETION: _prompt_completion,
    Layout.CHAT: _messages,
    Layout.ALPACA: _alpaca,
}
