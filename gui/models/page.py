"""The models page: what is on this machine, what each model is, and how to add another.

Reading headers is file work, so it is done on the store's thread like all other.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine import models
from engine.child import new_job
from engine.errors import HilbertError, translated
from engine.inference import estimate
from engine.models import Model
from engine.vocabulary import Failed
from gui import theme
from gui.banner import FaultBanner
from gui.services import Services
from gui.toast import Toast


class ModelsPage(QWidget):
    """A list, and the card of the model chosen in it."""

    models_changed = Signal(list)
    chat_wanted = Signal(str)

    def __init__(self, services: Services, toast: Toast, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = services.operations
        self._toast = toast
        self._models: list[Model] = []
        self._list = QListWidget()
        self._list.setAccessibleName("Models")
        self._list.setMaximumWidth(320)
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._banner = FaultBanner()
        self._card = ModelCard()
        self._card.chat_wanted.connect(self.chat_wanted)
        self._card.removed.connect(self._on_removed)
        self._lay_out()

    @property
    def default_path(self) -> str:
        return str(self._models[0].path) if self._models else ""

    def refresh(self) -> None:
        self._operations.run(lambda _store: models.available(), self._show)

    def add(self, *files: Path) -> None:
        """Take GGUF files into the list; each that is none is named with its reason."""

        def done(result: tuple[list[Model], list[HilbertError]]) -> None:
            added, faults = result
            self._banner.hide()
            if faults:
                self._banner.tell(_together(faults))
            if added:
                self._toast.say(f"{', '.join(model.name for model in added)} added")
                self.refresh()

        self._operations.run(lambda _store: _add_each(files), done)

    def _show(self, found: list[Model]) -> None:
        self._models = found
        chosen = max(self._list.currentRow(), 0)
        self._list.clear()
        for model in found:
            item = QListWidgetItem(
                theme.icon("box" if model.header else "triangle-alert"), model.name
            )
            item.setToolTip(str(model.path))
            self._list.addItem(item)
        self._list.setCurrentRow(min(chosen, len(found) - 1))
        self._on_row_changed(self._list.currentRow())
        self.models_changed.emit(found)

    def _on_row_changed(self, row: int) -> None:
        self._card.show_model(self._models[row] if 0 <= row < len(self._models) else None)

    def _on_add_clicked(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, "Add models", "", "GGUF models (*.gguf)")
        if files:
            self.add(*(Path(file) for file in files))

    def _on_removed(self, model: Model) -> None:
        def undo() -> None:
            self.add(model.path)

        def done(_: None) -> None:
            self.refresh()
            self._toast.say(f"{model.name} taken off the list; its file stays", "Undo", undo)

        self._operations.run(lambda _store: models.remove(model), done)

    def _lay_out(self) -> None:
        title = QLabel("Models")
        theme.set_text_role(title, theme.TextRole.TITLE)
        add = QPushButton(theme.icon("plus", theme.Tint.ON_ACCENT), "Add a GGUF file…")
        theme.set_variant(add, theme.Variant.PRIMARY)
        add.clicked.connect(self._on_add_clicked)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(add)
        hint = QLabel("Or drop GGUF files on the window. Files stay where they are.")
        theme.set_text_role(hint, theme.TextRole.MUTED)
        body = QHBoxLayout()
        body.setSpacing(theme.Space.XL)
        body.addWidget(self._list, 2)
        body.addWidget(self._card, 3, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.XL] * 4)
        layout.setSpacing(theme.Space.M)
        layout.addLayout(head)
        layout.addWidget(hint)
        layout.addWidget(self._banner)
        layout.addLayout(body, 1)


class ModelCard(QFrame):
    """What one model is, from its own header."""

    chat_wanted = Signal(str)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_surface(self, theme.Surface.CARD)
        self._model: Model | None = None
        self._name = QLabel(wordWrap=True)
        theme.set_text_role(self._name, theme.TextRole.HEADING)
        self._problem = QLabel(wordWrap=True)
        theme.set_text_role(self._problem, theme.TextRole.DANGER)
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(theme.Space.XL)
        self._facts.setVerticalSpacing(theme.Space.S)
        self._chat = QPushButton("Chat with it")
        theme.set_variant(self._chat, theme.Variant.SECONDARY)
        self._chat.clicked.connect(self._on_chat_clicked)
        self._remove = QPushButton("Take off the list")
        theme.set_variant(self._remove, theme.Variant.GHOST)
        self._remove.clicked.connect(lambda: self.removed.emit(self._model))
        buttons = QHBoxLayout()
        buttons.addWidget(self._chat)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.XL] * 4)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(self._name)
        layout.addWidget(self._problem)
        layout.addLayout(self._facts)
        layout.addLayout(buttons)

    def show_model(self, model: Model | None) -> None:
        self._model = model
        self.setVisible(model is not None)
        while self._facts.rowCount():
            self._facts.removeRow(0)
        if model is None:
            return
        self._name.setText(model.name)
        self._problem.setText(model.problem)
        self._problem.setVisible(bool(model.problem))
        self._chat.setEnabled(model.header is not None)
        self._remove.setEnabled(not models.is_starter(model))
        for label, value in facts(model):
            self._add_fact(label, value)

    def _add_fact(self, label: str, value: str) -> None:
        name, text = QLabel(label), QLabel(value, wordWrap=True)
        theme.set_text_role(name, theme.TextRole.MUTED)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts.addRow(name, text)

    def _on_chat_clicked(self) -> None:
        if self._model:
            self.chat_wanted.emit(str(self._model.path))


def _add_each(files: Sequence[Path]) -> tuple[list[Model], list[HilbertError]]:
    added: list[Model] = []
    faults: list[HilbertError] = []
    for file in files:
        try:
            added.append(models.add(file))
        except (HilbertError, OSError) as error:
            faults.append(translated(error))
    return added, faults


def _together(faults: Sequence[HilbertError]) -> Failed:
    """One line for each file, and each remedy once."""
    return Failed(
        job=new_job(),
        kind=faults[0].kind,
        sentence="\n".join(fault.sentence for fault in faults),
        remedy="\n".join(dict.fromkeys(fault.remedy for fault in faults)),
        detail="\n".join(fault.detail for fault in faults),
    )


def facts(model: Model) -> Sequence[tuple[str, str]]:
    """Label and value of what a person wants to know of a model."""
    header = model.header
    if header is None:
        return (("File", _at_home(model.path)),)
    return (
        ("Name", header.name),
        ("Architecture", header.architecture),
        ("Parameters", f"{header.parameters / 1e6:,.0f} million"),
        ("Quantisation", header.quantisation),
        ("Context window", f"{header.context_length:,} tokens"),
        ("On this machine", estimate.fit(header, estimate.this_machine()).reason),
        ("Licence", header.text("general.license", "not stated")),
        ("Size", f"{header.size / 1e6:,.0f} MB"),
        ("File", _at_home(model.path)),
    )


def _at_home(path: Path) -> str:
    """A path as people write it."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
