"""What is counted of a packaged app; its start is timed by hand (docs/packaging.md)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import measure_linux
import pytest


def test_sizes_are_told_by_part_and_no_file_is_counted_twice(tmp_path: Path) -> None:
    inside = tmp_path / "_internal"
    for name, size in (
        ("numpy/core.so", 2_000_000),
        ("numpy.libs/blas.so", 3_000_000),
        ("faiss/libfaiss.so", 1_500_000),
        ("faiss_cpu.libs/blas.so", 4_000_000),
        ("small/a.py", 10),
    ):
        file = inside / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * size)
    (inside / "again.so").symlink_to("numpy/core.so")
    (tmp_path / "hilbert").write_bytes(b"x" * 1_000_000)
    assert measure_linux.components(tmp_path) == {
        "all": 11.5,
        "faiss": 5.5,
        "numpy": 5.0,
        "program": 1.0,
    }


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb")
def test_a_start_is_timed_until_the_screen_has_a_window(tmp_path: Path) -> None:
    """In a process of its own, since the window needs a real screen instead of the suite's."""
    program = tmp_path / "late"
    program.write_text(
        f"#!{sys.executable}\nimport time\ntime.sleep(0.7)\n{measure_linux.BARE}", encoding="utf-8"
    )
    program.chmod(0o755)
    script = (
        "import json, sys; from pathlib import Path; import measure_linux as m\n"
        "m.SETTLED_S = 0.1\n"
        "with m.virtual_screen() as name:\n"
        "    print(json.dumps(m.start(m.Screen(name), Path(sys.argv[1]))))\n"
    )
    folder = Path(measure_linux.__file__).parent
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script, str(program)],
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    assert 0.7 < told["window_s"] < time.monotonic() - began
    assert told["rss_mb"] > 20
