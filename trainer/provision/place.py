"""The folder of the environment, and the journal of what is in it.

Promises: a package stands in the journal only when it was installed to its end; one that was begun
stands there as begun, so that what a kill has left of it is done again. The journal is replaced as
a whole. :func:`alone` keeps two processes from working on one folder.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from engine import paths
from engine.errors import HilbertError
from engine.files import write_whole
from engine.vocabulary import FailureKind, TrainerKind, Value
from trainer.provision.locks import Package

_WINDOWS = os.name == "nt"


class Journal(Value, frozen=True):
    """``done`` has the digest of each package that is installed; ``begun`` is under way.

    ``complete`` is the digest of the lock files, once all of them is installed and was tried.
    """

    kind: TrainerKind | None = None
    unsloth: bool = False
    python: str = ""
    done: dict[str, str] = msgspec.field(default_factory=dict)
    begun: str = ""
    complete: str = ""

    def with_done(self, package: Package) -> Journal:
        done = {**self.done, package.name: package.digest}
        return msgspec.structs.replace(self, done=done, begun="")

    def missing(self, packages: Iterable[Package]) -> tuple[Package, ...]:
        return tuple(p for p in packages if self.done.get(p.name) != p.digest)


@dataclass(frozen=True)
class Place:
    """``root`` holds all that is installed and fetched; :meth:`remove` leaves nothing of it."""

    root: Path

    @classmethod
    def usual(cls) -> Place:
        return cls(paths.trainer())

    @property
    def environment(self) -> Path:
        return self.root / "env"

    @property
    def fetched(self) -> Path:
        """What the installer has fetched and not installed yet; gone once all is complete."""
        return self.root / "fetched"

    @property
    def log(self) -> Path:
        """Outside, as it is written while the folder is removed."""
        return self.root.with_name(f"{self.root.name}.log")

    @property
    def python(self) -> Path:
        return self.environment / ("Scripts/python.exe" if _WINDOWS else "bin/python")

    @property
    def installer(self) -> Path:
        return self.environment / ("Scripts/uv.exe" if _WINDOWS else "bin/uv")

    def site(self, version: str) -> Path:
        """Where packages lie, by the Python's version with two numbers."""
        inside = "Lib" if _WINDOWS else f"lib/python{version}"
        return self.environment / inside / "site-packages"

    def journal(self) -> Journal:
        """Empty where there is none, or none that can be read: then all is installed anew."""
        try:
            return msgspec.json.decode(self._journal.read_bytes(), type=Journal)
        except (OSError, msgspec.MsgspecError):
            return Journal()

    def write(self, journal: Journal) -> Journal:
        write_whole(self._journal, msgspec.json.encode(journal))
        return journal

    def size(self) -> int:
        """Bytes on disk; a file that several names share is counted once."""
        seen: dict[tuple[int, int], int] = {}
        for folder, _, names in os.walk(self.root):
            for name in names:
                with contextlib.suppress(OSError):
                    about = (Path(folder) / name).lstat()
                    seen[about.st_dev, about.st_ino or len(seen)] = about.st_size
        return sum(seen.values())

    def remove(self) -> None:
        """At once out of use, then deleted; what a kill leaves goes with the next removal."""
        gone = self.root.with_name(f"{self.root.name}.gone")
        shutil.rmtree(gone, ignore_errors=True)
        if self.root.exists():
            self.root.rename(gone)
        if gone.exists():
            shutil.rmtree(gone)

    @property
    def _journal(self) -> Path:
        return self.root / "journal.json"


@contextlib.contextmanager
def alone(place: Place) -> Iterator[None]:
    """Raises HilbertError ALREADY_RUNNING while another process works on the folder."""
    place.root.parent.mkdir(parents=True, exist_ok=True)
    # Beside the folder, as that may be removed meanwhile.
    with place.root.with_name(f"{place.root.name}.lock").open("wb") as file:
        try:
            _lock(file.fileno())
        except OSError as error:
            raise HilbertError(
                FailureKind.ALREADY_RUNNING,
                "The libraries for fine-tuning are being installed or removed already.",
                "Wait until that has ended, or stop it.",
            ) from error
        yield


def _lock(descriptor: int) -> None:
    """The system gives it back when the process ends, however it ends."""
    if _WINDOWS:
        import msvcrt  # noqa: PLC0415 - not on other systems

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl  # noqa: PLC0415 - not on Windows

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
