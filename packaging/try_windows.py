"""Try the Windows installer under Wine: ``python3 packaging/try_windows.py dist --payload FOLDER``.

In a fresh Wine prefix the *complete* installer is run silently and the app used with networking
cut: files equal to the payload, chat with the starter, a folder of papers and a cited answer, the
window on a virtual screen with a photograph, an installation over it, removal with the person's
data kept. Prints one JSON line for each; the exit code is 1 if anything failed. Needs wine64,
MinGW, Xvfb, ImageMagick, and the right to cut the network (unshare). What Wine 8 lacks of Windows
10 is put into the prefix by try_windows_shims.py, never into the payload.
"""

from __future__ import annotations

import argparse
import filecmp
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import try_windows_shims

DISPLAY = ":77"
QUESTION = "What can a surface code correct?"
PAPER = """# Notes on the surface code

The surface code of distance three corrects any single Pauli error on one of its nine data qubits.
Its threshold lies near one percent for circuit-level noise.
"""
_USER = Path("drive_c/users")
_LOCAL = Path("AppData/Local")


@dataclass(frozen=True)
class Wine:
    """A prefix, and the payload that its installer was made from."""

    prefix: Path
    installer: Path
    payload: Path

    @property
    def home(self) -> Path:
        return next(path for path in (self.prefix / _USER).iterdir() if path.name not in {"Public"})

    @property
    def installed(self) -> Path:
        return self.home / _LOCAL / "Programs" / "Hilbert"

    def windows(self, path: Path) -> str:
        """A path of the prefix as Windows writes it."""
        return "C:\\" + str(path.relative_to(self.prefix / "drive_c")).replace("/", "\\")

    def run(self, *command: str, offline: bool = True, timeout: int = 600) -> str:
        """What the program printed. Raises AssertionError where it fails."""
        done = subprocess.run(
            [*(["unshare", "--net"] if offline else []), "wine", *command],
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=timeout,
        )
        told = done.stdout.decode("utf-8", "replace")
        assert done.returncode == 0, (
            f"{command}: {done.returncode}\n{told}{done.stderr.decode('utf-8', 'replace')}"
        )
        return told

    def hilbert(self, *arguments: str) -> str:
        return self.run(self.windows(self.installed / "app" / "hilbert-cli.exe"), *arguments)

    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DISPLAY": DISPLAY,
            # Without it Wine cannot write names beyond ASCII.
            "LC_ALL": "C.UTF-8",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": f"{','.join(try_windows_shims.NAMES)}=n,b;winemenubuilder.exe=d",
            "WINEPREFIX": str(self.prefix),
        }


def main() -> int:
    parser = argparse.ArgumentParser(description="Try the Windows installer under Wine.")
    parser.add_argument("dist", type=Path)
    parser.add_argument("--payload", type=Path, required=True, help="what the installer holds")
    parser.add_argument("--prefix", type=Path, default=Path("/var/tmp/hilbert-wine"))
    chosen = parser.parse_args()
    installer = next(chosen.dist.glob("hilbert-complete-*.exe"))
    wine = Wine(chosen.prefix.absolute(), installer.absolute(), chosen.payload.absolute())
    shutil.rmtree(wine.prefix, ignore_errors=True)
    screen = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1400x900x24"], stderr=subprocess.DEVNULL
    )
    try:
        time.sleep(2)
        prepare(wine)
        return 1 if [trial for trial in TRIALS if not _passes(wine, trial)] else 0
    finally:
        subprocess.run(["wineserver", "-k"], env=wine.environment(), check=False)
        screen.terminate()
        screen.wait()


Trial = Callable[[Wine], object]


