"""Read files in a process of its own, within limits, so that none of them can take the papers down.

Promises: a file that crashes the reader, makes it hang or makes it swell is named with that as the
reason, and the next file is read by a new process; the process ends with its parent. The memory
limit holds where the system has one for a process (not on Windows). ``python -m
engine.papers.reading`` is the reader: a request per line in, signs of life and one answer out.
Pages are drawn and searched there, too: a file that was read well may still break what draws it.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from engine import modules
from engine.errors import HilbertError
from engine.papers import page_text, pictures, readers
from engine.papers.document import Document, OnPage, bad_file
from engine.papers.library import SourceFile
from engine.vocabulary import FailureKind, PageImage, PageText, Span
from engine.worker import claim_stdout

_PATIENCE = 60.0  # seconds without a page read
_LONGEST = 1800.0  # seconds for one file
_MOST_MEMORY = 4 << 30  # bytes of address space
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_STARTING = 30.0  # seconds more for the first sign of life


class ReaderError(HilbertError):
    """The file broke the reader: it must not be tried again."""


class ReadFile(msgspec.Struct, frozen=True, tag=True):
    path: str


class DrawPage(msgspec.Struct, frozen=True, tag=True):
    file: SourceFile
    page: int
    width: int
    spans: tuple[Span, ...]


class ReadWords(msgspec.Struct, frozen=True, tag=True):
    file: SourceFile
    page: int


class FindText(msgspec.Struct, frozen=True, tag=True):
    file: SourceFile
    text: str


Request = ReadFile | DrawPage | ReadWords | FindText


class Page(msgspec.Struct, frozen=True, tag=True):
    """A sign of life: the page that is being read."""

    page: int
    pages: int


class Read(msgspec.Struct, frozen=True, tag=True):
    document: Document


class Drawn(msgspec.Struct, frozen=True, tag=True):
    image: PageImage


class Words(msgspec.Struct, frozen=True, tag=True):
    text: PageText


class Found(msgspec.Struct, frozen=True, tag=True):
    spans: tuple[Span, ...]


class Refused(msgspec.Struct, frozen=True, tag=True):
    sentence: str
    remedy: str
    kind: FailureKind = FailureKind.BAD_FILE


class Missing(msgspec.Struct, frozen=True, tag=True):
    """The system would not give the file."""

    number: int
    text: str


Result = Read | Drawn | Words | Found
Answer = Page | Result | Refused | Missing
_decoder: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)
_requests: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)


class Reader:
    """A reading process, started when it is needed. Belongs to one thread."""

    def __init__(self, command: list[str] | None = None, patience: float = _PATIENCE) -> None:
        self._command = command or modules.command("engine.papers.reading")
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()

    def read(self, path: Path, on_page: OnPage) -> Document:
        """The document in a file. Raises like readers.read, or ReaderError."""
        answer = self._ask(ReadFile(str(path)), on_page)
        assert isinstance(answer, Read)
        return answer.document

    def draw(self, file: SourceFile, page: int, width: int, spans: Sequence[Span]) -> PageImage:
        """A page as a picture. Raises like pictures.draw, or ReaderError."""
        answer = self._ask(DrawPage(file, page, width, tuple(spans)))
        assert isinstance(answer, Drawn)
        return answer.image

    def words(self, file: SourceFile, page: int) -> PageText:
        """The words of a page. Raises like page_text.words, or ReaderError."""
        answer = self._ask(ReadWords(file, page))
        assert isinstance(answer, Words)
        return answer.text

    def find(self, file: SourceFile, text: str) -> tuple[Span, ...]:
        """Where a text stands. Raises like page_text.find, or ReaderError."""
        answer = self._ask(FindText(file, text))
        assert isinstance(answer, Found)
        return answer.spans

    def _ask(self, request: Request, on_page: OnPage = lambda _page, _pages: None) -> Result:
        self._send(request)
        try:
            return self._answer(on_page)
        except ReaderError:
            self.close()
            raise
        except (HilbertError, OSError):
            raise
        except BaseException:
            self.close()  # cancelled in the middle of a file
            raise

    def close(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    with contextlib.suppress(OSError):
                        pipe.close()

    def _send(self, request: Request) -> None:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._start()
        process = self._process
        assert process and process.stdin
        process.stdin.write(msgspec.json.encode(request) + b"\n")
        process.stdin.flush()

    def _start(self) -> None:
        self._answers = queue.SimpleQueue()
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, creationflags=_NO_WINDOW
        )
        assert self._process.stdout
        threading.Thread(
            target=_listen, args=(self._process.stdout, self._answers), daemon=True
        ).start()

    def _answer(self, on_page: OnPage) -> Result:
        patience = self._patience + _STARTING
        deadline = time.monotonic() + _LONGEST
        while time.monotonic() < deadline:
            try:
                answer = self._answers.get(timeout=patience)
            except queue.Empty:
                raise _broke("Reading this file took too long.") from None
            match answer:
                case Page(page, pages):
                    on_page(page, pages)
                case Read() | Drawn() | Words() | Found():
                    return answer
                case Refused(sentence, remedy, kind):
                    raise HilbertError(kind, sentence, remedy)
                case Missing(number, text):
                    raise OSError(number, text)
                case None:
                    raise _broke("This file made its reader crash.")
            patience = self._patience
        raise _broke("Reading this file took too long.")


def _listen(stream: BinaryIO, answers: queue.SimpleQueue[Answer | None]) -> None:
    try:
        for line in stream:
            answers.put(_decoder.decode(line))
    except (msgspec.MsgspecError, ValueError, OSError):
        pass
    answers.put(None)


def _broke(sentence: str) -> ReaderError:
    error = bad_file(sentence, "Export it again from its source and add that.")
    return ReaderError(error.kind, error.sentence, error.remedy)


# --- in the process ---


def main() -> None:
    """Do what the parent asks until its end of stdin, which ends this process at once."""
    out = claim_stdout()
    _limit_memory()
    requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
    threading.Thread(target=_take, args=(sys.stdin.buffer, requests), daemon=True).start()
    while True:
        request = requests.get()
        out.write(_answered(request, out) + b"\n")
        out.flush()


def _take(stream: BinaryIO, requests: queue.SimpleQueue[Request]) -> None:
    for line in stream:
        requests.put(_requests.decode(line))
    os._exit(0)  # also while native code is busy with a file


def _answered(request: Request, out: BinaryIO) -> bytes:
    def on_page(page: int, pages: int) -> None:
        out.write(msgspec.json.encode(Page(page, pages)) + b"\n")
        out.flush()

    try:
        return msgspec.json.encode(_done(request, on_page))
    except HilbertError as error:
        refused: Answer = Refused(error.sentence, error.remedy, error.kind)
    except OSError as error:
        refused = Missing(error.errno or 0, error.strerror or "")
    except MemoryError:
        refused = Refused(
            "The file needs more memory than a paper should.", "Split it and add the parts."
        )
    except Exception:  # noqa: BLE001 - a file that trips over a bug of ours keeps no other out
        traceback.print_exc(file=sys.stderr)
        refused = Refused("Hilbert stumbled over this file.", "Please report it.")
    return msgspec.json.encode(refused)


def _done(request: Request, on_page: OnPage) -> Result:
    match request:
        case ReadFile(path):
            return Read(readers.read(Path(path), on_page))
        case DrawPage(file, page, width, spans):
            return Drawn(pictures.draw(file, page, width, spans))
        case ReadWords(file, page):
            return Words(page_text.words(file, page))
        case FindText(file, text):
            return Found(page_text.find(file, text))


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    except (ImportError, ValueError, OSError):
        return


if __name__ == "__main__":
    main()
