"""What the children may do: nothing on the network, a bounded memory, a folder of their own."""

from __future__ import annotations

from tests.proofs import by_tests

PROOF = by_tests.proof(
    "The children that read models, papers and formulas and the one that trains cannot make a "
    "socket that leaves the machine, in any thread or program of theirs; the first three work in a "
    "folder of their own, and those of papers and formulas within a bound of memory.",
    "tests/engine/test_sandbox.py",
    limits="On Linux, by the kernel's word; on other systems the window and `hilbert doctor` say "
    "that it is not so. Not tried with a GPU.",
)
