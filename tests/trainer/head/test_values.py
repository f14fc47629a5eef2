"""Recipes, labelled files, splits and verdicts: what needs no torch."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from trainer.head import labelled, recipe, splits, verdict
from trainer.head.recipe import Front, Recipe

LINES = "\n".join(f"{i % 2} sentence number {i} caf\u00e9" for i in range(12))


@pytest.mark.parametrize("name", recipe.names())
def test_presets_give_a_reason_for_every_value(name: str) -> None:
    preset = recipe.load(name)
    assert preset.summary
    assert all(len(reason) > 10 for reason in preset.reasons.values())
    assert set(preset.reasons) <= set(Recipe.__struct_fields__)


def test_the_presets_are_the_papers_and_ours() -> None:
    assert recipe.names() == ["encoders", "hilbert", "paper", "router"]
    assert recipe.load("paper").recipe.front is Front.ENCODERS
    assert recipe.load("hilbert", {"qubits": "4", "front": "encoders"}).recipe.qubits == 4


@pytest.mark.parametrize(
    ("changes", "sentence", "remedy"),
    [
        ({"qbits": "4"}, "no setting “qbits”", "“qubits”"),
        ({"qubits": "0"}, "cannot be", ""),
        ({"qubits": "many"}, "cannot be", ""),
        ({"front": "back"}, "cannot be", ""),
    ],
)
def test_wrong_settings_are_refused(changes: dict[str, str], sentence: str, remedy: str) -> None:
    with pytest.raises(HilbertError) as caught:
        recipe.load("hilbert", changes)
    assert sentence in caught.value.sentence
    assert remedy in caught.value.remedy


def test_wrong_recipe_files_are_refused() -> None:
    for text in ("qubits = 4", "[qubits]\nvalue = 4", "[quibts]\nvalue = 1\nreason = ''", "["):
        with pytest.raises(HilbertError) as caught:
            recipe.parse(text, "mine")
        assert caught.value.kind is FailureKind.BAD_FILE
    with pytest.raises(HilbertError) as caught:
        recipe.load("hilbrt")
    assert "“hilbert”" in caught.value.remedy


def test_a_recipe_file_is_loaded_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("[depth]\nvalue = 3\nreason = 'a test of depth'\n", encoding="utf-8")
    assert recipe.load(str(path)).recipe.depth == 3


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_lines_of_label_and_text(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "data.all"
    path.write_bytes((LINES + "\n\n").encode(encoding))
    data = labelled.read(path)
    assert data.labels == ("0", "1")
    assert data.texts[0] == "sentence number 0 café"
    assert data.classes == (0, 1) * 6


@pytest.mark.parametrize("separator", [" ", "   ", "\t", "\t "])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_labels_end_at_blanks_or_tabs(tmp_path: Path, separator: str, ending: str) -> None:
    path = tmp_path / "data.txt"
    lines = [f"{'NUM:dist' if i % 2 else 'HUM:ind'}{separator}How far is {i} ?" for i in range(8)]
    path.write_bytes(ending.join(["\ufeff" + lines[0], *lines[1:], "", "lonely"]).encode())
    data = labelled.read(path)
    assert data.labels == ("HUM:ind", "NUM:dist")
    assert data.texts[3] == "How far is 3 ?"


def test_coarse_labels_end_at_their_colon(tmp_path: Path) -> None:
    path = tmp_path / "questions.label"
    types = ("NUM:dist", "NUM:date", "HUM:ind", "HUM:ind", "HUM:ind", "HUM:ind", "NUM:date")
    lines = [f"{kind} What is {number} ?" for number, kind in enumerate(types)]
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(HilbertError) as caught:
        labelled.read(path, coarse=True)
    lines += ["NUM:dist How far ?"]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert labelled.read(path, coarse=True).labels == ("HUM", "NUM")
    with pytest.raises(HilbertError) as caught:
        labelled.read(path)
    assert "--coarse" in caught.value.remedy


def test_latin_1_letters_that_look_like_line_ends_stay_in_their_line(tmp_path: Path) -> None:
    path = tmp_path / "data.all"
    path.write_bytes(LINES.encode("latin-1").replace(b"number", b"num\x85ber"))
    assert len(labelled.read(path).texts) == 12


def test_tables_and_records(tmp_path: Path) -> None:
    rows = [(f'a, "quoted" text {i}', "ABC"[i % 3]) for i in range(15)]
    texts = {
        "a.csv": "Sentence,ignored,Label\n"
        + "".join(f'"{t.replace(chr(34), chr(34) * 2)}",x,{c}\n' for t, c in rows),
        "b.tsv": "".join(f"{c}\t{t}\n" for t, c in rows),
        "c.jsonl": "".join(json.dumps({"text": t, "label": c}) + "\n" for t, c in rows),
    }
    for name, text in texts.items():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        data = labelled.read(path)
        assert data.labels == ("A", "B", "C")
        assert data.texts == tuple(text for text, _ in rows)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.all", "0 one\n0 two\n0 three\n"),
        ("b.all", "0 a\n0 b\n0 c\n0 d\n1 e\n"),
        ("c.csv", ""),
        ("d.csv", "x,y,z\n1,2,3\n"),
        ("e.jsonl", "{\n"),
        ("f.jsonl", "[1]\n"),
        ("g.jsonl", '{"a": 1}\n'),
    ],
)
def test_files_that_cannot_be_learnt_from_are_refused(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(HilbertError) as caught:
        labelled.read(tmp_path / name)
    assert caught.value.kind is FailureKind.BAD_FILE


def test_splits_are_those_of_the_paper() -> None:
    """All 9,613 sentences of SST-2: 435 train, 77 validate, 9,101 test."""
    classes = [0] * 4650 + [1] * 4963
    split = splits.draw(classes, seed=3, per_class=256, validation_share=0.15)
    assert (len(split.train), len(split.validation), len(split.test)) == (435, 77, 9101)
    assert len({*split.train, *split.validation, *split.test}) == 9613
    drawn = [classes[i] for i in (*split.train, *split.validation)]
    assert sum(drawn) == 256
    again = splits.draw(classes, seed=3, per_class=256, validation_share=0.15)
    assert (again.train == split.train).all()
    other = splits.draw(classes, seed=4, per_class=256, validation_share=0.15)
    assert not (other.train == split.train).all()


def test_half_of_a_small_class_is_kept_for_the_test() -> None:
    split = splits.draw([0] * 10 + [1] * 6, seed=0, per_class=256, validation_share=0.15)
    assert (len(split.train), len(split.validation), len(split.test)) == (7, 1, 8)


def test_intervals_are_students() -> None:
    """By hand: mean 3, s = 1.5811, t(0.975, 4) = 2.7764, half width 1.9632."""
    found = verdict.interval([1, 2, 3, 4, 5])
    assert found.low == pytest.approx(1.0368, abs=1e-4)
    assert found.high == pytest.approx(4.9632, abs=1e-4)
    assert verdict.interval([2.0]).low is None


@pytest.mark.parametrize(
    "values",
    [(0.99, 1.0, 0.97), (1.0, 1.0, 0.2, 1.0, 0.9), (0.0, 0.01, 0.0), (1.0, 1.0, 0.9999)],
    ids=["high", "wide", "low", "nearly all"],
)
def test_an_interval_of_accuracies_stays_between_none_and_all(values: tuple[float, ...]) -> None:
    assert verdict.interval(values).low != (found := verdict.share_interval(values)).low
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low < found.mean < found.high <= 1


def test_the_same_accuracy_each_time_has_no_spread() -> None:
    for same in (0.0, 0.5, 1.0):
        found = verdict.share_interval([same] * 3)
        assert (found.low, found.high) == pytest.approx((same, same))
    assert verdict.share_interval([0.5]).low is None


def test_close_accuracies_have_the_interval_of_students_t() -> None:
    """Far from the ends the logit is straight: 0.90, 0.91, 0.92 by hand."""
    found = verdict.share_interval([0.90, 0.91, 0.92])
    half = 4.302653 * 0.01 / 3**0.5 / (0.91 * 0.09)
    assert found.low == pytest.approx(1 / (1 + math.exp(half) * 9 / 91), abs=1e-6)
    assert found.high == pytest.approx(1 / (1 + math.exp(-half) * 9 / 91), abs=1e-6)


@pytest.mark.parametrize(
    ("ours", "words"),
    [
        ([0.80, 0.81, 0.79], "No advantage over the twin: "),
        (
            [0.90, 0.91, 0.89],
            "The quantum head is better than the twin: +10.0 points, 95 % interval",
        ),
        ([0.70, 0.71, 0.70], "The quantum head is worse than the twin: "),
        ([0.90], "One seed cannot tell"),
    ],
)
def test_the_verdict_is_in_plain_words(ours: list[float], words: str) -> None:
    theirs = [0.80, 0.805, 0.795][: len(ours)]
    assert verdict.sentence(verdict.compare(ours, theirs, "twin")).startswith(words)


def test_equal_heads_differ_by_nothing() -> None:
    same = verdict.compare([0.5, 0.5], [0.5, 0.5], "twin")
    assert same.p == 1.0
    assert verdict.compare([0.6, 0.6], [0.5, 0.5], "twin").p == pytest.approx(0, abs=1e-6)


def test_no_chance_is_shown_as_zero() -> None:
    assert [verdict.chance(p) for p in (None, 0.0, 0.0499)] == ["", "< 0.001", "0.050"]
