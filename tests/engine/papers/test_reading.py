"""Files that break their reader are named and left alone; the others go on."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from engine.errors import HilbertError
from engine.papers import importing
from engine.papers.embedders import Embedders
from engine.papers.importing import Import
from engine.papers.library import Library
from engine.papers.reading import Reader, ReaderError
from engine.vocabulary import (
    AddPapers,
    AnyEvent,
    CollectionName,
    JobId,
    Paper,
    PaperChanged,
    decode_event,
)
from engine.worker import Job
from tests.engine.papers.breaking_reader import COMMAND
from tests.engine.papers.making import WordEmbedder, words, write_locked, write_paper

QM = CollectionName("qm")


def _nothing(page: int, pages: int) -> None:
    pass


@pytest.fixture
def reader() -> Iterator[Reader]:
    reader = Reader(COMMAND, patience=1.0)
    yield reader
    reader.close()


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.txt"
    path.write_text(f"{text} {words(1, 30)}")
    return path


def test_what_is_read_is_what_was_sent(reader: Reader, tmp_path: Path) -> None:
    heard: list[int] = []
    path = write_paper(tmp_path / "p.pdf", columns=2)
    document = reader.read(path, lambda page, pages: heard.append(page))
    assert document == importing_read(path)
    assert heard == list(range(len(document.pages)))


def importing_read(path: Path) -> object:
    from engine.papers.readers import read

    return read(path, _nothing)


@pytest.mark.parametrize(
    ("text", "sentence"), [("CRASH", "made its reader crash"), ("HANG", "took too long")]
)
def test_a_file_that_breaks_the_reader(
    reader: Reader, tmp_path: Path, text: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.papers.reading._STARTING", 3.0)
    with pytest.raises(ReaderError, match=sentence):
        reader.read(_file(tmp_path, "bad", text), _nothing)
    assert reader.read(_file(tmp_path, "good", "Good."), _nothing).title == "good"


@pytest.mark.parametrize("text", ["SWELL", "BUG"])
def test_a_file_that_needs_too_much_or_meets_a_bug(
    reader: Reader, tmp_path: Path, text: str
) -> None:
    with pytest.raises(HilbertError) as caught:
        reader.read(_file(tmp_path, "bad", text), _nothing)
    assert not isinstance(caught.value, ReaderError)
    assert reader.read(_file(tmp_path, "good", "Good."), _nothing).title == "good"


def test_errors_are_those_of_the_file(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        reader.read(tmp_path / "missing.txt", _nothing)
    with pytest.raises(HilbertError, match="password"):
        reader.read(write_locked(tmp_path / "p.pdf"), _nothing)


def test_cancelling_ends_the_process(reader: Reader, tmp_path: Path) -> None:
    def cancel(page: int, pages: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reader.read(write_paper(tmp_path / "p.pdf"), cancel)
    assert reader._process is None


def test_the_process_ends_with_its_parent(reader: Reader, tmp_path: Path) -> None:
    reader.read(_file(tmp_path, "good", "Good."), _nothing)
    process = reader._process
    assert process and process.stdin
    process.stdin.close()
    assert process.wait(10) == 0


def import_folder(library: Library, folder: Path) -> dict[str, Paper]:
    events: list[AnyEvent] = []
    job = Job(JobId("job"), lambda line: events.append(decode_event(line)))
    command = AddPapers(job=job.id, collection=QM, paths=(str(folder),))
    Import(job, library, Embedders(WordEmbedder())).run(command)
    papers = [event.paper for event in events if isinstance(event, PaperChanged)]
    return {Path(paper.path).stem: paper for paper in papers}


def test_a_breaking_file_is_tried_once(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "Reader", lambda: Reader(COMMAND))
    for name, text in {"a": "Good.", "b": "CRASH", "c": "Well."}.items():
        _file(tmp_path, name, text)
    papers = import_folder(library, tmp_path)
    assert [papers[name].state for name in "abc"] == ["ready", "failed", "ready"]
    assert "made its reader crash" in papers["b"].problem
    monkeypatch.setattr(importing, "Reader", lambda: Reader(["nobody starts this"]))
    again = import_folder(library, tmp_path)
    assert [again[name].problem for name in "abc"] == [papers[name].problem for name in "abc"]


@pytest.mark.long(30)
def test_three_hundred_mutated_pdfs(tmp_path: Path) -> None:
    """Each is read or refused within seconds; memory stays small; few processes are needed."""
    draw = random.Random(0)
    sound = write_paper(tmp_path / "sound.pdf").read_bytes()
    reader = Reader(patience=10.0)
    refused = broken = 0
    slowest = most = 0.0
    for number in range(300):
        path = tmp_path / "mutant.pdf"
        path.write_bytes(_mutated(sound, draw))
        started = time.monotonic()
        try:
            reader.read(path, _nothing)
        except ReaderError:
            broken += 1
        except HilbertError:
            refused += 1
        slowest = max(slowest, time.monotonic() - started)
        if reader._process and number % 20 == 0:
            most = max(most, psutil.Process(reader._process.pid).memory_info().rss)
    reader.close()
    print(f"refused {refused}, broke the reader {broken}, slowest {slowest:.2f} s, {most / 1e6} MB")
    assert slowest < 10
    assert most < 1e9


def _mutated(data: bytes, draw: random.Random) -> bytes:
    mutant = bytearray(data)
    for _ in range(draw.choice([1, 3, 10, 100])):
        at = draw.randrange(len(mutant))
        match draw.randrange(4):
            case 0:
                mutant[at] = draw.randrange(256)
            case 1:
                del mutant[at : at + draw.randrange(1, 200)]
            case 2:
                mutant[at:at] = mutant[at // 2 : at // 2 + draw.randrange(1, 200)]
            case 3:
                digits = str(draw.choice([-1, 0, 2**31, 99999999])).encode()
                mutant[at : at + len(digits)] = digits
    return bytes(mutant[: draw.randrange(1, len(mutant))] if draw.random() < 0.1 else mutant)


def test_far_too_much_text_is_refused(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(HilbertError, match="more text"):
        reader.read(path, _nothing)
