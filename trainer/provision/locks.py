"""The lock files as packages: which are needed for a kind of device, each with its hashes.

The files are those of packaging/lock; every package is installed with ``--require-hashes``, so what
is fetched is what Hilbert was tested with, wherever it comes from.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.vocabulary import TrainerKind

#: The installer of all others, itself installed by pip.
INSTALLER = "uv"
#: In chat.txt for the window, which stays outside.
_WINDOW = {"pyside6-essentials", "shiboken6", "watchdog"}
#: Has no wheel, and is built by setuptools.
_BUILT = {"rouge-score"}
_BUILDERS = {"setuptools"}


@dataclass(frozen=True)
class Package:
    """``requirement`` is the block of the lock file: name, version, marker, hashes."""

    name: str
    version: str
    requirement: str

    @property
    def digest(self) -> str:
        """Changes with the version and with the hashes."""
        return hashlib.sha256(self.requirement.encode()).hexdigest()[:16]

    @property
    def ways(self) -> list[list[str]]:
        """What the installer has to be told besides; the next one is tried where one fails."""
        if self.name in _BUILT:
            return [["--no-build-isolation", f"--no-binary={self.name}"]]
        usual = ["--only-binary=:all:"]
        # A mirror may have PyTorch's own builds; else the installer knows where they are kept.
        own = [[*usual, "--torch-backend=cpu"]] if self.version.endswith("+cpu") else []
        return [usual, *own]


def needed(
    locks: Path, kind: TrainerKind, markers: Mapping[str, str], unsloth: bool = False
) -> tuple[Package, ...]:
    """In the order of installation, the installer first."""
    tools = [p for p in read(locks / "tools.txt", markers) if p.name in {INSTALLER, *_BUILDERS}]
    tools.sort(key=lambda package: package.name != INSTALLER)
    found = {package.name: package for package in tools}
    for name in _files(kind, markers["sys_platform"], unsloth):
        for package in read(locks / name, markers):
            if package.name not in _WINDOW:
                found.setdefault(package.name, package)
    return tuple(found.values())


def _files(kind: TrainerKind, system: str, unsloth: bool) -> Iterator[str]:
    yield "chat.txt"
    # On Linux the package index has the build for CUDA, elsewhere the one for the processor.
    if system == "linux" and kind is TrainerKind.CPU:
        yield "torch-cpu.txt"
    else:
        yield "torch.txt"
    if kind is TrainerKind.CUDA:
        yield "cuda.txt"
    yield "train.txt"
    if unsloth:
        yield "unsloth.txt"


def read(path: Path, markers: Mapping[str, str]) -> Iterator[Package]:
    """The packages of a lock file that are meant for an interpreter."""
    from packaging.markers import Marker  # noqa: PLC0415 - only who installs needs it

    text = path.read_text(encoding="utf-8")
    for block in re.findall(r"^[a-z0-9].*(?:(?<=\\)\n.*)*", text, flags=re.MULTILINE):
        head = block.splitlines()[0].rstrip(" \\")
        pin, _, marker = head.partition(" ; ")
        name, _, version = pin.partition("==")
        if not marker or Marker(marker).evaluate(dict(markers)):
            yield Package(name.partition("[")[0], version, block)
