"""What this machine has, what is missing, and how to mend it.

Each check yields findings and survives whatever it finds. Promises: no heavy library is imported in
this process, and nothing is written but a probe file, removed again, and the children's logs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from engine.doctor import data, machine, parts
from engine.doctor.findings import Finding, Level
from engine.errors import translated

__all__ = ["Finding", "Level", "examine"]

Check = Callable[[], Iterator[Finding]]

#: In order. The trainer, which the engine does not know, appends its own.
CHECKS: list[tuple[str, Check]] = [
    ("Python", machine.python),
    ("System", machine.system),
    ("Processor", machine.processor),
    ("Memory", machine.memory),
    ("GPU", machine.gpu),
    ("Folders", data.folders),
    ("Databases", data.databases),
    ("Libraries", parts.libraries),
    ("llama.cpp", parts.llama),
    ("Starter model", parts.starter_model),
    ("Embedding model", parts.embedding_model),
    ("Scanned papers", parts.scans),
    ("Child processes", parts.children),
]


def examine(checks: Sequence[tuple[str, Check]] = CHECKS) -> Iterator[Finding]:
    """Findings as they are made; the child processes, which take seconds, come last."""
    for name, check in checks:
        try:
            yield from check()
        except Exception as error:  # noqa: BLE001 - one broken check must not hide the others
            fault = translated(error)
            yield Finding(name, Level.PROBLEM, fault.sentence, fault.remedy, fault.detail)
