"""THIRD_PARTY.md keeps step with the lock, and nothing we install is GPL or AGPL alone."""

from __future__ import annotations

import pytest
import third_party


def test_the_table_is_up_to_date() -> None:
    text = third_party.TARGET.read_text(encoding="utf-8")
    assert third_party.updated(text) == text, "run packaging/third_party.py"


@pytest.mark.parametrize("package", third_party.packages())
def test_no_package_binds_us_to_the_gpl(package: str) -> None:
    expression = third_party.licence(package)
    assert expression != "unknown"
    assert not third_party.is_copyleft(expression)


@pytest.mark.parametrize(
    ("expression", "copyleft"),
    [
        ("GPL-3.0-only", True),
        ("AGPL-3.0-or-later", True),
        ("MIT AND GPL-2.0-only", True),
        ("GPL-2.0-only OR AGPL-3.0-only", True),
        ("LGPL-3.0-only OR GPL-2.0-only", False),
        ("LGPL-3.0-only", False),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", False),
        ("MIT", False),
    ],
)
def test_a_choice_without_the_gpl_is_enough(expression: str, copyleft: bool) -> None:
    assert third_party.is_copyleft(expression) is copyleft


def test_every_purpose_is_of_a_package_in_the_lock() -> None:
    assert not third_party.PURPOSE.keys() - third_party.packages().keys()


def test_parts_that_carry_gpl_files_are_in_no_lock_that_is_installed_unasked() -> None:
    names = third_party.locked("chat.txt", "train.txt", "dev.txt", "torch.txt", "llama.txt").keys()
    assert not names & {"unsloth", "unsloth-zoo", "pymupdf", "marker-pdf"}
