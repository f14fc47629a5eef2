"""What a model will take in memory, and how to run it on this machine, before it is loaded.

Plain arithmetic over the GGUF header: no native code, so the window and the command line may ask.
Promises: on the CPU the sum is within a tenth of what the child was measured to take (weights, KV
cache, compute buffer, vocabulary); nothing is said to fit that takes more than nine tenths of the
free memory. What llama.cpp keeps on a GPU is estimated by the same sums, layer by layer.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from engine.gguf_header import Header
from engine.inference.library import default_threads
from engine.inference.llama import BATCH, DEFAULT_CONTEXT
from engine.vocabulary import KvType

LEAST_CONTEXT = 512
_SPARE = 0.9  # of the free memory may be taken
#: What CUDA and its libraries take before a model does: 607 MiB on an H200, whatever the model, the
#: context and the batch.
_CUDA = 640 * 1024**2
_TOKEN = 410  # bytes of a token in the vocabulary's tables, measured
_PAD = 256  # llama.cpp rounds contexts up to this
_BYTES = {KvType.F16: 2.0, KvType.Q8_0: 34 / 32}
_GPU_LIBRARIES = ("*cuda*", "*vulkan*", "*metal*", "*hip*", "*sycl*")

Way = tuple[int, KvType]


@dataclass(frozen=True)
class Machine:
    """Free memory in bytes, ``gpu`` of the first GPU; ``gpu_build``: llama.cpp could use one."""

    memory: int
    gpu: int = 0
    gpu_build: bool = False
    threads: int = 1


@dataclass(frozen=True)
class Estimate:
    """Bytes."""

    weights: int
    kv: int
    compute: int
    vocabulary: int

    @property
    def total(self) -> int:
        return self.weights + self.kv + self.compute + self.vocabulary


@dataclass(frozen=True)
class Fit:
    """How to run a model here, and in one sentence why so; where it does not fit, why not."""

    fits: bool
    estimate: Estimate
    context_length: int
    kv: KvType
    threads: int
    gpu_layers: int
    reason: str
    gpu_reason: str


def this_machine(gpu_memory: int = 0) -> Machine:
    return Machine(
        memory=int(psutil.virtual_memory().available),
        gpu=gpu_memory,
        gpu_build=_gpu_build(),
        threads=default_threads(),
    )


def estimate(
    header: Header, context_length: int, kv: KvType = KvType.F16, batch: int = BATCH
) -> Estimate:
    context = -(-context_length // _PAD) * _PAD
    return Estimate(
        weights=header.weights,
        kv=_kv_bytes(header, context, kv),
        compute=_compute_bytes(header, context, min(batch, context)),
        vocabulary=header.vocabulary * _TOKEN,
    )


def fit(header: Header, machine: Machine, context_length: int = 0, kv: KvType | None = None) -> Fit:
    """The best that fits; ``context_length`` and ``kv`` are kept where they are given."""
    free = int(machine.memory * _SPARE)
    ways = list(_ways(header, context_length, kv))
    estimates = [estimate(header, context, kind) for context, kind in ways]
    best = next((i for i, found in enumerate(estimates) if found.total <= free), None)
    index = len(ways) - 1 if best is None else best
    found, (context, kind) = estimates[index], ways[index]
    layers, gpu_reason = (0, "") if best is None else _gpu_layers(header, machine, found)
    return Fit(
        fits=best is not None,
        estimate=found,
        context_length=context,
        kv=kind,
        threads=machine.threads,
        gpu_layers=layers,
        reason=_why(found, machine, ways, best),
        gpu_reason=gpu_reason,
    )


def _ways(header: Header, context_length: int, kv: KvType | None) -> Iterator[Way]:
    """What to try, the best first: exact keys and values, then half of them, then less context."""
    context = context_length or min(header.context_length or DEFAULT_CONTEXT, DEFAULT_CONTEXT)
    kinds = (kv,) if kv else (KvType.F16, KvType.Q8_0)
    while True:
        yield from ((context, kind) for kind in kinds)
        context //= 2
        if context_length or context < LEAST_CONTEXT:
            return


def _why(found: Estimate, machine: Machine, ways: Sequence[Way], best: int | None) -> str:
    free, needed = _size(machine.memory), _size(found.total)
    wanted = ways[0][0]
    if best is None and found.weights > machine.memory * _SPARE:
        weights = _size(found.weights)
        return f"It does not fit: its weights alone take {weights}, and {free} are free."
    if best is None:
        context = ways[-1][0]
        return f"It does not fit: {context:,} tokens take {needed}, and {free} are free."
    context = ways[best][0]
    how = f"It fits: {needed} of {free} of free memory, for {context:,} tokens"
    if best == 0:
        return f"{how}."
    if context == wanted:
        return f"{how} with keys and values in 8 bits, as more would not fit."
    return f"{how}, as {wanted:,} would not fit."


def _gpu_layers(header: Header, machine: Machine, found: Estimate) -> tuple[int, str]:
    """How many layers to put on the GPU, and the sentence about it."""
    if machine.gpu == 0:
        return 0, "It runs on the CPU, as no GPU was found."
    if not machine.gpu_build:
        return 0, "It runs on the CPU, as this build of llama.cpp cannot use the GPU."
    layers = max(header.number(f"{header.architecture}.block_count"), 1)
    each = (found.weights + found.kv) // (layers + 1)
    room = int(machine.gpu * _SPARE) - _CUDA - found.compute
    count = max(0, min(layers + 1, room // max(each, 1)))
    if count > layers:
        return -1, "It runs on the GPU as a whole."
    if count:
        return count, f"{count} of {layers} layers run on the GPU, which has no room for more."
    return 0, "It runs on the CPU, as the GPU's memory is too small for a layer."


def _kv_bytes(header: Header, context: int, kv: KvType) -> int:
    """Keys and values of all layers; a recurrent layer has a state of fixed size instead."""
    architecture = header.architecture
    heads = header.number(f"{architecture}.attention.head_count")
    layers = header.number(f"{architecture}.block_count")
    if heads == 0:
        return _recurrent_bytes(header, layers)
    width = header.number(f"{architecture}.embedding_length") // heads
    keys = header.number(f"{architecture}.attention.key_length", width)
    values = header.number(f"{architecture}.attention.value_length", width)
    kv_heads = sum(_per_layer(header, f"{architecture}.attention.head_count_kv", heads, layers))
    return int(kv_heads * (keys + values) * context * _BYTES[kv])


def _recurrent_bytes(header: Header, layers: int) -> int:
    name = header.architecture
    inner = header.number(f"{name}.ssm.inner_size")
    kept = header.number(f"{name}.ssm.state_size") + header.number(f"{name}.ssm.conv_kernel", 1) - 1
    return layers * inner * kept * 4


def _compute_bytes(header: Header, context: int, batch: int) -> int:
    """The widest step of a batch in floats, the attention mask, and one row of logits."""
    architecture = header.architecture
    forward = max(_per_layer(header, f"{architecture}.feed_forward_length", 0, 1))
    embedding = header.number(f"{architecture}.embedding_length")
    # Measured: 4.5 times the feed-forward's width; at least nine times the embedding.
    widest = max(4.5 * forward, 9 * embedding)
    return int(batch * widest * 4 + batch * context * 2 + header.vocabulary * 4)


def _per_layer(header: Header, key: str, default: int, layers: int) -> list[int]:
    """A value that a file gives once for all layers or for each."""
    value = header.metadata.get(key, default)
    if isinstance(value, list):
        return [int(item) for item in value] or [default]
    return [header.number(key, default)] * max(layers, 1)


def _gpu_build() -> bool:
    """Whether the library in this environment was built for a GPU; it is not loaded for that."""
    found = importlib.util.find_spec("llama_cpp")
    folder = Path(found.origin).parent / "lib" if found and found.origin else Path()
    return any(path for pattern in _GPU_LIBRARIES for path in folder.glob(f"*ggml{pattern}"))


def _size(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
