"""Commands that compute with torch in their own process, given in an app that has none."""

from __future__ import annotations

import subprocess
import sys

from engine.child import outside
from trainer.provision import describing
from trainer.provision.kit import kit


def go_where_torch_is() -> None:
    """Run this very command in the environment that has it, and end with its code.

    Returns only where this interpreter will do. Raises HilbertError MISSING_PART where fine-tuning
    is not set up.
    """
    if describing.has_own():
        return
    python = describing.ready_python()
    if python is None:
        raise describing.not_set_up()
    command = [str(python), "-I", str(kit().starter), "trainer", *sys.argv[1:]]
    sys.exit(subprocess.run(command, env=outside(), check=False).returncode)
