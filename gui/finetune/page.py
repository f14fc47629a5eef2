"""The fine-tune page: one tab for each step from papers to a tuned model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from engine.models import Model
from engine.vocabulary import Collection
from gui import theme
from gui.finetune.examples import Examples
from gui.finetune.examples_tab import ExamplesTab
from gui.finetune.proposals import Proposals
from gui.finetune.propose_dialog import ProposeDialog
from gui.finetune.runs import Runs
from gui.finetune.runs_tab import RunsTab
from gui.finetune.train_tab import TrainTab
from gui.head import HeadTab
from gui.i18n import tr
from gui.services import Services
from gui.toast import Toast


class FinetunePage(QWidget):
    """Nothing is read from disk before the page is first shown."""

    models_changed = Signal()  # there is a new one on disk
    chat_wanted = Signal(str)

    def __init__(self, services: Services, toast: Toast, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.examples = Examples(services)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setAccessibleName(tr("Fine-tune"))
        self.proposals = Proposals(services, self.examples)
        self.examples_tab = ExamplesTab(self.examples, self.proposals, toast)
        self.examples_tab.make_wanted.connect(self.propose)
        self.examples_tab.check_wanted.connect(self._on_check_wanted)
        self.tabs.addTab(self.examples_tab, tr("Examples"))
        self.train_tab = TrainTab(services, self.examples)
        self.tabs.addTab(self.train_tab, tr("Train"))
        self.runs = Runs(services, self)
        self.runs_tab = RunsTab(self.runs)
        self.tabs.addTab(self.runs_tab, tr("Runs"))
        self.runs_tab.model_made.connect(self._on_model_made)
        self.train_tab.train_wanted.connect(self._on_train_wanted)
        self.runs.memory_freed.connect(
            lambda: toast.say(tr("The chat model was unloaded to make room for the training"))
        )
        self.head_tab = HeadTab(services)
        self.tabs.addTab(self.head_tab, tr("Quantum head"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.Space.S, 0, 0)
        layout.addWidget(self.tabs)
        self._known = False
        self._toast = toast
        self._collections: Sequence[Collection] = ()
        self._models: Sequence[Model] = ()

    def show_collections(self, collections: Sequence[Collection]) -> None:
        self._collections = collections

    def show_models(self, models: Sequence[Model]) -> None:
        self._models = models
        self.train_tab.show_models(models)

    def propose(self) -> None:
        """Ask how, then make examples for the set in view."""
        dialog = ProposeDialog(self._collections, self._models, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wished.connect(self.proposals.propose)
        dialog.open()

    def _on_check_wanted(self) -> None:
        self.proposals.check(self.train_tab.form.recipe)

    def _on_model_made(self, path: str) -> None:
        self.models_changed.emit()
        name = Path(path).name
        self._toast.say(
            tr("{name} is in the model list", name=name),
            tr("Chat with it"),
            lambda: self.chat_wanted.emit(path),
        )

    def _on_train_wanted(self) -> None:
        tab = self.train_tab
        self.runs.train(tab.base, self.examples.name, tab.form.preset)
        self.tabs.setCurrentWidget(self.runs_tab)

    def show_known(self) -> None:
        """The page comes into view: read what there is, once."""
        if not self._known:
            self._known = True
            self.examples.refresh()
            self.runs.refresh()
            self.head_tab.show_known()
