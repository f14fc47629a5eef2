"""``python -m trainer.worker.keeper RUN WINDOW``: hold a training child while no window does.

It is started by a window that closes and leaves a run to itself. Its stdin is the child's output,
its stdout the child's input, which stays open as long as this process lives: a child ends when its
input closes. It hears nothing before the window with the process id WINDOW has gone, as until then
the window listens. Promises: the child ends once the run is no longer under way. What the run says
is in its folder; nothing is kept here.
"""

from __future__ import annotations

import contextlib
import sys

import psutil

from engine.vocabulary import RunState
from trainer.tuning.runs import Run, find


def main(name: str, window: int) -> None:
    run = find(name)
    with contextlib.suppress(psutil.NoSuchProcess):
        psutil.Process(window).wait()
    while under_way(run) and sys.stdin.buffer.readline():
        pass  # read, so that the child is never held up by a full pipe


def under_way(run: Run) -> bool:
    return run.status().state is RunState.RUNNING


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
