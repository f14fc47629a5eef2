"""What all commands share: help, exit codes, faults, verbosity, no Qt."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from engine import cli
from engine.cli.program import Exit
from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from tests.engine.cli.conftest import Run


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["ask"],
        ["papers"],
        ["papers", "add"],
        ["papers", "list"],
        ["papers", "search"],
        ["papers", "remove"],
        ["models"],
        ["models", "list"],
        ["models", "add"],
        ["models", "inspect"],
        ["models", "remove"],
        ["doctor"],
        ["bench"],
        ["bench", "chat"],
        ["bench", "papers"],
    ],
)
def test_every_command_explains_itself(run: Run, command: list[str]) -> None:
    ran = run(*command, "--help")
    assert ran.code == Exit.OK
    assert "Usage: hilbert" in ran.out


def test_the_exit_codes_are_documented(run: Run) -> None:
    text = run("--help").out
    for code in Exit:
        if code is not Exit.OK:
            assert f"\n    {code.value} " in text
            assert str(code.value) in (cli.__doc__ or "")


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["ask"], ["ask", "a", "--seed", "x"], ["papers", "remove"], ["ask", " "]],
)
def test_wrong_usage(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert ran.code == Exit.USAGE
    assert ran.err
    assert not ran.out


def test_version(run: Run) -> None:
    assert run("--version").out.startswith("hilbert")


@pytest.fixture
def failing() -> Iterator[click.Command]:
    def fail() -> None:
        raise RAISED[-1]

    command = cli.commands.command("fail")(fail)
    yield command
    del cli.commands.commands["fail"]


RAISED: list[BaseException] = []


def test_a_fault_is_a_sentence_and_a_remedy(run: Run, failing: click.Command) -> None:
    RAISED.append(HilbertError(FailureKind.BAD_FILE, "It is broken.", "Mend it.", "at line 3"))
    ran = run("fail")
    assert (ran.code, ran.out) == (Exit.FAULT, "")
    assert ran.err == "Error: It is broken.\nMend it.\n"
    assert "at line 3" in run("fail", "--verbose").err


def test_a_bug_shows_its_traceback_only_when_asked(run: Run, failing: click.Command) -> None:
    RAISED.append(ZeroDivisionError("oops"))
    ran = run("fail")
    assert ran.code == Exit.FAULT
    assert "Traceback" not in ran.err
    assert "--verbose" in ran.err
    assert "Traceback" in run("fail", "--verbose").err


def test_an_interruption_is_one_sentence(run: Run, failing: click.Command) -> None:
    RAISED.append(KeyboardInterrupt())
    ran = run("fail")
    assert ran.code == Exit.INTERRUPTED
    assert len(ran.err.splitlines()) == 1


def test_other_layers_can_add_commands(run: Run) -> None:
    @cli.commands.group("practise")
    def practise() -> None:
        """Practise."""

    @practise.command("run")
    def run_() -> Exit:
        click.echo("trained")
        return Exit.PARTLY

    try:
        ran = run("practise", "run", "--verbose")
        assert (ran.code, ran.out) == (Exit.PARTLY, "trained\n")
    finally:
        del cli.commands.commands["practise"]


def test_the_command_line_is_a_program_and_loads_neither_qt_nor_models() -> None:
    heavy = "('PySide6', 'torch', 'llama_cpp', 'faiss', 'numpy', 'rich')"
    code = f"import sys, engine.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    command = [sys.executable, "-m", "engine", "--help"]
    assert subprocess.run(command, capture_output=True, check=True).stdout
