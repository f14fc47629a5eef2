"""The Windows installers, made on Linux: for one person, silent with ``/S``, with an uninstaller.

Needs MinGW (g++-mingw-w64-x86-64-posix) and makensis (nsis) of the building system.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import build_models
import build_sbom
import build_windows_installer
import build_windows_payload
import build_windows_sbom
from build_workshop import Workshop, date, version
from setup_console import SetupError

_NEEDED = ("makensis", "x86_64-w64-mingw32-g++-posix")


def build(workshop: Workshop, dist: Path) -> list[Path]:
    """Make every Windows file in ``dist``; the paths made. Raises SetupError."""
    for program in _NEEDED:
        if not shutil.which(program):
            raise SetupError(
                f"{program} is missing, which Windows installers are made with.",
                "Install g++-mingw-w64-x86-64-posix and nsis, then try again.",
            )
    payload = build_windows_payload.make(workshop)
    bill = dist / f"hilbert-{version()}-windows.cdx.json"
    made = [build_sbom.write(workshop, payload, bill, build_windows_sbom.components)]
    name = f"{version()}-windows-x86_64.exe"
    complete = with_models(workshop, payload)
    for folder, file, compression in (
        (complete, f"hilbert-complete-{name}", build_windows_installer.QUICK),
        (payload, f"hilbert-{name}", build_windows_installer.SMALL),
    ):
        made.append(build_windows_installer.wrap(workshop, folder, dist / file, compression))
    return made


def with_models(workshop: Workshop, payload: Path) -> Path:
    """The payload with the starter models, for a machine without network."""
    complete = payload.with_name("complete")
    shutil.rmtree(complete, ignore_errors=True)
    # Hard links: the same files, wrapped twice.
    shutil.copytree(payload, complete, copy_function=os.link)
    build_models.place(workshop, complete / "starters")
    for path in (complete / "starters").iterdir():
        os.utime(path, (date(), date()))
    return complete
