"""Tiny models, and conversations with them through the real child."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest

from engine.child import Child, new_job, stream
from engine.vocabulary import (
    AdapterSpec,
    AnyEvent,
    CacheLimits,
    ConversationId,
    CountTokens,
    Failed,
    Generate,
    ModelSpec,
    PromptMessage,
    Role,
    Sampling,
    Text,
    Usage,
)
from tests.engine.inference import tiny

DEFAULTS = CacheLimits()
GREEDY = Sampling(temperature=0.0, max_tokens=12)


@dataclass
class Answer:
    text: str
    usage: Usage
    events: list[AnyEvent] = field(repr=False)


@dataclass
class Talk:
    """A conversation with a child. ``ask`` keeps the answer as history, as the window does."""

    child: Child
    model: ModelSpec
    name: str = "one"
    sampling: Sampling = GREEDY
    limits: CacheLimits = DEFAULTS
    history: list[PromptMessage] = field(default_factory=list)

    def ask(self, question: str, adapters: Sequence[AdapterSpec] = ()) -> Answer:
        self.history.append(PromptMessage(Role.USER, question))
        answer = self.again(adapters)
        self.history.append(PromptMessage(Role.ASSISTANT, answer.text))
        return answer

    def again(self, adapters: Sequence[AdapterSpec] = ()) -> Answer:
        """Answer the history as it stands."""
        model = msgspec.structs.replace(self.model, adapters=tuple(adapters))
        command = Generate(
            job=new_job(),
            model=model,
            messages=tuple(self.history),
            sampling=self.sampling,
            conversation=ConversationId(self.name),
            cache=self.limits,
        )
        events = list(stream(self.child, command))
        assert not [event for event in events if isinstance(event, Failed)]
        text = "".join(event.text for event in events if isinstance(event, Text))
        return Answer(text, next(e for e in events if isinstance(e, Usage)), events)

    def count(self, draft: str) -> Usage | Failed:
        messages = (*self.history, PromptMessage(Role.USER, draft))
        command = CountTokens(
            job=new_job(), model=self.model, messages=messages, sampling=self.sampling
        )
        found = [e for e in stream(self.child, command) if isinstance(e, Usage | Failed)]
        return found[0]


MakeChild = Callable[[], Child]


@pytest.fixture
def make_child(data_folder: Path) -> Iterator[MakeChild]:
    """Real inference children that share the test's data folder."""
    made: list[Child] = []

    def make() -> Child:
        made.append(Child("inference"))
        return made[-1]

    yield make
    for child in made:
        child.close()


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tiny")


@pytest.fixture(scope="session")
def tiny_llama(tiny_folder: Path) -> ModelSpec:
    return ModelSpec(str(tiny.llama(tiny_folder / "llama.gguf")), context_length=2048)


@pytest.fixture(scope="session")
def tiny_mamba(tiny_folder: Path) -> ModelSpec:
    return ModelSpec(str(tiny.mamba(tiny_folder / "mamba.gguf")), context_length=2048)
