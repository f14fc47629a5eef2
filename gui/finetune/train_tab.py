"""Choose base and recipe, see what a training of the set in view would do, start it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.models import Model
from engine.vocabulary import Failed, TrainingPreview
from gui import theme
from gui.banner import FaultBanner
from gui.elided import ElidedLabel
from gui.finetune.examples import Examples
from gui.finetune.preview import PreviewPane
from gui.finetune.previews import Previews
from gui.finetune.recipe_form import RecipeForm
from gui.i18n import tr, trn
from gui.services import Services
from trainer.recipe import PRESETS

_STARTER = "starter"
_FORM = 350


class TrainTab(QWidget):
    """``train_wanted`` is announced only while the preview says that the training can be done."""

    train_wanted = Signal()

    def __init__(
        self, services: Services, examples: Examples, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._examples = examples
        self.previews = Previews(services, self)
        self._base = QComboBox()
        self._base.setAccessibleName(tr("Base model"))
        self._presets = QComboBox()
        self._presets.setAccessibleName(tr("Recipe"))
        self._presets.addItems(PRESETS.names())
        self._summary = QLabel(wordWrap=True)
        theme.set_text_role(self._summary, theme.TextRole.MUTED)
        self._set = ElidedLabel()
        self.form = RecipeForm()
        self.pane = PreviewPane()
        self.pane.hide()
        self._waiting = QLabel(tr("Working out what this training would do…"))
        theme.set_text_role(self._waiting, theme.TextRole.MUTED)
        self.banner = FaultBanner()
        self.train = QPushButton(theme.icon("play", theme.Tint.ON_ACCENT), tr("Train"))
        theme.set_variant(self.train, theme.Variant.PRIMARY)
        self.train.setEnabled(False)
        self._lay_out()
        self._connect()

    @property
    def base(self) -> str:
        return str(self._base.currentData() or "")

    def show_models(self, models: Sequence[Model]) -> None:
        chosen = self.base
        self._base.clear()
        for model in models:
            if model.header is not None:
                self._base.addItem(model.name, str(model.path))
        self._base.setCurrentIndex(max(self._base.findData(chosen), 0))
        self.ask()

    def choose_preset(self, name: str) -> None:
        self._presets.setCurrentText(name)
        self.form.show_preset(name)
        self._summary.setText(self.form.preset.summary)

    # --- set-up ---

    def _connect(self) -> None:
        self._presets.activated.connect(lambda _: self.choose_preset(self._presets.currentText()))
        self._base.activated.connect(lambda _: self.ask())
        self.form.changed.connect(self.ask)
        self._examples.examples_changed.connect(self.show_set)
        self.previews.began.connect(self._on_began)
        self.previews.found.connect(self._on_preview)
        self.previews.failed.connect(self._on_failed)
        self.train.clicked.connect(self.train_wanted)
        self.choose_preset(_STARTER)

    def _lay_out(self) -> None:
        top = QFormLayout()
        top.setHorizontalSpacing(theme.Space.L)
        top.setVerticalSpacing(theme.Space.S)
        top.addRow(tr("Examples"), self._set)
        top.addRow(tr("Base model"), self._base)
        top.addRow(tr("Recipe"), self._presets)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, theme.Space.L, 0)
        column.setSpacing(theme.Space.S)
        column.addLayout(top)
        column.addWidget(self._summary)
        column.addWidget(self.form)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.train)
        right = QWidget()
        pane = QVBoxLayout(right)
        pane.setContentsMargins(0, 0, theme.Space.S, 0)
        pane.setSpacing(theme.Space.M)
        pane.addWidget(self.banner)
        pane.addWidget(self._waiting, 0, Qt.AlignmentFlag.AlignTop)
        pane.addWidget(self.pane, 1)
        body = QHBoxLayout()
        body.setSpacing(theme.Space.XL)
        body.addWidget(_scrolled(left, _FORM))
        body.addWidget(_scrolled(right), 1)
        layout = QVBoxLayout(self)
        margin = theme.Space.XL
        layout.setContentsMargins(margin, theme.Space.L, margin, theme.Space.L)
        layout.setSpacing(theme.Space.M)
        layout.addLayout(body, 1)
        layout.addLayout(foot)

    # --- what happens ---

    def show_set(self) -> None:
        """Name the examples that would be learned from."""
        accepted = trn("{n} accepted", "{n} accepted", self._examples.accepted)
        self._set.setText(f"{self._examples.name} · {accepted}")
        self.ask()

    def ask(self) -> None:
        """Have the preview of what is chosen now."""
        self.train.setEnabled(False)
        if self.base and self.isVisible():
            self.previews.ask(self._examples.name, self.base, self.form.recipe)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():  # which it is where a minimised window comes back
            self.ask()

    def _on_began(self) -> None:
        self.pane.show_waiting(True)
        self._waiting.setVisible(self.pane.isHidden())

    def _on_preview(self, preview: TrainingPreview) -> None:
        self.banner.hide()
        self._waiting.hide()
        self.pane.show_preview(preview)
        self.pane.show()
        self.pane.show_waiting(False)
        self.train.setEnabled(True)

    def _on_failed(self, failed: Failed) -> None:
        self.banner.tell(failed)
        self._waiting.hide()
        self.pane.hide()


def _scrolled(widget: QWidget, width: int = 0) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    if width:
        area.setFixedWidth(width)
    return area
