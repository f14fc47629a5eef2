"""Find the models that other programs keep on this machine. Nothing is copied or changed.

LM Studio, GPT4All and the hub's own cache keep GGUF files under their names. Ollama keeps manifests
(``manifests/HOST/NAMESPACE/NAME/TAG``) that name a blob by its SHA-256; the blob is the GGUF.
Promises: what is found can be read and has a chat template; a folder that cannot be read is passed
over.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from engine import gguf_header
from engine.errors import HilbertError
from engine.vocabulary import Value

_OLLAMA_MODEL = "application/vnd.ollama.image.model"
_MANIFEST = 1_000_000  # bytes; a manifest has some hundred


@dataclass(frozen=True)
class Found:
    """A usable file; ``title`` is set where the file's own name says nothing. Size in bytes."""

    program: str
    path: Path
    title: str
    size: int

    @property
    def name(self) -> str:
        return self.title or self.path.stem


class _Layer(Value, frozen=True):
    mediaType: str = ""  # noqa: N815 - as Ollama spells it
    digest: str = ""


class _Manifest(Value, frozen=True):
    layers: tuple[_Layer, ...] = ()


def folders(home: Path | None = None, environment: Mapping[str, str] = os.environ) -> dict[
    str, tuple[Path, ...]
]:  # fmt: skip
    """Where each program keeps its models, by the program's documentation."""
    home = home or Path.home()
    local = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    hub = environment.get("HF_HUB_CACHE") or str(
        Path(environment.get("HF_HOME") or home / ".cache" / "huggingface") / "hub"
    )
    ollama = environment.get("OLLAMA_MODELS")
    return {
        "LM Studio": (home / ".lmstudio" / "models", home / ".cache" / "lm-studio" / "models"),
        "Ollama": (
            (Path(ollama),)
            if ollama
            else (home / ".ollama" / "models", Path("/usr/share/ollama/.ollama/models"))
        ),
        "GPT4All": (
            home / ".local" / "share" / "nomic.ai" / "GPT4All",
            home / "Library" / "Application Support" / "nomic.ai" / "GPT4All",
            local / "nomic.ai" / "GPT4All",
        ),
        "Hugging Face": (Path(hub),),
    }


def scan(places: Mapping[str, tuple[Path, ...]] | None = None) -> list[Found]:
    """Every usable model, each file once, by program and name. Reads headers only."""
    found: dict[Path, Found] = {}
    for program, roots in (places or folders()).items():
        for root in roots:
            look = _ollama if program == "Ollama" else _files
            for path, title in look(root):
                real = path.resolve()
                if real not in found and _is_usable(real):
                    found[real] = Found(program, path, title, real.stat().st_size)
    return sorted(found.values(), key=lambda one: (one.program, one.name.lower()))


def _files(root: Path) -> Iterator[tuple[Path, str]]:
    for folder, _, names in os.walk(root):
        for name in names:
            low = name.lower()
            if low.endswith(".gguf") and "mmproj" not in low:
                yield Path(folder, name), ""


def _ollama(root: Path) -> Iterator[tuple[Path, str]]:
    manifests = root / "manifests"
    for folder, _, tags in os.walk(manifests):
        for tag in tags:
            digest = _model_digest(Path(folder, tag))
            blob = root / "blobs" / digest.replace(":", "-")
            if digest and blob.is_file():
                yield blob, f"{Path(folder).name}-{tag}"


def _model_digest(manifest: Path) -> str:
    try:
        if manifest.stat().st_size > _MANIFEST:
            return ""
        layers = msgspec.json.decode(manifest.read_bytes(), type=_Manifest).layers
    except (OSError, msgspec.MsgspecError):
        return ""
    digests = [layer.digest for layer in layers if layer.mediaType == _OLLAMA_MODEL]
    # It becomes part of a path, and comes from a file of somebody else's.
    return digests[0] if digests and digests[0].replace(":", "").isalnum() else ""


def _is_usable(path: Path) -> bool:
    try:
        return bool(gguf_header.read(path).chat_template.strip())
    except (HilbertError, OSError):
        return False
