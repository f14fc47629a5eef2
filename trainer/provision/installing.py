"""Install, repair and remove: each a generator of Progress that reads from top to bottom.

Promises: an installation goes on, after a stop or a kill at any moment, with the package that was
under way; every package is one of the lock files with its hash; what was installed is tried before
it counts as complete. The network is used for nothing but the packages, and not at all where a
folder of wheels is given.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Progress, TrainerKind
from trainer.provision import faults, pythons, records
from trainer.provision.kit import Kit, llama
from trainer.provision.locks import INSTALLER, Package, needed
from trainer.provision.place import Journal, Place
from trainer.provision.pythons import Python
from trainer.provision.running import ProgramError, Runner, end_leftovers, is_used

_UNIT = "packages"
#: Loads all parts once, so that a library that the system lacks is told now.
_PROOF = "trainer.provision.proof"


@dataclass(frozen=True)
class Work:
    """Where, from what, and by which hand. ``wheels`` is a folder to install from, offline."""

    place: Place
    kit: Kit
    runner: Runner
    wheels: Path | None = None

    def install(self, kind: TrainerKind, unsloth: bool = False) -> Iterator[Progress]:
        """Raises HilbertError; StoppedError when the runner was stopped."""
        self._check()
        python = pythons.find()
        packages = needed(self.kit.locks, kind, python.markers, unsloth)
        total = len(packages) + 2  # the environment, and the trial at the end
        yield Progress(done=0, total=total, unit=_UNIT, note=f"Python {python.version}")
        journal = self._begin(python, kind, unsloth)
        missing = journal.missing(packages)
        for done, package in enumerate(missing, total - 1 - len(missing)):
            yield _progress(done, total, package)
            journal = self._add(journal, package)
        yield Progress(done=total - 1, total=total, unit=_UNIT, note="llama.cpp")
        self._copy_llama(journal)
        yield Progress(done=total - 1, total=total, unit=_UNIT, note="torch")
        self._prove()
        self.place.write(msgspec.structs.replace(journal, complete=self.kit.digest))
        shutil.rmtree(self.place.fetched, ignore_errors=True)
        yield Progress(done=total, total=total, unit=_UNIT)

    def repair(self) -> Iterator[Progress]:
        """Compare every file, install what differs. Raises HilbertError if nothing is there."""
        self._check()
        journal = self.place.journal()
        if journal.kind is None:
            raise HilbertError(
                FailureKind.NOT_FOUND,
                "There is nothing to repair: fine-tuning was not set up.",
                "Set it up with `hilbert trainer install`.",
            )
        whole: set[str] = set()
        site, total = self.place.site(journal.python), len(journal.done)
        for done, (name, broken) in enumerate(records.damaged(site), 1):
            self.runner.check()
            yield Progress(done=min(done, total), total=total, unit=_UNIT, note=name)
            if not broken:
                whole.add(name)
        for name in journal.done.keys() - whole:
            records.forget(site, name)
        kept = {name: digest for name, digest in journal.done.items() if name in whole}
        self.place.write(msgspec.structs.replace(journal, done=kept, complete=""))
        yield from self.install(journal.kind, journal.unsloth)

    def remove(self) -> Iterator[Progress]:
        """Leaves nothing."""
        self._check()
        yield Progress(done=0, total=1, unit="folders", note=self.place.root.name)
        self.place.remove()
        yield Progress(done=1, total=1, unit="folders", note=self.place.root.name)

    # --- the steps ---

    def _check(self) -> None:
        end_leftovers(self.place.environment)
        if is_used(self.place.environment, self.kit.starter):
            raise HilbertError(
                FailureKind.ALREADY_RUNNING,
                "The libraries for fine-tuning are in use.",
                "Wait until the training has ended, or stop it.",
            )

    def _begin(self, python: Python, kind: TrainerKind, unsloth: bool) -> Journal:
        """The journal to go on with; an environment of another Python or kind is made anew."""
        place = self.place
        place.root.mkdir(parents=True, exist_ok=True)
        journal = place.journal()
        goes_on = journal.kind is kind and journal.python == python.version
        if not goes_on or pythons.examine(place.python) is None:
            # Written first: a kill must not leave a journal of packages that are gone.
            journal = place.write(Journal(kind=kind, python=python.version))
            shutil.rmtree(place.environment, ignore_errors=True)
            with self._explained("the environment"):
                make = (python.path, "-I", "-m", "venv", "--without-pip", place.environment)
                self.runner.run(make)
        if journal.begun:
            records.forget(place.site(journal.python), journal.begun)
        return place.write(msgspec.structs.replace(journal, unsloth=unsloth, begun="", complete=""))

    def _add(self, journal: Journal, package: Package) -> Journal:
        place = self.place
        journal = place.write(msgspec.structs.replace(journal, begun=package.name))
        requirement = place.root / "requirement.txt"
        requirement.write_text(package.requirement + "\n", encoding="utf-8")
        options: list[str | Path] = ["--no-deps", "--require-hashes", "-r", requirement]
        if self.wheels:
            options += ["--no-index", "--find-links", self.wheels]
        with self._explained(f"{package.name} {package.version}"):
            if package.name == INSTALLER:
                self.runner.run([place.python, "-I", self.kit.pip, "install", *_PIP, *options])
            else:
                self._try_ways(package, options)
        return place.write(journal.with_done(package))

    def _try_ways(self, package: Package, options: list[str | Path]) -> None:
        command = [self.place.installer, "pip", "install", "--python", self.place.python, *options]
        *ways, last = package.ways[:1] if self.wheels else package.ways
        for way in ways:
            with contextlib.suppress(ProgramError):
                self.runner.run([*command, *way], self._installer_settings())
                return
        self.runner.run([*command, *last], self._installer_settings())

    def _installer_settings(self) -> dict[str, str]:
        return {
            "UV_CACHE_DIR": str(self.place.fetched),
            "UV_NO_PROGRESS": "1",
            "UV_PYTHON_DOWNLOADS": "never",
            "UV_CONCURRENT_INSTALLS": "1",  # somebody may be chatting
        }

    def _copy_llama(self, journal: Journal) -> None:
        """The app's own, so that what a trained model is tried with is what it will run with."""
        target = self.place.site(journal.python) / "llama_cpp"
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(llama(), target, ignore=shutil.ignore_patterns("__pycache__"))

    def _prove(self) -> None:
        with self._explained("the parts"):
            self.runner.run([self.place.python, "-I", self.kit.starter, _PROOF])

    def _explained(self, what: str) -> AbstractContextManager[None]:
        return faults.explained(what, self.wheels)


_PIP = ("--disable-pip-version-check", "--no-input", "--no-cache-dir")


def _progress(done: int, total: int, package: Package) -> Progress:
    return Progress(done=done, total=total, unit=_UNIT, note=f"{package.name} {package.version}")
