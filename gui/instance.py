"""One window per data folder: the first holds a lock and listens, a second hands over and leaves.

A local socket, never a TCP port. A lock whose holder has died is taken over by Qt itself, by the
number and the name of its process; where those have gone to another process, by ``take_over``. The
lock is taken before the window comes on the screen; what it takes to listen is imported after that.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 1000  # ms
_AGAIN = 0.05


class Instance(QObject):
    """The claim of this process on a data folder."""

    called = Signal(list)  # paths that a second start was given; perhaps none

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """True: this is the only window of the folder. False: another is open.

        Raises OSError where the lock cannot be written.
        """
        if not self._lock.tryLock(0):
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                _write_something(self._folder)  # the system knows why: full, or read-only
                raise PermissionError(13, "The data folder cannot be written to")
            return False
        return True

    def take_over(self) -> bool:
        """Claim the folder although its lock names a living process, if that does not hold it.

        After a crash another process may have got the number and name in the lock: a child of the
        next window is started from the same program. To be asked once ``call`` found nobody. The
        system decides: a file that a process has locked (Windows: opened) cannot be removed.
        """
        return self._lock.removeStaleLockFile() and self._lock.tryLock(0)

    def listen(self) -> None:
        """Hear of second starts from now on."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - see above

        name = _socket_of(self._folder)
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        # Nobody else on a shared machine may tell this window what to open.
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(name)

    def call(self, paths: Sequence[str], patience: float = 0.0) -> bool:
        """Ask the other window to come forward and take ``paths``; False if it does not answer.

        ``patience`` is how many seconds it may take to listen: it has perhaps just been opened.
        """
        import msgspec  # noqa: PLC0415 - not needed for a first window
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        socket = QLocalSocket()
        if not _connected(socket, _socket_of(self._folder), patience):
            return False
        absolute = [str(Path(path).absolute()) for path in paths]
        socket.write(msgspec.json.encode(absolute))
        while socket.bytesToWrite() and socket.waitForBytesWritten(_PATIENCE):
            pass  # a long list goes in pieces
        arrived = not socket.bytesToWrite()
        socket.disconnectFromServer()
        return arrived

    def release(self) -> None:
        if self._server:
            self._server.close()
        self._lock.unlock()

    def _hear(self) -> None:
        assert self._server is not None
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(lambda: self._take(socket))

    def _take(self, socket: QLocalSocket) -> None:
        import msgspec  # noqa: PLC0415 - not needed for the first picture

        try:
            paths = msgspec.json.decode(socket.readAll().data(), type=list[str])
        except msgspec.MsgspecError:
            paths = []
        socket.deleteLater()
        self.called.emit(paths)


def _connected(socket: QLocalSocket, name: str, patience: float) -> bool:
    until = time.monotonic() + patience
    while True:
        socket.connectToServer(name)
        if socket.waitForConnected(_PATIENCE):
            return True
        if time.monotonic() > until:
            return False
        time.sleep(_AGAIN)


def _socket_of(folder: Path) -> str:
    import hashlib  # noqa: PLC0415 - not needed for the first picture

    return "hilbert-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]


def _write_something(folder: Path) -> None:
    import tempfile  # noqa: PLC0415 - not needed for the first picture

    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"Hilbert")
        file.flush()
