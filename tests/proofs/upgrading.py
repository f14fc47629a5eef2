"""Data of every earlier schema is kept, and all of it goes into one file and back."""

from __future__ import annotations

from tests.proofs import by_tests

PROOF = by_tests.proof(
    "Databases of every schema there ever was open and keep every row and column; a newer one is "
    "refused kindly and left as it is; exporting everything and importing it loses nothing.",
    "tests/engine/test_upgrade.py",
    "tests/engine/test_backup.py",
    limits="Nothing was released yet: the schemas are those of development.",
)
