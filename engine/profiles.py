"""Data folders by name: one for work, one to try things, one on a drive. Kept outside all of them.

Each holds its own conversations, papers and models; two windows may be open with two of them. The
list lies in the configuration folder of the system (``HILBERT_CONFIG`` moves it).
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import platformdirs

from engine import paths
from engine.errors import HilbertError
from engine.files import write_whole
from engine.vocabulary import FailureKind, Value


class Profile(Value, frozen=True):
    name: str
    folder: str


def listed() -> tuple[Profile, ...]:
    """All that were made, by name; the folder in use is not among them unless it was named."""
    try:
        known = msgspec.json.decode(_file().read_bytes(), type=tuple[Profile, ...])
    except (OSError, msgspec.MsgspecError):
        return ()
    return tuple(sorted(known, key=lambda one: one.name.casefold()))


def add(name: str, folder: Path) -> Profile:
    """Name a data folder. Raises HilbertError where the name or the folder cannot be used."""
    name = name.strip()
    if not name or any(one.name.casefold() == name.casefold() for one in listed()):
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"There is a profile called “{name}” already." if name else "A profile needs a name.",
            "Choose another name.",
        )
    folder = folder.expanduser().absolute()
    if folder.exists() and any(folder.iterdir()) and not (folder / "hilbert.db").exists():
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"{folder.name} holds other files.",
            "Choose an empty folder, or one that Hilbert has used before.",
        )
    made = Profile(name, str(folder))
    _write((*listed(), made))
    return made


def forget(profile: Profile) -> None:
    """Take it off the list; the folder stays as it is."""
    _write(tuple(one for one in listed() if one != profile))


def environment(profile: Profile) -> dict[str, str]:
    """For a program that shall use this profile."""
    return {**os.environ, "HILBERT_DATA": profile.folder}


def is_current(profile: Profile) -> bool:
    return Path(profile.folder) == paths.data().absolute()


def _file() -> Path:
    override = os.environ.get("HILBERT_CONFIG")
    folder = Path(override) if override else Path(platformdirs.user_config_dir("hilbert", False))
    return folder / "profiles.json"


def _write(profiles: tuple[Profile, ...]) -> None:
    write_whole(_file(), msgspec.json.encode(profiles))
