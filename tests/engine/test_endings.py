"""Each way a child can end is one kind of failure, with its sentence and its remedy."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from engine import child as child_module
from engine.child import Child, new_job, stream
from engine.endings import Ended
from engine.vocabulary import Failed, FailureKind, ListPapers
from tests.engine import children

MISSING = "Traceback (most recent call last):\nModuleNotFoundError: No module named 'llama_cpp'"
SHARED = "libgomp.so.1: cannot open shared object file: No such file or directory"


@pytest.mark.parametrize(
    ("ended", "kind", "sentence", "remedy"),
    [
        (Ended("x", -11, ""), FailureKind.CHILD_ENDED, "crashed (SIGSEGV)", "starts again"),
        (Ended("x", -6, "GGML_ASSERT"), FailureKind.CHILD_ENDED, "(SIGABRT)", "starts again"),
        (Ended("x", -7, ""), FailureKind.CHILD_ENDED, "(SIGBUS)", "starts again"),
        (Ended("x", -6, "std::bad_alloc"), FailureKind.OUT_OF_MEMORY, "memory", "smaller"),
        (Ended("x", 1, "MemoryError"), FailureKind.OUT_OF_MEMORY, "memory", "smaller"),
        (Ended("x", -9, "", oom=True), FailureKind.OUT_OF_MEMORY, "memory ran out", "smaller"),
        (Ended("x", -9, ""), FailureKind.CHILD_ENDED, "was killed", "starts again"),
        (Ended("x", -9, "", "did not stop"), FailureKind.CHILD_ENDED, "did not stop", "again"),
        (Ended("x", -4, ""), FailureKind.UNSUPPORTED, "instruction", "build the engine"),
        (Ended("x", 0xC000001D, ""), FailureKind.UNSUPPORTED, "instruction", "build"),
        (Ended("x", 0xC0000005, ""), FailureKind.CHILD_ENDED, "access violation", "again"),
        (Ended("x", 1, MISSING), FailureKind.MISSING_PART, "'llama_cpp'", "hilbert doctor"),
        (Ended("x", 127, SHARED), FailureKind.MISSING_PART, "libgomp", "hilbert doctor"),
        (Ended("x", 3, "out of cheese"), FailureKind.CHILD_ENDED, "(code 3)", "again"),
    ],
)
def test_an_ending_is_told(ended: Ended, kind: FailureKind, sentence: str, remedy: str) -> None:
    event = ended.event(new_job())
    assert event.kind is kind
    assert sentence in event.sentence
    assert remedy in event.remedy
    assert event.detail == ended.log


@pytest.fixture
def make() -> Iterator[list[Child]]:
    made: list[Child] = []
    yield made
    for child in made:
        child.close()


def failure(made: list[Child], *steps: str) -> Failed:
    made.append(Child("inference", children.program(*steps)))
    events = list(stream(made[-1], ListPapers(job=new_job())))
    assert isinstance(events[-1], Failed)
    return events[-1]


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        (f"signal={int(signal.SIGSEGV)}", FailureKind.CHILD_ENDED),
        (f"signal={int(signal.SIGABRT)}", FailureKind.CHILD_ENDED),
        (f"signal={int(signal.SIGILL)}", FailureKind.UNSUPPORTED),
        (f"signal={int(signal.SIGKILL)}", FailureKind.CHILD_ENDED),
        ("raise=MemoryError", FailureKind.OUT_OF_MEMORY),
        ("raise=ModuleNotFoundError", FailureKind.MISSING_PART),
    ],
)
def test_a_faulty_child_is_told_and_started_again(
    make: list[Child], step: str, kind: FailureKind
) -> None:
    failed = failure(make, step)
    assert failed.kind is kind
    assert failed.remedy
    again = list(stream(make[0], ListPapers(job=new_job())))
    assert isinstance(again[-1], Failed)
    assert again[-1].kind is kind


def test_a_kill_for_want_of_memory_is_told(
    make: list[Child], monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = iter(range(100))
    monkeypatch.setattr(child_module, "oom_kills", lambda: next(counts))
    failed = failure(make, "killed")
    assert failed.kind is FailureKind.OUT_OF_MEMORY
    assert "smaller model" in failed.remedy
