"""Adapters come, go and change strength without a reload, and never with the wrong cache."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import fingerprint, gguf_header, paths
from engine.child import new_job, stream
from engine.vocabulary import (
    AdapterSpec,
    Failed,
    FailureKind,
    Generate,
    ModelLoaded,
    ModelSpec,
    PromptMessage,
    Role,
)
from tests.engine.inference import tiny
from tests.engine.inference.conftest import MakeChild, Talk

pytestmark = pytest.mark.real_model

QUESTION = "Tell me about the strontium atoms in the cavity, which two lasers cool. " * 4


@pytest.fixture(scope="module")
def starter_adapter(tmp_path_factory: pytest.TempPathFactory) -> AdapterSpec:
    header = gguf_header.read(paths.starter_model())
    path = tmp_path_factory.mktemp("adapter") / "starter-lora.gguf"
    tiny.adapter(path, header.number("llama.block_count"), header.number("llama.embedding_length"))
    return AdapterSpec(str(path))


@pytest.fixture
def model() -> ModelSpec:
    return ModelSpec(str(paths.starter_model()), context_length=1024)


def fresh(make_child: MakeChild, model: ModelSpec, *adapters: AdapterSpec) -> str:
    """The answer of a child that has never seen anything else."""
    return Talk(make_child(), model, "", history=[question()]).again(adapters).text


def question() -> PromptMessage:
    return PromptMessage(Role.USER, QUESTION)


def test_answers_equal_those_of_a_freshly_loaded_model(
    make_child: MakeChild, model: ModelSpec, starter_adapter: AdapterSpec
) -> None:
    half = AdapterSpec(starter_adapter.path, 0.2)
    talk = Talk(make_child(), model, history=[question()])
    answers = {
        "plain": talk.again().text,
        "adapter": talk.again([starter_adapter]).text,
        "half": talk.again([half]).text,
        "plain again": talk.again().text,
        "adapter again": talk.again([starter_adapter]).text,
    }
    assert answers["plain"] == answers["plain again"] == fresh(make_child, model)
    assert answers["adapter"] == fresh(make_child, model, starter_adapter)
    assert answers["adapter"] == answers["adapter again"]
    assert answers["half"] == fresh(make_child, model, half)
    assert len({answers["plain"], answers["adapter"], answers["half"]}) == 3


def test_a_switch_is_no_reload(
    make_child: MakeChild, model: ModelSpec, starter_adapter: AdapterSpec
) -> None:
    talk = Talk(make_child(), model)
    talk.ask("Hello.")
    for adapters in ([starter_adapter], [], [AdapterSpec(starter_adapter.path, 0.5)], []):
        talk.history = [PromptMessage(Role.USER, "Hi")]
        answer = talk.again(adapters)
        assert not [event for event in answer.events if isinstance(event, ModelLoaded)]


def test_each_strength_keeps_its_own_cache(make_child: MakeChild, tiny_llama: ModelSpec) -> None:
    """Base and tuned model side by side: neither throws out what the other has read."""
    path = tiny.adapter(Path(tiny_llama.path).with_name("side.gguf"), 2)
    talk = Talk(make_child(), tiny_llama, history=[question()])
    for adapters in ([], [AdapterSpec(str(path))]):
        assert talk.again(adapters).usage.cached == 0
    for adapters in ([], [AdapterSpec(str(path))]):
        usage = talk.again(adapters).usage
        assert usage.prompt - usage.cached <= 1


def test_scale_nought_is_the_model_itself(make_child: MakeChild, tiny_llama: ModelSpec) -> None:
    path = tiny.adapter(Path(tiny_llama.path).with_name("nought.gguf"), 2)
    talk = Talk(make_child(), tiny_llama, history=[question()])
    plain = talk.again()
    nought = talk.again([AdapterSpec(str(path), 0.0)])
    assert nought.text == plain.text
    assert nought.usage.cached > 0


def refused(make_child: MakeChild, model: ModelSpec, path: Path) -> Failed:
    spec = ModelSpec(model.path, 1024, adapters=(AdapterSpec(str(path)),))
    child = make_child()
    command = Generate(job=new_job(), model=spec, messages=(question(),))
    failed = next(event for event in stream(child, command) if isinstance(event, Failed))
    assert Talk(child, model, history=[question()]).again().text
    return failed


def test_an_adapter_of_another_size_is_refused(
    make_child: MakeChild, tiny_llama: ModelSpec, tmp_path: Path
) -> None:
    failed = refused(make_child, tiny_llama, tiny.adapter(tmp_path / "wide.gguf", 2, 128))
    assert failed.kind is FailureKind.BAD_FILE
    assert "wide.gguf" in failed.sentence
    assert "trained on" in failed.remedy


def test_an_adapter_that_says_it_has_another_base_is_refused(
    make_child: MakeChild, tiny_llama: ModelSpec, tmp_path: Path
) -> None:
    """Of the same size, it would load, and answer nonsense."""
    ours = tiny.adapter(
        tmp_path / "ours.gguf", 2, made_for=fingerprint.of_file(Path(tiny_llama.path))
    )
    spec = ModelSpec(tiny_llama.path, 1024, adapters=(AdapterSpec(str(ours)),))
    assert Talk(make_child(), spec, history=[question()]).again(spec.adapters).text
    failed = refused(
        make_child, tiny_llama, tiny.adapter(tmp_path / "other.gguf", 2, made_for="f00")
    )
    assert "another base" in failed.sentence


def test_a_model_is_no_adapter(make_child: MakeChild, tiny_llama: ModelSpec) -> None:
    failed = refused(make_child, tiny_llama, Path(tiny_llama.path))
    assert "not a LoRA adapter" in failed.sentence


def test_an_adapter_of_another_kind_of_model_is_refused(
    make_child: MakeChild, tiny_mamba: ModelSpec, tmp_path: Path
) -> None:
    failed = refused(make_child, tiny_mamba, tiny.adapter(tmp_path / "llama.gguf", 2))
    assert "llama model, not mamba" in failed.sentence


def test_a_missing_adapter_is_named(make_child: MakeChild, tiny_llama: ModelSpec) -> None:
    failed = refused(make_child, tiny_llama, Path("/nowhere/tuned.gguf"))
    assert failed.kind is FailureKind.NOT_FOUND
