"""What an environment is made from: our code, the lock files, a pip, the bindings to llama.cpp.

An installed app brings it as the folder ``trainer-kit`` (made by packaging/build_kit.py), since its
own modules may lie in an archive that no other interpreter can read. A checkout is its own kit.
"""

from __future__ import annotations

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

from engine import paths
from engine.errors import HilbertError
from engine.vocabulary import FailureKind

FOLDER = "trainer-kit"
_CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Kit:
    """``code`` holds the packages engine, trainer and assets; ``pip`` is run by a Python."""

    code: Path
    locks: Path
    pip: Path

    @property
    def digest(self) -> str:
        """Changes when another version of the app asks for other packages."""
        texts = b"".join(path.read_bytes() for path in sorted(self.locks.glob("*.txt")))
        return hashlib.sha256(texts).hexdigest()[:16]

    @property
    def starter(self) -> Path:
        """What the environment's Python runs to become the training child."""
        return self.code / "trainer" / "worker" / "apart.py"


def is_brought() -> bool:
    """Whether an installer has brought one along."""
    inside = paths.bundled()
    return inside is not None and (inside / FOLDER).is_dir()


def kit() -> Kit:
    """Raises HilbertError MISSING_PART where the app was put together without it."""
    inside = paths.bundled()
    if inside and is_brought():
        folder = inside / FOLDER
        wheels = sorted(folder.glob("pip-*.whl"))
        if not wheels:
            raise _missing("pip")
        return Kit(folder / "code", folder / "lock", wheels[0] / "pip")
    locks = _CHECKOUT / "packaging" / "lock"
    if not locks.is_dir():
        raise _missing("the lists of packages")
    return Kit(_CHECKOUT, locks, _package("pip"))


def llama() -> Path:
    """The bindings with their library: plain Python and ctypes, so any interpreter can use them."""
    return _package("llama_cpp")


def _package(name: str) -> Path:
    """The folder of an installed package, which is not imported."""
    found = importlib.util.find_spec(name)
    if found is None or not found.submodule_search_locations:
        raise _missing(name)
    return Path(found.submodule_search_locations[0])


def _missing(name: str) -> HilbertError:
    return HilbertError(
        FailureKind.MISSING_PART,
        f"This installation lacks {name}, which fine-tuning is set up with.",
        "Install Hilbert again.",
    )
