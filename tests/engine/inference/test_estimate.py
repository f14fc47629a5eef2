"""What a model takes is known before it is loaded: within a tenth, and on the safe side."""

from __future__ import annotations

from pathlib import Path

import msgspec
import psutil
import pytest

from engine import gguf_header, paths
from engine.child import Child
from engine.cli import main as hilbert
from engine.gguf_header import Header
from engine.inference.estimate import Machine, estimate, fit
from engine.vocabulary import KvType, ModelSpec, Sampling
from tests.engine.inference import tiny
from tests.engine.inference.conftest import MakeChild, Talk

GB = 10**9
COMBINATIONS = [
    ("starter", 512, KvType.F16, 512),
    ("starter", 2048, KvType.Q8_0, 256),
    ("starter", 4096, KvType.F16, 512),
    ("starter", 8192, KvType.F16, 128),
    ("starter", 8192, KvType.Q8_0, 512),
    ("narrow", 512, KvType.F16, 512),
    ("narrow", 1024, KvType.Q8_0, 256),
    ("narrow", 4096, KvType.F16, 512),
    ("narrow", 8192, KvType.F16, 256),
    ("wide", 512, KvType.Q8_0, 512),
    ("wide", 2048, KvType.F16, 512),
    ("wide", 4096, KvType.Q8_0, 256),
    ("wide", 8192, KvType.F16, 512),
    ("deep", 1024, KvType.F16, 512),
    ("deep", 8192, KvType.Q8_0, 512),
]


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("estimate")
    return {
        "starter": paths.starter_model(),
        "narrow": tiny.llama(folder / "n.gguf", layers=8, embedding=256, kv_heads=4, half=True),
        "wide": tiny.llama(folder / "w.gguf", layers=12, embedding=512, kv_heads=4, half=True),
        "deep": tiny.llama(folder / "d.gguf", layers=24, embedding=512, kv_heads=1, half=True),
    }


def measured(child: Child, spec: ModelSpec) -> int:
    """What the child's memory grows by when it loads the model and reads a full batch."""
    child.start()
    Talk(child, ModelSpec("/nowhere"), "").count("")  # it has started when this is answered
    process = psutil.Process(child.pid)
    before: int = process.memory_info().rss
    talk = Talk(child, spec, "", sampling=Sampling(temperature=0.0, max_tokens=2))
    talk.ask("atom " * (min(spec.batch, spec.context_length - 200) + 40))
    after: int = process.memory_info().rss
    return after - before


@pytest.mark.real_model
@pytest.mark.parametrize("combination", COMBINATIONS)
def test_the_prediction_is_within_a_tenth_of_the_childs_memory(
    make_child: MakeChild, models: dict[str, Path], combination: tuple[str, int, KvType, int]
) -> None:
    name, context, kv, batch = combination
    spec = ModelSpec(str(models[name]), context, kv=kv, batch=batch)
    predicted = estimate(gguf_header.read(models[name]), context, kv, batch).total
    found = measured(make_child(), spec)
    print(f"\n{name} {context} {kv} {batch}: {predicted / found - 1:+.1%} of {found / 1e6:.0f} MB")
    assert abs(predicted / found - 1) < 0.1


@pytest.fixture(scope="module")
def header() -> Header:
    """Like an 8-billion-parameter model in 4 bits."""
    name = "llama"
    metadata: dict[str, gguf_header.Scalar | list[gguf_header.Scalar]] = {
        "general.architecture": name,
        f"{name}.block_count": 32,
        f"{name}.context_length": 131072,
        f"{name}.embedding_length": 4096,
        f"{name}.feed_forward_length": 14336,
        f"{name}.attention.head_count": 32,
        f"{name}.attention.head_count_kv": 8,
    }
    return Header("m.gguf", 0, 3, 0, 0, {}, metadata, weights=4_900_000_000, vocabulary=128_256)


def test_a_known_cache_size(header: Header) -> None:
    """8 heads of 128, keys and values, 32 layers, two bytes: 128 kB a token."""
    assert estimate(header, 4096).kv == 4096 * 131072


@pytest.mark.parametrize(
    ("free", "context", "kv", "words"),
    [
        (16, 4096, KvType.F16, "It fits"),
        (6.1, 4096, KvType.Q8_0, "8 bits"),
        (5.96, 2048, KvType.F16, "4,096 would not fit"),
        (5, 512, KvType.Q8_0, "weights alone"),
    ],
)
def test_the_best_that_fits_is_chosen_with_its_reason(
    header: Header, free: float, context: int, kv: KvType, words: str
) -> None:
    found = fit(header, Machine(memory=int(free * GB)))
    assert (found.context_length, found.kv) == (context, kv)
    assert words in found.reason
    assert found.fits == (free > 5)
    assert not found.fits or found.estimate.total <= 0.9 * free * GB


def test_what_is_asked_for_is_kept(header: Header) -> None:
    found = fit(header, Machine(memory=6 * GB), context_length=8192, kv=KvType.F16)
    assert not found.fits
    assert (found.context_length, found.kv) == (8192, KvType.F16)
    assert "8,192 tokens take" in found.reason


@pytest.mark.parametrize(
    ("machine", "layers", "words"),
    [
        (Machine(64 * GB), 0, "no GPU was found"),
        (Machine(64 * GB, gpu=24 * GB), 0, "build of llama.cpp cannot use"),
        (Machine(64 * GB, gpu=24 * GB, gpu_build=True), -1, "as a whole"),
        (Machine(64 * GB, gpu=4 * GB, gpu_build=True), 16, "16 of 32 layers"),
        (Machine(64 * GB, gpu=GB // 8, gpu_build=True), 0, "too small"),
    ],
)
def test_layers_go_to_the_gpu_as_far_as_they_fit(
    header: Header, machine: Machine, layers: int, words: str
) -> None:
    found = fit(header, machine)
    assert found.gpu_layers == layers
    assert words in found.gpu_reason


@pytest.mark.real_model
def test_the_command_line_says_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert hilbert(["models", "estimate", str(paths.starter_model())]) == 0
    assert "It fits" in capsys.readouterr().out
    arguments = ["models", "estimate", str(paths.starter_model()), "--context", "8192", "--json"]
    assert hilbert(arguments) == 0
    found = msgspec.json.decode(capsys.readouterr().out)
    assert found["context_length"] == 8192
    assert found["total"] > found["kv_cache"] > 180_000_000
