"""What Hilbert needs from the operating system: Qt's libraries, a venv module, a C++ compiler.

Looks by loading or asking, never by package name, so that it also works where the package manager
is not apt. Installs with apt-get where that is possible without asking for a password, and
otherwise says the exact command.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from setup_console import SetupError, Step, run
from setup_machine import WINDOWS, python_version

#: Shared library -> Debian/Ubuntu package. The first group is needed to start Qt at all, the
#: second to show a window on X11, which a headless test does not do.
ESSENTIAL = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgomp.so.1": "libgomp1",
}
DISPLAY = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
_MSVC = (
    "Install Microsoft's C++ Build Tools (free) and run this again:\n"
    "  winget install Microsoft.VisualStudio.2022.BuildTools --override "
    '"--wait --passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"'
)


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(wanted: dict[str, str]) -> dict[str, str]:
    return {name: package for name, package in wanted.items() if not can_load(name)}


def has_venv() -> bool:
    """Debian's python3 has venv but not ensurepip, so both count."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def has_compiler() -> bool:
    if WINDOWS:
        return bool(shutil.which("cl")) or _visual_studio()
    named = os.environ.get("CXX", "").split()
    return any(shutil.which(name) for name in [*named[:1], "c++", "g++", "clang++"])


def _visual_studio() -> bool:
    programs = os.environ.get("PROGRAMFILES(X86)", r"C:\Program Files (x86)")
    tool = Path(programs, "Microsoft Visual Studio", "Installer", "vswhere.exe")
    if not tool.exists():
        return False
    part = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"
    command = [str(tool), "-latest", "-products", "*", "-requires", part]
    found = subprocess.run(
        [*command, "-property", "installationPath"], capture_output=True, check=False
    )
    return bool(found.stdout.strip())


def prepare(*, compiler: bool, display: bool) -> None:
    """Make sure that all is there. ``compiler`` where something has to be compiled."""
    if compiler and WINDOWS and not has_compiler():
        raise SetupError(
            "There is no C++ compiler, and one part of Hilbert is compiled here.", _MSVC
        )
    if not has_venv() and not _on_linux():
        raise SetupError(
            "This Python has no venv module.", "Install Python 3.12 or later from its own site."
        )
    if _on_linux():
        _prepare_linux(compiler=compiler, display=display)


def _on_linux() -> bool:
    return sys.platform.startswith("linux")


def _prepare_linux(*, compiler: bool, display: bool) -> None:
    lacking = missing_libraries(ESSENTIAL)
    shown = missing_libraries(DISPLAY)
    needs = {**lacking, **shown}
    if not has_venv():
        needs["venv"] = f"python{python_version()}-venv"
    if compiler and not has_compiler():
        needs["C++ compiler"] = "g++"
    if not needs:
        return
    packages = sorted(set(needs.values()))
    if not apt_prefix():
        _report(needs, essential=bool(needs.keys() - shown.keys()) or display)
        return
    with Step(f"System packages ({', '.join(packages)})") as step:
        _install(packages, step)
    _check_again(compiler=compiler)


def _report(needs: dict[str, str], *, essential: bool) -> None:
    """Stop with the command to run, or go on with a remark where only a window needs it."""
    command = apt_command(sorted(set(needs.values())))
    if essential:
        raise SetupError(
            f"The system lacks {_listed(needs)}.",
            f"Install them with:\n  sudo {command}\nOn another system than Debian or Ubuntu, "
            "install the packages with these libraries. Then run this again.",
        )
    print(f"  To see the window later, install: sudo {command}", flush=True)


def apt_command(packages: Iterable[str]) -> str:
    return "apt-get install --no-install-recommends " + " ".join(packages)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def apt_prefix() -> list[str]:
    """How to call apt-get without a question, or nothing where that cannot be."""
    apt = shutil.which("apt-get")
    if not apt:
        return []
    if os.geteuid() == 0:
        return [apt]
    sudo = shutil.which("sudo")
    if (
        not sudo
        or subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode
    ):
        return []
    return [sudo, "-n", "DEBIAN_FRONTEND=noninteractive", apt]


def _install(packages: list[str], step: Step) -> None:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    options = ["-o", "DPkg::Lock::Timeout=300", "-q", "-y"]
    apt = [*apt_prefix(), *options]
    total = len(packages)

    def read(line: str) -> str | None:
        return (
            line.partition("(")[0].strip()[:60] if line.startswith(("Get:", "Setting up")) else None
        )

    step.note("reading package lists")
    what = f"Installing {total} system packages"
    run([*apt, "update"], what=what, env=env, step=step)
    command = [*apt, "install", "--no-install-recommends", *packages]
    run(command, what=what, env=env, step=step, progress=read)


def _check_again(*, compiler: bool) -> None:
    still = missing_libraries(ESSENTIAL)
    if still:
        raise SetupError(f"The system still lacks {_listed(still)}.", "Install them by hand.")
    importlib.invalidate_caches()
    if not has_venv() or (compiler and not has_compiler()):
        raise SetupError("The system packages were installed, but something is still missing.")
