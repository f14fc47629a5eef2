"""Recipe and preview in the window: reasons shown, impossible values refused, masks coloured."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.vocabulary import Interval, Piece, ShownRow, TrainingPreview
from gui.finetune.examples import Examples
from gui.finetune.preview import PreviewPane
from gui.finetune.recipe_form import RecipeForm
from gui.finetune.train_tab import TrainTab
from gui.services import Services
from tests.gui.papers.conftest import show
from tests.trainer.examples.making import example
from trainer.examples.store import ExampleStore
from trainer.examples.values import SetName
from trainer.recipe import PRESETS, Target, Technique

ROW = ShownRow(
    7,
    "train",
    (Piece("Why", False), Piece("?", False), Piece("So", True), Piece(".", True)),
    cut=3,
)
PREVIEW = TrainingPreview(
    train=16,
    validation=2,
    test=2,
    lengths=(40, 41, 60),
    truncated=1,
    masked=0,
    steps=8,
    tokens=1234,
    trained=2_442_240,
    seconds=Interval(60, 120, 240),
    memory=Interval(1e9, 2e9, 3e9),
    basis="",
    adapter=False,
    merged=True,
    exports="Merged files only.",
    rows=(ROW,),
    warnings=("Few.",),
)


@pytest.fixture
def form(qtbot: QtBot, dressed: QApplication) -> RecipeForm:
    form = RecipeForm()
    qtbot.addWidget(form)
    form.show_preset("quantum-research-bot")
    return form


def test_every_value_shows_its_reason(form: RecipeForm) -> None:
    preset = PRESETS.load("quantum-research-bot")
    assert form.recipe == preset.recipe
    for key in ("technique", "targets", "learning_rate", "pad_token", "quantisations"):
        assert form.field(key).below == preset.reasons[key]


def test_a_changed_value_says_what_the_preset_has(qtbot: QtBot, form: RecipeForm) -> None:
    with qtbot.waitSignal(form.changed, timeout=5000):
        form.field("rank").type_value(16)
    assert form.recipe.rank == 16
    assert form.field("rank").below == "Changed; quantum-research-bot has 8."
    form.field("technique").type_value("dora")
    form.field("targets").type_value(["attention"])
    assert form.recipe.technique is Technique.DORA
    assert form.recipe.targets == (Target.ATTENTION,)
    form.field("rank").type_value(8)
    assert form.field("rank").below == PRESETS.load("quantum-research-bot").reasons["rank"]


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("rank", 0, "“rank” cannot be 0. It has to be at least 1."),
        ("rank", "many", "“rank” cannot be “many”. It has to be a whole number."),
        ("targets", ["embeddings"], "No layer gets an adapter"),
        ("learning_rate", 5.0, "It has to be at most 1.0."),
    ],
)
def test_an_impossible_value_is_refused_and_the_last_recipe_stays(
    form: RecipeForm, key: str, value: object, sentence: str
) -> None:
    before = form.recipe
    form.field(key).type_value(value)
    assert sentence in form.field(key).below
    assert form.recipe == before


def test_the_preview_colours_what_is_learnt(qtbot: QtBot, dressed: QApplication) -> None:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.show_preview(PREVIEW)
    assert "16 to train on, 2 to validate by, 2 to test with" in pane.text
    assert "1 row cut" in pane.text
    assert "about 2 min, between 60 s and 4 min" in pane.text
    assert "merged. Merged files only." in pane.text
    document = pane.rows.view.document()
    assert document.toPlainText() == "Why?So."
    colored = []
    for place in range(1, 8):
        cursor = QTextCursor(document)
        cursor.setPosition(place)
        brush = cursor.charFormat().background().style()
        colored.append(brush is not Qt.BrushStyle.NoBrush)
    assert colored == [False] * 4 + [True] * 3
    assert "2 of 4 tokens are learnt" in pane.rows._legend.text()
    assert sum(bar.value for bar in pane.lengths.bars) == 3
    assert pane.lengths.bars[0].name == "40–42"
    pane.show_preview(msgspec.structs.replace(PREVIEW, lengths=(40, 41, 42)))
    assert [bar.name for bar in pane.lengths.bars] == ["40", "41", "42"]


def test_training_can_start_only_when_the_preview_says_so(
    qtbot: QtBot, services: Services, dressed: QApplication
) -> None:
    """With the real child: three examples are refused with a sentence, nine are not."""
    from engine import models

    examples = Examples(services)
    tab = TrainTab(services, examples)
    show(qtbot, tab)
    with ExampleStore.open() as store:
        store.add(SetName("mine"), [example(number) for number in range(3)])
    with qtbot.waitSignal(tab.previews.failed, timeout=60_000):
        examples.refresh()
        tab.show_models(models.available())
    assert "only 3 accepted examples" in tab.banner._sentence.text()
    assert not tab.train.isEnabled()
    with ExampleStore.open() as store:
        store.add(SetName("mine"), [example(number) for number in range(3, 9)])
    with qtbot.waitSignal(tab.previews.found, timeout=60_000):
        examples.refresh()
    assert tab.train.isEnabled()
    assert not tab.pane.isHidden()
    assert tab.banner.isHidden()
