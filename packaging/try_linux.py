"""Try the Linux packages where nothing is prepared: ``sudo python3 packaging/try_linux.py dist``.

In a bare Debian root (debootstrap, minbase) the *complete* .deb is installed by apt and then used
with networking cut: command line, doctor, window (offscreen, and on a virtual screen with a
photograph), chat, a paper and a cited answer, the same on an old processor (qemu), an upgrade, a
removal, the portable file, and the .rpm by rpm itself (on Debian's libraries: its dependencies are
not looked at). Prints one JSON line for each, with what was seen; the exit code is 1 if anything
failed. Needs root, debootstrap, Xvfb, ImageMagick, rpm, and qemu-user for the old processor.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

DISPLAY = ":76"
QUESTION = "What can a surface code correct?"
PAPER = """# Notes on the surface code

The surface code of distance three corrects any single Pauli error on one of its nine data qubits.
Its threshold lies near one percent for circuit-level noise.
"""
STARTER = "usr/lib/hilbert/_internal/starters/SmolLM2-135M-Instruct.Q4_1.gguf"
#: Seconds that a window may take on a busy machine.
PATIENCE = 120
#: The first processors with SSE4.2, before AVX.
OLD_PROCESSOR = "Nehalem"


@dataclass(frozen=True)
class Root:
    """A Debian root to work in."""

    folder: Path

    def run(
        self, *command: str, offline: bool = True, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Raises AssertionError where the command fails; else as :meth:`ended`."""
        done = self.ended(*command, offline=offline, **variables)
        said = f"{' '.join(command)}: {done.returncode}\n{done.stdout}{done.stderr}"
        assert done.returncode == 0, said
        return done

    def ended(
        self, *command: str, offline: bool = True, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a command in the root, by default in a namespace without network."""
        words = self._words(command, offline, variables)
        return subprocess.run(words, capture_output=True, text=True, check=False, timeout=1800)

    def start(self, *command: str, **variables: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._words(command, True, variables), start_new_session=True)

    def _words(self, command: Sequence[str], offline: bool, variables: dict[str, str]) -> list[str]:
        env = {
            "HOME": "/root",
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            **variables,
        }
        alone = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
        inside = ["chroot", str(self.folder), "env", "-i"]
        return [
            *(alone if offline else []),
            *inside,
            *(f"{name}={value}" for name, value in env.items()),
            *command,
        ]


def main() -> int:
    parser = argparse.ArgumentParser(description="Try the Linux packages in a bare Debian root.")
    parser.add_argument("dist", type=Path)
    parser.add_argument("--base", type=Path, help="a bare root that is there already")
    parser.add_argument("--work", type=Path, default=Path("/var/tmp/hilbert-try"))
    chosen = parser.parse_args()
    root = fresh(chosen.work, chosen.base)
    with mounted(root.folder):
        return 1 if [trial for trial in TRIALS if not passes(trial, root, chosen.dist)] else 0


def passes(trial: Trial, root: Root, dist: Path) -> bool:
    """Whether it does; what was seen is printed."""
    began = time.monotonic()
    told: dict[str, object] = {"trial": trial.__name__, "passed": True}
    try:
        told["seen"] = trial(root, dist)
    except (AssertionError, LookupError, OSError, ValueError, subprocess.SubprocessError) as error:
        told |= {"passed": False, "seen": str(error)[-1500:]}
    told["seconds"] = round(time.monotonic() - began, 1)
    print(json.dumps(told, ensure_ascii=False), flush=True)
    return bool(told["passed"])


def fresh(work: Path, base: Path | None) -> Root:
    """A bare root in ``work``: a copy of ``base``, or fetched."""
    folder = work.resolve() / "root"
    if folder.exists():
        subprocess.run(["rm", "-rf", "--one-file-system", str(folder)], check=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    if base:
        subprocess.run(["cp", "-a", str(base), str(folder)], check=True)
    else:
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", str(folder)], check=True)
    return Root(folder)


@contextlib.contextmanager
def mounted(folder: Path) -> Iterator[None]:
    """/proc, /dev and the sockets of screens, as long as the trials last."""
    screens = folder / "tmp" / ".X11-unix"
    screens.mkdir(parents=True, exist_ok=True)
    Path("/tmp/.X11-unix").mkdir(exist_ok=True)
    mounts = [("/proc", folder / "proc"), ("/dev", folder / "dev"), ("/tmp/.X11-unix", screens)]
    for source, target in mounts:
        subprocess.run(["mount", "--rbind", "--make-rslave", source, str(target)], check=True)
    try:
        yield
    finally:
        for _, target in reversed(mounts):
            subprocess.run(["umount", "-l", str(target)], check=False)


def install(root: Root, dist: Path) -> str:
    """An older version first, so that a later trial can upgrade it."""
    older = root.folder / "tmp" / "older.deb"
    _as_version(package(dist), "0.0.9", older)
    root.run("apt-get", "update", offline=False)
    done = root.run(
        *("apt-get", "install", "-y", "--no-install-recommends", "/tmp/older.deb"),
        offline=False,
        DEBIAN_FRONTEND="noninteractive",
    )
    return done.stdout.splitlines()[-1]


def package(dist: Path) -> Path:
    return next(dist.glob("hilbert-complete-*.deb"))


def _as_version(package: Path, version: str, target: Path) -> None:
    """The same package under another version."""
    tree = target.with_suffix("")
    subprocess.run(["dpkg-deb", "-R", str(package), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    lines = control.read_text().splitlines()
    control.write_text(
        "\n".join(f"Version: {version}" if x.startswith("Version:") else x for x in lines) + "\n"
    )
    subprocess.run(
        ["dpkg-deb", "-Zgzip", "-z1", "--root-owner-group", "-b", str(tree), str(target)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(tree)


def command_line(root: Root, _: Path) -> str:
    """It answers, without loading the window's libraries."""
    told = root.run("hilbert", "--help", LD_DEBUG="files")
    assert "libQt6Core" not in told.stderr, "the command line loads Qt"
    return told.stdout.splitlines()[0]


def doctor(root: Root, _: Path) -> list[str]:
    return root.run("hilbert", "doctor").stdout.splitlines()


def chat(root: Root, _: Path) -> str:
    """The same greedy answer twice."""
    command = ("hilbert", "ask", "Name a quantum gate.", "--temperature", "0", "--max-tokens", "24")
    first, second = (root.run(*command).stdout.strip() for _ in range(2))
    assert first, "no answer"
    assert first == second, f"{first!r} is not {second!r}"
    return first


def cite(root: Root, _: Path) -> dict[str, object]:
    """A paper is read, found, and cited."""
    folder = root.folder / "root" / "my pápers"
    folder.mkdir()
    (folder / "surface code.md").write_text(PAPER, encoding="utf-8")
    root.run("hilbert", "papers", "add", "/root/my pápers")
    told = root.run(
        *("hilbert", "ask", QUESTION, "--papers", "--temperature", "0"),
        *("--max-tokens", "60", "--json"),
    )
    answer = json.loads(told.stdout.splitlines()[-1])
    assert answer["citations"], answer
    return {"text": answer["text"], "citations": len(answer["citations"])}


def find(root: Root, _: Path) -> str:
    found = root.run("hilbert", "papers", "search", QUESTION).stdout
    assert "corrects any single Pauli error" in found, found
    return found.splitlines()[0]


def offscreen(root: Root, _: Path) -> str:
    return _window(root, {"QT_QPA_PLATFORM": "offscreen"}, lambda: None)


def on_a_screen(root: Root, _: Path) -> str:
    """The window on a virtual screen, photographed."""
    picture = root.folder.parent / "installed-linux.png"
    screen = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1280x800x24"], stderr=subprocess.DEVNULL
    )
    try:
        time.sleep(2)
        return (
            _window(
                root,
                {"DISPLAY": DISPLAY},
                lambda: subprocess.run(
                    ["import", "-display", DISPLAY, "-window", "root", str(picture)], check=True
                ),
            )
            + f", {picture}"
        )
    finally:
        screen.terminate()
        screen.wait()


