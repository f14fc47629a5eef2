"""``hilbert doctor``: findings one by one, as words or as one JSON object."""

from __future__ import annotations

import click

from engine.cli.output import show, show_json
from engine.cli.program import Command, Exit, is_verbose
from engine.doctor import Finding, Level, examine

_SIGNS = {Level.OK: ("ok", "green"), Level.WARNING: ("!", "yellow"), Level.PROBLEM: ("X", "red")}


@click.command(cls=Command)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def doctor(ctx: click.Context, as_json: bool) -> Exit:
    """Say what this machine has, what is missing, and how to mend it.

    The exit code is 0 when Hilbert is usable and 1 when there is a problem.
    """
    findings = []
    for finding in examine():
        findings.append(finding)
        if not as_json:
            _show(finding, is_verbose(ctx))
    usable = all(finding.level is not Level.PROBLEM for finding in findings)
    if as_json:
        show_json({"usable": usable, "findings": findings})
    else:
        show("\nHilbert can be used." if usable else "\nThere are problems: see the X above.")
    return Exit.OK if usable else Exit.FAULT


def _show(finding: Finding, verbose: bool) -> None:
    sign, colour = _SIGNS[finding.level]
    click.secho(f"{sign:>2}", fg=colour, nl=False)
    show(f"  {finding.name}: {finding.sentence}")
    if finding.remedy:
        show(f"      {finding.remedy}")
    if verbose and finding.detail:
        show(f"      {finding.detail}")
