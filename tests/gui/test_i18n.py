"""Strings with values and plurals, without a translation at hand."""

from __future__ import annotations

import pytest

from gui.i18n import tr, trn


def test_named_values_are_filled_in() -> None:
    assert tr("Page {page} of {pages}", page=3, pages=9) == "Page 3 of 9"
    assert tr("100 % of {this}", this="{x}") == "100 % of {x}"


@pytest.mark.parametrize(("n", "shown"), [(0, "0 papers"), (1, "1 paper"), (2, "2 papers")])
def test_english_has_two_forms(n: int, shown: str) -> None:
    assert trn("{n} paper", "{n} papers", n) == shown
