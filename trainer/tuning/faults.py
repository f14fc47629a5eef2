"""What goes wrong in a training: told apart, told in plain words, and mended where that can be."""

from __future__ import annotations

import contextlib
import errno
import shutil
from collections.abc import Callable

from engine.errors import HilbertError
from engine.vocabulary import AnyEvent, FailureKind, Notice, RunChanged, RunState
from trainer.tuning.batches import Batches
from trainer.tuning.runs import Run

_MEMORY_SIGNS = ("out of memory", "can't allocate memory", "not enough memory")
_DISK_SIGNS = ("No space left", "os error 28", "PytorchStreamWriter failed", "write failed")
_SPARE = 20_000_000  # bytes; torch does not say why a file could not be written
_CHECKPOINTS = 3  # the last, the best, and the one being written
_BYTES = 12  # of each trained parameter: itself and AdamW's two averages, in float32


def is_want_of_memory(error: BaseException) -> bool:
    """torch.OutOfMemoryError is a RuntimeError, and so is what the CPU's allocator raises."""
    if isinstance(error, MemoryError):
        return True
    return isinstance(error, RuntimeError) and any(s in str(error).lower() for s in _MEMORY_SIGNS)


def is_full_disk(error: BaseException, run: Run) -> bool:
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    return any(sign in str(error) for sign in _DISK_SIGNS) or (
        isinstance(error, RuntimeError) and free(run) < _SPARE
    )


def is_lost_disk(error: BaseException) -> bool:
    """What libraries that are not Python's say of a drive that has gone."""
    return f"os error {errno.EIO}" in str(error)


def free(run: Run) -> int:
    return shutil.disk_usage(run.folder).free


def require_space(run: Run, trained: int) -> None:
    """Raises HilbertError DISK_FULL where the checkpoints of so many parameters will not fit."""
    need, there = trained * _BYTES * _CHECKPOINTS + _SPARE, free(run)
    if need > there:
        raise HilbertError(
            FailureKind.DISK_FULL,
            f"The checkpoints of this run need {_size(need)}, and {_size(there)} are free.",
            "Free some space, or move the data folder with HILBERT_DATA.",
        )


def too_large(error: BaseException) -> HilbertError:
    return HilbertError(
        FailureKind.OUT_OF_MEMORY,
        "This training needs more memory than there is, even with a smaller batch.",
        "Choose a smaller base, QLoRA, a lower “max_length”, or switch on gradient checkpointing.",
        str(error),
    )


def halved(run: Run, before: Batches, now: Batches) -> Notice:
    return Notice(
        step=max(run.checkpoint_steps(), default=0),
        sentence=f"There was not enough memory for {before.micro} examples at a time: it goes on "
        f"with {now.micro} at a time, {now.accumulation} times a step, which trains the same.",
    )


def all_cut_off(max_length: int) -> HilbertError:
    return HilbertError(
        FailureKind.UNSUPPORTED,
        f"No answer fits within {max_length} tokens together with its question.",
        "Raise “max_length” in the recipe, or shorten the examples.",
    )


def not_a_number(step: int) -> HilbertError:
    return HilbertError(
        FailureKind.UNSUPPORTED,
        f"The loss was no number any more at step {step}: the training has come apart.",
        "Lower “learning_rate”, or set “precision” to fp32, and start again.",
    )


def pause_for_space(run: Run, tell: Callable[[AnyEvent], None]) -> RunState:
    """What was half-written goes, which makes room for saying so."""
    run.keep_checkpoints(run.checkpoint_steps())
    step = max(run.checkpoint_steps(), default=0)
    note = f"The disk is full: it was paused, and what was learnt up to step {step} is safe."
    with contextlib.suppress(OSError):
        run.change(state=RunState.PAUSED, step=step, note=note, process=None)
    remedy = "Free some space, then resume the run."
    tell(RunChanged(run=run.info()))
    with contextlib.suppress(OSError):
        tell(Notice(step=step, sentence=note, remedy=remedy))
    return RunState.PAUSED


def _size(count: float) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e8 else f"{count / 1e6:.0f} MB"