def _window(root: Root, variables: dict[str, str], look: Callable[[], object]) -> str:
    """Open the window, look at it, close it by the system's signal; no process may be left."""
    window = root.start("hilbert", **variables)
    try:
        end = time.monotonic() + PATIENCE
        # The window starts its children once it is there.
        while len(_processes(root)) < 2:
            assert window.poll() is None, f"the window ended with {window.returncode}"
            assert time.monotonic() < end, "no child was started"
            time.sleep(0.5)
        time.sleep(15)  # the first page is drawn
        look()
        pids = _processes(root)
        os.kill(pids[0], signal.SIGTERM)
        code = window.wait(timeout=60)
        assert not _processes(root), "a child is left"
    finally:
        window.kill()
        window.wait()
    assert code == 0, f"the window closed with {code}"
    return f"{len(pids)} processes, closed with 0"


def _processes(root: Root) -> list[int]:
    """The program's processes in the root, the window's first."""
    found = []
    for link in Path("/proc").glob("[0-9]*/root"):
        with contextlib.suppress(OSError):
            name = link.with_name("comm").read_text(encoding="utf-8").strip()
            if name == "hilbert" and link.readlink() == root.folder:
                found.append(int(link.parent.name))
    return sorted(found)


def old_processor(root: Root, _: Path) -> dict[str, str]:
    """No illegal instruction where there is no AVX: a model is loaded and answers in qemu."""
    emulator = shutil.which("qemu-x86_64-static") or shutil.which("qemu-x86_64")
    assert emulator, "qemu-user is not installed"
    facts = json.loads(_emulated(root, emulator, "engine.doctor.llama_probe", b""))
    assert "AVX" not in facts["system"], facts
    model = {"path": str(root.folder / STARTER), "context_length": 512}
    asked = {
        "command": "Generate",
        "job": "1",
        "model": model,
        "messages": [{"role": "user", "content": "Name a quantum gate."}],
        "sampling": {"temperature": 0, "max_tokens": 6},
    }
    told = _emulated(root, emulator, "engine.inference", json.dumps(asked).encode() + b"\n")
    events = [json.loads(line) for line in told.splitlines()]
    text = "".join(event["text"] for event in events if event["event"] == "Text")
    assert text, events[-1]
    return {"system": facts["system"], "text": text}


