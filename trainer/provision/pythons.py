"""A Python to make the environment from: the app's own where it is one, else one of the system."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from engine import paths
from engine.child import outside
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Value

OLDEST, NEWEST = (3, 11), (3, 14)
_SECONDS = 20.0

#: Names as environment markers have them (PEP 508).
_ASK = """
import json, os, platform, sys, venv
print(json.dumps({
    "implementation_name": sys.implementation.name,
    "os_name": os.name,
    "platform_machine": platform.machine(),
    "platform_python_implementation": platform.python_implementation(),
    "platform_system": platform.system(),
    "python_full_version": platform.python_version(),
    "python_version": ".".join(platform.python_version_tuple()[:2]),
    "sys_platform": sys.platform,
    "bits": sys.maxsize.bit_length() + 1,
}))
"""


class Python(Value, frozen=True):
    """An interpreter that environments can be made from. ``markers`` are what it says of itself."""

    path: str
    markers: dict[str, str]

    @property
    def version(self) -> str:
        """With two numbers, as 3.12."""
        return self.markers["python_version"]


def find() -> Python:
    """The first that will do. Raises HilbertError MISSING_PART when there is none."""
    for path in _candidates():
        if found := examine(path):
            return found
    oldest, newest = (".".join(map(str, version)) for version in (OLDEST, NEWEST))
    raise HilbertError(
        FailureKind.MISSING_PART,
        f"Fine-tuning needs Python {oldest} to {newest}, and none was found here.",
        "Install one from the Microsoft Store or python.org, then try again."
        if os.name == "nt"
        else "Install the package python3 of your system, then try again.",
    )


def examine(path: Path) -> Python | None:
    """What an interpreter says of itself; None where it is none, or not one that will do."""
    try:
        done = subprocess.run(
            [path, "-I", "-c", _ASK],
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=True,
            env=outside(),
        )
        said = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    bits = said.pop("bits")
    version = tuple(int(part) for part in said["python_version"].split("."))
    usable = said["implementation_name"] == "cpython" and bits == 64
    return Python(str(path), said) if usable and OLDEST <= version <= NEWEST else None


def _candidates() -> Iterator[Path]:
    if os.name == "nt" and (inside := paths.bundled()):
        yield inside / "python.exe"  # the one that the installer has brought
    if not getattr(sys, "frozen", False):
        # Also from inside an environment: its base outlives it.
        yield Path(getattr(sys, "_base_executable", sys.executable))
    minors = range(NEWEST[1], OLDEST[1] - 1, -1)
    names = [*(f"python3.{minor}" for minor in minors), "python3", "python"]
    for name in names:
        if path := shutil.which(name):
            yield Path(path)
