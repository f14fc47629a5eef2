"""A chat model as a judge: what it is asked, how its word is mixed in, when it has earned to be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from engine import paths
from engine.errors import HilbertError
from engine.judging import measurements
from engine.judging.judge import judged, statements
from engine.judging.measurements import Measurement
from engine.judging.pairs import Quality, auroc, load, own, quality
from engine.judging.trial import Step, Trial, fitted, measured, steps, trial
from engine.store import Citation, Message, new_message
from engine.vocabulary import (
    AnyEvent,
    CheckedPair,
    ConversationId,
    Done,
    EvaluateSupport,
    ModelSpec,
    PaperId,
    Passage,
    PassageId,
    Role,
    SentenceCheck,
    StopReason,
    Support,
    SupportEvaluated,
    Weighed,
    WeighStatements,
)

SUPPORTED, WEAK, CONTRADICTED = Support.SUPPORTED, Support.WEAK, Support.CONTRADICTED


def _checked(label: Support, verdict: Support, support: float) -> CheckedPair:
    return CheckedPair(label, verdict, support)


# --- pairs ---


def test_the_own_pairs_are_three_for_each_passage() -> None:
    pairs = load(own())
    assert len(pairs) == 150
    assert [pair.label for pair in pairs[:4]] == [SUPPORTED, WEAK, CONTRADICTED, SUPPORTED]
    assert pairs[0].statement.passage == pairs[2].statement.passage
    assert steps(own()) == 51


@pytest.mark.parametrize("text", ["", "{", '{"passage": "a"}', "[]"])
def test_other_files_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "pairs.jsonl").write_text(text)
    with pytest.raises(HilbertError, match="labelled pairs"):
        load(tmp_path / "pairs.jsonl")


def test_the_area_under_the_curve() -> None:
    assert auroc([0.9, 0.8], [0.1, 0.2]) == 1
    assert auroc([0.1], [0.9]) == 0
    assert auroc([0.5], [0.5]) == 0.5


def test_what_is_held_for_contradicted_scores_below_all() -> None:
    found = quality(
        [
            (SUPPORTED, SUPPORTED, 0.2),
            (WEAK, WEAK, 0.1),
            (CONTRADICTED, CONTRADICTED, 0.9),
            (CONTRADICTED, SUPPORTED, 0.9),
        ]
    )
    assert found.auroc == pytest.approx(2 / 3)
    assert found.table == ((1, 0, 0), (0, 1, 0), (1, 0, 1))
    assert (found.right, found.pairs) == (3, 4)


# --- an answer ---


def _message() -> Message:
    text = "The gap closes [1]. Edge states vanish [2]. It is warm [1]. Nobody knows why."
    passage = Passage(PassageId(1), PaperId(1), "Title", "/a.pdf", "", "The gap is closed.", ())
    other = Passage(PassageId(2), PaperId(1), "Title", "/a.pdf", "", "It is hot.", ())
    checks = (
        SentenceCheck(0, 19, WEAK, 1, 0.6, "The gap is closed."),
        SentenceCheck(20, 43, CONTRADICTED, 2, 0.9, "It is hot."),
        SentenceCheck(44, 59, SUPPORTED, 2, 0.7, "It is hot."),
        SentenceCheck(60, 77, Support.UNCITED),
    )
    empty = new_message(ConversationId("c"), None, Role.ASSISTANT, text)
    sources = (Citation(1, passage), Citation(2, other))
    return type(empty)(
        **{name: getattr(empty, name) for name in empty.__struct_fields__}
        | {"checks": checks, "sources": sources}
    )


def test_a_model_is_asked_about_what_is_open() -> None:
    asked = statements(_message())
    assert [(place, one.sentence) for place, one in asked.items()] == [
        (0, "The gap closes."),
        (2, "It is warm."),
    ]
    assert asked[2].passage == "It is hot."


def test_its_word_decides_between_supported_and_weak() -> None:
    message = judged(_message(), {0: 0.8, 2: 0.1}, threshold=0.55)
    first, second, third, fourth = message.checks
    assert (first.support, first.score, first.judged) == (SUPPORTED, 0.7, True)
    assert (third.support, third.score, third.judged) == (WEAK, 0.4, True)
    assert (second, fourth) == (_message().checks[1], _message().checks[3])


def test_what_it_did_not_speak_of_stays() -> None:
    assert judged(_message(), {}, 0.5).checks == _message().checks


# --- a trial ---

MODEL = ModelSpec(path="/models/One.gguf")


def _file(tmp_path: Path, passages: int = 2) -> Path:
    row = '{"passage": "p", "supported": "a", "weak": "b", "contradicted": "c"}\n'
    (tmp_path / "pairs.jsonl").write_text(row * passages)
    return tmp_path / "pairs.jsonl"


def _next(trying: Trial, events: Sequence[AnyEvent] | None) -> Step:
    return trying.send(events)  # type: ignore[arg-type] # None begins a generator


def _of_a_passage(support: float) -> list[CheckedPair]:
    return [
        _checked(SUPPORTED, WEAK, support),
        _checked(WEAK, WEAK, support),
        _checked(CONTRADICTED, CONTRADICTED, 0.9),
    ]


def _answers(*told: float, reason: StopReason = StopReason.FINISHED) -> list[AnyEvent]:
    weighed: list[AnyEvent] = [Weighed(index=i, told=one) for i, one in enumerate(told)]
    return [*weighed, Done(reason=reason)]


def test_a_trial_goes_passage_by_passage_and_measures(tmp_path: Path) -> None:
    trying = trial(_file(tmp_path), MODEL, "mark")
    assert isinstance(_next(trying, None), EvaluateSupport)
    checked = SupportEvaluated(pairs=tuple(_of_a_passage(0.5) * 2))
    first = _next(trying, [checked, Done(reason=StopReason.FINISHED)])
    assert isinstance(first, WeighStatements)
    assert [one.sentence for one in first.statements] == ["a", "b", "c"]
    _next(trying, _answers(0.8, 0.2, 0.9))
    with pytest.raises(StopIteration) as ended:
        _next(trying, _answers(0.9, 0.1, 0.9))
    found: Measurement = ended.value.value
    assert (found.model, found.name) == ("mark", "One")
    assert found.threshold == pytest.approx((0.65 + 0.35) / 2)
    assert (found.without.right, found.judged.right, found.judged.pairs) == (2, 3, 3)
    assert found.gain == (0.25, 0.25)
    assert found.helps


def test_what_an_answer_came_between_is_asked_for_again(tmp_path: Path) -> None:
    trying = trial(_file(tmp_path), MODEL, "mark")
    _next(trying, None)
    _next(trying, [SupportEvaluated(pairs=tuple(_of_a_passage(0.5) * 2))])
    again = _next(trying, _answers(0.8, reason=StopReason.CANCELLED))
    assert isinstance(again, WeighStatements)
    assert [one.sentence for one in again.statements] == ["b", "c"]
    following = _next(trying, _answers(0.2, 0.9))
    assert isinstance(following, WeighStatements)
    assert len(following.statements) == 3


def test_a_context_that_is_too_small_is_said(tmp_path: Path) -> None:
    trying = trial(_file(tmp_path), MODEL, "mark")
    _next(trying, None)
    _next(trying, [SupportEvaluated(pairs=tuple(_of_a_passage(0.5) * 2))])
    with pytest.raises(HilbertError, match="do not fit"):
        _next(trying, _answers(0.8))


def test_the_threshold_comes_from_every_other_passage_only() -> None:
    pairs = [*_of_a_passage(0.5), *_of_a_passage(0.5)]
    one = measured(pairs, [0.9, 0.5, 0.9, 0.1, 0.9, 0.9], "mark", "One")
    other = measured(pairs, [0.9, 0.5, 0.9, 0.9, 0.1, 0.9], "mark", "One")
    assert one.threshold == other.threshold
    assert one.gain != other.gain


def test_of_equally_good_thresholds_the_middle_one_is_taken() -> None:
    pairs = [
        (_checked(SUPPORTED, WEAK, 0), 0.9),
        (_checked(WEAK, WEAK, 0), 0.1),
        (_checked(CONTRADICTED, CONTRADICTED, 0), 0.95),
    ]
    assert fitted(pairs) == 0.5
    assert fitted([]) == 0.5


def test_a_gain_that_may_be_chance_does_not_count() -> None:
    def pairs(*good: bool) -> list[CheckedPair]:
        """Each passage told apart or not by the words alone; the model gets all of them right."""
        return [
            _checked(label, WEAK, 0.5 if well or label is not SUPPORTED else 0.3)
            for well in good
            for label in (SUPPORTED, WEAK, CONTRADICTED)
        ]

    right = [0.9, 0.1, 0.1]
    one_of_ten = measured(pairs(*[True] * 19, False), [0.5] * 57 + right, "mark", "One")
    all_of_them = measured(pairs(*[False] * 20), right * 20, "mark", "One")
    assert one_of_ten.gain[0] == 0
    assert one_of_ten.gain[1] > 0
    assert not one_of_ten.helps
    assert all_of_them.gain[0] > 0
    assert all_of_them.helps


@pytest.mark.parametrize(
    ("right", "low", "helps"), [(8, 0.01, True), (7, 0.01, False), (8, 0, False)]
)
def test_a_model_earns_its_use(right: int, low: float, helps: bool) -> None:
    gain = (low, 0.1)
    found = Measurement("mark", "One", 0.5, _quality(0.9, 7), _quality(0.95, right), gain)
    assert found.helps is helps


def _quality(area: float, right: int) -> Quality:
    return Quality(area, ((right, 0, 0), (0, 0, 0), (9 - right, 0, 0)))


def test_measurements_are_kept_for_each_model(data_folder: Path) -> None:
    one = Measurement("a", "One", 0.5, _quality(0.9, 7), _quality(0.95, 7), (0.01, 0.1))
    assert measurements.of("a") is None
    measurements.keep(one)
    measurements.keep(Measurement("b", "Two", 0.4, _quality(0.9, 7), _quality(0.8, 5), (-0.2, 0.0)))
    assert measurements.of("a") == one
    assert measurements.of("c") is None
    paths.judges().write_text("[{")
    assert measurements.of("a") is None
    measurements.keep(one)
    assert measurements.of("a") == one
