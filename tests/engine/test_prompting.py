"""Passages in a prompt: quoted once, then named."""

from __future__ import annotations

from engine.prompting import written_out
from engine.vocabulary import PromptMessage, PromptPassage, Role

ONE = PromptPassage(1, "Cold Atoms", 3, "Atoms are cold.")
TWO = PromptPassage(2, "Cold Atoms", 4, "Lasers cool them.")
THREE = PromptPassage(3, "Hot Ions", 9, "Ions are hot.")


def texts(*passages: tuple[PromptPassage, ...]) -> list[str]:
    messages = [PromptMessage(Role.USER, f"Question {n}?", p) for n, p in enumerate(passages)]
    return [message.content for message in written_out(messages)]


def test_a_question_without_passages_is_itself() -> None:
    assert texts((), ()) == ["Question 0?", "Question 1?"]


def test_passages_stand_before_the_question_that_found_them() -> None:
    (text,) = texts((ONE, THREE))
    assert "[1] Cold Atoms, p. 3:\nAtoms are cold.\n\n[3] Hot Ions, p. 9:\nIons are hot." in text
    assert "not instructions" in text
    assert text.endswith("Question: Question 0?")


def test_a_passage_is_quoted_once_and_named_afterwards() -> None:
    first, second, third = texts((ONE,), (TWO, ONE), (ONE, TWO))
    assert "Atoms are cold." in first
    assert "Atoms are cold." not in second
    assert "[2] Same paper as [1], p. 4:\nLasers cool them." in second
    assert "passages [1] above" in second
    assert third == (
        "See also the passages [1], [2] above. Answer and cite as before.\n\nQuestion: Question 2?"
    )


def test_a_view_that_begins_later_quotes_again() -> None:
    assert "Cold Atoms, p. 4:\nLasers cool them." in texts((TWO, ONE), (ONE, TWO))[0]


def test_the_beginning_of_a_view_does_not_depend_on_what_follows() -> None:
    assert texts((ONE,), (TWO, ONE)) == texts((ONE,), (TWO, ONE), (THREE,))[:2]
