"""The training child: ``python -m trainer.worker``.

Three lanes, so that questions about runs and the environment are answered, and examples are looked
at, during a training. The network is shut to it: ``trainer.worker.sending`` uploads.
"""

from __future__ import annotations

from engine import sandbox
from engine.hardware import installed
from engine.vocabulary import (
    EvaluateRun,
    ListRuns,
    PauseRun,
    ProbeTraining,
    ReadRun,
    ResumeRun,
    TrainRun,
)
from engine.worker import Job, serve
from trainer.examples.desk import EXAMPLES
from trainer.export import desk as exports
from trainer.head import handlers
from trainer.tuning.desk import Desk


def main(desk: Desk) -> None:
    def on_probe(job: Job, command: ProbeTraining) -> None:
        job.emit(desk.environment)

    parts = ("torch", "transformers", "trl", "peft")
    engine = ", ".join(f"{name} {installed(name) or 'missing'}" for name in parts)
    serve(
        engine,
        {
            "train": {
                TrainRun: desk.on_train,
                ResumeRun: desk.on_resume,
                EvaluateRun: desk.on_evaluate,
                **exports.WORK,
                **handlers.TRAIN,
            },
            "query": {
                ProbeTraining: on_probe,
                ListRuns: desk.on_list,
                ReadRun: desk.on_read,
                PauseRun: desk.on_pause,
                **exports.QUESTIONS,
                **handlers.QUERY,
            },
            "examples": EXAMPLES,
        },
        offline=sandbox.shut_network(),
    )


if __name__ == "__main__":
    main(Desk())
