"""Fine-tuning in the installed app: ``sudo python3 packaging/try_trainer.py dist --wheels FOLDER``.

In a bare Debian root (try_linux.py) with the complete .deb and the system's python3, and with
networking cut: the environment for fine-tuning is made from a folder of packages, while a question
is answered; it is killed on its way and goes on; a model is trained, exported and asked; a damaged
file is mended; all of it is removed again, and the person's runs stay. Prints one JSON line for
each; the exit code is 1 if anything failed. The folder holds what the lock files name::

    for name in tools chat torch-cpu train; do
        python3.11 -m pip download --no-deps --require-hashes -d FOLDER -r packaging/lock/$name.txt
    done
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import shutil
import sys
import time
from pathlib import Path

from try_linux import Root, Trial, fresh, mounted, package, passes

#: Below the root's home.
ENVIRONMENT = Path(".cache/hilbert/trainer")
DATA = Path(".local/share/hilbert")
#: Of about 120: by then torch is among what is there.
KILLED_AFTER = 60
SPOILT = "peft/__init__.py"
EXAMPLES = 12
INSTALL = ("hilbert", "trainer", "install", "--wheels", "/wheels")


def main() -> int:
    parser = argparse.ArgumentParser(description="Try fine-tuning in the installed app.")
    parser.add_argument("dist", type=Path)
    parser.add_argument("--wheels", type=Path, required=True, help="the folder of packages")
    parser.add_argument("--base", type=Path, help="a bare root that is there already")
    parser.add_argument("--work", type=Path, default=Path("/var/tmp/hilbert-try-trainer"))
    chosen = parser.parse_args()
    root = fresh(chosen.work, chosen.base)
    shutil.copytree(chosen.wheels, root.folder / "wheels")
    with mounted(root.folder):
        return 1 if [trial for trial in TRIALS if not passes(trial, root, chosen.dist)] else 0


def install(root: Root, dist: Path) -> str:
    """The app, and a Python to make environments from."""
    shutil.copy(package(dist), root.folder / "tmp" / "hilbert.deb")
    root.run("apt-get", "update", offline=False)
    done = root.run(
        *("apt-get", "install", "-y", "--no-install-recommends", "/tmp/hilbert.deb", "python3"),
        offline=False,
        DEBIAN_FRONTEND="noninteractive",
    )
    root.run("hilbert", "ask", "Who are you?", "--max-tokens", "1")  # the person's folders
    return done.stdout.splitlines()[-1]


def absent(root: Root, _: Path) -> str:
    """What it would take is said, and a training says what is missing."""
    (root.folder / "root" / "sums.jsonl").write_text(
        "".join(
            json.dumps({"prompt": f"What is {n} plus {n}?", "completion": f"That is {2 * n}."})
            + "\n"
            for n in range(EXAMPLES)
        )
    )
    root.run("hilbert", "data", "import", "--accept", "/root/sums.jsonl", "sums")
    refused = root.ended("hilbert", "train", "run", "sums")
    assert refused.returncode == 1, refused
    assert "hilbert trainer install" in refused.stderr, refused.stderr
    _before(root)
    return root.ended("hilbert", "trainer", "status").stdout.strip()


def killed(root: Root, _: Path) -> str:
    """Killed with all its processes on the way; until then a question is answered."""
    began = time.monotonic()
    process = root.start(*INSTALL)
    try:
        while _done(root) < 3:
            assert process.poll() is None, "it ended by itself"
            time.sleep(0.2)
        answer = root.run(
            *("hilbert", "ask", "Name a quantum gate.", "--temperature", "0", "--max-tokens", "16")
        ).stdout.strip()
        assert answer, "no answer"
        while _done(root) < KILLED_AFTER:
            assert process.poll() is None, "it ended by itself"
            time.sleep(0.2)
    finally:
        process.kill()
        process.wait()
    seconds = time.monotonic() - began
    told = root.ended("hilbert", "trainer", "status").stdout.splitlines()[0]
    return f"{_done(root)} packages after {seconds:.0f} s; answered {answer!r}; {told}"


def resumed(root: Root, _: Path) -> dict[str, object]:
    """It goes on: what was there is not installed again."""
    first = _installed(root, "msgspec-*/METADATA")
    before = first.stat().st_ino
    root.run(*INSTALL)
    assert first.stat().st_ino == before, "what was there was installed again"
    return _ready(root)


def train(root: Root, _: Path) -> list[str]:
    """A few steps, in the environment, by the installed app."""
    changes = ("max_steps=4", "batch=1", "accumulation=2", "evaluate_every=4")
    told = root.run(
        *("hilbert", "train", "run", "sums", "--recipe", "starter"),
        *(word for change in changes for word in ("--set", change)),
    )
    said = (told.stdout + told.stderr).splitlines()
    losses = [line for line in said if "validation loss" in line]
    assert len(losses) >= 2, said
    return losses


def export(root: Root, _: Path) -> str:
    """The trained model answers in the chat app, which has no torch."""
    run = root.run("hilbert", "train", "list").stdout.split()[0]
    root.run("hilbert", "train", "export", run, "--as", "Q8_0")
    model = f"{run}-Q8_0"
    listed = root.run("hilbert", "models", "list").stdout
    assert model in listed, listed
    command = ("hilbert", "ask", "What is 2 plus 2?", "--model", model, "--temperature", "0")
    answer = root.run(*command, "--max-tokens", "16").stdout.strip()
    assert answer, "no answer"
    return f"{model}: {answer}"


def repair(root: Root, _: Path) -> dict[str, object]:
    """A damaged file is found and installed again."""
    file = _installed(root, SPOILT)
    right = file.read_bytes()
    # Another file under the same name: the packages' cache may share the old one.
    file.unlink()
    file.write_bytes(right[: len(right) // 2])
    root.run("hilbert", "trainer", "repair", "--wheels", "/wheels")
    assert file.read_bytes() == right, "the file is still damaged"
    return _ready(root)


def remove(root: Root, _: Path) -> str:
    """At least 99 % of what came is given back, wherever it lay; runs stay."""
    full = _bytes(root)
    root.run("hilbert", "trainer", "remove")
    left = _bytes(root)
    before = _before(root)
    assert list((root.folder / "root" / DATA / "runs").iterdir()), "the runs are gone"
    freed = (full - left) / (full - before)
    assert freed >= 0.99, f"{freed:.4f}"
    return f"{(full - left) / 1e6:.1f} MB of {(full - before) / 1e6:.1f} MB freed, {freed:.3%}"


@functools.cache
def _before(root: Root) -> int:
    """The root's size when it was asked for the first time."""
    return _bytes(root)


