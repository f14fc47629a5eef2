"""Loaded by every Python that has this folder on its path: it may neither connect nor unpickle.

An attempt is refused, and noted in the file that HILBERT_WATCHED names, since the library that made
it may hide the refusal. Sockets of the loopback and of the file system stay.
"""

import os
import sys

_HERE = ("127.0.0.1", "::1", "localhost", None)


def _hook(event: str, args: tuple[object, ...]) -> None:
    match event, args:
        case "socket.connect", (_, (host, *_)) if host not in _HERE:
            _refuse(f"connected to {host}")
        case "socket.getaddrinfo", (host, *_) if host not in _HERE:
            _refuse(f"looked up {host}")
        case "pickle.find_class", (module, name):
            _refuse(f"unpickled {module}.{name}")


def _refuse(what: str) -> None:
    with open(os.environ["HILBERT_WATCHED"], "a", encoding="utf-8") as file:  # noqa: PTH123
        file.write(what + "\n")
    raise PermissionError(f"Something {what}.")


sys.addaudithook(_hook)
