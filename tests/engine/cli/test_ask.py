"""``hilbert ask``: streaming, sources, JSON, stdin, faults, Ctrl-C, broken pipes."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import psutil
import pytest

from engine.cli.program import Exit
from engine.vocabulary import ChildName
from tests.engine.children import program
from tests.engine.cli.conftest import Run

Programs = dict[ChildName, Sequence[str]]

PASSAGE = {
    "id": 7,
    "paper": 3,
    "title": "Koch 2007",
    "path": "koch.pdf",
    "section": "Results",
    "text": "The transmon suppresses charge noise.",
    "spans": [{"page": 4, "start": 0, "end": 9}],
}


def event(**fields: object) -> str:
    """A step of the scripted child; its steps are separated by commas."""
    return "event=" + json.dumps(fields).replace(",", ";")


FOUND = event(event="Sources", passages=[PASSAGE], relevant=True)
NOTHING = event(event="Sources", passages=[], relevant=False)


def test_an_answer_goes_to_stdout(run: Run, children: Programs) -> None:
    children["inference"] = program("text=It is ", "text=a qubit.", "done")
    ran = run("ask", "What is it?")
    assert (ran.code, ran.out) == (Exit.OK, "It is a qubit.\n")


def test_cited_sources_are_listed_and_bad_markers_never_shown(run: Run, children: Programs) -> None:
    children["papers"] = program(FOUND, "done")
    children["inference"] = program("text=Noise falls [1", "text=] a lot [8].", "done")
    ran = run("ask", "--papers", "Why?")
    assert ran.code == Exit.OK
    assert ran.out == "Noise falls [1] a lot.\n\nSources\n[1] Koch 2007, p. 4, Results\n"


def test_the_end_that_the_filter_held_back_is_shown(run: Run, children: Programs) -> None:
    children["papers"] = program(FOUND, "done")
    children["inference"] = program("text=[1] is $x$", "done")
    assert run("ask", "--papers", "Why?").out.startswith("[1] is $x$\n")


def test_it_abstains_with_an_exit_code(run: Run, children: Programs) -> None:
    children["papers"] = program(NOTHING, "done")
    ran = run("ask", "--papers", "Pancakes?")
    assert (ran.code, ran.out) == (Exit.NOTHING, "")
    assert "say nothing about this" in ran.err


def test_json_is_the_event_stream_and_the_answer(run: Run, children: Programs) -> None:
    children["papers"] = program(FOUND, "done")
    usage = event(event="Usage", prompt=5, generated=2)
    children["inference"] = program("text=So [1", "text=][9].", usage, "done")
    lines = run("ask", "--papers", "Why?", "--json").lines
    assert [line["event"] for line in lines] == [
        "Sources",
        "Done",
        "Text",
        "Text",
        "Usage",
        "Done",
        "Sources",  # the scripted child's reply to being asked for a check
        "Done",
        "Answer",
    ]
    answer = lines[-1]
    assert answer["checks"] == []
    assert answer["text"] == "So [1]."
    assert "".join(line["text"] for line in lines if line["event"] == "Text") == "So [1]."
    assert answer["status"] == "done"
    assert answer["usage"]["generated"] == 2
    (citation,) = answer["citations"]
    assert (citation["number"], citation["page"], citation["cited"]) == (1, 4, True)
    assert answer["notice"] is None


def test_a_question_from_standard_input(
    run: Run, children: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    children["inference"] = program("text=ok", "done")
    stdin = io.TextIOWrapper(io.BytesIO("Was ist ψ?\n".encode() + b"\xff"))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert run("ask", "-").code == Exit.OK


def test_a_failure_keeps_the_text_and_tells_the_remedy(run: Run, children: Programs) -> None:
    children["inference"] = program("text=Half", "failed")
    ran = run("ask", "Why?")
    assert (ran.code, ran.out) == (Exit.FAULT, "Half\n")
    assert ran.err == "Error: It is broken.\nMend it.\n"


def test_a_crash_is_a_sentence(run: Run, children: Programs) -> None:
    children["inference"] = program("text=Half", "crash")
    ran = run("ask", "Why?", "--json")
    assert ran.code == Exit.FAULT
    assert "crashed (SIGSEGV)" in ran.err
    assert [line["event"] for line in ran.lines] == ["Text", "Failed", "Answer"]
    assert ran.lines[-1]["notice"]["kind"] == "child_ended"


def test_an_unknown_collection_is_a_fault(run: Run, children: Programs) -> None:
    children["papers"] = program(event(event="Library", collections=[], papers=[]), "done")
    ran = run("ask", "--collection", "Thesis", "Why?")
    assert ran.code == Exit.FAULT
    assert "“Thesis”" in ran.err


@pytest.mark.parametrize("arguments", [["--model", "nope"], ["--model", "/nope.gguf"]])
def test_an_unknown_model_is_a_fault(run: Run, arguments: list[str]) -> None:
    assert run("ask", "Why?", *arguments).code == Exit.FAULT


def test_both_scopes_are_wrong_usage(run: Run) -> None:
    assert run("ask", "--papers", "--collection", "a", "Why?").code == Exit.USAGE


def test_escape_sequences_of_a_model_do_not_reach_the_terminal(
    run: Run, children: Programs
) -> None:
    children["inference"] = program("text=a\x1b[31mb\x07", "done")
    assert run("ask", "Why?").out == "a[31mb\n"


def start(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "engine", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])},
        start_new_session=True,
    )


@pytest.mark.real_model
def test_ctrl_c_on_a_terminal_is_clean(data_folder: Path) -> None:
    """The signal goes to the whole process group, as from a terminal."""
    with start("ask", "Tell me a very long story.", "--max-tokens", "900") as process:
        assert process.stdout
        process.stdout.read(1)
        below = psutil.Process(process.pid).children(recursive=True)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == Exit.INTERRUPTED
    assert b"Traceback" not in err
    assert err.rstrip().endswith(b"Stopped. What was finished is kept.")
    assert out.endswith(b"\n")
    assert below
    assert not _left(below)
    assert "Traceback" not in (data_folder / "logs" / "inference.log").read_text()


@pytest.mark.real_model
def test_a_reader_that_goes_away_is_no_fault() -> None:
    with start("ask", "Tell me a very long story.", "--max-tokens", "900") as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(1)
        below = psutil.Process(process.pid).children(recursive=True)
        process.stdout.close()
        err = process.stderr.read()
        process.wait(timeout=30)
    assert process.returncode == Exit.PIPE
    assert b"Error" not in err
    assert b"Traceback" not in err
    assert not _left(below)


def _left(processes: list[psutil.Process]) -> list[psutil.Process]:
    for _ in range(50):
        if not (alive := [process for process in processes if process.is_running()]):
            return []
        time.sleep(0.1)
    return alive


@pytest.mark.real_model
def test_the_starter_answers(run: Run) -> None:
    first = run("ask", "What is a qubit?", "--temperature", "0", "--max-tokens", "8")
    second = run("ask", "What is a qubit?", "--temperature", "0", "--max-tokens", "8")
    assert first.code == Exit.OK
    assert first.out.strip()
    assert first.out == second.out


def test_doubtful_sentences_are_named(run: Run, children: Programs) -> None:
    verdicts = [
        {"start": 0, "end": 15, "support": "contradicted", "number": 1, "evidence": "It does not."},
        {"start": 16, "end": 30, "support": "weak", "number": 1},
    ]
    checked = event(event="AnswerChecked", sentences=verdicts)
    children["papers"] = program(FOUND, checked, "done")
    children["inference"] = program("text=It does so [1]. Maybe so [1].", "done")
    ran = run("ask", "--papers", "Why?")
    assert "[1] seems to say otherwise: “It does so [1].” - “It does not.”" in ran.err
    assert "[1] hardly supports: “Maybe so [1].”" in ran.err
