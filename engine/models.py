"""The models on this machine: the starter, and every GGUF file the person has added.

Files stay where they are; ``models/registry.json`` in the data folder lists their paths. A file in
the models folder itself counts as added. Promises: a file enters only with a readable header, and
the registry is replaced as a whole, so that it is never half written.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from engine import gguf_header, paths
from engine.errors import HilbertError
from engine.files import write_whole
from engine.vocabulary import FailureKind, ModelId, ModelSpec, Value


class Entry(Value, frozen=True):
    """A registered file; ``title`` only where its name says nothing."""

    path: str
    title: str = ""


@dataclass(frozen=True)
class Model:
    """A GGUF file. ``problem`` is set instead of ``header`` where it cannot be used."""

    id: ModelId
    path: Path
    header: gguf_header.Header | None
    problem: str = ""
    title: str = ""  # where another program keeps the file under a name that says nothing

    @property
    def name(self) -> str:
        return self.title or self.path.stem

    def spec(self) -> ModelSpec:
        return ModelSpec(path=str(self.path))


def available() -> list[Model]:
    """All models, the starter first, then by name. Reads each header: some milliseconds a file."""
    found = {path.resolve(): None for path in [*_registered(), *paths.models().glob("*.gguf")]}
    found.pop(paths.starter_model().resolve(), None)
    starter = [paths.starter_model()] if paths.starter_model().exists() else []
    titles = {Path(entry.path).resolve(): entry.title for entry in _entries()}
    known = [_model(path, titles.get(path.resolve(), "")) for path in [*starter, *found]]
    return [*known[: len(starter)], *sorted(known[len(starter) :], key=lambda m: m.name.lower())]


def add(path: Path, title: str = "") -> Model:
    """Register a file; ``title`` names it where its file name does not.

    Raises HilbertError for what is not a whole GGUF with a chat template.
    """
    path = path.expanduser().absolute()
    header = gguf_header.read(path)
    if not header.chat_template.strip():
        raise HilbertError(
            FailureKind.NO_TEMPLATE,
            f"{path.name} carries no chat template, so Hilbert cannot know how to talk to it.",
            'Choose an "instruct" or "chat" version of the model.',
        )
    if path not in _registered():
        _write([*_entries(), Entry(str(path), title)])
    return _model(path, title)


def remove(model: Model) -> None:
    """Forget a model; its file stays where it is."""
    gone = model.path.resolve()
    _write([entry for entry in _entries() if Path(entry.path).resolve() != gone])


def is_starter(model: Model) -> bool:
    return model.path == paths.starter_model()


def find(name: str = "") -> Model:
    """The model of that name, id or path; without one the first. Raises HilbertError NOT_FOUND."""
    known = available()
    for model in known:
        if not name or name.lower() in (model.id.lower(), str(model.path).lower()):
            return model
    if name and _is_path(name):
        return _model(Path(name).expanduser().absolute())
    if not name:
        raise HilbertError(
            FailureKind.MISSING_PART,
            "There is no model yet.",
            "Run `python3 packaging/bootstrap.py run` for the starter model, or add a GGUF file.",
        )
    raise HilbertError(
        FailureKind.NOT_FOUND,
        f"There is no model called “{name}”.",
        "See `hilbert models list`, or give the path of a GGUF file.",
        ", ".join(model.id for model in known),
    )


def _is_path(name: str) -> bool:
    try:
        return Path(name).expanduser().exists()
    except (OSError, RuntimeError, ValueError):
        return False  # too long for a path, or the home of nobody


def is_ours(model: Model) -> bool:
    """Whether the file lies in Hilbert's models folder, so that Hilbert may delete it."""
    return model.path.resolve().is_relative_to(paths.models().resolve())


def _model(path: Path, title: str = "") -> Model:
    key = ModelId(title or path.stem)
    try:
        return Model(key, path, gguf_header.read(path), title=title)
    except HilbertError as error:
        return Model(key, path, None, error.sentence, title)


def _registry() -> Path:
    return paths.models() / "registry.json"


def _entries() -> list[Entry]:
    try:
        listed = msgspec.json.decode(_registry().read_bytes(), type=list[str | Entry])
    except (OSError, msgspec.MsgspecError):
        return []
    return [entry if isinstance(entry, Entry) else Entry(entry) for entry in listed]


def _registered() -> list[Path]:
    return [Path(entry.path) for entry in _entries()]


def _write(entries: list[Entry]) -> None:
    # A plain path where there is no title, as it always was.
    listed = [entry if entry.title else entry.path for entry in entries]
    write_whole(_registry(), msgspec.json.encode(listed))
