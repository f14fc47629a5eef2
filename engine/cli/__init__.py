"""The command line: ``hilbert ask``, ``papers``, ``models``, ``export``, … No Qt.

Results go to stdout, progress and faults to stderr; ``--json`` prints events or objects, one on
each line.

Exit codes: 0 done; 1 a fault, with a sentence and a remedy on stderr (the detail only with
``--verbose``); 2 wrong usage; 3 nothing found, or no answer in the papers; 4 partly done, as some
papers could not be read; 130 interrupted, what was finished is kept; 141 the reader of stdout went
away. Other layers add their commands to :data:`commands`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from engine.cli.ask import ask
from engine.cli.backup import export, import_
from engine.cli.bench import bench
from engine.cli.chats import chats
from engine.cli.doctor import doctor
from engine.cli.models import models_
from engine.cli.papers import papers
from engine.cli.program import EXIT_CODES, Commands, Exit, hush
from engine.cli.update import update
from engine.hardware import installed

__all__ = ["Exit", "commands", "main"]


@click.group(cls=Commands, epilog=EXIT_CODES)
@click.version_option(installed("hilbert") or "(not installed)", prog_name="hilbert")
def commands() -> None:
    """Chat offline with a local model and cite your own papers.

    Without a command the window opens.
    """


for command in (ask, chats, papers, models_, export, import_, doctor, bench, update):
    commands.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Never raises for a fault of the world."""
    for stream in (sys.stdout, sys.stderr):
        # A title with a letter that this terminal cannot show must not end the command.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        arguments = None if arguments is None else list(arguments)
        return int(commands.main(arguments, prog_name="hilbert", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return Exit.INTERRUPTED
    finally:
        hush()
