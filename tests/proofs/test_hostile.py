"""Short forms of the proofs with hostile input, and what fuzzing has found so far."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.proofs import (
    corpora,
    hostile_adapters,
    hostile_answers,
    hostile_files,
    hostile_hub,
    hostile_models,
    hostile_papers,
    hostile_templates,
)
from tests.proofs.frame import Proof
from tests.proofs.readers import all_readers

pytestmark = pytest.mark.timeout(300)


@pytest.mark.parametrize(
    ("proof", "count"),
    [
        (hostile_models.PROOF, 100),
        (hostile_templates.PROOF, 12),
        (hostile_adapters.PROOF, 8),
        (hostile_papers.PROOF, 12),
        (hostile_answers.PROOF, 12),
        (hostile_files.PROOF, 34),
        (hostile_hub.PROOF, 50),
    ],
)
def test_hostile_input_is_read_or_refused(proof: Proof, count: int) -> None:
    tally = proof.prove(count, 7)
    assert not tally.broken
    assert tally.counts.total() >= count


def test_readers_understand_their_examples(tmp_path: Path) -> None:
    for name, reader in all_readers(tmp_path).items():
        for data in reader.examples:
            assert reader.take(data, tmp_path / f"x{reader.suffix}"), name


def test_what_fuzzing_found_is_read_or_refused(tmp_path: Path) -> None:
    for name, reader in all_readers(tmp_path).items():
        for data in corpora.inputs(name):
            reader.take(data, tmp_path / f"x{reader.suffix}")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("html papers", b"<![h4>>html</mzthl>ne</h1>"),
        ("html papers", b"<![><h1>n</eh1>&am>"),
        ("latex papers", rb"\newcommand{\k}[1]{|#1\rangle}\title"),
        ("latex papers", rb"\input\input"),
        # Took for ever: a macro that uses itself, whose braces are open at the end.
        ("latex papers", rb"\k{0}.\begin{{a}\newcommand{\k}[0]{|#1\rew{\k}One! \k{} \k{} \k{v"),
        ("openqasm", b"OPENQASM 3; qubit q; for int i in [4:3] { x q; }"),
        ("conversations", b'[{"title": "t", "mapping": {"a": {"id": "a", "parent": ["b"]}}}]'),
    ],
)
def test_what_broke_a_reader_once(name: str, data: bytes, tmp_path: Path) -> None:
    reader = all_readers(tmp_path)[name]
    reader.take(data, tmp_path / f"x{reader.suffix}")
