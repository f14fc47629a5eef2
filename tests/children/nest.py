"""Reads once what the window is made of, and becomes a window as often as it is asked to: a fork.

``python -m tests.children.nest DESCRIPTOR``: a socket, on which each message is the environment and
the arguments of one life, in JSON, with the descriptor of its output; the answer is its process id.
What is forked has made nothing of Qt yet, so that all but the reading of the files is its own.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import socket
import sys

from gui.loading import PAGES
from tests.children import asking_window

_LONGEST = 1 << 20  # bytes of a message


def main(descriptor: int) -> None:
    for name in (*PAGES, "markdown_it"):
        importlib.import_module(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are nobody's to wait for
    with socket.socket(fileno=descriptor) as door:
        while True:
            message, outputs, *_ = socket.recv_fds(door, _LONGEST, 1)
            if not message:
                return
            pid = os.fork()
            if pid == 0:
                door.detach()
                os.close(descriptor)
                _live(outputs[0], **json.loads(message))
            os.close(outputs[0])
            door.send(str(pid).encode())


def _live(output: int, environment: dict[str, str], arguments: list[str]) -> None:
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.environ.clear()
        os.environ.update(environment)
        os.dup2(output, 1)
        os.close(output)
        asking_window.main("scripted" in arguments)
    finally:
        os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