def _bytes(root: Root) -> int:
    """What all files of the root take, each counted once, without the person's and the packages."""
    sizes: dict[int, int] = {}
    apart = [root.folder / name for name in ("root" / DATA, "wheels", "proc", "dev", "sys")]
    for folder, names, files in os.walk(root.folder):
        names[:] = [name for name in names if Path(folder, name) not in apart]
        for name in files:
            about = Path(folder, name).lstat()
            sizes[about.st_ino] = about.st_size
    return sum(sizes.values())


def _environment(root: Root) -> Path:
    return root.folder / "root" / ENVIRONMENT


def _installed(root: Root, pattern: str) -> Path:
    """A file of a package."""
    found = list(_environment(root).glob(f"env/lib/python*/site-packages/{pattern}"))
    assert len(found) == 1, found
    return found[0]


def _done(root: Root) -> int:
    """How many packages are installed."""
    try:
        text = (_environment(root) / "journal.json").read_text(encoding="utf-8")
    except FileNotFoundError:
        return 0
    return len(json.loads(text).get("done", {}))


def _ready(root: Root) -> dict[str, object]:
    told = json.loads(root.run("hilbert", "trainer", "status", "--json").stdout)
    assert told["state"] == "ready", told
    return {"packages": told["done"], "bytes": told["size"]}


TRIALS: tuple[Trial, ...] = (
    install,
    absent,
    killed,
    resumed,
    train,
    export,
    repair,
    remove,
)

if __name__ == "__main__":
    sys.exit(main())
