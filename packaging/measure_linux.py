"""Start and size of the packaged app: ``python3 packaging/measure_linux.py`` after a build.

Beside it stands a bare window, one label and nothing else, packaged by the same PyInstaller with
the same Qt: what no app of this kind can be quicker or smaller than. Both are started in turn on a
virtual screen, each with an empty home, and timed from the start of the process to the moment when
the screen reports a window (X11's MapNotify). Prints one JSON object. Needs Xvfb.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import json
import os
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from build_workshop import Workshop
from setup_console import Step
from setup_machine import cache

PATIENCE_S = 60.0
#: After this long a window has loaded what it loads behind the first picture.
SETTLED_S = 5.0
BARE = """import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("bare"))
window.resize(1000, 700)
window.show()
sys.exit(app.exec())
"""
#: X11's Xlib.h: an event's first field is its type, and 24 longs hold any event.
_MAP_NOTIFY, _SUBSTRUCTURE_NOTIFY = 19, 1 << 19


class Screen:
    """The root window of an X display, asked when a window appears on it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(name.encode()))
        assert self._display.value, f"no display {name}"
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(_SUBSTRUCTURE_NOTIFY))
        self._x.XFlush(self._display)
        self._socket = self._x.XConnectionNumber(self._display)

    def forget(self) -> None:
        """Drop what was reported until now."""
        self._x.XSync(self._display, 1)

    def wait(self, until: float) -> None:
        """Return when a window is mapped. Raises TimeoutError after ``until`` (monotonic)."""
        event = (ctypes.c_long * 24)()
        while time.monotonic() < until:
            while self._x.XPending(self._display):
                self._x.XNextEvent(self._display, event)
                if ctypes.c_int.from_buffer(event).value == _MAP_NOTIFY:
                    return
            select.select([self._socket], [], [], 0.5)
        raise TimeoutError("No window appeared.")


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure start and size of the packaged app.")
    parser.add_argument("--workshop", type=Path, default=cache() / "workshop")
    parser.add_argument("--starts", type=int, default=5)
    chosen = parser.parse_args()
    workshop = Workshop(chosen.workshop.absolute())
    programs = {
        "bare": bare(workshop) / "bare",
        "hilbert": workshop.folder / "linux" / "app" / "hilbert" / "hilbert",
    }
    with virtual_screen() as display:
        screen = Screen(display)
        for program in programs.values():  # the files come into the page cache
            start(screen, program)
        starts = {name: list[dict[str, float]]() for name in programs}
        for _ in range(chosen.starts):
            for name, program in programs.items():
                starts[name].append(start(screen, program))
    told = {name: _summary(rows) for name, rows in starts.items()}
    ratio = told["hilbert"]["window_s"] / told["bare"]["window_s"]
    sizes = {name: components(program.parent) for name, program in programs.items()}
    print(json.dumps({"starts": told, "ratio": round(ratio, 2), "sizes_mb": sizes}, indent=2))
    return 0


def bare(workshop: Workshop) -> Path:
    """The folder of the bare window, packaged."""
    work = workshop.folder / "bare"
    work.mkdir(exist_ok=True)
    script = work / "bare.py"
    script.write_text(BARE, encoding="utf-8")
    with Step("A bare window"):
        workshop.run(
            *(workshop.python, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR"),
            *("--distpath", work / "app", "--workpath", work / "work", "--specpath", work, script),
            what="Packaging a bare window",
        )
    return work / "app" / "bare"


@contextlib.contextmanager
def virtual_screen() -> Iterator[str]:
    """The name of a virtual screen on the first free number."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert server.stdout
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def start(screen: Screen, program: Path) -> dict[str, float]:
    """Seconds to the window, and the window process's memory in MB, of one start."""
    with tempfile.TemporaryDirectory(prefix="hilbert-measure-") as home:
        screen.forget()
        began = time.monotonic()
        process = subprocess.Popen(
            [program], env=_environment(screen.name, home), start_new_session=True
        )
        try:
            screen.wait(began + PATIENCE_S)
            took = time.monotonic() - began
            time.sleep(SETTLED_S)
            memory = _memory(process.pid)
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=20)
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
    return {"window_s": took, "rss_mb": memory}


def _environment(display: str, home: str) -> Mapping[str, str]:
    return {
        "PATH": "/usr/bin:/bin",
        "DISPLAY": display,
        "HOME": home,
        "LANG": "C.UTF-8",
        "XDG_RUNTIME_DIR": home,
    }


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024 / 1e6


def _summary(rows: list[dict[str, float]]) -> dict[str, float]:
    """The median of each figure, and the quickest and slowest start."""
    seconds = [row["window_s"] for row in rows]
    return {
        "window_s": round(statistics.median(seconds), 3),
        "quickest_s": round(min(seconds), 3),
        "slowest_s": round(max(seconds), 3),
        "rss_mb": round(statistics.median(row["rss_mb"] for row in rows), 1),
    }


def components(folder: Path) -> dict[str, float]:
    """Megabytes by part: the folders of a package, the libraries of its wheel counted to it."""
    sizes: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            inside = path.relative_to(folder).parts
            inside = inside[1:] if inside[0] == "_internal" else inside
            part = inside[0].removesuffix(".libs").removesuffix("_cpu") if inside[1:] else "program"
            sizes[part] += path.stat().st_size
    rows = {name: round(size / 1e6, 1) for name, size in sizes.most_common() if size >= 1e6}
    return {"all": round(sizes.total() / 1e6, 1), **rows}


if __name__ == "__main__":
    sys.exit(main())
