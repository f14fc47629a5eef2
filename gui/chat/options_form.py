"""What else a conversation asks for: adapters on its model, and how sure the answers are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from engine.adapter_files import AdapterFile
from engine.agreement import MOST_SAMPLES
from engine.store import Options
from engine.vocabulary import AdapterSpec
from gui import theme
from gui.chat import form
from gui.i18n import tr

_WHOLE = 100  # slider steps of an adapter as it was trained
_MOST = 200


class AdapterRow(QWidget):
    """One adapter: on or off, and how strongly it works."""

    def __init__(self, adapter: AdapterFile, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._adapter = adapter
        self._on = QCheckBox(adapter.name)
        self._on.setChecked(scale > 0)
        self._on.setToolTip(str(adapter.path))
        self._strength = QSlider(Qt.Orientation.Horizontal)
        self._strength.setRange(0, _MOST)
        self._strength.setSingleStep(5)
        self._strength.setPageStep(25)
        self._strength.setValue(round(scale * _WHOLE) if scale > 0 else _WHOLE)
        self._strength.setAccessibleName(tr("Strength of {name}", name=adapter.name))
        self._percent = QLabel()
        self._percent.setFixedWidth(48)
        theme.set_text_role(self._percent, theme.TextRole.MUTED)
        self._strength.valueChanged.connect(self._show_percent)
        self._on.toggled.connect(self._strength.setEnabled)
        self._strength.setEnabled(self._on.isChecked())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.Space.M)
        row.addWidget(self._on, 1)
        row.addWidget(self._strength, 1)
        row.addWidget(self._percent)
        self._show_percent(self._strength.value())

    def spec(self) -> AdapterSpec | None:
        """What the row asks for; None where it is off."""
        scale = self._strength.value() / _WHOLE
        return AdapterSpec(str(self._adapter.path), scale) if self._on.isChecked() else None

    def _show_percent(self, value: int) -> None:
        self._percent.setText(f"{value} %")


class AdaptersForm(QWidget):
    """The adapters on this machine. A switch or a slider takes effect with the next answer."""

    add_wanted = Signal(object)  # Path

    def __init__(self, chosen: Sequence[AdapterSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scales = {spec.path: spec.scale for spec in chosen}
        self._chosen = tuple(chosen)
        self._rows: list[AdapterRow] | None = None  # None until the files were looked at
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.Space.S)
        self._empty = form.note("")
        add = QPushButton(theme.icon("plus"), tr("Add an adapter…"))
        add.clicked.connect(self._on_add_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.Space.M, 0, 0)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(
            form.note(
                tr(
                    "An adapter (LoRA, in a GGUF file) changes a model without a copy of it. It "
                    "fits only the model that it was trained on; 100 % is as it was trained."
                )
            )
        )
        layout.addLayout(self._list)
        layout.addWidget(self._empty)
        layout.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_adapters(self, adapters: Sequence[AdapterFile], switch_on: Path | None = None) -> None:
        """Offer these; what was set before stays set."""
        self._scales |= {spec.path: spec.scale for spec in self.adapters()}
        if switch_on:
            self._scales[str(switch_on)] = 1.0
        for row in self._rows or ():
            row.deleteLater()
        self._rows = [AdapterRow(a, self._scales.get(str(a.path), 0.0)) for a in adapters]
        for row in self._rows:
            self._list.addWidget(row)
        self._empty.setText(tr("There is none yet. Fine-tuning makes one, or add a file."))
        self._empty.setVisible(not adapters)

    def adapters(self) -> tuple[AdapterSpec, ...]:
        if self._rows is None:
            return self._chosen
        return tuple(spec for row in self._rows if (spec := row.spec()))

    def _on_add_clicked(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, tr("Add an adapter"), "", tr("GGUF adapters (*.gguf)")
        )
        if file:
            self.add_wanted.emit(Path(file))


class CertaintyForm(QWidget):
    """How sure a model is of its words, and whether it would say the same again."""

    def __init__(self, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tinted = QCheckBox(tr("Tint words that the model was not sure of"))
        self._tinted.setChecked(options.tinted)
        self._judged = QCheckBox(tr("Let the model judge citations"))
        self._judged.setChecked(options.judged)
        self._samples = form.whole(0, MOST_SAMPLES)
        self._samples.setSpecialValueText(tr("None"))
        self._samples.setValue(options.samples)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.Space.M, 0, 0)
        layout.setSpacing(theme.Space.S)
        layout.addWidget(self._tinted)
        layout.addWidget(
            form.note(
                tr(
                    "The probability of each word is kept with answers from now on; hover over a "
                    "tinted word to see it. A sure model can still be wrong."
                )
            )
        )
        layout.addSpacing(theme.Space.M)
        layout.addWidget(self._judged)
        layout.addWidget(
            form.note(
                tr(
                    "After an answer the model is asked how much each passage tells of its "
                    "sentence. Before its first use Hilbert measures in the background whether "
                    "that helps; if not, the model is not asked."
                )
            )
        )
        layout.addSpacing(theme.Space.M)
        rows = form.new_form()
        form.add_row(
            rows,
            tr("More answers"),
            self._samples,
            tr("Drawn beside each answer and compared by what they mean; each takes its time."),
        )
        layout.addLayout(rows)
        layout.addWidget(
            form.note(
                tr(
                    "Where a model makes things up, answers to the same question differ in "
                    "meaning (semantic entropy; Farquhar et al., Nature 630, 625, 2024)."
                )
            )
        )
        layout.addStretch(1)

    def tinted(self) -> bool:
        return self._tinted.isChecked()

    def judged(self) -> bool:
        return self._judged.isChecked()

    def samples(self) -> int:
        return self._samples.value()
