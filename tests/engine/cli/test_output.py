"""Progress on stderr: plain lines where nobody watches, a bar on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli.output import Lines, Silent, describe, reporter, shown
from engine.errors import HilbertError
from engine.vocabulary import AnyEvent, Done, Failed, FailureKind, Progress, StopReason
from tests.engine.children import program


def progress(done: int, unit: str = "papers", note: str = "a.pdf") -> Progress:
    return Progress(done=done, total=10, unit=unit, note=note)


def test_plain_lines_are_few(capsys: pytest.CaptureFixture[str]) -> None:
    now = 0.0
    lines = Lines(lambda: now)
    for done in range(5):
        lines.progress(progress(done))
    now = 10.0
    lines.progress(progress(6))
    lines.progress(progress(7, unit="passages"))
    lines.clear()
    told = capsys.readouterr().err.splitlines()
    assert told == ["a.pdf: 0/10 papers", "a.pdf: 6/10 papers", "a.pdf: 7/10 passages"]


def test_a_description() -> None:
    assert describe(progress(50, "%", "Loading the model")) == "Loading the model: 50 %"
    assert describe(progress(1, note="")) == "1/10 papers"


def test_silence(capsys: pytest.CaptureFixture[str]) -> None:
    silent = reporter(silent=True)
    assert isinstance(silent, Silent)
    silent.progress(progress(1))
    silent.clear()
    assert capsys.readouterr().err == ""
    assert isinstance(reporter(), Lines)


_ON_A_TERMINAL = """
from engine import child, cli
child.child_command = lambda name: {program!r}
raise SystemExit(cli.main(["ask", "Why?"]))
"""


def test_on_a_terminal_the_bar_makes_room_for_the_answer() -> None:
    step = 'event={"event":"Progress";"done":5;"total":10;"unit":"tokens";"note":"Reading"}'
    code = _ON_A_TERMINAL.format(program=program(step, "sleep=0.3", "text=It is so.", "done"))
    ours, theirs = pty.openpty()
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=theirs, cwd=root, check=False
    )
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.returncode == 0
    assert done.stdout == b"It is so.\n"
    assert "Reading: 5/10 tokens" in shown


def test_events_are_told_on_their_way(capsys: pytest.CaptureFixture[str]) -> None:
    events: list[AnyEvent] = [progress(1), Done(reason=StopReason.FINISHED)]
    assert list(shown(events, as_json=False)) == events
    assert capsys.readouterr() == ("", "a.pdf: 1/10 papers\n")
    assert list(shown(events, as_json=True)) == events
    told = capsys.readouterr()
    assert (len(told.out.splitlines()), told.err) == (2, "")


def test_a_fault_is_told_and_raised(capsys: pytest.CaptureFixture[str]) -> None:
    failed = Failed(kind=FailureKind.BAD_FILE, sentence="It is torn.")
    with pytest.raises(HilbertError, match="It is torn"):
        list(shown([failed], as_json=True))
    assert "It is torn." in capsys.readouterr().out
