"""The fine-tune page: one tab for each step from papers to a tuned model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from engine.models import Model
from engine.remote import entries
from engine.remote.entries import Remote
from engine.vocabulary import Collection, Exported, ExportKind, RunId, RunInfo
from gui import theme
from gui.chat.compare import CompareDialog
from gui.finetune.examples import Examples
from gui.finetune.examples_tab import ExamplesTab
from gui.finetune.export_dialog import ExportDialog
from gui.finetune.exports import Exports
from gui.finetune.proposals import Proposals
from gui.finetune.propose_dialog import ProposeDialog
from gui.finetune.runs import Runs
from gui.finetune.runs_tab import RunsTab
from gui.finetune.side_by_side import Pairing, pairing
from gui.finetune.train_tab import TrainTab
from gui.head.tab import HeadTab
from gui.i18n import tr
from gui.late_page import Late
from gui.services import Services
from gui.toast import Toast
from gui.trainer_setup.pane import SetupPane


class FinetunePage(QWidget):
    """Each tab is built, and reads what there is, when it is first shown.

    ``files_made`` says that there are new models or adapters; ``chat_wanted`` names a model and, or
    "", the adapter on it; ``shown`` wants the page in view.
    """

    files_made = Signal()
    shown = Signal()
    chat_wanted = Signal(str, str)

    def __init__(self, services: Services, toast: Toast, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._toast = services, toast
        self._exports: dict[RunId, Exports] = {}
        self._collections: Sequence[Collection] = ()
        self._models: Sequence[Model] = ()
        self.examples = Examples(services)
        self.proposals = Proposals(services, self.examples)
        self.runs = Runs(services, self)
        self.runs.shown.connect(self._on_run_shown)
        self.runs.memory_freed.connect(self._say_freed)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setAccessibleName(tr("Fine-tune"))
        self._setup = Late(lambda: SetupPane(services.trainer))
        self._train, self._runs = Late(self._build_train), Late(self._build_runs)
        self._head = Late(self._build_head)
        self._lay_out()
        services.trainer.changed.connect(self._on_setup_changed)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.Space.S, 0, 0)
        self._places = QStackedLayout()
        # In its place first: a stack without one shows its widgets as windows of their own.
        layout.addLayout(self._places)
        self._places.addWidget(self.tabs)
        self._places.addWidget(self._setup)
        self.examples_tab = ExamplesTab(self.examples, self.proposals, self._toast)
        self.examples_tab.make_wanted.connect(self.propose)
        self.examples_tab.check_wanted.connect(self._on_check_wanted)
        for tab, name in (
            (self.examples_tab, tr("Examples")),
            (self._train, tr("Train")),
            (self._runs, tr("Runs")),
            (self._head, tr("Quantum head")),
        ):
            self.tabs.addTab(tab, name)

    @property
    def setup(self) -> SetupPane:
        return self._setup.page

    @property
    def train_tab(self) -> TrainTab:
        return self._train.page

    @property
    def runs_tab(self) -> RunsTab:
        return self._runs.page

    @property
    def head_tab(self) -> HeadTab:
        return self._head.page

    def show_collections(self, collections: Sequence[Collection]) -> None:
        self._collections = collections

    def show_models(self, models: Sequence[Model]) -> None:
        self._models = models
        if self._train.built:
            self.train_tab.show_models(models)

    def propose(self) -> None:
        """Ask how, then make examples for the set in view."""

        def on_known(remotes: Sequence[Remote]) -> None:
            dialog = ProposeDialog(self._collections, self._models, remotes, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.wished.connect(self.proposals.propose)
            dialog.open()

        self._services.operations.run(lambda _store: entries.available(), on_known)

    def export(self, run: RunInfo) -> None:
        """Show what the run can become; what is under way goes on when the dialog is closed."""
        exports = self._exports.get(run.id)
        if exports is None:
            exports = self._exports[run.id] = Exports(self._services, run.id)
            exports.memory_freed.connect(self._say_freed)
        dialog = ExportDialog(exports, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.made.connect(self.files_made)

        def chat(event: Exported) -> None:
            dialog.close()
            adapter = event.report.kind is ExportKind.ADAPTER
            self.chat_wanted.emit(*((run.base, event.path) if adapter else (event.path, "")))

        dialog.chat_wanted.connect(chat)
        dialog.open()

    def compare(self, run: RunInfo) -> None:
        """Let the run and its base answer the same questions; first it has to become a file."""

        def on_paired(found: Pairing) -> None:
            if not found.tuned:
                self._toast.say(tr("Export it first: only a file that was checked can answer"))
                self.export(run)
                return
            choices = (*found.base, *found.tuned)
            CompareDialog(self._services, choices, found.questions, self.window()).open()

        self._services.operations.run(
            lambda _store: pairing(run), on_paired, lambda error: self._toast.say(error.sentence)
        )

    def _build_train(self) -> TrainTab:
        tab = TrainTab(self._services, self.examples)
        tab.train_wanted.connect(self._on_train_wanted)
        tab.show_models(self._models)
        tab.show_set()
        return tab

    def _build_runs(self) -> RunsTab:
        tab = RunsTab(self.runs)
        tab.export_wanted.connect(self.export)
        tab.compare_wanted.connect(self.compare)
        self.runs.refresh()
        return tab

    def _build_head(self) -> HeadTab:
        tab = HeadTab(self._services)
        tab.show_known()
        return tab

    def _say_freed(self) -> None:
        self._toast.say(tr("The chat model was unloaded to make room for this"))

    def _on_run_shown(self) -> None:
        self.tabs.setCurrentWidget(self._runs)
        self.shown.emit()

    def _on_check_wanted(self) -> None:
        self.proposals.check(self.train_tab.form.recipe, self.train_tab.base)

    def _on_train_wanted(self) -> None:
        tab = self.train_tab
        self.runs.train(tab.base, self.examples.name, tab.form.preset)
        self.tabs.setCurrentWidget(self._runs)

    def _on_setup_changed(self) -> None:
        """What fine-tuning needs has come or gone."""
        usable = self._services.trainer.usable
        came = usable and self._places.currentWidget() is self._setup
        self._places.setCurrentWidget(self.tabs if usable else self._setup)
        if came and self._train.built:
            self.train_tab.ask()

    def show_known(self) -> None:
        """Read what there is."""
        self._on_setup_changed()
        if self._services.trainer.described is None:
            self._services.trainer.refresh()
        self.examples.refresh()
