"""What torch sees: GPUs, and how fast this processor computes in bfloat16."""

from __future__ import annotations

import time

import torch

_ROUNDS = 5
_ROWS, _WIDTH, _OUT = 256, 576, 1536  # the feed-forward layer of a 135M model


def gpus() -> tuple[str, ...]:
    if not torch.cuda.is_available():
        return ()
    return tuple(torch.cuda.get_device_name(n) for n in range(torch.cuda.device_count()))


def bf16_speed() -> float:
    """Seconds of a linear layer in float32 over those under bfloat16 autocast.

    Measured, since names and flags of processors do not tell: some have the instructions and are
    slower with them. The fastest of several rounds in turns counts, so that other programs disturb
    little.
    """
    layer = torch.nn.Linear(_WIDTH, _OUT)
    rows = torch.randn(_ROWS, _WIDTH, requires_grad=True)
    times: dict[bool, list[float]] = {False: [], True: []}
    for _ in range(_ROUNDS):
        for half, taken in times.items():
            started = time.perf_counter()
            with torch.autocast("cpu", torch.bfloat16, enabled=half):
                out = layer(rows)
            out.float().sum().backward()
            taken.append(time.perf_counter() - started)
    return min(times[False]) / min(times[True])
