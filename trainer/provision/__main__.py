"""The provisioning child: ``python -m trainer.provision``.

A process of its own, since what it does takes minutes and must not end with a training, and what
the training child has loaded could not be replaced or deleted on every system.
"""

from __future__ import annotations

import contextlib

import psutil

from engine.worker import serve
from trainer.provision.desk import LANES


def main() -> None:
    with contextlib.suppress(psutil.Error, OSError):
        # Somebody may be chatting. What it starts inherits that.
        psutil.Process().nice(getattr(psutil, "BELOW_NORMAL_PRIORITY_CLASS", 10))
    serve("provision", LANES)


if __name__ == "__main__":
    main()
