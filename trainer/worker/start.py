"""How the window and the command line start the training child."""

from __future__ import annotations

from engine import modules


def training_command() -> list[str]:
    """For :class:`engine.child.Child`, which knows the engine's own children only."""
    return modules.command("trainer.worker")
