"""Which child a command goes to, where a client has two."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from engine.child import new_job
from engine.vocabulary import AnyEvent, Failed, FailureKind, RunId, UploadRun
from gui.clients import TrainingClient


def test_an_upload_needs_no_training_child(qtbot: QtBot, data_folder: Path) -> None:
    client, heard = TrainingClient(), list[AnyEvent]()
    command = UploadRun(job=new_job(), run=RunId("none"), repository="ada/tutor")
    client.send(command, heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=60_000)
    assert isinstance(heard[-1], Failed)
    assert heard[-1].kind is FailureKind.NOT_FOUND
    assert not client.running
    client.close()
