"""The window is killed in the middle of answers: no question is lost, nor a second of an answer."""

from __future__ import annotations

import os
import random
import time

import pytest

from tests.proofs.lives import Life, Nest, faults_of

KILLS = 50


@pytest.mark.long(130)
@pytest.mark.real_model
@pytest.mark.timeout(600)
def test_fifty_kills_lose_no_question_and_at_most_a_second_of_answer() -> None:
    moments = random.Random(20261122)
    asked: set[str] = set()
    with Nest() as nest:
        for number in range(KILLS):
            # The first one begins as a person's does; the others have its files read already.
            life = nest.life(dict(os.environ)) if number else Life(dict(os.environ))
            life.await_text()
            time.sleep(moments.uniform(0.0, 1.6))
            killed, orphans = life.kill()
            asked |= life.asked()
            assert not orphans
            assert not faults_of(asked, life.lines, killed)
    assert len(asked) >= KILLS
