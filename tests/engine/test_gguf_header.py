"""The GGUF reader trusts nothing: a Header or a HilbertError, whatever the bytes are."""

from __future__ import annotations

import os
import struct
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine import gguf_header, paths
from engine.errors import HilbertError
from engine.gguf_header import Header, read
from engine.vocabulary import FailureKind
from tests.engine.ggufs import TEMPLATE, write

_STARTER_HEADER = 200_000  # bytes of the starter that are mutated; the vocabulary lies in them


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("gguf") / "tiny.gguf")


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutated") / "mutated.gguf"


def test_a_header_says_what_the_model_is(tiny: Path) -> None:
    header = read(tiny)
    assert (header.name, header.architecture, header.context_length) == ("Tiny", "llama", 128)
    assert header.chat_template == TEMPLATE
    assert header.parameters == 4 * 32 + 32
    assert header.types == {"F32": 128, "F16": 32}
    assert header.quantisation == "F32"
    assert header.size == tiny.stat().st_size
    assert header.metadata["tiny.few"] == [1, 2, 3]
    assert "tiny.numbers" not in header.metadata


@pytest.mark.real_model
def test_the_starter_is_what_it_says() -> None:
    header = read(paths.starter_model())
    assert header.architecture == "llama"
    assert header.parameters == 134_515_008
    assert header.quantisation == "Q4_1"


def outcome(path: Path) -> Header | HilbertError:
    try:
        return read(path)
    except HilbertError as error:
        assert error.sentence
        assert error.remedy
        return error


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.data())
def test_mutations_of_a_small_file(tiny: Path, scratch: Path, data: st.DataObject) -> None:
    _mutate(tiny.read_bytes(), scratch, data)


@pytest.mark.real_model
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None
)
@given(st.data())
def test_mutations_of_the_starters_header(scratch: Path, data: st.DataObject) -> None:
    with paths.starter_model().open("rb") as file:
        _mutate(file.read(_STARTER_HEADER), scratch, data, paths.starter_model().stat().st_size)


def _mutate(content: bytes, scratch: Path, data: st.DataObject, size: int = 0) -> None:
    """Overwrite some places, cut somewhere; a sparse rest brings the file to ``size`` bytes."""
    changed = bytearray(content)
    interesting = st.one_of(
        st.binary(min_size=1, max_size=9),
        st.sampled_from(
            [b"\xff" * 8, b"\x00" * 8, struct.pack("<Q", 2**62), struct.pack("<Q", 10**7)]
        ),
    )
    for _ in range(data.draw(st.integers(0, 4))):
        new = data.draw(interesting)
        at = data.draw(st.integers(0, len(changed) - 1))
        changed[at : at + len(new)] = new
    cut = data.draw(st.one_of(st.none(), st.integers(0, len(changed))))
    scratch.write_bytes(changed if cut is None else changed[:cut])
    if size and cut is None:
        os.truncate(scratch, size)
    tracemalloc.start()
    outcome(scratch)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_after_the_magic(scratch: Path, rest: bytes) -> None:
    scratch.write_bytes(b"GGUF" + rest)
    outcome(scratch)


def _kv(key: bytes, kind: int, value: bytes) -> bytes:
    return struct.pack("<Q", len(key)) + key + struct.pack("<I", kind) + value


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not a GGUF"),
        (b"PK\x03\x04" + 40 * b"\0", "not a GGUF"),
        (b"GGUF" + struct.pack("<IQQ", 9, 0, 0), "version 9"),
        (b"GGUF" + struct.pack("<IQQ", 3, 2**60, 0), "tensors"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 2**60), "metadata"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + struct.pack("<Q", 2**60), "impossible length"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + _kv(b"a", 99, b""), "unknown type"),
        (
            b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + _kv(b"a", 9, struct.pack("<IQ", 5, 2**61)),
            "cut short",
        ),
        (
            b"GGUF"
            + struct.pack("<IQQ", 3, 0, 1)
            + _kv(b"general.alignment", 4, struct.pack("<I", 0)),
            "alignment",
        ),
    ],
)
def test_what_is_refused_says_why(scratch: Path, content: bytes, why: str) -> None:
    scratch.write_bytes(content)
    error = outcome(scratch)
    assert isinstance(error, HilbertError)
    assert error.kind is FailureKind.BAD_FILE
    assert why in error.sentence


def test_a_file_that_is_cut_short_says_how_much_is_missing(tiny: Path, scratch: Path) -> None:
    scratch.write_bytes(tiny.read_bytes()[:-100])
    error = outcome(scratch)
    assert isinstance(error, HilbertError)
    assert "bytes are missing" in error.sentence


def test_what_is_no_file(tmp_path: Path) -> None:
    assert isinstance(missing := outcome(tmp_path / "nothing.gguf"), HilbertError)
    assert missing.kind is FailureKind.NOT_FOUND
    assert isinstance(folder := outcome(tmp_path), HilbertError)
    assert "folder" in folder.sentence
    assert isinstance(outcome(tmp_path / ("x" * 5000)), HilbertError)
    os.mkfifo(tmp_path / "pipe.gguf")
    assert isinstance(outcome(tmp_path / "pipe.gguf"), HilbertError)


def test_hostile_nesting_ends_at_once(scratch: Path) -> None:
    """A million arrays in an array, in 12 bytes each."""
    inside = 300_000 * struct.pack("<IQ", 9, 0)
    body = _kv(b"a", 9, struct.pack("<IQ", 9, 300_000) + inside)
    scratch.write_bytes(b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + body)
    assert isinstance(outcome(scratch), HilbertError)


def test_the_names_of_the_types_are_the_reference_librarys() -> None:
    import gguf

    # Q8_1 is never stored, and the library keeps its old size.
    known = {n: kind for n, kind in gguf_header._TYPES.items() if kind[0] != "Q8_1"}
    for number, (name, block, width) in known.items():
        kind = gguf.GGMLQuantizationType(number)
        assert (kind.name, gguf.GGML_QUANT_SIZES[kind]) == (name, (block, width))
