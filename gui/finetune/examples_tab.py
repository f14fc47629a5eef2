"""The examples: choose a set, fill it, read and judge what is in it.

The tab shows what :class:`Examples` says and asks it for changes; it keeps no example of its own.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from engine.child import new_job
from engine.errors import HilbertError
from gui import theme
from gui.banner import FaultBanner
from gui.finetune.editor import ExampleEditor
from gui.finetune.examples import Examples
from gui.finetune.examples_header import ExamplesHeader
from gui.finetune.proposals import Proposals
from gui.finetune.table import ExamplesTable
from gui.finetune.words import counts
from gui.i18n import tr, trn
from gui.placeholder import Placeholder
from gui.progress_line import ProgressLine
from gui.toast import Toast
from trainer.examples.exchange import Layout
from trainer.examples.values import Example, ExampleId, SetName, State

_FILES = (".jsonl", ".json", ".csv")


class ExamplesTab(QWidget):
    """Files of examples may be dropped anywhere on it."""

    make_wanted = Signal()
    check_wanted = Signal()

    def __init__(
        self,
        examples: Examples,
        proposals: Proposals,
        toast: Toast,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._examples = examples
        self._proposals = proposals
        self._toast = toast
        self.header = ExamplesHeader()
        self.table = ExamplesTable()
        self.editor = ExampleEditor()
        self.banner = FaultBanner()
        self.empty = Placeholder()
        self.line = ProgressLine()
        self._before: tuple[Example, ...] = ()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def say(self, error: HilbertError) -> None:
        self.banner.tell(error.event(new_job()))

    # --- set-up ---

    def _connect(self) -> None:
        examples, header, table = self._examples, self.header, self.table
        examples.sets_changed.connect(lambda sets: header.show_sets(sets, examples.name))
        examples.examples_changed.connect(self._on_examples_changed)
        examples.failed.connect(self.say)
        header.set_chosen.connect(lambda name: examples.choose(SetName(name)))
        header.set_wanted.connect(lambda name: examples.create(SetName(name)))
        header.make_wanted.connect(self.make_wanted)
        header.check_wanted.connect(self.check_wanted)
        header.hand_wanted.connect(self.write_one)
        header.import_wanted.connect(self._on_import_wanted)
        header.export_wanted.connect(self._on_export_wanted)
        header.narrowed.connect(lambda: table.narrow(header.state, header.text))
        table.chosen_changed.connect(self._on_chosen_changed)
        table.judged.connect(self._judge)
        table.removed.connect(self._remove)
        table.edit_wanted.connect(self.editor.question.setFocus)
        self.editor.edited.connect(lambda example: examples.put([example]))
        self.editor.judged.connect(lambda state: self._judge(table.chosen, state))

        proposals = self._proposals
        proposals.busy_changed.connect(self._on_busy_changed)
        proposals.progress.connect(self.line.show_progress)
        proposals.failed.connect(self.say)
        proposals.told.connect(self._on_told)
        proposals.judged.connect(self._on_judged)
        self.line.cancelled.connect(proposals.cancel)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.addWidget(self.table)
        split.addWidget(self.editor)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 3)
        split.setSizes([620, 380])
        self.editor.setMinimumWidth(260)
        self._places = QStackedLayout()
        layout = QVBoxLayout(self)
        margin = theme.Space.XL
        layout.setContentsMargins(margin, theme.Space.L, margin, theme.Space.L)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(self.header)
        layout.addWidget(self.banner)
        layout.addWidget(self.line)
        layout.addLayout(self._places, 1)
        self._places.addWidget(self.empty)
        self._places.addWidget(split)
        self.empty.say(
            "graduation-cap",
            tr("No examples yet"),
            tr(
                "A model learns from questions with their answers. Propose some from your papers, "
                "import a JSONL or CSV file, or write them yourself."
            ),
        )

    # --- what happens ---

    def _on_busy_changed(self, busy: bool) -> None:
        self.header.show_busy(busy)
        self.line.show_busy(busy)
        if busy:
            self.banner.hide()

    def _on_judged(self, before: tuple[Example, ...]) -> None:
        self._before = before

    def _on_told(self, sentence: str) -> None:
        """What came of making or checking; a check can be undone."""
        before, self._before = self._before, ()
        if before:
            self._toast.say(sentence, tr("Undo"), lambda: self._examples.put(before))
        else:
            self._toast.say(sentence)

    def write_one(self) -> None:
        """A new example by hand, with the cursor in its question."""
        example = Example(tr("A question"), tr("Its answer"), state=State.ACCEPTED)

        def done(key: int) -> None:
            self.header.clear_filter()
            self.table.go_to(ExampleId(key))
            self.editor.question.setFocus()
            self.editor.question.selectAll()

        self._examples.add([example], done)

    def take_files(self, files: list[Path]) -> None:
        def done(count: int) -> None:
            self._toast.say(trn("{n} example imported", "{n} examples imported", count))

        self.banner.hide()
        for file in files:
            self._examples.take_file(file, done)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_files(_dropped(event))

    def _on_examples_changed(self, found: list[Example]) -> None:
        self.header.show_counts(counts(found), bool(found))
        self.table.show_examples(found)
        self._places.setCurrentIndex(1 if found else 0)

    def _on_chosen_changed(self, chosen: tuple[Example, ...]) -> None:
        self.editor.show_example(chosen[0] if len(chosen) == 1 else None)

    def _judge(self, chosen: tuple[Example, ...], state: State) -> None:
        self.editor.save()
        before = tuple(chosen)
        if len(before) > 1:
            said = (
                trn("{n} example accepted", "{n} examples accepted", len(before))
                if state is State.ACCEPTED
                else trn("{n} example rejected", "{n} examples rejected", len(before))
            )
            self._toast.say(said, tr("Undo"), lambda: self._examples.put(before))
        self._examples.judge(before, state)

    def _remove(self, chosen: tuple[Example, ...]) -> None:
        ids = [example.id for example in chosen]
        self._examples.delete(ids)
        said = trn("{n} example deleted", "{n} examples deleted", len(ids))
        self._toast.say(said, tr("Undo"), lambda: self._examples.restore(ids))

    def _on_import_wanted(self) -> None:
        kinds = tr("Examples (*.jsonl *.json *.csv)")
        files, _ = QFileDialog.getOpenFileNames(self, tr("Import examples"), "", kinds)
        self.take_files([Path(file) for file in files])

    def _on_export_wanted(self, layout: Layout) -> None:
        name = f"{self._examples.name}{layout.suffix}"
        file, _ = QFileDialog.getSaveFileName(self, tr("Export accepted examples"), name)
        if file:
            self.write_file(Path(file), layout)

    def write_file(self, path: Path, layout: Layout) -> None:
        def done(count: int) -> None:
            name = path.name
            said = trn("{n} example is in {name}", "{n} examples are in {name}", count, name=name)
            self._toast.say(said)

        self.banner.hide()
        self._examples.write_file(path, layout, done)


def _dropped(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _FILES]
