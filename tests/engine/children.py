"""A faulty child, scripted by its first argument; used by the tests of engine.child and the CLI.

``python children.py SCRIPT``: each step of SCRIPT, separated by commas, is one of the functions
below. The rest of the steps run once for every command that arrives.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def program(*steps: str) -> Sequence[str]:
    return [sys.executable, str(Path(__file__).resolve()), ",".join(steps)]


def emit(**event: Any) -> None:
    os.write(1, json.dumps(event).encode() + b"\n")


def command() -> dict[str, Any]:
    """The next command; at the end of stdin the process ends, as a good child does."""
    line = sys.stdin.buffer.readline()
    if not line:
        os._exit(0)
    found: dict[str, Any] = json.loads(line)
    return found


def act(step: str, job: str) -> None:  # noqa: PLR0912 - one case for each fault
    name, _, argument = step.partition("=")
    match name:
        case "text":
            emit(event="Text", job=job, text=argument or "hello")
        case "echo":
            emit(event="Text", job=job, text=f"{os.getpid()}")
        case "done":
            emit(event="Done", job=job)
        case "failed":
            emit(
                event="Failed",
                job=job,
                kind="bad_file",
                sentence="It is broken.",
                remedy="Mend it.",
            )
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "signal":
            os.kill(os.getpid(), int(argument))
        case "raise":
            raise {"MemoryError": MemoryError, "ModuleNotFoundError": ModuleNotFoundError}[argument]
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "exit":
            sys.stderr.write("out of cheese\n")
            sys.stderr.flush()
            os._exit(int(argument or 3))
        case "garbage":
            os.write(1, b"ggml: loaded 3 tensors\n")
        case "close":
            os.close(1)
        case "sleep":
            time.sleep(float(argument or 60))
        case "cancel":
            while command()["command"] != "Cancel":
                pass
            emit(event="Done", job=job, reason="cancelled")
        case "event":
            emit(job=job, **json.loads(argument.replace(";", ",")))


def main() -> None:
    emit(event="Ready", engine="scripted")
    steps = sys.argv[1].split(",")
    while True:
        heard = command()
        if heard["command"] != "Cancel":
            for step in steps:
                act(step, heard["job"])


if __name__ == "__main__":
    main()
