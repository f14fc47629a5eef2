"""Mutated model files are each refused, loaded, or end the child and nothing else.

``HILBERT_MUTATIONS`` sets how many; the check of a release runs 2,000.
"""

from __future__ import annotations

import os
import random
import struct
from collections import Counter
from pathlib import Path

import pytest

from engine import child as child_module
from engine import gguf_header
from engine.child import new_job, stream
from engine.errors import HilbertError
from engine.vocabulary import (
    Done,
    Failed,
    FailureKind,
    Generate,
    ModelSpec,
    PromptMessage,
    Role,
    Sampling,
)
from tests.engine.inference import tiny
from tests.engine.inference.conftest import MakeChild

pytestmark = [pytest.mark.real_model, pytest.mark.timeout(1200)]

MUTATIONS = int(os.environ.get("HILBERT_MUTATIONS", "150"))
EXTREMES = (0, 1, 2, 7, 31, 255, 2**31 - 1, 2**31, 2**32 - 1, 2**63 - 1, 2**63, 2**64 - 1)


def mutated(data: bytes, header: int, chance: random.Random) -> bytes:
    """Bytes, counts, lengths, types and offsets of the header changed, cut or repeated."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        place = chance.randrange(4, header)
        match chance.randrange(5):
            case 0:
                changed[place] = chance.randrange(256)
            case 1:
                changed[place : place + 8] = struct.pack("<Q", chance.choice(EXTREMES))
            case 2:
                changed[place : place + 4] = struct.pack("<I", chance.choice(EXTREMES) % 2**32)
            case 3:
                changed[place] ^= 1 << chance.randrange(8)
            case 4:
                cut = chance.randrange(1, 64)
                changed[place:place] = changed[place : place + cut]
    return bytes(changed)


def outside(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_mutated_models_are_refused_or_contained(
    make_child: MakeChild,
    tmp_path: Path,
    data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(child_module, "_BACKOFF", (0.0,))
    original = tiny.llama(
        tmp_path / "model.gguf", layers=1, embedding=16, context=128, of_bytes=True
    ).read_bytes()
    header = original.index(b"blk.0.ffn_down.weight") + 60
    path = tmp_path / "mutated.gguf"
    child, chance, endings = make_child(), random.Random(14), Counter[str]()
    question = (PromptMessage(Role.USER, "Hi"),)
    for number in range(MUTATIONS + 1):
        path.write_bytes(mutated(original, header, chance) if number else original)
        try:
            gguf_header.read(path)
        except HilbertError as error:
            assert error.kind is FailureKind.BAD_FILE
            endings["refused before native code"] += 1
            continue
        model = ModelSpec(str(path), 128, threads=1, batch=64 + number % 2)  # never the one loaded
        sampling = Sampling(temperature=0.0, max_tokens=2)
        command = Generate(job=new_job(), model=model, messages=question, sampling=sampling)
        end = list(stream(child, command))[-1]
        assert isinstance(end, Done | Failed)
        if isinstance(end, Failed):
            assert end.sentence
            assert end.remedy
            assert end.kind is not FailureKind.INTERNAL, end.detail
        endings[end.kind.value if isinstance(end, Failed) else "answered"] += 1
    print(f"\n{dict(endings)}")
    assert sum(endings.values()) == MUTATIONS + 1
    assert endings["answered"] >= 1
    here = {file for file in outside(tmp_path) if data_folder not in file.parents}
    assert here == {path, tmp_path / "model.gguf"}
