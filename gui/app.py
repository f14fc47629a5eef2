"""The `hilbert` program: the window without arguments, the command line with a subcommand.

Qt is imported only when a window is wanted, so that the command line stays quick.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.window import MainWindow


def main(arguments: Sequence[str] | None = None) -> int:
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    if arguments and not _are_files(arguments):
        from gui.commands import main as run_command  # noqa: PLC0415 - not needed for a window

        return run_command(arguments)
    return show_window(arguments)


def show_window(files: Sequence[str], watched: Callable[[MainWindow], object] | None = None) -> int:
    """See :func:`gui.start.open_window`."""
    # What is loaded and built until the window is whole stays: looking through it for what could be
    # freed, over and over while it grows, takes a sixth of the start.
    gc.disable()
    from gui.qt_support import import_qt  # noqa: PLC0415 - not needed for the command line

    import_qt()
    from gui.start import open_window  # noqa: PLC0415 - Qt

    return open_window(files, watched)


def _are_files(arguments: Sequence[str]) -> bool:
    """Whether the program was started by "open with": paths of models or papers, no command."""
    suffixes = (".gguf", ".pdf", ".md", ".txt")
    return all(argument.lower().endswith(suffixes) for argument in arguments)


if __name__ == "__main__":
    sys.exit(main())
