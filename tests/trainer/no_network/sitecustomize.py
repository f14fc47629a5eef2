"""Loaded by every Python that starts with this folder on its path: there is no network in it.

Addresses of the loopback and sockets of the file system stay, since processes use them among
themselves; everything else fails at once, name look-ups too.
"""

import sys


def _hook(event: str, args: tuple[object, ...]) -> None:
    if event == "socket.getaddrinfo" and args[0] not in ("localhost", "127.0.0.1", None):
        raise PermissionError(f"a name was looked up: {args[0]}")
    if event == "socket.connect":
        address = args[1]
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise PermissionError(f"something connected to {address}")


sys.addaudithook(_hook)
