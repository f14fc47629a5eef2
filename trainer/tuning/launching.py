"""Runs in other processes: under ``accelerate launch``, or as a job script for Slurm.

Both are the same run as in the training child: the same folder, recipe, effective batch and events.
"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from engine.child import Child, new_job, stream
from engine.errors import HilbertError, translated
from engine.vocabulary import (
    AnyEvent,
    Failed,
    ProbeTraining,
    TrainingEnvironment,
    TrainRun,
)
from trainer.tuning import preparing, relay, wishes
from trainer.tuning.runs import Run
from trainer.tuning.wishes import Wish
from trainer.worker.start import training_command

_SCRIPT = """#!/bin/bash
#SBATCH --job-name={name}
#SBATCH --output={folder}/slurm-%j.txt
#SBATCH --ntasks={processes}
#SBATCH --gpus-per-task=1
#SBATCH --cpus-per-task=4
#SBATCH --time=24:00:00
#SBATCH --signal=B:USR1@300
# Written by `hilbert train run --launcher slurm`. Resubmit it to go on from the last checkpoint;
# five minutes before the time is over it keeps one.
set -eu
export MASTER_ADDR=$(scontrol show hostnames "$SLURM_JOB_NODELIST" | head -n 1)
export MASTER_PORT=$((20000 + SLURM_JOB_ID % 20000))
export HF_HUB_OFFLINE=1 TOKENIZERS_PARALLELISM=false UNSLOTH_AUTO_INSTALL=0
export PYTHONPATH={root}
RUN={folder}
trap 'printf pause > "$RUN/wish"' USR1
rm -f "$RUN/wish"
srun bash -c 'export RANK=$SLURM_PROCID LOCAL_RANK=$SLURM_LOCALID WORLD_SIZE=$SLURM_NTASKS
exec "$0" "$@"' {python} -m trainer.tuning.launched "$RUN" > "$RUN/slurm-events.jsonl" &
wait $! || wait $!
"""


def prepared(command: TrainRun, processes: int) -> Run:
    """The run's folder, made here; what the machine can do is asked of a training child."""
    child = Child("training", training_command())
    try:
        for event in stream(child, ProbeTraining(job=new_job())):
            if isinstance(event, TrainingEnvironment):
                return preparing.prepare(command, event, processes)
            if isinstance(event, Failed):
                raise HilbertError.of(event)
    finally:
        child.close()
    raise AssertionError("a child ends every job")


def accelerate(command: TrainRun, processes: int) -> Iterator[AnyEvent]:
    """The events of a run in so many processes. Closing the iterator stops it."""
    run = prepared(command, processes)
    yield from run.history()
    heard: SimpleQueue[AnyEvent | None] = SimpleQueue()
    fault: list[HilbertError] = []

    def work() -> None:
        try:
            relay.relay(run, relay.many(run, processes), heard.put)
        except Exception as error:  # noqa: BLE001 - raised again on the thread that listens
            fault.append(translated(error))
        heard.put(None)

    worker = Thread(target=work, name="relay")
    worker.start()
    try:
        while (event := heard.get()) is not None:
            yield event
    finally:
        if worker.is_alive():
            wishes.make(run, Wish.STOP)
        worker.join()
    if fault:
        raise fault[0]


def slurm(command: TrainRun, processes: int) -> Path:
    """The path of the job script, in the folder of a new run."""
    run = prepared(command, processes)
    script = run.folder / "job.sbatch"
    values = {
        "name": shlex.quote(f"hilbert-{run.id}"),
        "folder": shlex.quote(str(run.folder)),
        "root": shlex.quote(str(Path(__file__).resolve().parent.parent.parent)),
        "python": shlex.quote(sys.executable),
        "processes": processes,
    }
    script.write_text(_SCRIPT.format(**values), encoding="utf-8")
    script.chmod(0o755)
    return script
