"""The benchmarks' JSON has its fields; the times in it are nobody's promise."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from engine.bench import corpus, filling, measure
from engine.bench.bare_chat import Settings
from engine.cli import main
from engine.errors import HilbertError
from tests.engine.inference import tiny


def test_taking_turns() -> None:
    order = ""

    def act(name: str) -> str:
        nonlocal order
        order += name
        return name

    apps, others = measure.in_turns(3, lambda: act("A"), lambda: act("B"))
    assert order == "ABBAAB"
    assert (apps, others) == (["A"] * 3, ["B"] * 3)


def test_percentiles() -> None:
    values = [float(number) for number in range(100, 0, -1)]
    assert measure.percentile(values, 0.50) == 50
    assert measure.percentile(values, 0.95) == 95
    assert measure.percentile([3.0], 0.95) == 3


def test_the_persons_data_is_left_alone(data_folder: Path) -> None:
    with measure.temporary_data() as folder:
        assert os.environ["HILBERT_DATA"].startswith(str(folder))
    assert os.environ["HILBERT_DATA"] == str(data_folder)
    assert not folder.exists()


def test_a_bare_run_that_fails_is_told() -> None:
    with pytest.raises(HilbertError) as caught:
        measure.bare("engine.bench.bare_chat", {"model": 1}, Settings)
    assert "ValidationError" in caught.value.detail


def test_the_made_up_papers_are_the_same_each_time(tmp_path: Path) -> None:
    one = corpus.write_papers(tmp_path / "1", 2, 3)
    two = corpus.write_papers(tmp_path / "2", 2, 3)
    assert [path.read_text() for path in one] == [path.read_text() for path in two]
    assert filling.questions(2) == filling.questions(2)


@pytest.mark.real_model
def test_bench_chat(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = str(tiny.llama(tmp_path / "tiny.gguf"))
    assert main(["bench", "chat", "--model", small, "--tokens", "4", "--rounds", "1"]) == 0
    result = json.loads(capsys.readouterr().out)
    ratios = {"decode_ratio", "prefill_ratio", "cold_ratio", "warm_ratio", "memory_ratio"}
    assert {"hardware", "command", *ratios} <= result.keys()
    assert 0 < result["app"]["new_tokens"] == result["bare"]["new_tokens"] < 60
    assert all(result[name] > 0 for name in ratios)
    assert result["app"]["generated"] == result["bare"]["generated"] == 4
    assert result["same_text"]
    assert result["decode_ratio"] > 0


@pytest.mark.real_model
def test_bench_lookup(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.bench.lookup._READING", 0.1)  # what it gains is not asked here
    assert main(["bench", "lookup", "--tokens", "6", "--rounds", "1", "--threads", "1"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["kinds"].keys() == {"quote", "summarise", "chat"}
    assert result["same_text"]
    assert all(kind["gain"] > 0 for kind in result["kinds"].values())


@pytest.mark.long(30)
@pytest.mark.real_model
def test_bench_papers(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--papers", "1", "--paragraphs", "4", "--indexed", "60", "--queries", "3"]
    assert main(["bench", "papers", "--rounds", "1", *arguments]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["embedding_ratio"] > 0
    assert result["reading"]["same_passages"]
    assert {"p50_ms", "p95_ms"} == result["searching"][0]["app"].keys()
    assert result["searching"][0]["ratio_to_faiss"] > 0
