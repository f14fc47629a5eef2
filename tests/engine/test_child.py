"""The parent's side of a child process: every job ends exactly once, whatever the child does."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from engine import child as child_module
from engine.child import Child, new_job, stream
from engine.vocabulary import (
    AnyEvent,
    Done,
    Ending,
    Failed,
    FailureKind,
    JobId,
    ListPapers,
    Ready,
    SearchPapers,
    StopReason,
    Text,
)
from tests.engine.children import program

Make = Callable[..., Child]


@pytest.fixture
def make() -> Iterator[Make]:
    """Children that do what a script says; closed at the end of the test."""
    made: list[Child] = []

    def start(*steps: str) -> Child:
        made.append(Child("papers", program(*steps)))
        return made[-1]

    yield start
    for child in made:
        child.close()


def ask(child: Child) -> list[AnyEvent]:
    return list(stream(child, ListPapers(job=new_job())))


def failure(events: list[AnyEvent]) -> Failed:
    assert isinstance(events[-1], Failed)
    assert sum(isinstance(event, Ending) for event in events) == 1
    return events[-1]


def send(child: Child, job: JobId | None = None) -> tuple[JobId, queue.SimpleQueue[AnyEvent]]:
    heard: queue.SimpleQueue[AnyEvent] = queue.SimpleQueue()
    return child.send(ListPapers(job=job or new_job()), heard.put), heard


def test_a_command_starts_the_child_and_brings_its_events(make: Make) -> None:
    events = ask(make("text", "done"))
    assert [type(event) for event in events] == [Text, Done]


def test_ready_is_announced() -> None:
    heard: queue.SimpleQueue[Ready] = queue.SimpleQueue()
    child = Child("papers", program("done"), heard.put)
    child.start()
    assert heard.get(timeout=10).engine == "scripted"
    child.close()


def test_events_of_two_jobs_reach_their_own_listeners(make: Make) -> None:
    child = make("text", "done")
    (one, first), (two, second) = send(child), send(child)
    assert {first.get(timeout=10).job, first.get(timeout=10).job} == {one}
    assert {second.get(timeout=10).job, second.get(timeout=10).job} == {two}


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        ("crash", "crashed (SIGSEGV)"),
        ("killed", "was killed, by the system (out of memory?) or by hand"),
        ("exit=3", "ended by itself (code 3)"),
        ("exit=0", "ended by itself (code 0)"),
        ("garbage", "sent something that is no event and was ended"),
    ],
)
def test_the_end_of_the_process_ends_its_jobs(make: Make, step: str, sentence: str) -> None:
    child = make("text", step, "sleep")
    _, other = send(child)
    failed = failure(ask(child))
    assert failed.kind is FailureKind.CHILD_ENDED
    assert sentence in failed.sentence
    assert isinstance(other.get(timeout=10), Text)


def test_what_the_child_said_on_stderr_is_the_detail(make: Make) -> None:
    assert "out of cheese" in failure(ask(make("exit"))).detail


def test_a_child_that_closes_its_output_is_ended(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "_STOPPING", 0.2)
    failure(ask(make("close", "sleep")))


def test_the_next_command_starts_the_child_again(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "_BACKOFF", (0.0,))
    child = make("echo", "exit")
    pids = {event.text for _ in range(3) for event in ask(child) if isinstance(event, Text)}
    assert len(pids) == 3


def test_deaths_in_a_row_are_waited_out_longer_and_longer(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "_BACKOFF", (0.0, 0.0, 0.5))
    child = make("exit")
    ask(child)
    ask(child)
    started = time.monotonic()
    ask(child)
    assert time.monotonic() - started >= 0.5


def test_a_command_sent_while_the_process_dies_is_not_lost(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "_BACKOFF", (0.0,))
    child = make("text", "exit")
    queues = [send(child)[1] for _ in range(20)]
    for heard in queues:
        events = [heard.get(timeout=20)]
        while not isinstance(events[-1], Ending):
            events.append(heard.get(timeout=20))
    time.sleep(0.1)
    assert all(heard.empty() for heard in queues)


def test_cancel_reaches_the_child(make: Make) -> None:
    child = make("text", "cancel")
    job, heard = send(child)
    heard.get(timeout=10)
    child.cancel(job)
    child.cancel(job)  # twice does no harm
    assert heard.get(timeout=10) == Done(job=job, reason=StopReason.CANCELLED)
    assert child.pid


def test_a_child_that_hangs_is_killed_after_the_grace_period(make: Make) -> None:
    child = make("text", "sleep")
    job, heard = send(child)
    other, waiting = send(child)
    heard.get(timeout=10)
    child.cancel(job, grace=0.3)
    assert heard.get(timeout=10) == Done(job=job, reason=StopReason.CANCELLED)
    failed = waiting.get(timeout=10)
    assert isinstance(failed, Failed)
    assert failed.job == other
    assert "did not stop when asked" in failed.sentence


def test_patience_with_a_child_lasts_until_it_is_taken_back(make: Make) -> None:
    child = make("text", "sleep")
    job, heard = send(child)
    heard.get(timeout=10)
    child.cancel(job, grace=None)
    child.cancel(job, grace=None)
    with pytest.raises(queue.Empty):
        heard.get(timeout=0.5)
    child.cancel(job, grace=0.0)
    assert heard.get(timeout=10) == Done(job=job, reason=StopReason.CANCELLED)


def test_cancelling_what_has_ended_does_nothing(make: Make) -> None:
    child = make("done")
    job = ask(child)[-1].job
    child.cancel(job, grace=0.0)
    assert isinstance(ask(child)[-1], Done)


def test_an_abandoned_stream_cancels_its_job(make: Make) -> None:
    child = make("text", "cancel")
    events = stream(child, ListPapers(job=new_job()))
    next(events)
    events.close()  # type: ignore[attr-defined] # a generator, which its type does not say
    job, heard = send(child)
    assert isinstance(heard.get(timeout=10), Text)  # so the first one has ended
    child.cancel(job)
    assert isinstance(heard.get(timeout=10), Done)


def test_stop_frees_the_memory_and_the_next_command_starts_anew(make: Make) -> None:
    child = make("echo", "done")
    first = ask(child)[0]
    child.stop()
    second = ask(child)[0]
    assert isinstance(first, Text)
    assert isinstance(second, Text)
    assert first.text != second.text


def test_half_a_character_fails_its_job_only(make: Make) -> None:
    child = make("done")
    broken = SearchPapers(job=new_job(), query="\ud800")
    assert failure(list(stream(child, broken))).kind is FailureKind.UNSUPPORTED
    assert isinstance(ask(child)[-1], Done)


def test_a_program_that_cannot_be_started_is_a_failure() -> None:
    child = Child("papers", ["/nowhere/at/all"])
    assert "could not be started" in failure(ask(child)).sentence
    child.close()


def test_close_ends_the_process(make: Make) -> None:
    child = make("done")
    ask(child)
    pid = child.pid
    assert pid
    child.close()
    assert not psutil.pid_exists(pid)


def test_close_ends_a_process_that_neither_reads_nor_ends() -> None:
    child = Child("papers", program("text", "sleep"))
    _, heard = send(child)
    heard.get(timeout=10)
    # More than a pipe holds: the writer is stuck in the middle of it.
    child.send(SearchPapers(job=new_job(), query="x" * 1_000_000), heard.put)
    child.close(timeout=0.3)
    assert isinstance(heard.get(timeout=10), Failed)
    assert child.pid is None


def test_close_during_the_back_off_does_not_wait_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_module, "_BACKOFF", (0.0, 30.0))
    child = Child("papers", program("exit"))
    ask(child)
    _, heard = send(child)
    started = time.monotonic()
    child.close()
    assert time.monotonic() - started < 10
    assert isinstance(heard.get(timeout=10), Ending)


def test_a_listener_that_fails_costs_no_other_job_its_ending(make: Make) -> None:
    child = make("sleep=0.2", "text", "done")
    seen: list[threading.ExceptHookArgs] = []
    hook = threading.excepthook
    threading.excepthook = seen.append
    try:
        child.send(ListPapers(job=new_job()), _fail)
        _, heard = send(child)
        assert isinstance(heard.get(timeout=10), Ending)
    finally:
        time.sleep(0.1)
        threading.excepthook = hook
    assert seen


def _fail(event: AnyEvent) -> None:
    if isinstance(event, Text):
        raise ZeroDivisionError


def test_a_full_disk_does_not_keep_the_child_from_running(data_folder: Path, make: Make) -> None:
    data_folder.write_text("a file where the folder should be")
    assert isinstance(ask(make("done"))[-1], Done)


_PARENT = """
import sys, time
sys.path[:0] = [{root!r}]
from engine.child import Child
from tests.engine.children import program
child = Child("papers", program("sleep"))
child.start()
print(child.pid, flush=True)
time.sleep(60)
"""


def test_no_child_outlives_a_parent_that_is_killed() -> None:
    root = str(Path(__file__).resolve().parent.parent.parent)
    with subprocess.Popen(
        [sys.executable, "-c", _PARENT.format(root=root)], stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        parent.kill()
    for _ in range(100):
        if not psutil.pid_exists(pid):
            return
        time.sleep(0.05)
    os.kill(pid, 9)
    pytest.fail("the child is still there")
