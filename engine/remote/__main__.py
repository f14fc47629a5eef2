"""The child that talks to model servers: ``python -m engine.remote``.

Apart from the inference child, so that the network stays shut where foreign model files are read.
It starts with the first command for a model on a server.
"""

from __future__ import annotations

from engine import sandbox
from engine.inference.remote import RemoteEngine
from engine.vocabulary import CountTokens, Generate, LoadModel, StopReason
from engine.worker import Job, Lane, serve


def _load(job: Job, command: LoadModel) -> StopReason:
    return RemoteEngine(command.model).load(job)


def _generate(job: Job, command: Generate) -> StopReason:
    return RemoteEngine(command.model).generate(job, command)


def _count(job: Job, command: CountTokens) -> StopReason:
    return RemoteEngine(command.model, quick=True).count(job, command)


def main() -> None:
    sandbox.work_in("remote")
    lane: Lane = {LoadModel: _load, Generate: _generate, CountTokens: _count}
    serve("OpenAI-compatible servers", {"remote": lane})


if __name__ == "__main__":
    main()
