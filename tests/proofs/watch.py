"""What hostile input must not bring about: requests, files read or written elsewhere, foreign code.

The audit hook of tests/watched sees what Python does, in this process and in every child. What
native code does is seen from outside: a socket that counts who comes, the kernel's word on who has
opened a file that nobody may read (inotify, Linux), and a listing of all files before and after.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import socket
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.proofs.frame import Tally

_HOOK = Path(__file__).resolve().parents[1] / "watched"
_OPENED = 0x20 | 0x01  # IN_OPEN, IN_ACCESS of inotify(7)
_NONBLOCKING = os.O_NONBLOCK if hasattr(os, "O_NONBLOCK") else 0
_EVENT = struct.Struct("iIII")

Listing = dict[str, tuple[int, int]]


class Watch:
    """A place of its own for one proof, with bait in it.

    ``secret`` is a file that nobody may read, ``canary`` one that only foreign code would make,
    ``address`` an HTTP address that nobody may ask. Hostile files are put into ``given``.
    """

    def __init__(self, place: Path) -> None:
        place = place.resolve()
        self._place = place
        self.data, self.given, self.home = place / "data", place / "given", place / "home"
        self.secret, self.canary = place / "secret.txt", place / "canary"
        self._tmp, self._notes = place / "tmp", place / "notes"
        for folder in (self.data, self.given, self.home, self._tmp):
            folder.mkdir(exist_ok=True)
        self._notes.touch()
        self.secret.write_text("The key to the vault is 4711.")
        self._server = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._server.setblocking(False)
        self.address = f"http://127.0.0.1:{self._server.getsockname()[1]}"
        self._opened = _Opened(self.secret)
        self._before: Listing = {}

    @property
    def environment(self) -> dict[str, str]:
        search = os.pathsep.join(filter(None, [str(_HOOK), os.environ.get("PYTHONPATH", "")]))
        folders = (self.data, self.given, self._tmp)
        return {
            "HILBERT_DATA": str(self.data),
            "HILBERT_WATCHED": str(self._notes),
            "HILBERT_WATCHED_PROGRAMS": "tesseract",  # reads scans
            "HILBERT_WATCHED_FOLDERS": os.pathsep.join(map(str, folders)),
            "HOME": str(self.home),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": search,
            "TMPDIR": str(self._tmp),
            "TORCHINDUCTOR_CACHE_DIR": str(self._tmp / "torch"),
            "XDG_CACHE_HOME": str(self._tmp / "cache"),  # of fonts, which are the system's own
        }

    def begin(self) -> None:
        """All hostile files are there: from here on nothing outside the data may change."""
        self._before = self._listing()

    def check(self, tally: Tally) -> None:
        """Count what was brought about, and say so where it is not nothing."""
        notes = self._notes.read_text(encoding="utf-8").splitlines()
        after = self._listing()
        before = self._before
        changed = {path for path in after | before if after.get(path) != before.get(path)}
        found = {
            "attempts seen by the audit hook": notes,
            "requests": ["a request"] * self._requests(),
            "secrets opened": ["the secret"] * self._opened.count(),
            "foreign code run": ["the canary"] * self.canary.exists(),
            "files changed outside the data folder": sorted(changed),
        }
        for name, cases in found.items():
            tally.counts[name] += len(cases)
            tally.check(not cases, f"{name}: {', '.join(cases[:5])}")

    def close(self) -> None:
        self._server.close()
        self._opened.close()

    def _listing(self) -> Listing:
        """Size and time of change by path, but for the data and what is temporary."""
        found = {}
        for path in self._place.rglob("*"):
            free = {self.data, self._tmp, self._notes} & {path, *path.parents}
            if not free and not path.is_dir():
                state = path.lstat()
                found[str(path)] = state.st_size, state.st_mtime_ns
        return found

    def _requests(self) -> int:
        """Who has come to the address; they wait in the kernel until they are counted."""
        came = 0
        with contextlib.suppress(BlockingIOError):
            while True:
                self._server.accept()[0].close()
                came += 1
        return came


class _Opened:
    """How often a file was opened or read, by whomever; not counted without inotify."""

    def __init__(self, path: Path) -> None:
        self._file = -1
        if sys.platform.startswith("linux"):
            library = ctypes.CDLL(None, use_errno=True)
            self._file = library.inotify_init1(_NONBLOCKING)
            library.inotify_add_watch(self._file, os.fsencode(path), _OPENED)

    def count(self) -> int:
        came = 0
        with contextlib.suppress(BlockingIOError):
            while self._file >= 0:
                data = os.read(self._file, 65536)
                while data:
                    length = _EVENT.unpack_from(data)[-1]
                    data = data[_EVENT.size + length :]
                    came += 1
        return came

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)


@contextlib.contextmanager
def watched() -> Iterator[Watch]:
    """Watch this process and the children that it starts, in the folder beside HILBERT_DATA."""
    watch = Watch(Path(os.environ["HILBERT_DATA"]).parent)
    before = dict(os.environ)
    os.environ.update(watch.environment)
    import tests.watched.sitecustomize  # noqa: F401 - from here on, for good

    bytecode, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield watch
    finally:
        sys.dont_write_bytecode = bytecode
        os.environ.clear()
        os.environ.update(before)
        watch.close()
