"""How the words of an answer are drawn: presets, and every setting that the engine has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import Sampling
from gui import theme
from gui.chat import form
from gui.i18n import tr

PRECISE = Sampling(temperature=0.0)
BALANCED = Sampling()
CREATIVE = Sampling(temperature=1.0, top_p=0.98, min_p=0.02)
_DRAWN = (
    "temperature",
    "top_k",
    "top_p",
    "min_p",
    "repeat_penalty",
    "presence_penalty",
    "dry",
    "xtc",
)


def presets() -> tuple[tuple[str, str, Sampling], ...]:
    """Name, what it is for, and what it sets."""
    return (
        (tr("Precise"), tr("The likeliest words: the same question, the same answer."), PRECISE),
        (tr("Balanced"), tr("Some freedom, for conversation."), BALANCED),
        (tr("Creative"), tr("Much freedom, for ideas."), CREATIVE),
    )


class DrawingForm(QWidget):
    """Presets and the numbers behind them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._temperature = form.decimal(0.0, 2.0, 0.1)
        self._top_p = form.decimal(0.05, 1.0, 0.05)
        self._min_p = form.decimal(0.0, 0.5, 0.01)
        self._top_k = form.whole(0, 1000)
        self._repeat = form.decimal(1.0, 2.0, 0.05)
        self._presence = form.decimal(-2.0, 2.0, 0.1)
        self._dry = form.decimal(0.0, 5.0, 0.1)
        self._xtc = form.decimal(0.0, 1.0, 0.1)
        self._buttons = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.Space.M, 0, 0)
        layout.setSpacing(theme.Space.M)
        layout.addLayout(self._presets())
        rows = form.new_form()
        for label, control, reason in self._rows():
            form.add_row(rows, label, control, reason)
            control.valueChanged.connect(self._mark_preset)  # type: ignore[attr-defined] # boxes
        layout.addLayout(rows)
        layout.addStretch(1)

    def show_sampling(self, sampling: Sampling) -> None:
        self._temperature.setValue(sampling.temperature)
        self._top_p.setValue(sampling.top_p)
        self._min_p.setValue(sampling.min_p)
        self._top_k.setValue(sampling.top_k)
        self._repeat.setValue(sampling.repeat_penalty)
        self._presence.setValue(sampling.presence_penalty)
        self._dry.setValue(sampling.dry)
        self._xtc.setValue(sampling.xtc)
        self._mark_preset()

    def values(self) -> dict[str, float]:
        """By the names of Sampling."""
        return {
            "temperature": round(self._temperature.value(), 2),
            "top_p": round(self._top_p.value(), 2),
            "min_p": round(self._min_p.value(), 2),
            "top_k": self._top_k.value(),
            "repeat_penalty": round(self._repeat.value(), 2),
            "presence_penalty": round(self._presence.value(), 2),
            "dry": round(self._dry.value(), 2),
            "xtc": round(self._xtc.value(), 2),
        }

    def _rows(self) -> Sequence[tuple[str, QWidget, str]]:
        return (
            (tr("Temperature"), self._temperature, tr("0 always takes the likeliest word.")),
            (tr("Top-p"), self._top_p, tr("Draw from the words that make up this share.")),
            (tr("Min-p"), self._min_p, tr("Leave out words this much less likely than the best.")),
            (tr("Top-k"), self._top_k, tr("Draw from this many words; 0 for all.")),
            (
                tr("Repetition penalty"),
                self._repeat,
                tr("Above 1 makes words that stood just before less likely."),
            ),
            (
                tr("Presence penalty"),
                self._presence,
                tr("Above 0 makes words less likely once they have been used."),
            ),
            (tr("DRY"), self._dry, tr("Above 0 discourages repeating whole phrases.")),
            (
                tr("XTC"),
                self._xtc,
                tr("How often the likeliest words are left out, for surprise; 0 is never."),
            ),
        )

    def _presets(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.Space.S)
        for number, (name, purpose, sampling) in enumerate(presets()):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setToolTip(purpose)
            button.clicked.connect(lambda _=False, s=sampling: self.show_sampling(s))
            self._buttons.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _mark_preset(self) -> None:
        """The preset that the numbers make, if they make one, is pressed."""
        values = self.values()
        self._buttons.setExclusive(False)
        for number, (_, _, sampling) in enumerate(presets()):
            same = all(getattr(sampling, name) == values[name] for name in _DRAWN)
            self._buttons.button(number).setChecked(same)
        self._buttons.setExclusive(True)


class ShapeForm(QWidget):
    """What an answer may look like: its length, where it ends, a grammar, a seed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._length = form.whole(16, 32768)
        self._seed = QLineEdit(placeholderText=tr("Random"))
        self._seed.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self._seed.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d*"), self))
        self._stop = QPlainTextEdit(tabChangesFocus=True)
        self._stop.setFixedHeight(56)
        self._stop.setPlaceholderText(tr("One text a line"))
        self._kind = QComboBox()
        for label in (tr("Free text"), tr("JSON schema"), tr("GBNF grammar")):
            self._kind.addItem(label)
        self._kind.currentIndexChanged.connect(self._show_kind)
        self._rule = QPlainTextEdit(tabChangesFocus=True)
        self._rule.setFont(theme.mono(theme.Size.UI))
        self._lay_out()

    def show_sampling(self, sampling: Sampling) -> None:
        self._length.setValue(sampling.max_tokens)
        self._seed.setText("" if sampling.seed is None else str(sampling.seed))
        self._stop.setPlainText("\n".join(sampling.stop))
        self._kind.setCurrentIndex(1 if sampling.json_schema else 2 if sampling.grammar else 0)
        self._rule.setPlainText(sampling.json_schema or sampling.grammar)
        self._show_kind(self._kind.currentIndex())

    def values(self) -> dict[str, object]:
        """By the names of Sampling."""
        digits, rule = self._seed.text().strip(), self._rule.toPlainText().strip()
        kind = self._kind.currentIndex()
        return {
            "max_tokens": self._length.value(),
            "seed": int(digits) % 2**32 if digits.isdecimal() else None,
            "stop": tuple(filter(None, self._stop.toPlainText().split("\n"))),
            "json_schema": rule if kind == 1 else "",
            "grammar": rule if kind == 2 else "",
        }

    def _show_kind(self, kind: int) -> None:
        self._rule.setVisible(kind > 0)
        self._rule_label.setVisible(kind > 0)
        self._rule_label.setText(
            tr("The answer will be JSON that keeps to this schema.")
            if kind == 1
            else tr("The answer will keep to this grammar; its first rule is called root.")
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.Space.M, 0, 0)
        layout.setSpacing(theme.Space.S)
        rows = form.new_form()
        for label, control, reason in (
            (tr("Longest answer"), self._length, tr("In tokens. It is cut here, and says so.")),
            (tr("Seed"), self._seed, tr("The same number draws the same answer again.")),
            (tr("Shape"), self._kind, tr("Bind every word of the answer to a rule.")),
        ):
            form.add_row(rows, label, control, reason)
        layout.addLayout(rows)
        self._rule_label = QLabel()
        theme.set_text_role(self._rule_label, theme.TextRole.CAPTION)
        self._rule.setAccessibleName(tr("Rule for the answer"))
        layout.addWidget(self._rule_label)
        layout.addWidget(self._rule, 1)
        stop = QLabel(tr("An answer ends before any of these texts:"))
        stop.setBuddy(self._stop)
        self._stop.setAccessibleName(tr("Stop texts"))
        layout.addWidget(stop)
        layout.addWidget(self._stop)
        layout.addStretch(1)
