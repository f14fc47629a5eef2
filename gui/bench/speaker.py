"""An inference child that speaks a given text: bursts, each followed by tokens at an even rate.

``python -m gui.bench.speaker SCRIPT``: the script is a JSON file of a :class:`Speech`. Before each
paced stretch it rests until the window has written the burst, and says so by an event Progress.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import msgspec

from engine.vocabulary import CountTokens, Generate, Progress, StopReason, Text, Usage, Value
from engine.worker import Job, Lane, serve

BURST, PACED = "burst", "paced"


class Speech(Value, frozen=True):
    """``rate`` in tokens a second, ``rest`` in seconds."""

    parts: tuple[tuple[str, tuple[str, ...]], ...]
    rate: float
    rest: float


def _speak(speech: Speech, job: Job, command: Generate) -> StopReason:
    del command
    count = 0
    for number, (burst, paced) in enumerate(speech.parts):
        job.emit(Progress(done=number, total=len(speech.parts), unit="parts", note=BURST))
        if burst:
            job.emit(Text(text=burst))
            time.sleep(speech.rest)
        job.emit(Progress(done=number, total=len(speech.parts), unit="parts", note=PACED))
        _pace(job, paced, speech.rate)
        count += len(paced)
    job.emit(Progress(done=1, total=1, unit="parts", note=BURST))
    job.emit(Usage(prompt=10, generated=count, context_length=100_000, rate=speech.rate))
    return StopReason.FINISHED


def _pace(job: Job, tokens: tuple[str, ...], rate: float) -> None:
    began = time.perf_counter()
    for number, token in enumerate(tokens):
        time.sleep(max(0.0, began + number / rate - time.perf_counter()))
        job.emit(Text(text=token))


def _count(job: Job, command: CountTokens) -> StopReason:
    del command
    job.emit(Usage(prompt=10, context_length=100_000))
    return StopReason.FINISHED


def main() -> None:
    speech = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Speech)
    handlers: Lane = {
        Generate: lambda job, command: _speak(speech, job, command),
        CountTokens: _count,
    }
    serve("speaker", {"inference": handlers})


if __name__ == "__main__":
    main()
