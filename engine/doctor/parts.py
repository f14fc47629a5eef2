"""Checks of Hilbert's parts: libraries, llama.cpp's build, the starter models, the children."""

from __future__ import annotations

import hashlib
import json
import queue
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from engine import gguf_header, hardware, models, modules, paths
from engine.child import Child
from engine.doctor.findings import Finding, Level
from engine.errors import HilbertError
from engine.vocabulary import ChildName, Ready

_REINSTALL = "Run `python3 packaging/bootstrap.py run` again, or install Hilbert again."
# As published: facts that the set-up checks too.
_STARTER_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
_EMBEDDING_FILES = ("config.json", "modules.json", "model.safetensors", "tokenizer.json")
_START_SECONDS = 60.0


def libraries() -> Iterator[Finding]:
    wanted = hardware.LIBRARIES + (() if paths.bundled() else hardware.HEAVY)
    found = {name: hardware.installed(name) for name in wanted}
    missing = [name for name, version in found.items() if not version]
    text = ", ".join(f"{name} {version}" for name, version in found.items() if version)
    if missing:
        yield Finding("Libraries", Level.PROBLEM, f"Missing: {', '.join(missing)}.", _REINSTALL)
    yield Finding("Libraries", Level.OK, text)


def llama() -> Iterator[Finding]:
    """In a process of its own: a build for another processor dies of an illegal instruction."""
    probe = subprocess.run(
        modules.command("engine.doctor.llama_probe"),
        capture_output=True,
        text=True,
        timeout=_START_SECONDS,
        check=False,
        cwd=Path(__file__).resolve().parent.parent.parent,
    )
    if probe.returncode != 0:
        yield Finding(
            "llama.cpp",
            Level.PROBLEM,
            f"llama.cpp cannot be loaded (code {probe.returncode}).",
            _REINSTALL,
            probe.stderr[-2000:],
        )
        return
    facts = json.loads(probe.stdout.splitlines()[-1])
    yield Finding("llama.cpp", Level.OK, f"version {facts['version']}, {facts['system']}")
    yield _offload(facts["gpu"])


def _offload(can: bool) -> Finding:
    gpus = hardware.gpus()
    if can:
        return Finding("Answers on", Level.OK, "the GPU, as far as the model fits there")
    if not gpus:
        return Finding("Answers on", Level.OK, "the processor; there is no GPU to use")
    return Finding(
        "Answers on",
        Level.WARNING,
        "the processor, although there is a GPU: this llama.cpp was built without CUDA.",
        "Set Hilbert up again on a machine with the CUDA toolkit to build it in.",
    )


def starter_model() -> Iterator[Finding]:
    path = paths.starter_model()
    # Another model does as well; without any there is nobody to talk to.
    others = any(model.header and model.path != path for model in models.available())
    level = Level.WARNING if others else Level.PROBLEM
    try:
        header = gguf_header.read(path)
    except HilbertError as error:
        yield Finding("Starter model", level, error.sentence, _REINSTALL)
        return
    if _sha256(path) != _STARTER_SHA256:
        yield Finding("Starter model", level, f"{path} is not the file it should be.", _REINSTALL)
        return
    yield Finding("Starter model", Level.OK, f"{header.name}, {header.quantisation}, intact")


def embedding_model() -> Iterator[Finding]:
    folder, file = paths.embedding_model(), paths.embedding_gguf()
    if file.exists():
        yield Finding("Embedding model", *_as_gguf(file))
        if not folder.exists():
            return
    missing = [name for name in _EMBEDDING_FILES if not (folder / name).is_file()]
    weights = folder / "model.safetensors"
    if not missing and not _is_whole(weights):
        missing = [f"part of {weights.name}"]
    if missing:
        sentence = f"Papers cannot be searched: {folder} lacks {', '.join(missing)}."
        yield Finding("Embedding model", Level.PROBLEM, sentence, _REINSTALL)
    else:
        yield Finding("Embedding model", Level.OK, f"{folder.name}, whole")


def _as_gguf(file: Path) -> tuple[Level, str, str]:
    try:
        header = gguf_header.read(file)
    except HilbertError as error:
        return Level.PROBLEM, error.sentence, _REINSTALL
    return Level.OK, f"{header.name}, as GGUF", ""


def scans() -> Iterator[Finding]:
    """Tesseract is the person's own: Hilbert neither brings nor needs it."""
    if program := shutil.which("tesseract"):
        yield Finding("Scanned papers", Level.OK, f"read by {program}")
    else:
        sentence = "Scanned papers cannot be read, since Tesseract is not installed."
        yield Finding("Scanned papers", Level.OK, sentence, "Install tesseract-ocr to read them.")


def _is_whole(safetensors: Path) -> bool:
    """Whether the file is as long as its header says. Layout: length (8 bytes), JSON, data."""
    with safetensors.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if length > safetensors.stat().st_size:
            return False
        try:
            header = json.loads(file.read(length))
            tensors = (value for name, value in header.items() if name != "__metadata__")
            end = max(tensor["data_offsets"][1] for tensor in tensors)
        except (ValueError, LookupError, TypeError):
            return False
    return safetensors.stat().st_size == 8 + length + int(end)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def children() -> Iterator[Finding]:
    names: tuple[ChildName, ...] = ("inference", "papers")
    for name in names:
        yield starts(Child(name, on_ready=(heard := queue.SimpleQueue[Ready]()).put), heard)


def starts(child: Child, heard: queue.SimpleQueue[Ready]) -> Finding:
    """Start a child and wait for its Ready."""
    label = f"The {child.name} process"
    try:
        child.start()
        ready = _wait(child, heard)
    except OSError as error:
        return Finding(label, Level.PROBLEM, "cannot be started", _REINSTALL, str(error))
    finally:
        child.close()
    if ready is None:
        log = paths.logs() / f"{child.name}.log"
        remedy = f"{_REINSTALL} What went wrong stands in {log}."
        return Finding(label, Level.PROBLEM, "starts, but does not answer", remedy)
    network = "has no network" if ready.offline else "this system does not shut the network to it"
    told = f"answers: {ready.engine}" if ready.engine else "answers"
    return Finding(label, Level.OK, f"{told}; {network}")


def _wait(child: Child, heard: queue.SimpleQueue[Ready]) -> Ready | None:
    for _ in range(int(_START_SECONDS / 0.1)):
        try:
            return heard.get(timeout=0.1)
        except queue.Empty:
            if child.pid is None:
                return None
    return None
