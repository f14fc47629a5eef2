"""What pip, uv and venv say when they fail, as faults of ours: translated here, once."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from trainer.provision.running import ProgramError

_NO_SPACE = re.compile(r"no space left|os error 28\b|os error 112\b|disk quota", re.IGNORECASE)
_HASH = re.compile(
    r"hash mismatch|do not match the hashes|hashes.*mismatch|bad crc|invalid zip|not a zip",
    re.IGNORECASE,
)
_NETWORK = re.compile(
    r"error sending request|dns error|failed to fetch|connection|timed out|network"
    r"|temporary failure|could not connect|max retries|name resolution",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"no (matching distribution|solution found)|was not found|no wheels", re.IGNORECASE
)
_LIBRARY = re.compile(r"(lib[\w.+-]+\.so[.\d]*): cannot open shared object")


@contextlib.contextmanager
def explained(what: str, wheels: Path | None) -> Iterator[None]:
    """Raises HilbertError for a program that failed while it worked on ``what``."""
    try:
        yield
    except ProgramError as error:
        raise _explained(error.words, what, wheels) from error


def _explained(words: str, what: str, wheels: Path | None) -> HilbertError:
    if _NO_SPACE.search(words):
        return HilbertError(
            FailureKind.DISK_FULL,
            f"The disk became full while {what} was installed.",
            "Free some space, then go on: what was installed is kept.",
            words,
        )
    if _HASH.search(words):
        return HilbertError(
            FailureKind.BAD_FILE,
            f"What came for {what} is not the file that Hilbert was tested with.",
            "Nothing of it was installed. Try again later, or from another source.",
            words,
        )
    if wheels and _NONE.search(words):
        return HilbertError(
            FailureKind.NOT_FOUND,
            f"The folder {wheels} lacks {what}.",
            "Put its file there, or install over the network.",
            words,
        )
    if found := _LIBRARY.search(words):
        return HilbertError(
            FailureKind.MISSING_PART,
            f"The system lacks the library {found[1]}.",
            "Install the package of your system that has it, then go on.",
            words,
        )
    if not wheels and _NETWORK.search(words):
        return HilbertError(
            FailureKind.NO_NETWORK,
            f"{what} could not be fetched.",
            "Check the network, then go on: what was installed is kept.",
            words,
        )
    return HilbertError(
        FailureKind.CHILD_ENDED,
        f"Installing {what} failed.",
        "Try again, or repair the installation; the details are below.",
        words,
    )
