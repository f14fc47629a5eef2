"""The installed program: the window, the command line, and each of their child processes.

One executable is all three, since an installed app has no ``python -m``: ``--module NAME`` runs one
of our own modules, anything else is passed to the program itself (see engine/modules.py).
"""

from __future__ import annotations

import multiprocessing
import runpy
import sys

from engine.modules import AS_MODULE

_OURS = ("engine", "gui", "trainer")


def main() -> int:
    # Libraries that start processes of their own call this program again.
    multiprocessing.freeze_support()
    if sys.argv[1:2] == [AS_MODULE] and len(sys.argv) > 2:
        name = sys.argv[2]
        if name.split(".")[0] not in _OURS:
            sys.stderr.write(f"{name} is no part of Hilbert.\n")
            return 2
        sys.argv = [name, *sys.argv[3:]]
        runpy.run_module(name, run_name="__main__", alter_sys=True)
        return 0
    from gui.app import main as run  # noqa: PLC0415 - a child needs none of it

    return run()


if __name__ == "__main__":
    sys.exit(main())
