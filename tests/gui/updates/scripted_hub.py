"""A hub's child that announces version 9.1, except at http://evil: run as a program."""

from __future__ import annotations

from pathlib import Path

from engine import vocabulary as v
from engine.errors import HilbertError
from engine.worker import Job, serve


def check(job: Job, command: v.CheckUpdate) -> None:
    if "evil" in command.address:
        raise HilbertError(v.FailureKind.REFUSED, "The announcement is not what was signed.")
    file = v.UpdateFile(v.Form.PORTABLE, "hilbert.run", 5_000_000, "0" * 64)
    job.emit(v.UpdateFound(version="9.1", newer=True, file=file))


def fetch(job: Job, command: v.FetchUpdate) -> None:
    path = Path(command.folder) / "hilbert.run"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"new")
    job.emit(v.Progress(done=3, total=3, unit="bytes"))
    job.emit(v.Artifact(path=str(path), sha256="0" * 64))


if __name__ == "__main__":
    serve("scripted", {"all": {v.CheckUpdate: check, v.FetchUpdate: fetch}})
