"""States of conversations on disk, so that after a restart a model need not read them again.

Promises: bounded, the least recently used go first; written on a thread of its own, as a whole or
not at all; a full or broken disk costs nothing but the saved time; a file is used only when the
model, the engine's build and the settings that made it are the very same and its checksum holds.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import shutil
import sys
import threading
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from engine.inference.adapters import AdapterSet
from engine.inference.llama import State
from engine.kept_states import stem
from engine.vocabulary import ConversationId

DEFAULT_LIMIT = 2 * 1024**3  # bytes
_LEFT_FREE = 512 * 1024**2  # bytes of disk that are never filled
_MAGIC = b"hilbert state 1\n"
_LONGEST_HEADER = 65_536


@dataclass(frozen=True)
class Owner:
    """Whose tokens a state holds, and with which adapters they were evaluated."""

    conversation: ConversationId
    adapters: AdapterSet


class _Header(msgspec.Struct):
    identity: str
    tokens: int
    state: int
    checksum: int


class DiskStates:
    """The folder of states, as seen by one model with one set of settings (``identity``)."""

    def __init__(self, folder: Path, identity: str) -> None:
        self._folder = folder
        self._identity = identity
        self._limit = DEFAULT_LIMIT
        self._pending: dict[Path, tuple[Sequence[int], State]] = {}
        self._changed = threading.Condition()
        self._closing = False
        self._writer: threading.Thread | None = None

    def set_limit(self, limit: int | None) -> None:
        self._limit = DEFAULT_LIMIT if limit is None else limit

    def tokens(self, owner: Owner) -> Sequence[int]:
        """The tokens of the saved state; empty where there is none that can be trusted."""
        try:
            with self._path(owner).open("rb") as file:
                return _read_tokens(file, self._header(file))
        except (OSError, ValueError, msgspec.MsgspecError):
            return ()

    def load(self, owner: Owner) -> State | None:
        """The saved state, None where it is damaged. Takes as long as reading the file."""
        path = self._path(owner)
        with contextlib.suppress(OSError, ValueError, msgspec.MsgspecError):
            with path.open("rb") as file:
                header = self._header(file)
                tokens = _read_tokens(file, header)
                state = (ctypes.c_uint8 * header.state)()
                if file.readinto(memoryview(state).cast("B")) != header.state:
                    raise ValueError("cut short")
            if _checksum(tokens, state) != header.checksum:
                raise ValueError("damaged")
            os.utime(path)
            return state
        with contextlib.suppress(OSError):
            path.unlink()
        return None

    def pending(self) -> list[State]:
        """What waits in memory to be written."""
        with self._changed:
            return [state for _, state in self._pending.values()]

    def save(self, owner: Owner, tokens: Sequence[int], state: State) -> None:
        """Write in the background. ``state`` must not change any more."""
        if len(state) > self._limit:
            return
        with self._changed:
            self._pending[self._path(owner)] = (tokens, state)
            self._changed.notify_all()
            if self._writer is None:
                self._writer = threading.Thread(target=self._write_all, name="states", daemon=True)
                self._writer.start()

    def flush(self, timeout: float) -> bool:
        """Wait until all is written. False: the time was not enough."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._pending, timeout)

    def close(self) -> None:
        """Write what waits, in the background, and end the thread after it."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()

    def _path(self, owner: Owner) -> Path:
        made_by = hashlib.sha256(f"{self._identity}{owner.adapters}".encode()).hexdigest()[:16]
        return self._folder / f"{stem(owner.conversation)}-{made_by}.state"

    def _header(self, file: BinaryIO) -> _Header:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise ValueError("not a state")
        header = msgspec.json.decode(file.readline(_LONGEST_HEADER), type=_Header)
        expected = file.tell() + 4 * header.tokens + header.state
        if header.identity != self._identity or os.fstat(file.fileno()).st_size != expected:
            raise ValueError("made by another model, or cut short")
        return header

    # --- writer thread ---

    def _write_all(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._pending or self._closing)
                if not self._pending:
                    return
                path, (tokens, state) = next(iter(self._pending.items()))
            try:
                self._write(path, tokens, state)
            except OSError as error:
                sys.stderr.write(f"state not saved: {error}\n")
            with self._changed:
                if self._pending[path][1] is state:
                    del self._pending[path]
                self._changed.notify_all()

    def _write(self, path: Path, tokens: Sequence[int], state: State) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._make_room(path, len(state))
        if shutil.disk_usage(self._folder).free < len(state) + _LEFT_FREE:
            raise OSError("too little space is left on the disk")
        header = _Header(self._identity, len(tokens), len(state), _checksum(tokens, state))
        part = path.with_suffix(f".{os.getpid()}.part")
        try:
            with part.open("wb") as file:
                file.write(_MAGIC + msgspec.json.encode(header) + b"\n")
                file.write(array("i", tokens).tobytes())
                file.write(memoryview(state).cast("B"))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def _make_room(self, path: Path, size: int) -> None:
        """Remove the least recently used until ``size`` more bytes stay within the limit."""
        files = [file for file in self._folder.iterdir() if file.is_file() and file != path]
        found = sorted((file.stat().st_mtime, file.stat().st_size, file) for file in files)
        total = sum(length for _, length, _ in found)
        for _, length, file in found:
            if total + size <= self._limit:
                return
            file.unlink(missing_ok=True)
            total -= length


def _read_tokens(file: BinaryIO, header: _Header) -> array[int]:
    tokens = array("i")
    tokens.frombytes(file.read(4 * header.tokens))
    return tokens


def _checksum(tokens: Sequence[int], state: State) -> int:
    return zlib.crc32(memoryview(state).cast("B"), zlib.crc32(array("i", tokens).tobytes()))
