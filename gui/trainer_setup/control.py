"""The setting that shows the libraries for fine-tuning, with what may be done about them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.vocabulary import TrainerState
from gui import theme
from gui.i18n import tr
from gui.models.words import size_text
from gui.trainer_setup.model import TrainerSetup


class TrainerControl(QWidget):
    """``wanted`` leads to the page where they are installed."""

    wanted = Signal()

    def __init__(self, setup: TrainerSetup) -> None:
        super().__init__()
        self._setup = setup
        self._words = QLabel(wordWrap=True)
        self.install = QPushButton(tr("Set up…"))
        self.install.clicked.connect(self.wanted)
        self.repair = QPushButton(tr("Repair"))
        self.repair.clicked.connect(setup.repair)
        self.remove = QPushButton(tr("Remove"))
        theme.set_variant(self.remove, theme.Variant.GHOST)
        self.remove.clicked.connect(setup.remove)
        row = QHBoxLayout()
        row.setSpacing(theme.Space.S)
        for button in (self.install, self.repair, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.Space.S)
        column.addWidget(self._words)
        column.addLayout(row)
        setup.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        found, busy = self._setup.described, self._setup.busy
        state = found.state if found else None
        self._words.setText(self._said(state))
        unfinished = state in (TrainerState.ABSENT, TrainerState.UNFINISHED, TrainerState.OUTDATED)
        self.install.setVisible(unfinished)
        self.repair.setVisible(state is TrainerState.READY)
        self.remove.setVisible(state is TrainerState.READY)
        for button in (self.install, self.repair, self.remove):
            button.setEnabled(not busy)

    def _said(self, state: TrainerState | None) -> str:
        found = self._setup.described
        match state:
            case TrainerState.OWN:
                return tr("In the Python that Hilbert runs in")
            case TrainerState.READY if found:
                return tr("Installed, {size}", size=size_text(found.size))
            case TrainerState.UNFINISHED:
                return tr("Not finished")
            case TrainerState.OUTDATED:
                return tr("Of another version")
            case TrainerState.ABSENT:
                return tr("Not installed")
            case _:
                return "…"
