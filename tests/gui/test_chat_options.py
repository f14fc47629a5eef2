"""What a conversation can be asked for in its settings, and models on servers, in the window."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QSlider, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from engine import adapter_files, paths
from engine.inference import estimate
from engine.remote import entries
from engine.remote.address import Address
from engine.remote.entries import Remote
from engine.store import Options, new_conversation
from engine.vocabulary import AdapterSpec, ModelSpec, Sampling
from gui.chat.composer import Composer
from gui.chat.model_fit import ModelFits
from gui.chat.sampling_form import CREATIVE, PRECISE
from gui.chat.session import Session
from gui.chat.settings import ConversationSettings
from gui.models.remote import RemoteDialog
from gui.models.remote_strip import RemoteStrip
from gui.services import Services
from gui.toast import Toast
from tests.engine.inference import tiny

ODD = Sampling(
    temperature=0.4,
    top_k=7,
    top_p=0.9,
    min_p=0.1,
    repeat_penalty=1.2,
    presence_penalty=-0.5,
    dry=0.8,
    xtc=0.3,
    max_tokens=99,
    seed=5,
    stop=("END", "###"),
    json_schema='{"type": "object"}',
)


@pytest.fixture
def dialog(dressed: QApplication, services: Services, qtbot: QtBot) -> ConversationSettings:
    conversation = msgspec.structs.replace(
        new_conversation("Test"),
        sampling=ODD,
        system_prompt="Be brief.",
        options=Options(tinted=True, samples=3),
    )
    made = ConversationSettings(conversation, services.operations)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_lost_by_opening_and_saving(dialog: ConversationSettings) -> None:
    saved = dialog.conversation()
    assert saved.sampling == ODD
    assert saved.system_prompt == "Be brief."
    assert saved.options == Options(tinted=True, samples=3)


def test_presets_set_the_numbers_and_show_which_is_on(dialog: ConversationSettings) -> None:
    buttons = {b.text(): b for b in dialog.findChildren(QPushButton)}
    assert not any(buttons[name].isChecked() for name in ("Precise", "Balanced", "Creative"))
    for name, preset in (("Precise", PRECISE), ("Creative", CREATIVE)):
        QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
        found = dialog.conversation().sampling
        assert (found.temperature, found.top_p) == (preset.temperature, preset.top_p)
        assert (found.stop, found.seed) == (ODD.stop, 5)  # the shape is not theirs
        assert buttons[name].isChecked()
    assert not buttons["Precise"].isChecked()


def test_a_grammar_takes_the_place_of_a_schema(dialog: ConversationSettings) -> None:
    kind = next(c for c in dialog.findChildren(QComboBox) if c.accessibleName() == "Shape")
    kind.setCurrentIndex(2)
    found = dialog.conversation().sampling
    assert (found.json_schema, found.grammar) == ("", '{"type": "object"}')
    kind.setCurrentIndex(0)
    assert dialog.conversation().sampling.grammar == ""


@pytest.mark.real_model
def test_an_adapter_is_added_and_given_its_strength(
    dialog: ConversationSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tiny.adapter(tmp_path / "tuned.gguf", 2)
    dialog.findChildren(QTabWidget)[0].setCurrentIndex(3)
    dialog._adapters.add_wanted.emit(file)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QSlider)), timeout=10_000)
    assert dialog.conversation().options.adapters == (AdapterSpec(str(file), 1.0),)
    slider = dialog.findChildren(QSlider)[0]
    slider.setValue(40)
    assert dialog.conversation().options.adapters == (AdapterSpec(str(file), 0.4),)
    assert [adapter.path for adapter in adapter_files.available()] == [file]
    file.unlink()
    assert adapter_files.available() == []


def test_what_is_no_adapter_is_refused(
    dialog: ConversationSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "song.gguf"
    file.write_bytes(b"la la la")
    dialog._adapters.add_wanted.emit(file)
    qtbot.waitUntil(dialog._problem.isVisible, timeout=10_000)
    assert "song.gguf" in dialog._problem.text()
    assert dialog.conversation().options.adapters == ()


# --- models on servers ---

LAB = Remote("Lab", Address.of("http://gpu.lab:8000#org/big"))


def test_a_model_on_a_server_is_offered_and_marked(dressed: QApplication, qtbot: QtBot) -> None:
    composer = Composer()
    qtbot.addWidget(composer)
    composer.show_remotes([LAB], LAB.path)
    assert composer.model_path() == "http://gpu.lab:8000/v1#org/big"
    combo = next(c for c in composer.findChildren(QComboBox) if c.accessibleName() == "Model")
    assert combo.currentText() == "Lab (not offline)"
    composer.show_models([], LAB.path)
    assert composer.model_path() == LAB.path
    composer.show_remotes([], "")
    assert composer.model_path() == ""


def test_a_server_is_added_and_kept(
    dressed: QApplication, services: Services, qtbot: QtBot
) -> None:
    dialog = RemoteDialog(services.operations)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._save.isEnabled()
    dialog._address.setText("gpu.lab")
    dialog._model.setEditText("org/big")
    QTest.mouseClick(dialog._save, Qt.MouseButton.LeftButton)
    assert "not the address of a server" in dialog._said.text()
    dialog._address.setText("http://gpu.lab:8000")
    with qtbot.waitSignal(dialog.saved, timeout=10_000) as saved:
        QTest.mouseClick(dialog._save, Qt.MouseButton.LeftButton)
    assert saved.args == [Remote("big", LAB.address)]
    assert entries.available() == [Remote("big", LAB.address)]


def test_a_server_that_is_not_there_is_told(
    dressed: QApplication, services: Services, qtbot: QtBot
) -> None:
    dialog = RemoteDialog(services.operations, Remote("x", Address.of("http://127.0.0.1:9#m")))
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.mouseClick(dialog._ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "cannot be reached" in dialog._said.text(), timeout=10_000)
    dialog.reject()


def test_a_removed_server_comes_back(
    dressed: QApplication, services: Services, qtbot: QtBot
) -> None:
    entries.save(LAB)
    body = QWidget()
    qtbot.addWidget(body)
    toast = Toast(body, lambda: 0)
    strip = RemoteStrip(services.operations, toast, body)
    body.show()
    strip.show()
    named = "Remove Lab"

    def buttons() -> list[QPushButton]:
        return [b for b in strip.findChildren(QPushButton) if b.accessibleName() == named]

    qtbot.waitUntil(lambda: bool(buttons()), timeout=10_000)
    with qtbot.waitSignal(strip.changed, timeout=10_000):
        QTest.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)
    assert entries.available() == []
    undo = next(b for b in toast.findChildren(QPushButton) if b.text() == "Undo")
    with qtbot.waitSignal(strip.changed, timeout=10_000):
        QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert entries.available() == [LAB]


# --- whether a model fits ---


@pytest.mark.parametrize(
    ("free", "words"), [(10**10, "It fits"), (190 * 10**6, "for 2,048 tokens")]
)
def test_a_model_is_loaded_as_it_fits(
    services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, free: int, words: str
) -> None:
    path = str(paths.starter_model())
    monkeypatch.setattr(estimate, "this_machine", lambda _gpu: estimate.Machine(memory=free))
    fits = ModelFits(services.operations)
    assert fits.spec(path, ()) == ModelSpec(path)
    with qtbot.waitSignal(fits.found, timeout=10_000):
        fits.look(path)
    assert words in fits.sentence(path)
    assert fits.spec(path, ()).context_length == (2048 if "2,048" in words else 0)
    assert "not offline" in fits.sentence(LAB.path)


@pytest.mark.real_model
def test_an_answer_is_run_again_word_for_word(services: Services, qtbot: QtBot) -> None:
    session = Session(services)
    drawn = Sampling(temperature=1.0, max_tokens=16)
    session.configure(msgspec.structs.replace(session.conversation, sampling=drawn))
    model = ModelSpec(str(paths.starter_model()), context_length=1024)
    with qtbot.waitSignal(session.answer_finished, timeout=60_000):
        session.ask("Tell me a story about a laser.", model)
    first = session.branch.messages[1]
    with qtbot.waitSignal(session.answer_finished, timeout=60_000):
        session.run_again(first.id, model)
    again = session.branch.messages[1]
    assert again.id != first.id
    assert again.text == first.text
    assert session.branch.versions[again.id] == [first.id, again.id]
