"""The inference child: ``python -m engine.inference``. Holds at most one model in memory.

It runs models in files, and the network is shut to it: models on servers have ``engine.remote``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from engine import paths, sandbox
from engine.inference.cache import Cache
from engine.inference.generate import Generator
from engine.inference.library import engine_build, engine_name
from engine.inference.llama import Llama
from engine.inference.states import DiskStates
from engine.inference.weighing import weigh
from engine.vocabulary import (
    CountTokens,
    Generate,
    LoadModel,
    ModelLoaded,
    ModelSpec,
    Progress,
    StopReason,
    WeighStatements,
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
        job.emit(generator.count(command.messages, command.sampling.max_tokens))
        return StopReason.FINISHED

    def weigh(self, job: Job, command: WeighStatements) -> StopReason:
        generator = self._loaded(job, command.model)
        if generator is None:
            return StopReason.CANCELLED
        job.on_cancel(generator.llama.abort)
        whole = weigh(job, generator.llama, generator.cache, command.statements)
        return StopReason.FINISHED if whole else StopReason.CANCELLED

    def _loaded(self, job: Job, spec: ModelSpec) -> Generator | None:
        """The model of ``spec`` with its adapters, loaded if it is not; None if cancelled."""
        base = msgspec.structs.replace(spec, adapters=())
        if self._generator is None or self._generator.llama.spec != base:
            self._unload()
            try:
                llama = Llama(base, _reporter(job))
            except Exception:
                if job.cancelled:
                    return None
                raise
            disk = DiskStates(paths.states(), _identity(llama))
            self._generator = Generator(llama, Cache(llama, disk))
            job.emit(ModelLoaded(model=llama.info()))
        self._generator.llama.adapters.use(spec.adapters)
        return self._generator

    def rest(self, is_followed: Callable[[], bool]) -> None:
        """Nothing has been asked for a moment: time to read ahead, and to write down it all."""
        if self._generator is not None:
            self._generator.settle(is_followed)
            self._generator.cache.save()

    def _unload(self) -> None:
        if self._generator is not None:
            self._generator.cache.close()
            self._generator.llama.close()
            self._generator = None


def _identity(llama: Llama) -> str:
    """All that a state depends on: another model, build or setting must not be given it."""
    path = Path(llama.spec.path)
    spec = msgspec.structs.replace(llama.spec, threads=0)
    made = (spec, llama.fingerprint, path.stat().st_mtime_ns, llama.context_length)
    return f"{engine_build()} {made}"


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
    offline = sandbox.confine("inference")
    inference = Inference()
    lane: Lane = {
        LoadModel: inference.load,
        Generate: inference.generate,
        CountTokens: inference.count,
        WeighStatements: inference.weigh,
    }
    serve(engine_name(), {"inference": lane}, {"inference": inference.rest}, offline=offline)


if __name__ == "__main__":
    main()
