"""Decode rate and time to the first token: the whole path of the app beside a bare loop.

The app's side is what a person gets: a child process, engine.answering, events as JSON lines,
decoded in this process and timed here. The bare side is engine.bench.bare_chat.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from engine.asking import DEFAULT_SYSTEM_PROMPT, Question
from engine.bench import measure
from engine.child import new_job
from engine.cli.answer import Asking
from engine.cli.children import Children
from engine.errors import HilbertError
from engine.models import Model
from engine.vocabulary import (
    Done,
    Failed,
    LoadModel,
    ModelSpec,
    Progress,
    Role,
    Sampling,
    StopReason,
    Text,
    Usage,
    Value,
)

QUESTION = (
    "Explain step by step how a superconducting transmon qubit works, how it is read out, how two "
    "of them are entangled, and which kinds of noise limit it today."
)
TARGET = 0.95


class Run(Value, frozen=True, omit_defaults=False):
    """``rate`` in tokens/s from the first token to the last; ``first_token`` in seconds."""

    prompt: int
    generated: int
    first_token: float
    rate: float
    text: str


def run(
    model: Model, tokens: int, rounds: int, threads: int, told: Callable[[Progress], None]
) -> dict[str, Any]:
    spec = ModelSpec(path=str(model.path), threads=threads)
    done = 0

    def step(act: Callable[[], Run]) -> Run:
        nonlocal done
        told(Progress(done=done, total=2 * rounds + 2, unit="runs"))
        done += 1
        return act()

    def app() -> Run:
        return step(lambda: app_run(spec, tokens))

    def bare() -> Run:
        return step(lambda: bare_run(spec, tokens))

    app(), bare()  # the file comes into the cache
    apps, bares = measure.in_turns(rounds, app, bare)
    return _report(model, spec, tokens, apps, bares)


def app_run(spec: ModelSpec, tokens: int) -> Run:
    """One answer by a fresh child, from sending the question to hearing the last token."""
    question = Question(QUESTION, spec, sampling=Sampling(temperature=0.0, max_tokens=tokens))
    with Children() as children:
        for _event in children.run(LoadModel(job=new_job(), model=spec)):
            pass
        asking = Asking(question, children)
        heard: list[float] = []
        usage = Usage(prompt=0)
        started = time.perf_counter()
        for event in asking.events():
            match event:
                case Text():
                    heard.append(time.perf_counter())
                case Usage():
                    usage = event
                case Failed():
                    raise HilbertError.of(event)
                case Done(reason=StopReason.CANCELLED):
                    raise KeyboardInterrupt
        return Run(
            prompt=usage.prompt,
            generated=usage.generated,
            first_token=heard[0] - started,
            rate=(usage.generated - 1) / (heard[-1] - heard[0]) if len(heard) > 1 else 0.0,
            text=asking.message.text,
        )


def bare_run(spec: ModelSpec, tokens: int) -> Run:
    settings = {
        "model": spec,
        "tokens": tokens,
        "messages": [(Role.SYSTEM, DEFAULT_SYSTEM_PROMPT), (Role.USER, QUESTION)],
    }
    return measure.bare("engine.bench.bare_chat", settings, Run)


def _report(
    model: Model, spec: ModelSpec, tokens: int, apps: list[Run], bares: list[Run]
) -> dict[str, Any]:
    app, bare = _side(apps), _side(bares)
    rounds = list(zip(apps, bares, strict=True))
    return measure.report(
        "chat",
        f"hilbert bench chat --model {model.id} --tokens {tokens} --rounds {len(apps)}"
        f" --threads {spec.threads}",
        model={"name": model.id, "quantisation": model.header and model.header.quantisation},
        settings={"prompt": apps[0].prompt, "tokens": tokens, "threads": spec.threads},
        app=app,
        bare=bare,
        decode_ratio=_ratio([(one.rate, other.rate) for one, other in rounds]),
        first_token_ratio=_ratio([(one.first_token, other.first_token) for one, other in rounds]),
        same_text=len({run.text for run in (*apps, *bares)}) == 1,
        target={"decode_ratio": TARGET},
    )


def _ratio(rounds: Sequence[tuple[float, float]]) -> float:
    """The median of the rounds' ratios: the two of a round ran one after the other."""
    return measure.median([app / bare if bare else 0.0 for app, bare in rounds])


def _side(runs: list[Run]) -> dict[str, Any]:
    return {
        "rate": measure.median([run.rate for run in runs]),
        "first_token": measure.median([run.first_token for run in runs]),
        "generated": runs[0].generated,
        "rates": [round(run.rate, 2) for run in runs],
        "first_tokens": [round(run.first_token, 4) for run in runs],
    }