def _passes(wine: Wine, trial: Trial) -> bool:
    began = time.monotonic()
    told: dict[str, object] = {"trial": trial.__name__, "passed": True}
    try:
        told["seen"] = trial(wine)
    except (AssertionError, OSError, subprocess.SubprocessError) as error:
        told |= {"passed": False, "seen": str(error)[-1500:]}
    told["seconds"] = round(time.monotonic() - began, 1)
    print(json.dumps(told, ensure_ascii=False), flush=True)
    return bool(told["passed"])


def prepare(wine: Wine) -> None:
    """A prefix that says it is Windows 10 and has what Wine lacks of it."""
    plain = {**wine.environment(), "WINEDLLOVERRIDES": ""}
    subprocess.run(["wine", "wineboot", "-i"], env=plain, check=True, stdin=subprocess.DEVNULL)
    try_windows_shims.place(wine.prefix / "drive_c" / "windows" / "system32")
    wine.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")


def install(wine: Wine) -> str:
    """Silently, without network; what lies there is the payload, to the byte."""
    wine.run(str(wine.installer), "/S")
    return same_as_payload(wine)


def same_as_payload(wine: Wine) -> str:
    app = wine.installed / "app"
    names = sorted(
        path.relative_to(wine.payload).as_posix()
        for path in wine.payload.rglob("*")
        if path.is_file()
    )
    _, other, missing = filecmp.cmpfiles(wine.payload, app, names, shallow=False)
    assert not other + missing, (other + missing)[:20]
    return f"{len(names)} files equal to the payload"


def chat(wine: Wine) -> str:
    """The starter answers twice the same."""
    command = ("ask", "Name a quantum gate.", "--temperature", "0", "--max-tokens", "24")
    first, second = (wine.hilbert(*command).splitlines()[-1] for _ in range(2))
    assert first == second, f"{first!r} is not {second!r}"
    return first


def cite(wine: Wine) -> dict[str, object]:
    """A paper in a folder with a space and a letter beyond ASCII is read, found and cited."""
    folder = wine.home / "My Pápers"
    folder.mkdir()
    (folder / "surface code.md").write_text(PAPER, encoding="utf-8")
    wine.hilbert("papers", "add", wine.windows(folder))
    told = wine.hilbert(
        *("ask", QUESTION, "--papers", "--temperature", "0", "--max-tokens", "60", "--json")
    )
    answer = json.loads(told.splitlines()[-1])
    assert answer["status"] == "complete", answer
    return {"text": answer["text"], "citations": len(answer["citations"])}


def window(wine: Wine) -> str:
    """The window on a virtual screen."""
    picture = wine.prefix.parent / "installed-windows.png"
    program = wine.windows(wine.installed / "app" / "Hilbert.exe")
    process = subprocess.Popen(
        ["wine", program],
        env=wine.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        time.sleep(60)
        assert process.poll() is None, f"the window ended with {process.returncode}"
        subprocess.run(["import", "-display", DISPLAY, "-window", "root", str(picture)], check=True)
    finally:
        process.kill()
        process.communicate()
        subprocess.run(["wineserver", "-k"], env=wine.environment(), check=False)
    return str(picture)


def install_again(wine: Wine) -> str:
    """Over the installed one, as a newer version is; the papers are still known."""
    before = wine.hilbert("papers", "list")
    wine.run(str(wine.installer), "/S")
    assert wine.hilbert("papers", "list") == before
    return same_as_payload(wine)


def remove(wine: Wine) -> str:
    """The program goes, the person's data stays."""
    wine.run(wine.windows(wine.installed / "uninstall.exe"), "/S")
    # The uninstaller goes on as a copy of itself.
    for _ in range(60):
        if not wine.installed.exists():
            break
        time.sleep(1)
    assert not wine.installed.exists(), list(wine.installed.rglob("*"))[:20]
    data = wine.home / _LOCAL / "hilbert"
    assert (data / "collections" / "papers.db").exists()
    return f"{len(list(data.rglob('*')))} files of the person's kept"


TRIALS = (install, chat, cite, window, install_again, remove)

if __name__ == "__main__":
    sys.exit(main())
