"""Make a smaller GGUF of an F16 one with llama.cpp's own quantiser, in a process of its own.

The quantiser cannot be interrupted and reports only by its log: in a process it can be killed, and
each line of the log is a step. Rows that a type does not divide (256 for the K types) are kept in a
larger type; that is told in one sentence.

``python -m trainer.export.quantise SOURCE TARGET TYPE THREADS`` is that process.
"""

from __future__ import annotations

import ctypes
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from engine.child import environment
from engine.errors import HilbertError
from engine.inference.library import bindings
from engine.vocabulary import FailureKind
from trainer.export.watching import SILENT, Watch

#: llama.cpp's LLAMA_FTYPE_MOSTLY_...
TYPES = {"q8_0": 7, "q6_k": 18, "q5_k_m": 17, "q4_k_m": 15}
_STEP = re.compile(r"\[\s*(\d+)/\s*(\d+)\]\s+(\S+)")
_KEPT = re.compile(
    r"not divisible by (?P<by>\d+) \(required for type\s+(?P<wanted>\S+)\)\s*->\s*"
    r"falling back to\s+(?P<kept>\S+)"
)
_FALLBACK = re.compile(r"falling back|fallback quantization", re.IGNORECASE)


def quantise(
    source: Path,
    target: Path,
    kind: str,
    threads: int,
    watch: Watch = SILENT,
) -> list[str]:
    """Write ``target`` and return the quantiser's warnings. ``watch`` hears of each tensor.

    Raises HilbertError, or UnwantedError; then there is no target.
    """
    command = [sys.executable, "-m", "trainer.export.quantise", str(source), str(target)]
    with subprocess.Popen(
        [*command, str(TYPES[kind]), str(threads)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment(),
        text=True,
        errors="replace",
    ) as process:
        assert process.stdout is not None
        log: list[str] = []
        try:
            for line in process.stdout:
                log.append(line.rstrip())
                if step := _STEP.search(line):
                    watch.step(int(step[1]), int(step[2]))
        except BaseException:
            process.kill()
            process.wait()
            target.unlink(missing_ok=True)
            raise
    if process.returncode != 0:
        target.unlink(missing_ok=True)
        raise _failed(source, kind, process.returncode, log)
    return fallbacks(log)


def fallbacks(log: Sequence[str]) -> list[str]:
    """What the quantiser says of tensors in a larger type, in a sentence for each divisor.

    Words that are not known are passed on as they are.
    """
    found = [kept for line in log if (kept := _KEPT.search(line))]
    if not found:
        return [line for line in log if _FALLBACK.search(line)]
    told = []
    for by in sorted({kept["by"] for kept in found}, key=int):
        counts = Counter((kept["kept"], kept["wanted"]) for kept in found if kept["by"] == by)
        kinds = ", ".join(
            f"{count} in {kept.upper()} instead of {wanted.upper()}"
            for (kept, wanted), count in counts.most_common()
        )
        told.append(f"Rows that {by} does not divide take more room than asked: {kinds}.")
    return told


def _failed(source: Path, kind: str, code: int, log: list[str]) -> HilbertError:
    return HilbertError(
        FailureKind.OUT_OF_MEMORY if code < 0 else FailureKind.BAD_FILE,
        f"{source.name} could not be turned to {kind.upper()}.",
        "Check the free memory and disk space, then try again; F16 is not affected.",
        "\n".join(log[-20:]),
    )


def main(arguments: list[str]) -> int:
    lib = bindings()

    def log(_level: int, text: bytes, _data: object) -> None:
        os.write(1, text)

    told = lib.llama_log_callback(log)
    lib.llama_log_set(told, ctypes.c_void_p(0))
    lib.llama_backend_init()
    source, target, kind, threads = arguments
    params = lib.llama_model_quantize_default_params()
    params.ftype = int(kind)
    params.nthread = int(threads)
    return int(
        lib.llama_model_quantize(os.fsencode(source), os.fsencode(target), ctypes.byref(params))
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
