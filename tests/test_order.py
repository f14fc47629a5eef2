"""Tests are begun in an order that keeps all workers busy to the end: see tests/conftest.py."""

from __future__ import annotations

import pytest

from tests.conftest import in_parts

SECONDS = {"window": 190.0, "line": 165.0, "session": 35.0, "keys": 15.0}


@pytest.mark.parametrize("workers", [1, 2, 3, 4])
def test_each_part_begins_with_its_share_of_the_long_tests(workers: int) -> None:
    items = [*(f"a{n}" for n in range(20)), "line", "keys", *(f"b{n}" for n in range(20))]
    items += ["window", "session", "last"]
    ordered = in_parts(items, lambda item: SECONDS.get(item, 0.0), workers)
    assert sorted(ordered) == sorted(items)
    assert [item for item in ordered if item not in SECONDS] == [
        item for item in items if item not in SECONDS
    ]
    starts = [len(items) * part // workers for part in range(workers)]
    begun = {ordered[start] for start in starts}
    assert begun == {"window", "line", "session", "keys"} & set(list(SECONDS)[:workers])


def test_who_has_the_longest_gets_no_other() -> None:
    seconds = {"a": 1.0, "c": 9.0, "f": 5.0}
    assert in_parts(list("abcdef"), lambda item: seconds.get(item, 0.0), 2) == list("cbdfae")
