"""How one of our modules becomes a process of its own: in a checkout, in an installed app."""

from __future__ import annotations

import sys

#: The installed program is one executable, which becomes a child of itself by this argument.
AS_MODULE = "--module"


def command(module: str) -> list[str]:
    """``python -m module``, whichever way this program itself was started."""
    return [sys.executable, AS_MODULE if getattr(sys, "frozen", False) else "-m", module]
