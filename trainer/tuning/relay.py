"""Start a run in processes of its own, and pass on what they say.

Promises: the processes end with this one; what they print for experts is kept in the run's
``log.txt``; an end without a reason becomes a HilbertError with a sentence.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence

import msgspec

from engine.child import environment
from engine.endings import Ended
from engine.errors import HilbertError
from engine.vocabulary import AnyEvent, Failed, JobId, RunState, decode_event
from trainer.tuning.runs import Run

RELAYED = "HILBERT_RELAYED"  # set where the end of stdin means the end of the parent
_POLL = 0.5  # seconds between two looks at whether it is still wanted


def alone(run: Run) -> list[str]:
    return [sys.executable, "-m", "trainer.tuning.launched", str(run.folder)]


def many(run: Run, processes: int) -> list[str]:
    """A process for each GPU by ``accelerate launch``.

    On a CPU by torchrun, which accelerate calls as well where there are GPUs: without MPI it starts
    a single process there, whatever it is told.
    """
    launched = ("-m", "trainer.tuning.launched", str(run.folder))
    if run.environment().device != "cuda":
        shared = ("--standalone", "--nproc_per_node", str(processes))
        return [sys.executable, "-m", "torch.distributed.run", *shared, *launched]
    return [
        *(sys.executable, "-m", "accelerate.commands.launch"),
        *("--multi_gpu", "--num_processes", str(processes), "--num_machines", "1"),
        *("--mixed_precision", "no", "--dynamo_backend", "no", "--main_process_port", "0"),
        *launched,
    ]


def relay(
    run: Run,
    command: Sequence[str],
    tell: Callable[[AnyEvent], None],
    stop: Callable[[], bool] = lambda: False,
) -> RunState:
    """Run ``command``; ``stop`` is asked twice a second and ends it with a kill.

    A run that should keep its last step is asked by a wish instead. Raises HilbertError.
    """
    with (run.folder / "log.txt").open("ab") as log:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,  # its end tells them that this process is gone
            stdout=subprocess.PIPE,
            stderr=log,
            env=environment() | {RELAYED: "1"},
            start_new_session=True,
        )
    ended = threading.Event()
    watcher = threading.Thread(target=_watch, args=(process, stop, ended), daemon=True)
    watcher.start()
    try:
        failed = _pass_on(process, tell)
        code = process.wait()
    finally:
        ended.set()
        _kill(process)
        if process.stdin:
            process.stdin.close()
        watcher.join()
    if failed is not None:
        raise HilbertError.of(failed)
    if code != 0:
        log_end = (run.folder / "log.txt").read_bytes()[-4000:].decode(errors="replace")
        raise HilbertError.of(Ended("training", code, log_end).event(JobId("")))
    return run.status().state


def _pass_on(process: subprocess.Popen[bytes], tell: Callable[[AnyEvent], None]) -> Failed | None:
    failed = None
    assert process.stdout is not None
    with process.stdout as stdout:
        for line in stdout:
            with contextlib.suppress(msgspec.MsgspecError):  # what the launcher itself prints
                event = decode_event(line)
                if isinstance(event, Failed):
                    failed = event
                else:
                    tell(event)
    return failed


def _watch(
    process: subprocess.Popen[bytes], stop: Callable[[], bool], ended: threading.Event
) -> None:
    while not ended.wait(_POLL):
        if stop():
            _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """The launcher and all that it has started."""
    if process.poll() is not None:
        return
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
