"""What a window does that closes over a training: ``python leaving_window.py RUN``."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from engine.child import Child, new_job
from engine.vocabulary import AnyEvent, Progress, ResumeRun, RunId
from trainer.worker.start import keeper_command


def main(run: RunId) -> None:
    far = threading.Event()

    def hear(event: AnyEvent) -> None:
        if isinstance(event, Progress):
            far.set()

    child = Child("training", [sys.executable, str(Path(__file__).with_name("lone_training.py"))])
    child.send(ResumeRun(job=new_job(), run=run), hear)
    assert far.wait(30)
    child.hand_over(keeper_command(run))
    child.close()


if __name__ == "__main__":
    main(RunId(sys.argv[1]))
