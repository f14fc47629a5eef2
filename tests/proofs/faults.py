"""Faults of the disk and the clock that a proof switches on and off while the program runs.

``faults.c`` is compiled and preloaded (Linux, with a C compiler): a full disk, a data folder that
is gone, an fsync that fails and a clock that jumps then need neither root nor a real small disk.
"""

from __future__ import annotations

import errno
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

FULL, GONE, UNSYNCED, JUMPED = "disk full", "data folder gone", "fsync failed", "clock jumped"
PRELOADED = (FULL, GONE, UNSYNCED, JUMPED)
_SOURCE = Path(__file__).with_name("faults.c")
_ORDER = struct.Struct("=qqq")


class Faults:
    """One switch for all processes that are started with :attr:`environment`."""

    def __init__(self, folder: Path) -> None:
        self._control = folder / "faults"
        self._state = [0, 0, 0]
        self._put()
        self._library = folder / "faults.so"
        compiler = shutil.which("cc")
        self.possible = sys.platform.startswith("linux") and compiler is not None
        if self.possible:
            command = [str(compiler), "-shared", "-fPIC", "-o", str(self._library), str(_SOURCE)]
            subprocess.run([*command, "-ldl"], check=True)

    def among(self, kinds: Sequence[str]) -> list[str]:
        """Those kinds of faults that can be made here."""
        return [kind for kind in kinds if self.possible or kind not in PRELOADED]

    @property
    def environment(self) -> dict[str, str]:
        preload = {"LD_PRELOAD": str(self._library)} if self.possible else {}
        return {**os.environ, **preload, "HILBERT_FAULTS": str(self._control)}

    def fill_disk(self) -> None:
        self._put(write=errno.ENOSPC)

    def unplug(self) -> None:
        """Neither writing nor syncing works, as when the disk has gone."""
        self._put(write=errno.EIO, sync=errno.EIO)

    def break_sync(self) -> None:
        self._put(sync=errno.EIO)

    def jump(self, seconds: int) -> None:
        """The wall clock goes wrong, and stays so."""
        self._state[2] += seconds
        self._put()

    def mend(self) -> None:
        self._put()

    def _put(self, write: int = 0, sync: int = 0) -> None:
        self._state[:2] = write, sync
        with self._control.open("r+b" if self._control.exists() else "wb") as file:
            file.write(_ORDER.pack(*self._state))
