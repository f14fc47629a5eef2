"""The settings of one conversation; each with its reason."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine import adapter_files
from engine.asking import DEFAULT_SYSTEM_PROMPT
from engine.errors import HilbertError
from engine.store import Conversation, Options
from engine.vocabulary import Sampling
from gui import theme
from gui.chat import form
from gui.chat.options_form import AdaptersForm, CertaintyForm
from gui.chat.sampling_form import DrawingForm, ShapeForm
from gui.i18n import tr
from gui.operations import Operations


class ConversationSettings(QDialog):
    """Edits a copy; ``conversation()`` is the result when the dialog was accepted."""

    def __init__(
        self, conversation: Conversation, operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings of this conversation"))
        self.setMinimumWidth(560)
        self._conversation = conversation
        self._operations = operations
        self._prompt = QPlainTextEdit(conversation.system_prompt, tabChangesFocus=True)
        self._prompt.setPlaceholderText(DEFAULT_SYSTEM_PROMPT)
        self._prompt.setAccessibleName(tr("System prompt"))
        self._drawing = DrawingForm()
        self._shape = ShapeForm()
        self._adapters = AdaptersForm(conversation.options.adapters)
        self._adapters.add_wanted.connect(self._on_add_wanted)
        self._certainty = CertaintyForm(conversation.options)
        self._problem = form.note("")
        theme.set_text_role(self._problem, theme.TextRole.DANGER)
        self._problem.hide()
        self._drawing.show_sampling(conversation.sampling)
        self._shape.show_sampling(conversation.sampling)
        self._lay_out()
        self._look_for_adapters(None)

    def conversation(self) -> Conversation:
        values = {**self._drawing.values(), **self._shape.values()}
        return msgspec.structs.replace(
            self._conversation,
            system_prompt=self._prompt.toPlainText().strip(),
            sampling=msgspec.convert(values, Sampling),
            options=Options(
                adapters=self._adapters.adapters(),
                tinted=self._certainty.tinted(),
                samples=self._certainty.samples(),
                judged=self._certainty.judged(),
            ),
        )

    def _on_add_wanted(self, path: Path) -> None:
        self._problem.hide()
        self._operations.run(
            lambda _store: adapter_files.add(path),
            lambda adapter: self._look_for_adapters(adapter.path),
            self._on_refused,
        )

    def _look_for_adapters(self, switch_on: Path | None) -> None:
        self._operations.run(
            lambda _store: adapter_files.available(),
            lambda found: self._adapters.show_adapters(found, switch_on),
        )

    def _on_refused(self, error: HilbertError) -> None:
        self._problem.setText(f"{error.sentence} {error.remedy}")
        self._problem.show()

    def _lay_out(self) -> None:
        tabs = QTabWidget(documentMode=True)
        instruction = QWidget()
        column = QVBoxLayout(instruction)
        column.setContentsMargins(0, theme.Space.M, 0, 0)
        column.setSpacing(theme.Space.S)
        column.addWidget(form.note(tr("What the model is told before the conversation begins.")))
        column.addWidget(self._prompt, 1)
        for label, page in (
            (tr("Instruction"), instruction),
            (tr("Wording"), self._drawing),
            (tr("Shape"), self._shape),
            (tr("Adapters"), self._adapters),
            (tr("Certainty"), self._certainty),
        ):
            tabs.addTab(page, label)
        tabs.setCurrentIndex(1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        save = buttons.button(QDialogButtonBox.StandardButton.Ok)
        save.setText(tr("Save"))
        theme.set_variant(save, theme.Variant.PRIMARY)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.XL] * 4)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(tabs, 1)
        layout.addWidget(self._problem)
        layout.addWidget(buttons)
