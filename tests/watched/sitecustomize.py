"""Loaded by every Python with this folder on its path: what it may not do is refused and noted.

It may neither connect elsewhere nor unpickle. Where HILBERT_WATCHED_FOLDERS names folders, it
makes, changes and removes files below those only, and starts no program but this Python and those
that HILBERT_WATCHED_PROGRAMS names. An attempt is noted in the file that HILBERT_WATCHED names,
since the library that made it may hide the refusal. Sockets of the loopback and of the file system
stay. What native code does without Python is not seen here.
"""

import os
import sys
from typing import TypeGuard

_HERE = ("127.0.0.1", "::1", "localhost", None)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {
    "os.chmod": 1,
    "os.link": 2,
    "os.mkdir": 1,
    "os.remove": 1,
    "os.rename": 2,
    "os.rmdir": 1,
    "os.symlink": 2,
    "os.truncate": 1,
}  # how many of its first arguments are paths


def _hook(event: str, args: tuple[object, ...]) -> None:
    if "HILBERT_WATCHED" not in os.environ:
        return
    match event, args:
        case "socket.connect", (_, (host, *_)) if host not in _HERE:
            _refuse(f"connected to {host}")
        case "socket.getaddrinfo", (host, *_) if host not in _HERE:
            _refuse(f"looked up {host}")
        case "pickle.find_class", (module, name):
            _refuse(f"unpickled {module}.{name}")
    if "HILBERT_WATCHED_FOLDERS" in os.environ:
        _watch_files(event, args)


def _watch_files(event: str, args: tuple[object, ...]) -> None:
    match event, args:
        case "open", (path, _, int(flags)) if flags & _WRITING and not _may_write(path):
            _refuse(f"wrote {path!r}")
        case "subprocess.Popen" | "os.exec" | "os.posix_spawn", (program, *_):
            _watch_program(program)
        case "os.system", (command,):
            _refuse(f"ran {command!r}")
        case name, paths if name in _CHANGES:
            for path in paths[: _CHANGES[name]]:
                if not _may_change(path):
                    _refuse(f"called {name} of {path!r}")


def _watch_program(program: object) -> None:
    allowed = os.environ.get("HILBERT_WATCHED_PROGRAMS", "").split(os.pathsep)
    if str(program) not in (sys.executable, *allowed):
        _refuse(f"started {program!r}")


def _may_write(path: object) -> bool:
    """By the file that a link leads to."""
    return not _is_path(path) or _is_inside(os.path.realpath(os.fsdecode(path)))


def _may_change(path: object) -> bool:
    """By where the name stands, whatever it leads to."""
    if not _is_path(path):
        return True
    folder, name = os.path.split(os.fsdecode(path))
    return _is_inside(os.path.join(os.path.realpath(folder or os.curdir), name))  # noqa: PTH118


def _is_path(path: object) -> TypeGuard[str | bytes]:
    """Not a file that is open already."""
    return isinstance(path, str | bytes | os.PathLike)


def _is_inside(path: str) -> bool:
    folders = os.environ["HILBERT_WATCHED_FOLDERS"].split(os.pathsep)
    return path == os.environ["HILBERT_WATCHED"] or any(
        path == folder or path.startswith(folder + os.sep) for folder in (*folders, "/dev")
    )


def _refuse(what: str) -> None:
    with open(os.environ["HILBERT_WATCHED"], "a", encoding="utf-8") as file:  # noqa: PTH123
        file.write(what + "\n")
    raise PermissionError(f"Something {what}.")


sys.addaudithook(_hook)
