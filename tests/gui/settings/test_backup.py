"""Everything is exported to a file and imported into a profile, beside the window."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import backup, paths, profiles
from engine.store import Store, new_conversation
from engine.vocabulary import Progress
from gui.activity import Phase
from gui.services import Services
from gui.settings.backup import BackupControl


@pytest.fixture
def control(
    dressed: QApplication,
    services: Services,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> BackupControl:
    monkeypatch.setenv("HILBERT_CONFIG", str(tmp_path / "config"))
    control = BackupControl(services)
    qtbot.addWidget(control)
    return control


def ended(qtbot: QtBot, services: Services) -> Phase:
    activity = services.activities.all[0]
    qtbot.waitUntil(lambda: activity.phase.ended, timeout=20_000)
    return activity.phase


def test_what_is_exported_is_imported_as_a_profile(
    control: BackupControl, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    conversation = new_conversation("On spin")
    services.operations.run(lambda store: store.create(conversation))
    qtbot.waitUntil(lambda: services.operations.idle, timeout=20_000)
    with qtbot.waitSignal(control.told, timeout=20_000) as told:
        control.export(tmp_path / "all.zip")
    assert "all.zip" in told.args[0]
    assert ended(qtbot, services) is Phase.FINISHED
    folder = tmp_path / "brought"
    folder.mkdir()
    with qtbot.waitSignal(control.restored, timeout=20_000):
        control.restore(tmp_path / "all.zip", folder)
    assert [(one.name, one.folder) for one in profiles.listed()] == [("brought", str(folder))]
    store = Store.open(folder / "hilbert.db")
    assert [one.title for one in store.conversations()] == ["On spin"]
    store.close()


def test_the_profile_is_told_by_the_name_that_it_has(
    control: BackupControl, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    profiles.add("BROUGHT", tmp_path / "other")
    control.export(tmp_path / "all.zip")
    assert ended(qtbot, services) is Phase.FINISHED
    with qtbot.waitSignal(control.told, timeout=20_000) as told:
        control.restore(tmp_path / "all.zip", tmp_path / "Brought")
    assert "“Brought 2”" in told.args[0]
    assert [one.name for one in profiles.listed()] == ["BROUGHT", "Brought 2"]


def test_nothing_is_written_over(
    control: BackupControl, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    control.export(tmp_path / "all.zip")
    assert ended(qtbot, services) is Phase.FINISHED
    before = paths.database().read_bytes()
    with qtbot.waitSignal(control.told, timeout=20_000) as told:
        control.restore(tmp_path / "all.zip", paths.data())
    assert "holds data already" in told.args[0]
    assert ended(qtbot, services) is Phase.FAILED
    assert paths.database().read_bytes() == before
    assert profiles.listed() == ()


def test_an_export_can_be_stopped(
    control: BackupControl,
    services: Services,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun = threading.Event()

    def endless(_target: Path, told: backup.Told) -> int:
        while True:
            told(Progress(done=1, total=2, unit="files"))
            begun.set()

    monkeypatch.setattr(backup, "write", endless)
    control.export(tmp_path / "all.zip")
    assert not control._export.isEnabled()
    assert begun.wait(20)
    services.activities.all[0].cancel()
    assert ended(qtbot, services) is Phase.STOPPED
    assert control._export.isEnabled()


def test_a_window_that_goes_ends_an_export(
    control: BackupControl, services: Services, tmp_path: Path
) -> None:
    (paths.models() / "weights.gguf").write_bytes(bytes(40_000_000))
    control.export(tmp_path / "all.zip")
    services.closing.emit()
    assert "backup" not in {thread.name for thread in threading.enumerate()}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".hilbert")] == []
