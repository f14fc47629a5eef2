"""Run a module of Hilbert's in another environment: ``python -I apart.py [module [arguments]]``.

Without a module it becomes the training child. Isolated (-I), since the variables of an installed
app point at libraries for another Python; whatever this process starts finds our modules by
PYTHONPATH again.
"""

from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path


def main() -> None:
    code = Path(__file__).resolve().parents[2]
    sys.path.insert(0, str(code))
    os.environ["PYTHONPATH"] = str(code)
    os.environ["HILBERT_APART"] = "1"
    if code.parent.name == "trainer-kit":
        os.environ["HILBERT_BUNDLED"] = str(code.parents[1])  # its models are the app's
    module, *arguments = sys.argv[1:] or ["trainer.worker"]
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
