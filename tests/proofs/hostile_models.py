"""Model files with a changed header are refused, or loaded, or end the child and nothing else."""

from __future__ import annotations

import random
import struct
from contextlib import closing
from unittest import mock

from engine import child as child_module
from engine import gguf_header
from engine.child import Child
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, ModelSpec
from tests.engine.inference import tiny
from tests.proofs import asking
from tests.proofs.frame import Proof, Tally
from tests.proofs.watch import watched

_EXTREMES = (0, 1, 2, 7, 31, 255, 2**31 - 1, 2**31, 2**32 - 1, 2**63 - 1, 2**63, 2**64 - 1)


def prove(count: int, seed: int) -> Tally:
    chance, tally = random.Random(seed), Tally()
    with (
        watched() as watch,
        closing(Child("inference")) as child,
        mock.patch.object(child_module, "_BACKOFF", (0.0,)),
    ):
        path = tiny.llama(
            watch.given / "model.gguf", layers=1, embedding=16, context=128, of_bytes=True
        )
        original = path.read_bytes()
        header = original.index(b"blk.0.ffn_down.weight") + 60
        path.unlink()
        watch.begin()
        for number in range(count):
            path.write_bytes(mutated(original, header, chance))
            try:
                gguf_header.read(path)
            except HilbertError as error:
                tally.check(error.kind is FailureKind.BAD_FILE, f"not understood: {error.detail}")
                tally.counts["refused before native code"] += 1
                continue
            # Never the parameters of the one that is loaded.
            model = ModelSpec(str(path), 128, threads=1, batch=64 + number % 2)
            tally.counts[asking.ending(tally, child, model)] += 1
        path.unlink(missing_ok=True)
        watch.check(tally)
    return tally


def mutated(data: bytes, header: int, chance: random.Random) -> bytes:
    """Bytes, counts, lengths, types and offsets of the header changed, cut or repeated."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        place = chance.randrange(4, header)
        match chance.randrange(5):
            case 0:
                changed[place] = chance.randrange(256)
            case 1:
                changed[place : place + 8] = struct.pack("<Q", chance.choice(_EXTREMES))
            case 2:
                changed[place : place + 4] = struct.pack("<I", chance.choice(_EXTREMES) % 2**32)
            case 3:
                changed[place] ^= 1 << chance.randrange(8)
            case 4:
                cut = chance.randrange(1, 64)
                changed[place:place] = changed[place : place + cut]
    return bytes(changed)


PROOF = Proof(
    claim="A model file with a damaged header is refused with a sentence, or answers, or ends the "
    "inference child, which is there again for the next one. Nothing is asked of the network, no "
    "file is changed outside the data folder, and no code of the file runs.",
    count=10_000,
    prove=prove,
    limits="The files are a model of some kilobytes, changed in one to four places of its header.",
    lot=500,
)
