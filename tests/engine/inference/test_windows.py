"""Models with sliding windows and hybrids: what is taken from the cache changes no answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from engine.vocabulary import ModelSpec
from tests.engine.inference import tiny
from tests.engine.inference.conftest import MakeChild, Talk
from tests.engine.inference.test_cache import TEXT

pytestmark = pytest.mark.real_model


@pytest.mark.parametrize("make", [tiny.gemma2, tiny.lfm2])
def test_answers_equal_those_of_a_fresh_context(
    make_child: MakeChild, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    model = ModelSpec(str(make(tmp_path / "model.gguf")), context_length=2048)
    child = make_child()
    talk, between = Talk(child, model, "one"), Talk(child, model, "two")
    first = talk.ask(TEXT)
    between.ask(f"Others. {TEXT}")  # another conversation takes the context meanwhile
    answer = talk.ask("Which atoms?")
    assert answer.usage.cached >= first.usage.prompt - 8
    fresh = Talk(make_child(), model, "", history=talk.history[:-1]).again()
    assert (fresh.usage.cached, fresh.text) == (0, answer.text)
    # Back to the first question: of a restored window llama.cpp may have lost what lay before it.
    talk.history[:] = talk.history[:1]
    again = talk.again()
    assert again.text == first.text
