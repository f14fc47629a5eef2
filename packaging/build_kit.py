"""The kit that an installer brings for fine-tuning on demand: see trainer/provision/kit.py.

    from build_kit import FOLDER, collect
    collect(payload / FOLDER, python)

Our own code as plain files, since no other Python can read what is frozen; the lock files; and a
pip, by which the environment's installer is fetched. 4 MB, nothing in it depends on the system.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = Path(__file__).resolve().parent / "lock"
#: The folder's name in what paths.bundled() is.
FOLDER = "trainer-kit"
CODE = ("engine", "trainer", "assets")
#: What the window alone needs.
_LEFT_OUT = ("__pycache__", "fonts", "icons", "translations", "*.pyc")
_LOCKS = (
    "tools.txt",
    "chat.txt",
    "train.txt",
    "torch.txt",
    "torch-cpu.txt",
    "cuda.txt",
    "unsloth.txt",
)


def collect(target: Path, python: Path) -> Path:
    """Make the folder anew. ``python`` has a pip, which fetches the one in the kit by its hash."""
    if target.exists():
        shutil.rmtree(target)
    for package in CODE:
        shutil.copytree(
            ROOT / package, target / "code" / package, ignore=shutil.ignore_patterns(*_LEFT_OUT)
        )
    (target / "lock").mkdir()
    for name in _LOCKS:
        shutil.copyfile(LOCK / name, target / "lock" / name)
    _fetch_pip(target, python)
    return target


def name_version(modules: Path, version: str) -> None:
    """What importlib.metadata reads, since nothing has installed Hilbert by its name."""
    folder = modules / f"hilbert-{version}.dist-info"
    folder.mkdir(exist_ok=True)
    text = f"Metadata-Version: 2.1\nName: hilbert\nVersion: {version}\n"
    (folder / "METADATA").write_text(text, encoding="utf-8")


def _fetch_pip(target: Path, python: Path) -> None:
    tools = (LOCK / "tools.txt").read_text(encoding="utf-8")
    block = re.search(r"^pip==.*(?:(?<=\\)\n.*)*", tools, flags=re.MULTILINE)
    assert block, "tools.txt has a pip"
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "pip.txt"
        wanted.write_text(block[0] + "\n", encoding="utf-8")
        options = ["--no-deps", "--require-hashes", "--only-binary=:all:", "--dest", str(target)]
        command = [str(python), "-m", "pip", "download", "--quiet", *options, "-r", str(wanted)]
        subprocess.run(command, check=True)
