"""The child's side: lanes, cancelling, faults, and the end of stdin."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from engine.child import new_job
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    Cancel,
    Done,
    Failed,
    FailureKind,
    ListPapers,
    Ready,
    SearchPapers,
    StopReason,
    Text,
    decode_event,
    encode,
)

_CHILD = """
import ctypes, sys, time
from engine.errors import HilbertError
from engine.vocabulary import *
from engine.worker import serve

def slow(job, command):
    job.emit(Text(text="slow"))
    while not job.cancelled:
        time.sleep(0.01)
    return StopReason.CANCELLED

def noisy(job, command):
    print("from Python")
    ctypes.CDLL(None).puts(b"from native code")
    job.emit(Text(text="quick"))

def broken(job, command):
    if command.papers:
        raise HilbertError(FailureKind.BAD_FILE, "It is broken.", "Mend it.")
    raise ZeroDivisionError

serve("test", {"slow": {SearchPapers: slow}, "quick": {ListPapers: noisy, RemovePapers: broken}})
"""


class Worker:
    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", _CHILD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=Path(__file__).resolve().parents[2],
        )

    def tell(self, command: AnyCommand) -> None:
        assert self.process.stdin
        self.process.stdin.write(encode(command))
        self.process.stdin.flush()

    def hear(self) -> AnyEvent:
        assert self.process.stdout
        return decode_event(self.process.stdout.readline())

    def end(self) -> tuple[bytes, bytes]:
        return self.process.communicate(timeout=10)


@pytest.fixture
def worker() -> Worker:
    worker = Worker()
    assert worker.hear() == Ready(engine="test")
    return worker


def test_what_is_printed_is_no_event(worker: Worker) -> None:
    job = new_job()
    worker.tell(ListPapers(job=job))
    assert worker.hear() == Text(job=job, seq=0, text="quick")
    assert worker.hear() == Done(job=job, seq=1)
    out, err = worker.end()
    assert out == b""
    assert b"from Python" in err


def test_lanes_do_not_wait_for_each_other(worker: Worker) -> None:
    slow = new_job()
    worker.tell(SearchPapers(job=slow, query="x"))
    assert isinstance(worker.hear(), Text)
    worker.tell(ListPapers(job=new_job()))
    assert isinstance(worker.hear(), Text)
    assert isinstance(worker.hear(), Done)
    worker.tell(Cancel(job=slow))
    assert worker.hear() == Done(job=slow, seq=1, reason=StopReason.CANCELLED)
    worker.end()


def test_a_waiting_job_ends_as_soon_as_it_is_cancelled(worker: Worker) -> None:
    first, second = new_job(), new_job()
    worker.tell(SearchPapers(job=first, query="x"))
    worker.tell(SearchPapers(job=second, query="x"))
    assert isinstance(worker.hear(), Text)
    worker.tell(Cancel(job=second))
    assert worker.hear() == Done(job=second, seq=0, reason=StopReason.CANCELLED)
    worker.tell(Cancel(job=second))
    worker.tell(Cancel(job=first))
    assert worker.hear() == Done(job=first, seq=1, reason=StopReason.CANCELLED)
    worker.tell(ListPapers(job=new_job()))
    assert isinstance(worker.hear(), Text)
    worker.end()


@pytest.mark.parametrize(
    ("papers", "kind"), [((1,), FailureKind.BAD_FILE), ((), FailureKind.INTERNAL)]
)
def test_an_exception_is_one_failure_and_no_end(
    worker: Worker, papers: tuple[int, ...], kind: FailureKind
) -> None:
    worker.process.stdin.write(  # type: ignore[union-attr] # a pipe
        b'{"command":"RemovePapers","job":"1","papers":%s}\n' % str(list(papers)).encode()
    )
    worker.tell(ListPapers(job=new_job()))
    kinds = [event.kind for event in [worker.hear() for _ in range(3)] if isinstance(event, Failed)]
    assert kinds == [kind]
    worker.end()


def test_the_end_of_stdin_ends_the_process_at_once(worker: Worker) -> None:
    worker.tell(SearchPapers(job=new_job(), query="x"))
    worker.hear()
    worker.end()
    assert worker.process.returncode == 0


def test_nobody_need_hear_that_a_process_ends(worker: Worker) -> None:
    for _ in range(2):  # the second waits, and its cancelling is told
        worker.tell(SearchPapers(job=new_job(), query="x"))
    worker.hear()
    assert worker.process.stdout
    worker.process.stdout.close()
    worker.process.stdout = None
    worker.end()
    assert worker.process.returncode == 0


def test_what_is_no_command_ends_the_process_with_a_code(worker: Worker) -> None:
    assert worker.process.stdin
    worker.process.stdin.write(b"nonsense\n")
    _, err = worker.end()
    assert worker.process.returncode != 0
    assert b"DecodeError" in err
