"""Evaluation: the folder as others write it, and the app's own pipeline over it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine.child import Child, new_job, stream
from engine.errors import HilbertError
from engine.papers.evaluate import HALVES, MEASURES, evaluate, load
from engine.vocabulary import (
    Done,
    EvaluateSearch,
    FailureKind,
    Library,
    ListPapers,
    Progress,
    SearchEvaluated,
)
from tests.engine.papers.making import WordEmbedder

CORPUS = [
    {"_id": "d1", "title": "Cold atoms", "text": "A laser cools strontium to microkelvin. " * 30},
    {"_id": "d2", "title": "Clocks", "text": "A cavity reads the clock transition."},
    {"_id": "d3", "title": "Only a title about graphene", "text": ""},
    {"_id": "d4", "title": "", "text": "Black holes merge and ring."},
]
QUERIES = [
    {"_id": "q1", "text": "How is strontium cooled by a laser?"},
    {"_id": "q2", "text": "clock cavity"},
    {"_id": "q3", "text": "graphene"},
    {"_id": "q4", "text": "nobody has judged this"},
]


def _folder(path: Path, qrels: str, name: str = "qrels.tsv") -> Path:
    for file, rows in (("corpus.jsonl", CORPUS), ("queries.jsonl", QUERIES)):
        (path / file).write_text("\n".join(map(json.dumps, rows)) + "\n")
    (path / name).parent.mkdir(exist_ok=True)
    (path / name).write_text(qrels)
    return path


@pytest.mark.parametrize("head", ["query-id\tcorpus-id\tscore\n", ""])
@pytest.mark.parametrize("name", ["qrels.tsv", "qrels/test.tsv"])
def test_a_folder_is_read(tmp_path: Path, head: str, name: str) -> None:
    read = load(_folder(tmp_path, f"{head}q1\td1\t2\nq1\td2\t0\nq2\td2\t1\nq4\td1\t0\n", name))
    assert read.judgements == {"q1": {"d1": 2, "d2": 0}, "q2": {"d2": 1}, "q4": {"d1": 0}}
    assert read.judged == ["q1", "q2"]
    assert read.documents["d2"] == ("Clocks", "A cavity reads the clock transition.")


@pytest.mark.parametrize("qrels", ["", "q1\td1\t0\n", "q1\td1\tmuch\nq1\td1\tmuch\n"])
def test_a_folder_without_judgements_is_refused(tmp_path: Path, qrels: str) -> None:
    with pytest.raises(HilbertError) as caught:
        load(_folder(tmp_path, qrels))
    assert caught.value.kind == FailureKind.BAD_FILE


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HilbertError) as caught:
        load(tmp_path / "none")
    assert "corpus.jsonl" in caught.value.remedy


def test_everything_is_found(tmp_path: Path) -> None:
    benchmark = load(_folder(tmp_path, "q1\td1\t1\nq2\td2\t1\nq3\td3\t1\n"))
    told: list[str] = []
    report = evaluate(benchmark, WordEmbedder(), lambda done, total, what: told.append(what))
    assert (report.documents, report.queries) == (4, 3)
    assert report.passages > 4
    assert list(dict.fromkeys(told)) == ["documents", "passages", "queries"]
    for half in HALVES:
        for measure in MEASURES:
            assert len(report.values[half][measure]) == 3
    assert report.estimate("keyword", "recall@10").mean == 1
    assert report.estimate("fused", "nDCG@10").mean == 1
    assert report.gain("nDCG@10").mean == 0


def test_the_child_evaluates(child: Child, tmp_path: Path) -> None:
    folder = _folder(tmp_path, "q1\td1\t1\nq2\td2\t1\n")
    events = list(stream(child, EvaluateSearch(job=new_job(), folder=str(folder))))
    assert {event.unit for event in events if isinstance(event, Progress)} == {
        "documents",
        "passages",
        "queries",
    }
    (report,) = [event for event in events if isinstance(event, SearchEvaluated)]
    assert (report.documents, report.queries) == (4, 2)
    assert [result.ranking for result in report.results] == [*HALVES, "gain"] * 3
    assert all(result.low <= result.mean <= result.high for result in report.results)
    assert isinstance(events[-1], Done)
    listed, _ = stream(child, ListPapers(job=new_job()))
    assert isinstance(listed, Library)
    assert listed.papers == ()


@pytest.mark.real_model
def test_the_command_prints_every_measure(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "q1\td1\t1\nq2\td2\t1\n")
    command = [sys.executable, "-m", "engine", "papers", "evaluate", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "4 documents" in done.stdout
    for word in (*MEASURES, *HALVES, "gain", "1.000  [1.000, 1.000]"):
        assert word in done.stdout
