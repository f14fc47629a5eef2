"""Checked citations: which sentences claim something, which rules find a conflict, and how well."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.child import Child, new_job, stream
from engine.judging.pairs import own, quality
from engine.papers.checking import Checker
from engine.papers.claims import claims
from engine.papers.conflict import conflicts, numbers
from engine.vocabulary import (
    AnswerChecked,
    CheckAnswer,
    EvaluateSupport,
    NumberedText,
    Support,
    SupportEvaluated,
)
from tests.engine.papers.making import WordEmbedder

PASSAGE = (
    "The qubit was cooled to 10 mK. Its relaxation time reached 85 microseconds. "
    "We did not observe quasiparticle bursts."
)


def _said(answer: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(answer[claim.start : claim.end], claim.numbers) for claim in claims(answer)]


def test_markers_belong_to_their_sentence() -> None:
    answer = (
        "The gap closes at a field [1]. Edge states vanish above it. [2][3] Nobody knows why so."
    )
    assert _said(answer) == [
        ("The gap closes at a field [1].", (1,)),
        ("Edge states vanish above it. [2][3]", (2, 3)),
        ("Nobody knows why so.", ()),
    ]
    assert [claim.text for claim in claims(answer)][:2] == [
        "The gap closes at a field.",
        "Edge states vanish above it.",
    ]


def test_only_prose_claims_something() -> None:
    answer = (
        "# A heading with many words\n| a table | with words | in it |\n```\nthis is code [1], all "
        "of it\n```\n- The list says this much [1, 2].\n\nYes.\n\n$$E = mc^2$$\n"
    )
    assert _said(answer) == [("The list says this much [1, 2].", (1, 2))]


@given(st.text(alphabet="Ab c.[1]\n-#`$| ", max_size=80) | st.text())
def test_claims_are_ranges_in_order(answer: str) -> None:
    last = 0
    for claim in claims(answer):
        assert last <= claim.start < claim.end <= len(answer)
        last = claim.end


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The time reached 40 microseconds.", "The time reached 85 microseconds."),
        ("Five qubits were used for the code.", "The code used 7 qubits."),
        ("Superconductivity was observed.", "We did not observe superconductivity."),
        ("It works with edge states.", "It works without edge states."),
        ("The rate increases with field.", "The rate decreases with field."),
        ("It is slower than before.", "It is faster than before."),
        ("Such transitions are allowed.", "Such transitions are forbidden."),
        ("Surface scattering limits it.", "Impurities rather than surface scattering limit it."),
    ],
)
def test_conflicts(claim: str, evidence: str) -> None:
    assert conflicts(claim, evidence, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The time was 1203 s.", "The time was 1,203 s."),
        ("Twelve percent are lost.", "It discards 12 percent."),
        ("It is slower at first and faster later.", "It is faster later, but slower at first."),
        ("The decoder runs in real time.", "The decoder needs no training and runs in real time."),
        ("Absorption limits it.", "Absorption, not scattering, limits it."),
        ("No bursts were seen.", "No bursts were observed."),
    ],
)
def test_no_conflict(claim: str, evidence: str) -> None:
    assert not conflicts(claim, evidence, evidence)


def test_numbers_are_read() -> None:
    assert numbers("In 2 mW and 1,203.5 km, three times; T1 and x^2") == {"2", "1203.5", "3"}


def test_every_claim_gets_its_verdict() -> None:
    answer = (
        "The qubit was cooled to 10 mK [1]. Its relaxation time reached 40 microseconds [1]. "
        "Bread rests overnight before baking [1]. Nobody has cited this sentence here. "
        "The qubit was cooled to 10 mK [7]."
    )
    checks = Checker(WordEmbedder()).check(answer, {1: PASSAGE})
    assert [check.support for check in checks] == [
        Support.SUPPORTED,
        Support.CONTRADICTED,
        Support.WEAK,
        Support.UNCITED,
        Support.UNCITED,
    ]
    assert answer[checks[1].start : checks[1].end].startswith("Its relaxation")
    assert (checks[0].number, checks[0].evidence) == (1, "The qubit was cooled to 10 mK.")
    assert checks[0].score > checks[2].score


def test_of_several_cited_passages_the_best_counts() -> None:
    (check,) = Checker(WordEmbedder()).check(
        "The qubit was cooled to 10 mK [1, 2].", {1: "Bread rests overnight.", 2: PASSAGE}
    )
    assert (check.support, check.number) == (Support.SUPPORTED, 2)


def test_the_child_checks(child: Child) -> None:
    passages = (NumberedText(1, PASSAGE),)
    command = CheckAnswer(
        job=new_job(), text="The qubit was cooled to 10 mK [1].", passages=passages
    )
    checked, _ = stream(child, command)
    assert isinstance(checked, AnswerChecked)
    assert [check.support for check in checked.sentences] == [Support.SUPPORTED]


@pytest.mark.real_model
def test_labelled_pairs_are_told_apart(data_folder: Path) -> None:
    child = Child("papers")
    try:
        report, _ = stream(child, EvaluateSupport(job=new_job(), file=str(own())))
    finally:
        child.close()
    assert isinstance(report, SupportEvaluated)
    found = quality((pair.label, pair.verdict, pair.support) for pair in report.pairs)
    assert found.pairs == 150
    assert found.auroc >= 0.8
    (supported, _, false_alarms), (unseen, _, _), (missed, _, caught) = found.table
    assert supported >= 35
    assert false_alarms <= 1
    assert unseen <= 5
    assert caught >= 33
    assert missed <= 15
