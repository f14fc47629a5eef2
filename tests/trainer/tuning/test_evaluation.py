"""Base against tuned: measures, intervals, the verdict in words, and the report of a tiny run."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from engine.vocabulary import AnyEvent, Progress
from tests.trainer.tuning import making
from trainer.tuning import comparing, knowledge, report, scores
from trainer.tuning.comparing import CLOSENESS, LOSS, Comparison, Outcome
from trainer.tuning.wishes import Wish

PAPERS = [f"p{number // 2}" for number in range(40)]


def compared(measure: str, gain: float, noise: float = 0.1) -> Comparison:
    draw = random.Random(1)
    base = [draw.gauss(1, 0.3) for _ in PAPERS]
    sign = -1 if measure == LOSS else 1
    tuned = [value + sign * draw.gauss(gain, noise) for value in base]
    return comparing.compare(measure, base, tuned, PAPERS)


def test_a_gain_is_positive_whichever_way_better_is() -> None:
    for measure in (LOSS, CLOSENESS):
        found = compared(measure, 0.2)
        assert comparing.outcome(found) is Outcome.GAIN
        assert found.gain.mean == pytest.approx(0.2, abs=0.05)
        assert found.gain.low < found.gain.mean < found.gain.high
        assert found.p is not None
        assert found.p < 0.01
        assert found.wins > found.losses
        assert comparing.outcome(compared(measure, -0.2)) is Outcome.LOSS
        assert comparing.outcome(compared(measure, 0.0)) is Outcome.NO_GAIN


def test_intervals_hold_the_truth_about_19_times_of_20(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "DRAWS", 1000)
    inside = 0
    for seed in range(100):
        draw = random.Random(seed)
        base = [0.0] * 40
        tuned = [draw.gauss(0.5, 1) for _ in base]
        gain = comparing.compare(CLOSENESS, base, tuned, [str(n) for n in range(40)]).gain
        inside += gain.low <= 0.5 <= gain.high
    assert 85 <= inside <= 99


def test_questions_of_one_paper_do_not_count_as_independent() -> None:
    draw = random.Random(2)
    by_paper = [draw.gauss(0, 1) for _ in range(10)]
    tuned = [value for value in by_paper for _ in range(10)]
    papers = [str(number // 10) for number in range(100)]
    together = comparing.compare(CLOSENESS, [0.0] * 100, tuned, papers).gain
    apart = comparing.compare(CLOSENESS, [0.0] * 100, tuned, [str(n) for n in range(100)]).gain
    assert together.high - together.low > 2 * (apart.high - apart.low)


@pytest.mark.parametrize(
    ("loss", "closeness", "words"),
    [
        (0.3, 0.3, "A gain: on held-out questions the tuned model is better"),
        (0.3, 0.0, "Half a gain"),
        (0.0, 0.0, "No gain"),
        (-0.3, 0.3, "A loss: on held-out questions the tuned model is worse"),
        (0.3, -0.3, "A loss: the tuned model's answers are further"),
        (0.0, 0.3, "A gain: the tuned model's answers are closer"),
    ],
)
def test_the_verdict_says_what_the_numbers_say(loss: float, closeness: float, words: str) -> None:
    found = {LOSS: compared(LOSS, loss), CLOSENESS: compared(CLOSENESS, closeness)}
    sentence = comparing.verdict(found, papers=20)
    assert sentence.startswith(words)
    assert "95 % interval" in sentence
    assert comparing.verdict(found, papers=3).startswith("Too few held-out papers to tell (3;")


def test_rouge_and_bleu_are_those_of_the_libraries() -> None:
    answers = ["The cat sat on the mat today.", ""]
    references = ["The cat sat on the mat today.", "A qubit is a two-level system."]
    rouge = scores.rouge(answers, references)
    assert rouge == {"ROUGE-1": [1, 0], "ROUGE-2": [1, 0], "ROUGE-L": [1, 0]}
    assert scores.bleu(answers, references) == [pytest.approx(1), 0]
    half = scores.rouge(["a b"], ["a b c d"])
    assert half["ROUGE-1"] == [pytest.approx(2 / 3)]


def test_common_questions_have_right_answers() -> None:
    common = knowledge.questions()
    assert len(common) >= 20
    assert all(question.is_right(question.answer) for question in common)
    capital = common[0]
    assert not capital.is_right("It is parisian bread.")
    assert len({question.question for question in common}) == len(common)


def test_many_questions_are_answered_together_as_each_alone(tmp_path: Path) -> None:
    from trainer.base.loading import load_base
    from trainer.tuning.compute import techniques
    from trainer.tuning.compute.answers import TOGETHER, answers

    loaded = load_base(making.base(tmp_path))
    model, tokenizer = loaded.model, loaded.tokenizer
    techniques.add_padding(model, tokenizer, making.RECIPE)
    asked = [f"{'No. ' * (n % 5)}{letter}" for n, letter in enumerate("abcdefghijk")]
    prompts = [tokenizer(text)["input_ids"] for text in asked]
    heard: list[None] = []
    told = answers(model, tokenizer, prompts, 6, on_answer=lambda: heard.append(None))
    assert len(heard) == len(prompts) > TOGETHER
    assert len(set(told)) > 3
    assert told == [answers(model, tokenizer, [prompt], 6)[0] for prompt in prompts]

    def enough() -> None:
        heard.append(None)
        if len(heard) == len(prompts) + 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        answers(model, tokenizer, prompts, 6, on_token=enough)
    assert len(heard) == len(prompts) + 2


@pytest.mark.real_model
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
def test_a_run_is_judged_against_its_base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """BERTScore with the real encoder; the models are tiny."""
    from trainer.tuning.compute import evaluating, fit, watch

    monkeypatch.setattr(watch, "SAMPLE_TOKENS", 2)
    monkeypatch.setattr(evaluating, "ANSWER_TOKENS", 8)
    monkeypatch.setattr(evaluating, "COMMON_TOKENS", 2)
    monkeypatch.setattr(knowledge, "questions", lambda: FEW)
    run = making.run(tmp_path / "run", making.base(tmp_path), max_steps=4, evaluate_every=4)
    fit.train(run, lambda: Wish.GO_ON, lambda _event: None)
    said: list[AnyEvent] = []
    found = evaluating.evaluate(run, 0, said.append, lambda: True)
    assert [one.measure for one in found.comparisons] == [
        *(LOSS, "ROUGE-1", "ROUGE-2", "ROUGE-L", "BLEU", "BERTScore")
    ]
    assert found.comparisons[0].gain.mean > 0  # it has learnt how such answers begin
    assert found.papers == 4
    assert found.verdict.startswith("Too few held-out papers")
    last = [event for event in said if isinstance(event, Progress)][-1]
    assert last.done == last.total == 2 * (4 + 1)
    page = (run.folder / "report.md").read_text(encoding="utf-8")
    assert page.startswith(found.verdict)
    assert page == report.markdown(found)
    assert "all-MiniLM-L6-v2, layer 6" in page
    assert json.loads((run.folder / "report.json").read_bytes())["verdict"] == found.verdict
    assert run.info().verdict == found.verdict
    with pytest.raises(evaluating.CancelledError):
        evaluating.evaluate(run, 1, said.append, lambda: False)


FEW = (knowledge.Common("Hot?", "No.", ("no",)),)
