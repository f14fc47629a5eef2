"""The `hilbert` program: the window without arguments, the command line with a subcommand.

Qt is imported only when a window is wanted, so that the command line stays quick.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    if arguments and not _are_files(arguments):
        from gui.commands import main as run_command  # noqa: PLC0415 - not needed for a window

        return run_command(arguments)
    from gui.start import open_window  # noqa: PLC0415 - Qt, not needed for the command line

    return open_window(arguments)


def _are_files(arguments: Sequence[str]) -> bool:
    """Whether the program was started by "open with": paths of models or papers, no command."""
    suffixes = (".gguf", ".pdf", ".md", ".txt")
    return all(argument.lower().endswith(suffixes) for argument in arguments)


if __name__ == "__main__":
    sys.exit(main())
