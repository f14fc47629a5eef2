"""What all commands share: exit codes, faults told in one place, Ctrl-C and broken pipes.

A command returns an :class:`Exit` (or nothing for OK) and raises what goes wrong; only
:class:`Commands` turns that into words on stderr. Detail is shown with ``--verbose`` alone.
"""

from __future__ import annotations

import contextlib
import os
import sys
from enum import IntEnum
from typing import Any

import click

from engine.cli.output import say
from engine.errors import HilbertError, translated
from engine.vocabulary import FailureKind

_VERBOSE = "hilbert.verbose"


class Exit(IntEnum):
    OK = 0
    FAULT = 1
    USAGE = 2
    NOTHING = 3
    PARTLY = 4
    INTERRUPTED = 130
    PIPE = 141


EXIT_CODES = """\b
Exit codes:
  0    done
  1    a fault: what happened and what to do about it stands on stderr
  2    wrong usage
  3    nothing found: no passage, no paper, or no answer in the papers
  4    partly done: some of the papers could not be read
  130  interrupted with Ctrl-C; what was finished is kept
  141  the reader of the output went away
"""


class Command(click.Command):
    """A command that takes ``--verbose``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.append(
            click.Option(
                ["--verbose"],
                is_flag=True,
                expose_value=False,
                callback=_remember_verbose,
                help="Show the technical details of a fault.",
            )
        )


class Commands(click.Group):
    """A group whose commands may fail: the one edge where faults become exit codes."""

    command_class = Command
    group_class = type

    def invoke(self, ctx: click.Context) -> Exit:
        try:
            return Exit(super().invoke(ctx) or Exit.OK)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            say("Stopped. What was finished is kept.")
            return Exit.INTERRUPTED
        except BrokenPipeError:
            return Exit.PIPE
        except Exception as error:  # noqa: BLE001 - the edge where every fault becomes a sentence
            tell(translated(error), verbose=is_verbose(ctx))
            return Exit.FAULT


def is_verbose(ctx: click.Context) -> bool:
    return bool(ctx.meta.get(_VERBOSE))


def tell(error: HilbertError, verbose: bool) -> None:
    """The sentence and the remedy of a fault, on stderr."""
    say(f"Error: {error.sentence}")
    if error.remedy:
        say(error.remedy)
    if verbose and error.detail:
        say(f"\n{error.detail.rstrip()}")
    elif error.detail and error.kind in (FailureKind.INTERNAL, FailureKind.CHILD_ENDED):
        say("With --verbose the details are shown.")


def hush() -> None:
    """Flush stdout; when nobody reads it any more, keep Python from complaining at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _remember_verbose(ctx: click.Context, _option: click.Parameter, value: bool) -> None:
    ctx.meta[_VERBOSE] = value
