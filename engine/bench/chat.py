"""Rates, waiting times and memory: the whole path of the app beside a bare loop.

The app's side is what a person gets: a child process, engine.answering, events as JSON lines,
decoded in this process and timed here. The bare side is engine.bench.bare_chat. Both read a first
question with a text (cold), answer it, and read a further one (warm), of which only the end is new.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import psutil

from engine.asking import DEFAULT_SYSTEM_PROMPT, Question
from engine.bench import measure
from engine.child import new_job
from engine.cli.answer import Asking
from engine.cli.children import Children
from engine.errors import HilbertError
from engine.models import Model
from engine.store import Message, new_message
from engine.vocabulary import (
    ConversationId,
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

_TEXT = (
    "A transmon is a superconducting circuit of a Josephson junction and a large capacitor. Its "
    "levels are spaced unevenly, so that two of them can be addressed alone by microwaves. It is "
    "read out through a resonator whose frequency depends on its state. "
)
QUESTION = _TEXT * 10 + (
    "Explain step by step how such a qubit works, how it is read out, how two of them are "
    "entangled, and which kinds of noise limit it today."
)
FURTHER = "Which of these kinds of noise is the hardest to get rid of, and why is that so?"
TARGET = {"decode_ratio": 0.97, "prefill_ratio": 0.97, "warm_ratio": 1.15}


class Run(Value, frozen=True, omit_defaults=False):
    """Tokens, seconds and bytes.

    ``cold`` is the time to the first token of the first answer, ``warm`` of the second, whose
    prompt brings ``new`` tokens. ``rate`` is tokens/s from the first token of the first answer to
    its last, ``prefill`` of reading the first prompt. ``memory`` is what the process holds at last.
    """

    prompt: int
    generated: int
    cold: float
    rate: float
    prefill: float
    new: int
    warm: float
    memory: int
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

    with measure.temporary_data():
        answer = app().text  # the file comes into the cache, too

        def bare() -> Run:
            return step(lambda: bare_run(spec, tokens, answer))

        bare()
        apps, bares = measure.in_turns(rounds, app, bare)
    return _report(model, spec, tokens, apps, bares)


def app_run(spec: ModelSpec, tokens: int) -> Run:
    """Two turns with a fresh child, from sending a question to hearing the last token."""
    with Children() as children:
        for _event in children.run(LoadModel(job=new_job(), model=spec)):
            pass
        first = _turn(children, spec, tokens, QUESTION, ())
        question = new_message(_CONVERSATION, None, Role.USER, QUESTION)
        second = _turn(children, spec, 2, FURTHER, (question, first.message))
        pid = children.child("inference").pid
        return Run(
            prompt=first.usage.prompt,
            generated=first.usage.generated,
            cold=first.waited,
            rate=(first.usage.generated - 1) / first.spoke if first.spoke else 0.0,
            prefill=(first.usage.prompt - first.usage.cached) / first.waited,
            new=second.usage.prompt - second.usage.cached,
            warm=second.waited,
            memory=psutil.Process(pid).memory_info().rss if pid else 0,
            text=first.message.text,
        )


_CONVERSATION = ConversationId("bench")


class _Turn(msgspec.Struct):
    message: Message
    usage: Usage
    waited: float  # for the first token
    spoke: float  # from the first token to the last


def _turn(
    children: Children, spec: ModelSpec, tokens: int, text: str, history: Sequence[Message]
) -> _Turn:
    sampling = Sampling(temperature=0.0, max_tokens=tokens)
    asking = Asking(Question(text, spec, history, sampling=sampling), children, _CONVERSATION)
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
    return _Turn(asking.message, usage, heard[0] - started, heard[-1] - heard[0])


def bare_run(spec: ModelSpec, tokens: int, answer: str) -> Run:
    """``answer`` is what the app's side has said: both read it as part of the second prompt."""
    first = [(Role.SYSTEM, DEFAULT_SYSTEM_PROMPT), (Role.USER, QUESTION)]
    settings = {
        "model": spec,
        "tokens": tokens,
        "messages": first,
        "further": [*first, (Role.ASSISTANT, answer), (Role.USER, FURTHER)],
    }
    return measure.bare("engine.bench.bare_chat", settings, Run)


def _report(
    model: Model, spec: ModelSpec, tokens: int, apps: list[Run], bares: list[Run]
) -> dict[str, Any]:
    rounds = list(zip(apps, bares, strict=True))
    return measure.report(
        "chat",
        f"hilbert bench chat --model {model.id} --tokens {tokens} --rounds {len(apps)}"
        f" --threads {spec.threads}",
        model={"name": model.id, "quantisation": model.header and model.header.quantisation},
        settings={"prompt": apps[0].prompt, "tokens": tokens, "threads": spec.threads},
        app=_side(apps),
        bare=_side(bares),
        decode_ratio=_ratio([(app.rate, bare.rate) for app, bare in rounds]),
        prefill_ratio=_ratio([(app.prefill, bare.prefill) for app, bare in rounds]),
        cold_ratio=_ratio([(app.cold, bare.cold) for app, bare in rounds]),
        warm_ratio=_ratio([(app.warm, bare.warm) for app, bare in rounds]),
        memory_ratio=_ratio([(app.memory, bare.memory) for app, bare in rounds]),
        same_text=len({run.text for run in (*apps, *bares)}) == 1,
        target=TARGET,
    )


def _ratio(rounds: Sequence[tuple[float, float]]) -> float:
    """The median of the rounds' ratios: the two of a round ran one after the other."""
    return measure.median([app / bare if bare else 0.0 for app, bare in rounds])


def _side(runs: list[Run]) -> dict[str, Any]:
    return {
        "rate": measure.median([run.rate for run in runs]),
        "prefill": measure.median([run.prefill for run in runs]),
        "cold_first_token": measure.median([run.cold for run in runs]),
        "warm_first_token": measure.median([run.warm for run in runs]),
        "new_tokens": runs[0].new,
        "memory": measure.median([run.memory for run in runs]),
        "generated": runs[0].generated,
        "rates": [round(run.rate, 2) for run in runs],
        "warm_first_tokens": [round(run.warm, 4) for run in runs],
    }
