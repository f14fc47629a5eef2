"""The inference child: ``python -m engine.inference``. Holds at most one model in memory."""

from __future__ import annotations

from collections.abc import Callable

from engine.inference.generate import Generator
from engine.inference.llama import Llama, engine_name
from engine.vocabulary import (
    CountTokens,
    Generate,
    LoadModel,
    ModelLoaded,
    ModelSpec,
    Progress,
    StopReason,
)
from engine.worker import Job, Lane, serve


class Inference:
    """The model in memory, and what can be asked of it."""

    def __init__(self) -> None:
        self._generator: Generator | None = None

    def load(self, job: Job, command: LoadModel) -> StopReason:
        return StopReason.FINISHED if self._loaded(job, command.model) else StopReason.CANCELLED

    def generate(self, job: Job, command: Generate) -> StopReason:
        generator = self._loaded(job, command.model)
        if generator is None:
            return StopReason.CANCELLED
        job.on_cancel(generator.llama.abort)
        return generator.generate(job, command)

    def count(self, job: Job, command: CountTokens) -> StopReason:
        generator = self._loaded(job, command.model)
        if generator is None:
            return StopReason.CANCELLED
        job.emit(generator.count(command.messages))
        return StopReason.FINISHED

    def _loaded(self, job: Job, spec: ModelSpec) -> Generator | None:
        """The model of ``spec``, loaded if it is not; None when that was cancelled."""
        if self._generator is None or self._generator.llama.spec != spec:
            self._unload()

            try:
                self._generator = Generator(Llama(spec, _reporter(job)))
            except Exception:
                if job.cancelled:
                    return None
                raise
            job.emit(ModelLoaded(model=self._generator.llama.info()))
        return self._generator

    def _unload(self) -> None:
        if self._generator is not None:
            self._generator.llama.close()
            self._generator = None


def _reporter(job: Job) -> Callable[[float], bool]:
    """Report whole tenths of the loading; False, which stops it, once the job is cancelled."""
    reported = -1

    def report(fraction: float) -> bool:
        nonlocal reported
        tenths = int(fraction * 10)
        if tenths > reported:
            reported = tenths
            job.emit(Progress(done=tenths * 10, total=100, unit="%", note="Loading the model"))
        return not job.cancelled

    return report


def main() -> None:
    inference = Inference()
    lane: Lane = {
        LoadModel: inference.load,
        Generate: inference.generate,
        CountTokens: inference.count,
    }
    serve(engine_name(), {"inference": lane})


if __name__ == "__main__":
    main()
