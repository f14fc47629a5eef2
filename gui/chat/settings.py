"""The settings of one conversation: system prompt, preset, sampling; each with its reason."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from PySide6.QtWidgets import QHBoxLayout as Row

from engine.asking import DEFAULT_SYSTEM_PROMPT
from engine.store import Conversation
from engine.vocabulary import Sampling
from gui import theme

PRESETS: dict[str, Sampling] = {
    "Precise": Sampling(temperature=0.0),
    "Balanced": Sampling(),
    "Creative": Sampling(temperature=1.0, top_p=0.98, min_p=0.02),
}


class ConversationSettings(QDialog):
    """Edits a copy; ``conversation()`` is the result when the dialog was accepted."""

    def __init__(self, conversation: Conversation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings of this conversation")
        self.setMinimumWidth(480)
        self._conversation = conversation
        self._prompt = QPlainTextEdit(conversation.system_prompt)
        self._prompt.setPlaceholderText(DEFAULT_SYSTEM_PROMPT)
        self._prompt.setFixedHeight(110)
        self._prompt.setTabChangesFocus(True)
        self._temperature = _decimal(0.0, 2.0, 0.1)
        self._top_p = _decimal(0.05, 1.0, 0.05)
        self._min_p = _decimal(0.0, 0.5, 0.01)
        self._top_k = _whole(0, 1000)
        self._repeat = _decimal(1.0, 2.0, 0.05)
        self._length = _whole(16, 32768)
        self._seed = QLineEdit(placeholderText="Random")
        self._seed.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self._seed.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d*"), self))
        self._lay_out()
        self._show(conversation.sampling)

    def conversation(self) -> Conversation:
        return msgspec.structs.replace(
            self._conversation,
            system_prompt=self._prompt.toPlainText().strip(),
            sampling=self._sampling(),
        )

    def _sampling(self) -> Sampling:
        digits = self._seed.text().strip()
        return Sampling(
            temperature=round(self._temperature.value(), 2),
            top_p=round(self._top_p.value(), 2),
            min_p=round(self._min_p.value(), 2),
            top_k=self._top_k.value(),
            repeat_penalty=round(self._repeat.value(), 2),
            max_tokens=self._length.value(),
            seed=int(digits) % 2**32 if digits.isdecimal() else None,
        )

    def _show(self, sampling: Sampling) -> None:
        self._temperature.setValue(sampling.temperature)
        self._top_p.setValue(sampling.top_p)
        self._min_p.setValue(sampling.min_p)
        self._top_k.setValue(sampling.top_k)
        self._repeat.setValue(sampling.repeat_penalty)
        self._length.setValue(sampling.max_tokens)
        self._seed.setText("" if sampling.seed is None else str(sampling.seed))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(theme.Space.L)
        form.setVerticalSpacing(theme.Space.S)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for label, widget, reason in (
            ("Temperature", self._temperature, "0 always takes the likeliest word."),
            ("Top-p", self._top_p, "Draw from the words that make up this share."),
            ("Min-p", self._min_p, "Leave out words this much less likely than the best."),
            ("Top-k", self._top_k, "Draw from this many words; 0 for all."),
            ("Repetition penalty", self._repeat, "Above 1 discourages repeating itself."),
            ("Longest answer (tokens)", self._length, "An answer is cut here, and says so."),
            ("Seed", self._seed, "The same number gives the same answer again."),
        ):
            widget.setAccessibleName(label)
            widget.setToolTip(reason)
            form.addRow(label, self._with_reason(widget, reason))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        save = buttons.button(QDialogButtonBox.StandardButton.Ok)
        save.setText("Save")
        theme.set_variant(save, theme.Variant.PRIMARY)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.XL] * 4)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(_heading("System prompt"))
        layout.addWidget(self._prompt)
        layout.addWidget(_heading("Sampling"))
        layout.addLayout(self._presets())
        layout.addLayout(form)
        layout.addSpacing(theme.Space.S)
        layout.addWidget(buttons)

    def _presets(self) -> Row:
        row = Row()
        row.setSpacing(theme.Space.S)
        for name, sampling in PRESETS.items():
            button = QPushButton(name)
            button.clicked.connect(lambda _=False, s=sampling: self._show(s))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _with_reason(self, widget: QWidget, reason: str) -> QWidget:
        box = QWidget()
        row = Row(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.Space.M)
        widget.setFixedWidth(110)
        label = QLabel(reason)
        theme.set_text_role(label, theme.TextRole.CAPTION)
        row.addWidget(widget)
        row.addWidget(label, 1)
        return box


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    theme.set_text_role(label, theme.TextRole.HEADING)
    return label


def _decimal(least: float, most: float, step: float) -> QDoubleSpinBox:
    return QDoubleSpinBox(minimum=least, maximum=most, singleStep=step, decimals=2)


def _whole(least: int, most: int) -> QSpinBox:
    return QSpinBox(minimum=least, maximum=most)
