"""One run in a process of its own: ``python -m trainer.tuning.launched FOLDER``.

For Unsloth, whose import changes transformers for good, for ``accelerate launch``, which starts it
once for each GPU, and for a Slurm job. The first process writes events to stdout; wishes come from
the run's folder. The exit code is 0 for a run that ended as wanted, also when it was paused.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from engine.errors import translated
from engine.vocabulary import AnyEvent, Artifact, Backend, JobId, RunState, encode
from engine.worker import claim_stdout
from trainer.tuning import wishes
from trainer.tuning.relay import RELAYED
from trainer.tuning.runs import Run


def main(folder: Path) -> int:
    output = claim_stdout()
    main_process = os.environ.get("RANK", "0") == "0"

    def tell(event: AnyEvent) -> None:
        if main_process:
            output.write(encode(event))
            output.flush()

    if os.environ.get(RELAYED):
        threading.Thread(target=_end_with_parent, daemon=True).start()
    run = Run(folder)
    try:
        if run.plan().backend is Backend.UNSLOTH:
            os.environ["UNSLOTH_AUTO_INSTALL"] = "0"
            import unsloth  # noqa: F401, PLC0415 - before transformers, which it patches
        from trainer.tuning.compute.fit import train  # noqa: PLC0415 - torch

        state = train(run, lambda: wishes.of(run), tell)
        if state is RunState.FINISHED and main_process:
            tell(Artifact(path=str(run.adapter), sha256=run.adapter_hash()))
    except Exception as error:  # noqa: BLE001 - the edge where every fault becomes an event
        tell(translated(error).event(JobId("")))
        return 1
    return 0


def _end_with_parent() -> None:
    # Not sys.stdin: its lock would be held by this thread when the interpreter ends.
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
