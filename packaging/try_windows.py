"""Try the Windows installer under Wine: ``python3 packaging/try_windows.py dist --payload FOLDER``.

In a fresh Wine prefix the *complete* installer is run silently and the app used with networking
cut: files equal to the payload, its version, chat with the starter, a folder of papers and a cited
answer, paths beyond 260 letters, the window on a virtual screen with a photograph, a model opened
by the file type, an installation while it is open, a start after a crash, an installation over an
older one, removal with the person's data kept, and the slim installer in a folder of one's own
choice. Prints one JSON line for each; the exit code is 1 if anything failed. Needs wine64, MinGW,
Xvfb, xwininfo, ImageMagick, and the right to cut the network (unshare). What Wine 8 lacks of
Windows 10 is put into the prefix by try_windows_shims.py, never into the payload.
"""

from __future__ import annotations

import argparse
import contextlib
import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import try_windows_shims
from build_windows_installer import LIST
from build_workshop import version

DISPLAY = ":73"
QUESTION = "What can a surface code correct?"
PAPER = """# Notes on the surface code

The surface code of distance three corrects any single Pauli error on one of its nine data qubits.
Its threshold lies near one percent for circuit-level noise.
"""
TALK = [{"role": "user", "content": "What is kept?"}, {"role": "assistant", "content": "This."}]
#: Seconds that a window may take: Python compiles all of the app when it starts for the first time.
PATIENCE = 300
_CLASSES = r"HKCU\Software\Classes"
_USER = Path("drive_c/users")
_LOCAL = Path("AppData/Local")