def _emulated(root: Root, emulator: str, module: str, asked: bytes) -> str:
    """A child of the installed program on an old processor; its last lines on stdout."""
    program = root.folder / "usr/lib/hilbert/hilbert"
    variables = {
        # What the program tells itself when it starts again with its libraries: that second start
        # would be a native one.
        "_PYI_ARCHIVE_FILE": program,
        "_PYI_PARENT_PROCESS_LEVEL": "-1",
        "_PYI_LINUX_PROCESS_NAME": "hilbert",
        "LD_LIBRARY_PATH": program.with_name("_internal"),
        "HILBERT_DATA": root.folder / "root/old",
    }
    words = [word for name, value in variables.items() for word in ("-E", f"{name}={value}")]
    command = [emulator, "-cpu", OLD_PROCESSOR, *words, str(program), "--module", module]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(asked)
        process.stdin.flush()
        lines: list[str] = []
        for line in process.stdout:
            lines.append(line.decode())
            if (asked and b'"event":"Done"' in line) or b'"event":"Failed"' in line:
                break
        process.stdin.close()
        code = process.wait(timeout=600)
    assert code == 0, f"{module} ended with {code}"
    return "".join(lines)


def upgrade(root: Root, dist: Path) -> str:
    """The package of this version over the older one: everything of the person's is kept."""
    before = root.run("hilbert", "papers", "list").stdout
    shutil.copy(package(dist), root.folder / "tmp" / "newer.deb")
    root.run(
        "apt-get",
        "install",
        "-y",
        "/tmp/newer.deb",
        offline=False,
        DEBIAN_FRONTEND="noninteractive",
    )
    after = root.run("hilbert", "papers", "list").stdout
    assert before == after, f"{before}\n{after}"
    return root.run("dpkg-query", "-W", "hilbert-complete").stdout.strip()


def remove(root: Root, _: Path) -> str:
    """The program goes, the person's data stays."""
    root.run("apt-get", "remove", "-y", "hilbert-complete", DEBIAN_FRONTEND="noninteractive")
    left = [p for p in root.folder.glob("usr/**/*hilbert*") if "doc" not in p.parts]
    assert not left, left
    data = root.folder / "root/.local/share/hilbert"
    assert (data / "collections" / "papers.db").exists()
    return f"{len(list(data.rglob('*')))} files of the person's kept"


def portable(root: Root, dist: Path) -> str:
    """The portable file finds the same data."""
    shutil.copy(next(dist.glob("hilbert-complete-*.run")), root.folder / "tmp" / "Hilbert.run")
    return root.run("/tmp/Hilbert.run", "papers", "list").stdout.strip()


def rpm(root: Root, dist: Path) -> str:
    """The .rpm by rpm: whole, started, and taken away again."""
    package = next(dist.glob("hilbert-complete-*.rpm"))
    tool = ["rpm", "--root", str(root.folder)]
    name = "hilbert-complete"
    for words in (
        ["--install", "--nodeps", "--force-debian", str(package)],
        ["--verify", "--nodeps", name],
    ):
        done = subprocess.run([*tool, *words], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    told = root.run("hilbert", "--version").stdout.strip()
    seen = _window(root, {"QT_QPA_PLATFORM": "offscreen"}, lambda: None)
    subprocess.run([*tool, "--erase", "--nodeps", name], check=True, capture_output=True)
    assert not (root.folder / "usr/lib/hilbert").exists()
    return f"{told}; {seen}"


Trial = Callable[[Root, Path], object]
TRIALS: tuple[Trial, ...] = (
    install,
    command_line,
    doctor,
    chat,
    cite,
    find,
    offscreen,
    on_a_screen,
    old_processor,
    upgrade,
    remove,
    portable,
    rpm,
)

if __name__ == "__main__":
    sys.exit(main())
