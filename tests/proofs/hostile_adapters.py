"""Adapters of wrong shapes, types and names are refused, and the model answers without them."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path
from unittest import mock

import gguf
import numpy as np

from engine import child as child_module
from engine.child import Child
from engine.vocabulary import AdapterSpec, ModelSpec
from tests.engine.inference import tiny
from tests.proofs import asking
from tests.proofs.frame import Proof, Tally
from tests.proofs.watch import watched

_LAYERS, _WIDTH, _RANK = 2, 16, 4
_ODD = (0, 1, 3, 8, 15, 17, 32, 4096)
_NAMES = (
    "blk.99.attn_q.weight",
    "blk.-1.attn_q.weight",
    "token_embd.weight",
    "output.weight",
    "output_norm.weight",
    "../../blk.0.attn_q.weight",
    "",
    "blk.0.attn_q.weight" * 3,
)
_ALPHAS = (0.0, -1.0, 1e38, float("nan"), float("inf"))


def prove(count: int, seed: int) -> Tally:
    chance, tally = random.Random(seed), Tally()
    with (
        watched() as watch,
        closing(Child("inference")) as child,
        mock.patch.object(child_module, "_BACKOFF", (0.0,)),
    ):
        base = tiny.llama(
            watch.given / "base.gguf", layers=_LAYERS, embedding=_WIDTH, of_bytes=True
        )
        alone = ModelSpec(str(base), 128, threads=1)
        watch.begin()
        for number in range(count):
            path = watch.given / f"{number}.gguf"
            _write(path, chance)
            model = ModelSpec(str(base), 128, threads=1, adapters=(AdapterSpec(str(path)),))
            tally.counts[asking.ending(tally, child, model)] += 1
            after = asking.ending(tally, child, alone)
            tally.check(after == "answered", f"without the adapter the model {after}")
            path.unlink()
        watch.check(tally)
    return tally


def _write(path: Path, chance: random.Random) -> None:
    """An adapter with one to three things wrong."""
    writer = gguf.GGUFWriter(path, chance.choice(("llama", "llama", "qwen2", "none")))
    writer.add_type("adapter")
    writer.add_string("adapter.type", chance.choice(("lora", "lora", "lora", "control")))
    if chance.random() < 0.9:
        alpha = chance.choice((float(_RANK), *_ALPHAS)) if chance.random() < 0.5 else float(_RANK)
        writer.add_float32("adapter.lora.alpha", alpha)
    for layer in range(chance.choice((1, 2, 2, 3))):
        _add(writer, f"blk.{layer}.attn_q.weight", chance)
    if chance.random() < 0.4:
        _add(writer, chance.choice(_NAMES), chance)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    if chance.random() < 0.2:
        data = path.read_bytes()
        path.write_bytes(data[: chance.randrange(len(data))])


def _add(writer: gguf.GGUFWriter, name: str, chance: random.Random) -> None:
    first, second = [_RANK, _WIDTH], [_WIDTH, _RANK]
    match chance.randrange(7):
        case 0:
            chance.choice((first, second))[chance.randrange(2)] = chance.choice(_ODD)
        case 1:
            first, second = second, first
        case 2:
            first = [*first, 2]
        case 3:
            first[0] = second[1] = chance.choice(_ODD)
        case 4:
            first = [_RANK * _WIDTH]
    kinds = (np.float32, np.float32, np.float16, np.int8, np.int32, np.float64)
    kind = chance.choice(kinds)
    missing = chance.randrange(12)
    if missing != 0:
        writer.add_tensor(f"{name}.lora_a", _values(first, kind, chance))
    if missing != 1:
        writer.add_tensor(f"{name}.lora_b", _values(second, kind, chance))


def _values(shape: list[int], kind: type[np.generic], chance: random.Random) -> np.ndarray:
    made = np.random.default_rng(chance.getrandbits(32)).normal(0, 1, shape)
    if chance.random() < 0.2 and made.size:
        made.flat[0] = chance.choice((np.nan, np.inf, -np.inf))
    with np.errstate(invalid="ignore"):
        return made.astype(kind)


PROOF = Proof(
    claim="An adapter whose shapes, types, names or numbers are wrong is refused with a sentence, "
    "or does what it does, or ends the child; the model answers without it straight afterwards.",
    count=50,
    prove=prove,
    lot=50,
)
