"""How many formulas of a list are typeset, and how long one takes: new, and drawn before.

Beside it the plain library draws the same formulas, those it does not refuse, in a fresh process.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.bench import measure
from engine.errors import HilbertError
from engine.formulas.cache import DrawingCache
from engine.formulas.typeset import VERSION, FormulaError, typeset
from engine.vocabulary import FailureKind, Formula, Progress


def read(path: Path) -> list[str]:
    """One formula a line, from a file or all ``*.txt`` of a folder. Raises HilbertError."""
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    try:
        lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise HilbertError(
            FailureKind.BAD_FILE, f"{path} cannot be read as text.", "Choose another.", str(error)
        ) from error
    found = [line for line in lines if line.strip()]
    if not found:
        raise HilbertError(FailureKind.BAD_FILE, f"{path} holds no formula.", "One a line.")
    return found


def run(path: Path, told: Callable[[Progress], None]) -> dict[str, Any]:
    """Raises HilbertError where ``path`` holds no formulas."""
    formulas = [Formula(tex, display=True) for tex in read(path)]
    typeset(Formula("x", display=False))  # the font is read once
    fresh: list[float] = []
    known: list[float] = []
    refused: list[dict[str, str]] = []
    with measure.temporary_data() as folder:
        cache = DrawingCache(folder / "formulas.db", VERSION)
        for number, formula in enumerate(formulas):
            told(Progress(done=number, total=len(formulas), unit="formulas"))
            began = time.perf_counter()
            try:
                drawing = typeset(formula)
            except FormulaError as error:
                refused.append({"tex": formula.tex, "why": str(error)})
                continue
            fresh.append(1000 * (time.perf_counter() - began))
            cache.put(formula, "", drawing)
            began = time.perf_counter()
            cache.get(formula, "")
            known.append(1000 * (time.perf_counter() - began))
        cache.close()
    bare = measure.bare("engine.bench.bare_formulas", {"tex": [f.tex for f in formulas]}, list)
    return measure.report(
        "formulas",
        f"hilbert bench formulas {path}",
        formulas=len(formulas),
        typeset=len(fresh),
        share_typeset=round(len(fresh) / len(formulas), 4),
        refused=refused,
        typeset_ms=_summary(fresh),
        from_disk_ms=_summary(known),
        bare_ziamath_ms=_summary(bare),
        ratio_to_bare=round(measure.median(fresh) / measure.median(bare), 2),
    )


def _summary(times: list[float]) -> dict[str, float]:
    return {
        "median": round(measure.median(times), 2),
        "p95": round(measure.percentile(times, 0.95), 2),
        "max": round(max(times), 2),
    }
