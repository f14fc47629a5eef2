"""How this Hilbert was installed, and how a new file of that form is put in its place.

Promises of :func:`replace`: at every moment the old file or the new one is in place, whole.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from engine import paths
from engine.hardware import installed
from engine.vocabulary import Form

#: Set by the portable file to its own path (packaging/linux/portable.sh).
PORTABLE = "HILBERT_FILE"
_DPKG = Path("/var/lib/dpkg/info")


def form() -> Form:
    if os.environ.get(PORTABLE):
        return Form.PORTABLE
    if paths.bundled() is None:
        return Form.CHECKOUT
    if sys.platform == "win32":
        return Form.INSTALLER
    return Form.DEB if any(_DPKG.glob("hilbert*.list")) else Form.RPM


def is_complete() -> bool:
    """Whether the starter models came with it."""
    inside = paths.bundled()
    return inside is not None and (inside / "starters").is_dir()


@cache
def running() -> str:
    """The version that runs; 0 where nobody says, as in a checkout that was never installed."""
    return installed("hilbert") or "0"


def put_in_place(file: Path) -> str:
    """Do what this form needs with a file that was verified; a sentence on what comes next.

    Raises OSError where the file or its place does not allow it.
    """
    match form():
        case Form.PORTABLE:
            replace(Path(os.environ[PORTABLE]), file)
            return "The new version is in place. It is used from the next start on."
        case Form.INSTALLER:
            subprocess.Popen([file])
            return "The installer has been started. Close Hilbert, so that it can go on."
        case Form.DEB:
            return f"Install it with: sudo apt install {file}"
        case Form.RPM:
            return f"Install it with: sudo dnf install {file}"
        case Form.CHECKOUT:
            return "This is a checkout: bring it up to date with git."


def replace(target: Path, file: Path) -> None:
    """Put ``file`` in the place of ``target``: staged beside it, then renamed in one step."""
    staged = target.with_name(f".{target.name}.new")
    with file.open("rb") as source, staged.open("wb") as new:
        shutil.copyfileobj(source, new, 2**20)
        new.flush()
        os.fsync(new.fileno())
    staged.chmod(0o755)
    staged.replace(target)
    _sync(target.parent)


def _sync(folder: Path) -> None:
    """The rename itself reaches the disk. Windows has no such call, and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
