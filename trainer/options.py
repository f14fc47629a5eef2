"""Options that the trainer's commands share."""

from __future__ import annotations

import click

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print events, one JSON object a line."
)
change_option = click.option(
    "--set", "changes", multiple=True, metavar="KEY=VALUE", help="Change a setting of the recipe."
)


def settings(changes: tuple[str, ...]) -> dict[str, str]:
    """{key: value}. Raises click.UsageError for what is no KEY=VALUE."""
    if wrong := [change for change in changes if "=" not in change]:
        raise click.UsageError(f"“{wrong[0]}” is not KEY=VALUE.")
    return {key.strip(): value.strip() for key, _, value in (c.partition("=") for c in changes)}
