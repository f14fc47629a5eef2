"""``hilbert doctor``: what the training child finds when it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.child import Child, new_job, stream
from engine.doctor import Finding, Level
from engine.errors import HilbertError
from engine.vocabulary import Failed, ProbeTraining, TrainingEnvironment
from trainer.provision import describing
from trainer.worker.start import training_command

_REMEDY = "Run `python3 packaging/bootstrap.py run` again, or install Hilbert again."

_SET_UP = "Set fine-tuning up with `hilbert trainer install`, or on the page Fine-tune."


def training_environment(command: Sequence[str] | None = None) -> Iterator[Finding]:
    child = Child("training", command or training_command())
    try:
        for event in stream(child, ProbeTraining(job=new_job())):
            if isinstance(event, Failed):
                raise HilbertError.of(event)
            if isinstance(event, TrainingEnvironment):
                yield from findings(event)
    finally:
        child.close()


def findings(found: TrainingEnvironment) -> Iterator[Finding]:
    libraries = ", ".join(f"{part.name} {part.version}" for part in found.parts if part.version)
    told = f"answers: {libraries}" if libraries else "answers"
    yield Finding("The training process", Level.OK, told)
    usable = next((state for state in found.backends if state.usable), None)
    if usable is None:
        reasons = " ".join(f"{state.backend}: {state.reason}" for state in found.backends)
        remedy = _REMEDY if describing.has_own() else _SET_UP
        yield Finding("Training", Level.WARNING, f"Models cannot be trained. {reasons}", remedy)
        return
    where = ", ".join(found.gpus) or f"the processor ({found.threads} threads)"
    speed = f" (measured {found.bf16_speed:.1f} times as fast)" if not found.gpus else ""
    number = f"bfloat16{speed}" if found.bf16 else "float32"
    others = " ".join(f"{s.backend}: {s.reason}" for s in found.backends if s is not usable)
    sentence = f"with {usable.backend} on {where}, computed in {number}. {others}".rstrip()
    yield Finding("Training", Level.OK, sentence)
