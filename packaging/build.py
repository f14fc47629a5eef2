"""Make Hilbert's installers: ``python3 packaging/build.py linux|windows|all``.

Needs what bootstrap.py needs, and nothing else that is not in a lock file: the tools, the packages
and the source of llama.cpp come by hash. The result lies in ``dist/``: packages without a model,
*complete* ones with the starter models, a bill of materials (CycloneDX) for each system, and
SHA256SUMS. What takes long (llama.cpp for every kind of processor) is kept outside the tree.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import build_linux
import build_windows
from build_workshop import Workshop
from setup_console import SetupError, clock
from setup_machine import ROOT, cache
from setup_stamps import sha256, write_atomically

BUILDERS = {"linux": build_linux.build, "windows": build_windows.build}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Make Hilbert's installers.")
    parser.add_argument("system", choices=[*BUILDERS, "all"])
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", help="where they go")
    parser.add_argument(
        "--workshop", type=Path, default=cache() / "workshop", help="where they are made"
    )
    chosen = parser.parse_args(arguments)
    started = time.monotonic()
    dist: Path = chosen.dist.absolute()
    dist.mkdir(parents=True, exist_ok=True)
    try:
        workshop = Workshop(chosen.workshop.absolute())
        workshop.prepare()
        for system in BUILDERS if chosen.system == "all" else [chosen.system]:
            made = BUILDERS[system](workshop, dist)
            for path in made:
                print(f"  {path.name}: {path.stat().st_size / 1e6:.1f} MB")
    except SetupError as problem:
        print(f"\n{problem.sentence} {problem.remedy}\n{problem.detail}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    write_sums(dist)
    print(f"Made in {clock(time.monotonic() - started)}; see {dist}.")
    return 0


def write_sums(dist: Path) -> None:
    """SHA256SUMS of all that lies in ``dist``, in the form that ``sha256sum -c`` reads."""
    files = sorted(path for path in dist.iterdir() if path.is_file() and path.name != "SHA256SUMS")
    lines = [f"{sha256(path)}  {path.name}\n" for path in files]
    write_atomically(dist / "SHA256SUMS", "".join(lines))


if __name__ == "__main__":
    sys.exit(main())
