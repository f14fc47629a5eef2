"""The bare side of ``hilbert bench formulas``: ziamath as it is, without our macros and repairs."""

from __future__ import annotations

import time
import warnings

import msgspec

from engine.bench import measure


class Settings(msgspec.Struct):
    tex: list[str]


def main() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import ziamath  # noqa: PLC0415
    tex = measure.settings(Settings).tex
    ziamath.Latex("x").svg()
    times = []
    for one in tex:
        began = time.perf_counter()
        try:
            ziamath.Latex(one).svg()
        except Exception:  # noqa: BLE001, S112 - what it refuses is not timed
            continue
        times.append(1000 * (time.perf_counter() - began))
    measure.answer(times)


if __name__ == "__main__":
    main()
