"""The training child: ``python -m trainer.worker``.

Two lanes, so that questions about runs and the environment are answered during a training.
"""

from __future__ import annotations

from engine.hardware import installed
from engine.vocabulary import ProbeTraining
from engine.worker import Job, serve
from trainer.tuning import environment


def on_probe(job: Job, command: ProbeTraining) -> None:
    job.emit(environment.probe())


def main() -> None:
    parts = ("torch", "transformers", "trl", "peft")
    engine = ", ".join(f"{name} {installed(name) or 'missing'}" for name in parts)
    serve(engine, {"train": {}, "query": {ProbeTraining: on_probe}})


if __name__ == "__main__":
    main()
