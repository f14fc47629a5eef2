"""A recipe as a form: each value can be changed, and below it stands why the preset has it.

An impossible value is refused where it was typed, in the words of the recipe; the last possible
recipe stays in force.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, get_args, get_origin

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from engine.errors import HilbertError
from gui import theme
from gui.finetune.recipe_words import groups
from gui.i18n import tr
from trainer.recipe import PRESETS, Recipe


class RecipeForm(QFrame):
    """``changed`` says that the recipe is another one now, and possible."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset = PRESETS.load(PRESETS.names()[0])
        self._original = self.preset
        self._fields: dict[str, _Field] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.Space.S)
        types = {field.name: field.type for field in msgspec.structs.fields(Recipe)}
        for title, settings in groups():
            head = QLabel(title)
            theme.set_text_role(head, theme.TextRole.HEADING)
            layout.addSpacing(theme.Space.S)
            layout.addWidget(head)
            for key, label in settings:
                field = self._fields[key] = _Field(label, types[key])
                field.edited.connect(lambda value, key=key: self._on_edited(key, value))
                layout.addWidget(field)

    @property
    def recipe(self) -> Recipe:
        return self.preset.recipe

    def show_preset(self, name: str) -> None:
        self.preset = self._original = PRESETS.load(name)
        for key, field in self._fields.items():
            field.show_value(_plain(getattr(self.recipe, key)))
            field.say(self.preset.reasons.get(key, ""))
        self.changed.emit()

    def field(self, key: str) -> _Field:
        return self._fields[key]

    def _on_edited(self, key: str, value: object) -> None:
        field = self._fields[key]
        if value == _plain(getattr(self.recipe, key)):
            field.say(self._reason(key))
            return
        try:
            self.preset = PRESETS.changed(self.preset, {key: value})
        except HilbertError as error:
            field.refuse(f"{error.sentence} {error.remedy}")
            return
        field.say(self._reason(key))
        self.changed.emit()

    def _reason(self, key: str) -> str:
        """The preset's reason, or what the preset has instead of a changed value."""
        before = _plain(getattr(self._original.recipe, key))
        if before == _plain(getattr(self.recipe, key)):
            return self._original.reasons.get(key, "")
        preset = self._original.name
        return tr("Changed; {preset} has {value}.", preset=preset, value=_written(before))


class _Field(QFrame):
    """Label and editor in a row, the reason or the refusal below."""

    edited = Signal(object)

    def __init__(self, label: str, kind: Any) -> None:
        super().__init__()
        self._editor = _editor(kind, self.edited.emit)
        self._editor.widget.setAccessibleName(label)
        name = QLabel(label)
        name.setBuddy(self._editor.widget)
        self._below = QLabel(wordWrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.Space.M)
        row.addWidget(name, 1)
        row.addWidget(self._editor.widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.Space.XS)
        layout.setSpacing(theme.Space.HAIR)
        layout.addLayout(row)
        layout.addWidget(self._below)

    @property
    def below(self) -> str:
        return str(self._below.text())

    def show_value(self, value: Any) -> None:
        self._editor.show(value)

    def type_value(self, value: Any) -> None:
        """As if a person had changed it."""
        self._editor.show(value)
        self.edited.emit(value)

    def say(self, reason: str) -> None:
        self._tell(reason, theme.TextRole.CAPTION)

    def refuse(self, sentence: str) -> None:
        self._tell(sentence, theme.TextRole.DANGER)

    def _tell(self, text: str, role: theme.TextRole) -> None:
        theme.set_text_role(self._below, role)
        self._below.setText(text)
        self._below.setVisible(bool(text))
        self._editor.widget.setToolTip(text)


class _Editor:
    """A widget for one kind of value, and how to show a value in it."""

    def __init__(self, widget: QWidget, show: Callable[[Any], object]) -> None:
        self.widget = widget
        self.show = show


def _editor(kind: Any, edited: Callable[[object], object]) -> _Editor:
    kind = get_args(kind)[0] if hasattr(kind, "__metadata__") else kind
    if get_origin(kind) is tuple:
        return _choices([one.value for one in get_args(kind)[0]], edited)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _choice([one.value for one in kind], edited)
    if kind is bool:
        box = QCheckBox()
        box.clicked.connect(lambda on: edited(bool(on)))
        return _Editor(box, box.setChecked)
    line = QLineEdit()
    line.setFixedWidth(110)
    line.editingFinished.connect(lambda: edited(_number(line.text())))
    return _Editor(line, lambda value: line.setText(_written(value)))


def _choice(values: list[str], edited: Callable[[object], object]) -> _Editor:
    box = QComboBox()
    box.addItems(values)
    box.setFixedWidth(110)
    box.activated.connect(lambda _: edited(box.currentText()))
    return _Editor(box, box.setCurrentText)


def _choices(values: list[str], edited: Callable[[object], object]) -> _Editor:
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.Space.HAIR)
    boxes = {value: QCheckBox(value) for value in values}

    def chosen() -> list[str]:
        return [value for value, box in boxes.items() if box.isChecked()]

    def show(value: list[str]) -> None:
        for one, box in boxes.items():
            box.setChecked(one in value)

    for box in boxes.values():
        box.clicked.connect(lambda _: edited(chosen()))
        column.addWidget(box)
    return _Editor(frame, show)


def _plain(value: Any) -> Any:
    return msgspec.to_builtins(value)


def _number(text: str) -> object:
    """What was typed: a whole number, a number, or else the text, which the recipe refuses."""
    plain = text.strip().replace(",", ".")
    for kind in (int, float):
        try:
            return kind(plain)
        except ValueError:
            continue
    return text


def _written(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or tr("none")
    return f"{value:g}" if isinstance(value, float) else str(value)
