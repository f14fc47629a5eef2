"""The form of a training: the labelled file, the recipe with its reasons, the seeds."""

from __future__ import annotations

import os
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any, get_args

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.errors import HilbertError
from engine.vocabulary import HeadStudy, HeadTask
from gui import theme
from gui.elided import ElidedButton
from gui.head.words import reason, setting, study_name
from gui.i18n import tr
from gui.models.words import at_home
from trainer.head import recipe, router
from trainer.head.recipe import Recipe

_CONTROL = 128  # pixels


class HeadForm(QWidget):
    """Says by ``changed`` that :meth:`task` may be another one now."""

    changed = Signal()
    train_wanted = Signal()
    study_wanted = Signal(object)  # HeadStudy

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = QLineEdit(placeholderText=tr("CSV, TSV, JSONL, or lines of “label text”"))
        self.file.setAccessibleName(tr("Labelled file"))
        self.browse = QPushButton(tr("Choose…"))
        self.questions = ElidedButton(tr("Take the questions for the router"))
        self.questions.setToolTip(
            tr("Questions of our own writing: for the papers, for the model, or too vague.")
        )
        self.preset = QComboBox()
        self.preset.setAccessibleName(tr("Recipe"))
        self.summary = _label("", theme.TextRole.MUTED)
        self.seeds = QSpinBox(minimum=1, maximum=20, value=5)
        self.seeds.setAccessibleName(tr("Seeds"))
        self.coarse = QCheckBox(tr("Coarse labels (NUM:dist is NUM)"))
        self.estimate = _label("", theme.TextRole.MUTED)
        self.fault = _label("", theme.TextRole.DANGER)
        self.train = QPushButton(tr("Train"))
        theme.set_variant(self.train, theme.Variant.PRIMARY)
        self.study = QPushButton(tr("Study"))
        self.study.setToolTip(tr("Find out what matters in this recipe, on these sentences."))
        self.study.setMenu(self._studies())
        self._controls: dict[str, QWidget] = {}
        self._reasons: dict[str, QLabel] = {}
        self._lay_out()
        self.preset.addItems(recipe.names())
        self.preset.setCurrentText("hilbert")
        self._connect()
        self._show_preset()

    # --- what it says ---

    def task(self) -> HeadTask:
        """Raises HilbertError for settings that are not possible."""
        changes = tuple(f"{key}={value}" for key, value in self._changes().items())
        recipe.load(self.preset.currentText(), dict(one.split("=", 1) for one in changes))
        return HeadTask(
            file=self._file(),
            recipe=self.preset.currentText(),
            changes=changes,
            seeds=self.seeds.value(),
            coarse=self.coarse.isChecked(),
        )

    def show_estimate(self, text: str) -> None:
        self.estimate.setText(text)

    def show_running(self, running: bool) -> None:
        self.train.setText(tr("Stop") if running else tr("Train"))
        variant = theme.Variant.SECONDARY if running else theme.Variant.PRIMARY
        theme.set_variant(self.train, variant)
        self._check()

    def take_file(self, path: Path) -> None:
        self.file.setText(at_home(path))

    def _file(self) -> str:
        # Unlike Path.expanduser it takes the ~ of somebody who is not known here for a letter.
        return os.path.expanduser(self.file.text().strip())  # noqa: PTH111

    def take_questions(self) -> None:
        """Those that Hilbert brings along, with the recipe for a router."""
        self.preset.setCurrentText(router.RECIPE)
        self.take_file(router.QUESTIONS)

    # --- set-up ---

    def _lay_out(self) -> None:
        head = QGridLayout()
        head.setVerticalSpacing(theme.Space.S)
        head.setHorizontalSpacing(theme.Space.M)
        head.addWidget(_label(tr("Sentences")), 0, 0)
        row = QHBoxLayout()
        row.setSpacing(theme.Space.S)
        row.addWidget(self.file, 1)
        row.addWidget(self.browse)
        head.addLayout(row, 0, 1)
        head.addWidget(self.questions, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.coarse, 2, 0, 1, 2)
        head.addWidget(_label(tr("Recipe")), 3, 0)
        head.addWidget(self.preset, 3, 1)
        head.addWidget(self.summary, 4, 0, 1, 2)
        head.addWidget(_label(tr("Seeds")), 5, 0)
        head.addWidget(self.seeds, 5, 1, Qt.AlignmentFlag.AlignLeft)
        head.setColumnStretch(1, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._settings())
        foot = QHBoxLayout()
        foot.addWidget(self.estimate, 1)
        foot.addWidget(self.study)
        foot.addWidget(self.train)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, theme.Space.L, 0)
        layout.setSpacing(theme.Space.M)
        layout.addLayout(head)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.fault)
        layout.addLayout(foot)

    def _studies(self) -> QMenu:
        menu = QMenu(self)
        for kind in HeadStudy:
            act = menu.addAction(study_name(kind))
            act.triggered.connect(partial(self.study_wanted.emit, kind))
        return menu

    def _settings(self) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, theme.Space.M, 0)
        grid.setVerticalSpacing(theme.Space.HAIR)
        grid.setHorizontalSpacing(theme.Space.M)
        grid.setColumnStretch(0, 1)
        for number, field in enumerate(msgspec.structs.fields(Recipe)):
            control = self._control(field.type)
            control.setAccessibleName(setting(field.name))
            control.setFixedWidth(_CONTROL)
            told = _label("", theme.TextRole.CAPTION)
            self._controls[field.name], self._reasons[field.name] = control, told
            grid.addWidget(_label(setting(field.name)), 2 * number, 0)
            grid.addWidget(control, 2 * number, 1)
            told.setContentsMargins(0, 0, 0, theme.Space.S)  # it belongs to what stands above it
            grid.addWidget(told, 2 * number + 1, 0, 1, 2)
        return body

    def _control(self, kind: Any) -> QWidget:
        kind = get_args(kind)[0] if get_args(kind) else kind
        if kind is bool:
            box = QCheckBox()
            box.toggled.connect(self._check)
            return box
        if isinstance(kind, type) and issubclass(kind, Enum):
            combo = QComboBox()
            combo.addItems([one.value for one in kind])
            combo.currentTextChanged.connect(self._check)
            return combo
        line = QLineEdit()
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.textEdited.connect(self._check)
        return line

    def _connect(self) -> None:
        self.preset.currentTextChanged.connect(self._show_preset)
        self.file.textChanged.connect(self._check)
        self.seeds.valueChanged.connect(self._check)
        self.coarse.toggled.connect(self._check)
        self.browse.clicked.connect(self._on_browse)
        self.train.clicked.connect(self.train_wanted)
        self.questions.clicked.connect(self.take_questions)

    # --- what happens ---

    def _show_preset(self) -> None:
        chosen = recipe.load(self.preset.currentText())
        self.summary.setText(chosen.summary)
        for name, control in self._controls.items():
            _write(control, getattr(chosen.recipe, name))
            self._reasons[name].setText(chosen.reasons.get(name) or reason(name))
        self._check()

    def _changes(self) -> dict[str, str]:
        """The settings that are not the preset's."""
        chosen = recipe.load(self.preset.currentText()).recipe
        written = {name: _read(control) for name, control in self._controls.items()}
        shown = {name: _text(getattr(chosen, name)) for name in written}
        return {name: text for name, text in written.items() if text != shown[name]}

    def _check(self) -> None:
        """Say what is wrong while it is being typed; nothing is said of a file not named yet."""
        try:
            self.task()
            sentence = ""
        except HilbertError as error:
            sentence = f"{error.sentence} {error.remedy}"
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        ready = not sentence and Path(self._file()).is_file()
        running = self.train.text() == tr("Stop")
        self.train.setEnabled(ready or running)
        self.study.setEnabled(ready and not running)
        self.changed.emit()

    def _on_browse(self) -> None:
        kinds = tr("Labelled sentences") + " (*.csv *.tsv *.jsonl *.txt *.all *.label *)"
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose labelled sentences"), "", kinds)
        if name:
            self.take_file(Path(name))


def _label(text: str, role: theme.TextRole | None = None) -> QLabel:
    label = QLabel(text, wordWrap=True)
    if role:
        theme.set_text_role(label, role)
    return label


def _text(value: object) -> str:
    """As TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value.value) if isinstance(value, Enum) else f"{value}"


def _read(control: QWidget) -> str:
    if isinstance(control, QCheckBox):
        return _text(control.isChecked())
    if isinstance(control, QComboBox):
        return control.currentText()
    assert isinstance(control, QLineEdit)
    return control.text().strip()


def _write(control: QWidget, value: object) -> None:
    control.blockSignals(True)
    if isinstance(control, QCheckBox):
        control.setChecked(bool(value))
    elif isinstance(control, QComboBox):
        control.setCurrentText(_text(value))
    elif isinstance(control, QLineEdit):
        control.setText(_text(value))
    control.blockSignals(False)
