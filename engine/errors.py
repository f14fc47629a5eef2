"""The one family of errors for the world's faults; a bug of ours stays an ordinary exception.

Foreign errors are translated here, once: :func:`translated` turns what the operating system or
SQLite raises into a sentence, a remedy and a folded-away detail.
"""

from __future__ import annotations

import errno
import sqlite3
import traceback

from engine.vocabulary import Failed, FailureKind, JobId

_Explained = tuple[FailureKind, str, str]  # with its sentence and its remedy
_FULL: _Explained = (
    FailureKind.DISK_FULL,
    "The disk is full.",
    "Free some space, then try again; what was saved before is safe.",
)
_FORBIDDEN: _Explained = (
    FailureKind.READ_ONLY,
    "Hilbert may not write to its data folder.",
    "Make the folder writable, or choose another with HILBERT_DATA.",
)
_UNPLUGGED: _Explained = (
    FailureKind.NOT_FOUND,
    "The disk does not answer.",
    "Check whether the drive is connected, then try again.",
)
_OF_SYSTEM: dict[int, _Explained] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _FORBIDDEN,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.ENAMETOOLONG: (
        FailureKind.UNSUPPORTED,
        "The name of a file is longer than this system allows.",
        "Give it a shorter name.",
    ),
    errno.EIO: _UNPLUGGED,
    errno.ENODEV: _UNPLUGGED,
    errno.ENXIO: _UNPLUGGED,
}


class HilbertError(Exception):
    """Something outside the program went wrong. ``sentence`` says what, ``remedy`` what to do."""

    def __init__(
        self, kind: FailureKind, sentence: str, remedy: str = "", detail: str = ""
    ) -> None:
        super().__init__(sentence)
        self.kind = kind
        self.sentence = sentence
        self.remedy = remedy
        self.detail = detail

    def event(self, job: JobId, seq: int = 0) -> Failed:
        return Failed(
            job=job,
            seq=seq,
            kind=self.kind,
            sentence=self.sentence,
            remedy=self.remedy,
            detail=self.detail,
        )

    @classmethod
    def of(cls, event: Failed) -> HilbertError:
        return cls(event.kind, event.sentence, event.remedy, event.detail)


def translated(error: BaseException) -> HilbertError:
    """The same fault as one of ours; what is not known to be the world's is INTERNAL."""
    if isinstance(error, HilbertError):
        return error
    kind, sentence, remedy = _explained(error)
    detail = "".join(traceback.format_exception(error))
    return HilbertError(kind, sentence, remedy, detail)


def _explained(error: BaseException) -> _Explained:
    if known := _OF_SYSTEM.get(_os_code(error) or 0):
        return known
    if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return (
            FailureKind.BAD_FILE,
            "A database in Hilbert's data folder is damaged.",
            "Run `hilbert doctor` to see which, and put a backup in its place.",
        )
    if isinstance(error, FileNotFoundError):
        return (
            FailureKind.NOT_FOUND,
            f"The file {error.filename} is not there.",
            "Check the path, or whether the drive is connected.",
        )
    if isinstance(error, MemoryError):
        return (
            FailureKind.OUT_OF_MEMORY,
            "There is not enough memory for this.",
            "Close other programs, or choose a smaller model or context.",
        )
    return (
        FailureKind.INTERNAL,
        "Something went wrong inside Hilbert.",
        "Try again; if it happens again, report it with the details below.",
    )


def _os_code(error: BaseException) -> int | None:
    if isinstance(error, OSError):
        return error.errno
    if isinstance(error, sqlite3.Error):
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith("SQLITE_FULL"):
            return errno.ENOSPC
        if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
            return errno.EACCES
        # A short write is reported as an I/O error, and on a full disk that is what it is; the
        # memory shared by connections is a file that has to grow, too.
        if name.startswith(("SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE")):
            return errno.ENOSPC
        if name.startswith("SQLITE_IOERR"):
            return errno.EIO
    return None
