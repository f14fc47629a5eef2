"""How the children of the trainer are started."""

from __future__ import annotations

import os

from engine import modules
from engine.vocabulary import RunId


def training_command() -> list[str]:
    """For :class:`engine.child.Child`, which knows the engine's own children only.

    In this interpreter where it has torch, else in the environment that was made on demand. Without
    either in this one all the same, which can list runs, and says what is missing. To be asked
    before each start, since that may change meanwhile.
    """
    from trainer.provision import describing  # noqa: PLC0415 - with the first start of the child
    from trainer.provision.kit import kit  # noqa: PLC0415

    if not describing.has_own() and (python := describing.ready_python()):
        return [str(python), "-I", str(kit().starter)]
    return modules.command("trainer.worker")


def sending_command() -> list[str]:
    """For the child that uploads: in this interpreter, which has the hub's client."""
    return modules.command("trainer.worker.sending")


def keeper_command(run: RunId) -> list[str]:
    """What holds the child that trains ``run`` after this process has ended."""
    return [*modules.command("trainer.worker.keeper"), run, str(os.getpid())]


def provision_command() -> list[str]:
    return modules.command("trainer.provision")