@dataclass(frozen=True)
class Wine:
    """A prefix, and the payload that its installer was made from."""

    prefix: Path
    installer: Path
    slim: Path
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

    def run(self, *command: str, **variables: str) -> str:
        """What the program printed. Raises AssertionError where it fails."""
        code, told = self.ended(*command, **variables)
        assert code == 0, f"{command}: {code}\n{told}"
        return told

    def ended(self, *command: str, **variables: str) -> tuple[int, str]:
        """The exit code and what was printed, without network."""
        process = subprocess.Popen(
            ["unshare", "--net", "wine", *command],
            env={**self.environment(), **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        # Wine's own services may hold the pipe's other end when the program has ended; and to a
        # file Python cannot write there.
        told, faults = _reader(process.stdout), _reader(process.stderr)
        try:
            code = process.wait(timeout=900)
        finally:
            process.kill()
        return code, told() + (faults() if code else "")

    def hilbert(self, *arguments: str, **variables: str) -> str:
        program = self.windows(self.installed / "app" / "hilbert-cli.exe")
        return self.run(program, *arguments, **variables)

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


def _reader(pipe: IO[bytes] | None) -> Callable[[], str]:
    """Read ``pipe`` beside what goes on; the result gives what has come."""
    assert pipe
    told = bytearray()

    def read() -> None:
        while part := os.read(pipe.fileno(), 65536):
            told.extend(part)

    thread = threading.Thread(target=read, daemon=True)
    thread.start()

    def come() -> str:
        thread.join(timeout=2)
        return told.decode("utf-8", "replace")

    return come


def main() -> int:
    parser = argparse.ArgumentParser(description="Try the Windows installer under Wine.")
    parser.add_argument("dist", type=Path)
    parser.add_argument("--payload", type=Path, required=True, help="what the installer holds")
    parser.add_argument("--prefix", type=Path, default=Path("/var/tmp/hilbert-wine"))
    chosen = parser.parse_args()
    dist: Path = chosen.dist.absolute()
    name = f"{version()}-windows-x86_64.exe"
    wine = Wine(
        chosen.prefix.absolute(),
        dist / f"hilbert-complete-{name}",
        dist / f"hilbert-{name}",
        chosen.payload.absolute(),
    )
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
    except (AssertionError, LookupError, OSError, ValueError, subprocess.SubprocessError) as error:
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
    return same_as_payload(wine, wine.installed / "app")


def same_as_payload(wine: Wine, app: Path, without: str = "") -> str:
    """What the payload holds lies in ``app``, but for a folder that the slim installer lacks."""
    names = sorted(
        path.relative_to(wine.payload).as_posix()
        for path in wine.payload.rglob("*")
        if path.is_file() and not (without and without in path.parts)
    )
    _, other, missing = filecmp.cmpfiles(wine.payload, app, names, shallow=False)
    assert not other + missing, (other + missing)[:20]
    return f"{len(names)} files equal to the payload"


def its_version(wine: Wine) -> str:
    """What the installed app takes itself for, which it compares with announced versions."""
    told = wine.hilbert("--version").strip()
    assert version() in told, told
    return told


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
    assert answer["citations"], answer
    return {"text": answer["text"], "citations": len(answer["citations"])}


def far_away(wine: Wine) -> str:
    """Papers and data whose paths are longer than the 260 letters of old programs."""
    far = wine.home / "far" / "/".join(f"{number} {'a' * 60}" for number in range(5))
    papers, data = far / "papers", far / "data"
    papers.mkdir(parents=True)
    (papers / "surface code.md").write_text(PAPER, encoding="utf-8")
    told = wine.hilbert("papers", "add", wine.windows(papers), HILBERT_DATA=wine.windows(data))
    assert (data / "collections" / "papers.db").exists()
    return f"{len(wine.windows(papers))} letters: {told.splitlines()[-1]}"


def window(wine: Wine) -> str:
    """The window on a virtual screen, closed as a person closes it."""
    picture = wine.prefix.parent / "installed-windows.png"
    with _opened(wine) as process:
        subprocess.run(["import", "-display", DISPLAY, "-window", "root", str(picture)], check=True)
        _close(wine, process)
    return str(picture)


def open_with(wine: Wine) -> str:
    """What opens the file type hands a model to the window; Wine 8 itself does not look for it."""
    wine.run("reg", "query", rf"{_CLASSES}\.gguf\OpenWithProgids", "/v", "Hilbert.gguf")
    told = wine.run("reg", "query", rf"{_CLASSES}\Hilbert.gguf\shell\open\command", "/ve")
    program = re.findall(r'"(.+)" "%1"', told)[0]
    folder = wine.home / "Modèles à moi"
    folder.mkdir()
    model = folder / "my model.gguf"
    shutil.copyfile(next((wine.installed / "app" / "starters").glob("Smol*.gguf")), model)
    with _opened(wine) as process:
        wine.run(program, wine.windows(model))
        _until(lambda: "my model" in wine.hilbert("models", "list"))
        _close(wine, process)
    return wine.hilbert("models", "list")


def install_while_open(wine: Wine) -> str:
    """The installer ends with 2 and changes nothing."""
    with _opened(wine) as process:
        code, _ = wine.ended(str(wine.installer), "/S")
        assert code == 2, code
        assert process.poll() is None
        told = same_as_payload(wine, wine.installed / "app")
    return f"ended with {code}; {told}"


def start_after_a_crash(wine: Wine) -> str:
    """A window that was killed leaves its lock; the next start opens all the same."""
    lock = wine.home / _LOCAL / "hilbert" / "window.lock"
    holders = []
    for _ in range(2):
        with _opened(wine) as process:
            holders.append(lock.read_text(encoding="utf-8").splitlines()[:2])
            # The first time, the end of this block kills it.
            if holders[1:]:
                _close(wine, process)
    return f"after {holders[0]} opened {holders[1]}"


@contextlib.contextmanager
def _opened(wine: Wine) -> Iterator[subprocess.Popen[bytes]]:
    """The installed app with its window on the screen; whatever is left is killed at the end."""
    program = wine.windows(wine.installed / "app" / "Hilbert.exe")
    process = subprocess.Popen(
        ["unshare", "--net", "wine", program],
        env=wine.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _until(lambda: process.poll() is not None or _has_window())
        assert process.poll() is None, f"the window ended with {process.returncode}"
        time.sleep(15)  # it is filled in behind the first picture, and its children start
        yield process
    finally:
        process.kill()
        process.wait()
        subprocess.run(["wineserver", "-k"], env=wine.environment(), check=False)
        subprocess.run(["wineserver", "-w"], env=wine.environment(), check=False)


def _close(wine: Wine, window: subprocess.Popen[bytes]) -> None:
    """As a person closes it; its children have no window, of which taskkill complains."""
    wine.ended("taskkill", "/IM", "Hilbert.exe")
    code = window.wait(timeout=60)
    assert code == 0, f"the window closed with {code}"


def _has_window() -> bool:
    command = ["xwininfo", "-display", DISPLAY, "-root", "-tree"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    # Of the size that a person can use: a message is smaller.
    return bool(re.search(r'"[^"]*Hilbert[^"]*".* \d{3,}x[4-9]\d\d\+', done.stdout))


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "nothing happened"
        time.sleep(1)


def upgrade(wine: Wine) -> str:
    """Over an older version: its files go, the person's talk, papers and models stay."""
    talk = wine.home / "talk.json"
    talk.write_text(json.dumps(TALK), encoding="utf-8")
    wine.hilbert("chats", "import", wine.windows(talk))
    asked = (("chats", "list"), ("papers", "list"), ("models", "list"))
    before = [wine.hilbert(*words) for words in asked]
    assert "What is kept?" in before[0]
    app = wine.installed / "app"
    (app / "app" / "gui" / "given_up.py").write_text("", encoding="utf-8")
    listed = app / LIST
    listed.write_bytes("F app\\gui\\given_up.py\r\n".encode("utf-16-le") + listed.read_bytes())
    (app / "app" / "gui" / "window.py").write_text("older", encoding="utf-8")
    wine.run(str(wine.installer), "/S")
    assert [wine.hilbert(*words) for words in asked] == before
    assert not (app / "app" / "gui" / "given_up.py").exists()
    assert not app.with_name("app.old").exists()
    return same_as_payload(wine, app)


def remove(wine: Wine) -> str:
    """The program goes, the person's data stays."""
    _remove(wine, wine.installed)
    data = wine.home / _LOCAL / "hilbert"
    assert (data / "collections" / "papers.db").exists()
    assert (data / "hilbert.db").exists()
    links = [path.name for path in wine.home.rglob("Hilbert.lnk")]
    assert not links, links
    return f"{len(list(data.rglob('*')))} files of the person's kept"


def _remove(wine: Wine, folder: Path) -> None:
    wine.run(wine.windows(folder / "uninstall.exe"), "/S")
    # The uninstaller goes on as a copy of itself.
    _until(lambda: not (folder / "uninstall.exe").exists())
    with contextlib.suppress(AssertionError):
        _until(lambda: not folder.exists())
    assert not folder.exists(), list(folder.rglob("*"))[:20]


def elsewhere(wine: Wine) -> str:
    """The slim installer, in a folder with spaces and letters beyond ASCII; the data is found."""
    folder = wine.home / "Mes prógrammes à moi" / "Hilbert"
    # The last word of the line, as it is, without quotes: so wants NSIS it.
    installer = "Z:" + str(wine.slim).replace("/", "\\")
    wine.run("cmd", "/c", f"{installer} /S /D={wine.windows(folder)}")
    told = same_as_payload(wine, folder / "app", without="starters")
    papers = wine.run(wine.windows(folder / "app" / "hilbert-cli.exe"), "papers", "list")
    assert "surface code" in papers, papers
    _remove(wine, folder)
    return told


TRIALS = (
    install,
    its_version,
    chat,
    cite,
    far_away,
    window,
    open_with,
    install_while_open,
    start_after_a_crash,
    upgrade,
    remove,
    elsewhere,
)

if __name__ == "__main__":
    sys.exit(main())
