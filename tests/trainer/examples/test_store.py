"""Examples on disk: whole or not at all, undone when asked, and a split that tears no paper."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import paths
from engine.errors import HilbertError
from tests.trainer.examples.making import example
from trainer.examples.splitting import Part, parts, split
from trainer.examples.store import ExampleStore
from trainer.examples.values import Example, Reason, SetName, State, judged

SET = SetName("mine")


@pytest.fixture
def store(data_folder: Path) -> Iterator[ExampleStore]:
    with ExampleStore.open() as store:
        yield store


def test_what_is_added_comes_back_as_it_was(store: ExampleStore) -> None:
    given_ = [example(1), example(2, state=State.PROPOSED)]
    ids = store.add(SET, given_)
    found = store.examples(SET)
    assert found == [msgspec.structs.replace(e, id=key) for e, key in zip(given_, ids, strict=True)]
    assert found[0].source.sentence == "Paper 1 studies phase 1. It is "
    assert [e.id for e in store.examples(SET, State.PROPOSED)] == ids[1:]
    assert store.sets()[0].accepted == store.sets()[0].proposed == 1


def test_a_verdict_can_be_changed_and_undone(store: ExampleStore) -> None:
    (key,) = store.add(SET, [example(1, state=State.PROPOSED)])
    first = store.examples(SET)[0]
    store.put([judged(first, State.REJECTED, Reason.DUPLICATE)])
    assert store.examples(SET)[0].reason is Reason.DUPLICATE
    store.put([judged(store.examples(SET)[0], State.ACCEPTED, Reason.DUPLICATE)])
    assert store.examples(SET)[0].reason is Reason.NONE
    store.delete([key])
    assert store.examples(SET) == []
    store.restore([key])
    assert len(store.examples(SET)) == 1


def test_what_was_tried_is_known_after_a_restart(store: ExampleStore) -> None:
    store.record(SET, "papers:7", Reason.NONE, example(7))
    store.record(SET, "papers:8", Reason.UNANSWERABLE, None)
    with ExampleStore.open() as again:
        assert again.tried(SET) == {"papers:7": Reason.NONE, "papers:8": Reason.UNANSWERABLE}
        assert len(again.examples(SET)) == 1


def test_an_unknown_set_is_named_with_those_there_are(store: ExampleStore) -> None:
    with pytest.raises(HilbertError) as caught:
        store.require("mine")
    assert "hilbert data build" in caught.value.remedy
    store.create(SET)
    with pytest.raises(HilbertError) as caught:
        store.require("yours")
    assert "“mine”" in caught.value.remedy


def test_a_newer_file_is_refused_kindly(store: ExampleStore) -> None:
    store._db.execute("PRAGMA user_version = 99")
    with pytest.raises(HilbertError, match="newer version"):
        ExampleStore.open()


def _write_until_killed(path: Path, ready: object) -> None:
    with ExampleStore.open(path) as store:
        number = 0
        while True:
            store.add(SET, [example(number), example(number + 1)])
            number += 2
            if number == 20:
                ready.set()  # type: ignore[attr-defined] # an Event of the spawn context


@pytest.mark.skipif(os.name != "posix", reason="no SIGKILL")
def test_a_killed_writer_leaves_whole_transactions(store: ExampleStore) -> None:
    context = multiprocessing.get_context("fork")
    ready = context.Event()
    writer = context.Process(target=_write_until_killed, args=(paths.examples(), ready))
    writer.start()
    assert ready.wait(30)
    assert writer.pid
    os.kill(writer.pid, signal.SIGKILL)
    writer.join()
    found = store.examples(SET)
    assert len(found) >= 20
    assert len(found) % 2 == 0
    store.add(SET, [example(1)])


# --- splits ---


@given(st.sets(st.text(), min_size=2, max_size=30), st.integers(0, 2**32 - 1))
def test_a_split_is_the_same_in_any_order_and_leaves_no_part_empty(
    groups: set[str], seed: int
) -> None:
    first = parts(sorted(groups), seed, 0.1, 0.1)
    assert parts(sorted(groups, reverse=True), seed, 0.1, 0.1) == first
    assert Part.TRAIN in first.values()
    assert Part.VALIDATION in first.values() or Part.TEST in first.values()
    if len(groups) >= 3:
        assert set(first.values()) == set(Part)


def test_another_seed_deals_anew() -> None:
    groups = [str(number) for number in range(100)]
    assert parts(groups, 1, 0.1, 0.1) != parts(groups, 2, 0.1, 0.1)
    assert sum(part is Part.TRAIN for part in parts(groups, 1, 0.1, 0.1).values()) == 80


def test_no_paper_is_on_two_sides() -> None:
    examples = [example(number, paper=number // 5) for number in range(100)]
    found = split(examples, 3407, 0.1, 0.1)
    sides = [{e.group for e in side} for side in (found.train, found.validation, found.test)]
    assert sum(map(len, sides)) == len(set.union(*sides)) == 20
    assert len(found.train) == 80
    assert found.sha256 != split(examples, 1, 0.1, 0.1).sha256


def test_rejecting_a_leak_does_not_deal_anew() -> None:
    examples = [example(number) for number in range(30)]
    before = split(examples, 3407, 0.1, 0.1)
    gone = before.train[0]
    left = [judged(e, State.REJECTED, Reason.LEAKED) if e == gone else e for e in examples]
    after = split(left, 3407, 0.1, 0.1)
    assert after.test == before.test
    assert after.train == before.train[1:]


@pytest.mark.parametrize(
    ("examples", "sentence", "remedy"),
    [
        ([], "no accepted examples", "Propose some"),
        ([example(1)], "only 1 accepted example,", "at least 4"),
        ([example(n) for n in range(3)], "only 3 accepted examples", "at least 4"),
        ([example(n, paper=1) for n in range(9)], "one paper", "second paper"),
        ([example(n, state=State.PROPOSED) for n in range(9)], "no accepted", "accept"),
    ],
)
def test_too_little_is_refused_before_hours_are_spent(
    examples: list[Example], sentence: str, remedy: str
) -> None:
    with pytest.raises(HilbertError) as caught:
        split(examples, 3407, 0.1, 0.1)
    assert sentence in caught.value.sentence
    assert remedy in caught.value.remedy
