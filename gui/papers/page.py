"""The papers page: collections on the left, the papers of the chosen one, and how imports go.

The page shows what :class:`Library` says and asks it for changes; it holds no paper of its own.
Files and folders may be dropped anywhere on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from engine.scope import ALL_PAPERS
from engine.vocabulary import Collection, CollectionName, Failed, Paper, PaperState, Progress
from gui import theme
from gui.banner import FaultBanner
from gui.i18n import tr, trn
from gui.late_page import Late
from gui.papers.collections import CollectionsPane
from gui.papers.drops import DropFrame, local_paths
from gui.papers.footer import ImportLine
from gui.papers.header import PapersHeader
from gui.papers.library import Library
from gui.papers.outside import open_file, show_in_folder
from gui.papers.reader import Reader
from gui.papers.searching import SearchSettings
from gui.papers.table import PapersTable
from gui.papers.words import ImportSummary
from gui.placeholder import Placeholder
from gui.services import Services
from gui.toast import Toast

_FILES = "*.pdf *.md *.markdown *.txt *.text"


class View(Enum):
    """What stands in the middle of the page."""

    OPENING = "opening"
    CLOSED = "closed"  # the library could not be read
    EMPTY = "empty"
    NO_MATCH = "no_match"
    LISTED = "listed"


class PapersPage(QWidget):
    """Shows a library that others may show too."""

    paper_opened = Signal(object)  # Paper
    asked_about = Signal(object)  # Paper

    def __init__(
        self,
        services: Services,
        toast: Toast,
        library: Library,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.library = library
        self.view = View.OPENING
        self._services, self._toast = services, toast
        self._failed_to_open = False
        self._pane = CollectionsPane()
        self._header = PapersHeader()
        self._banner = FaultBanner(retriable=True)
        self._table = PapersTable(services.operations)
        self._line = ImportLine()
        self._reader = Late(self._build_reader)
        self._empty = Placeholder()
        self._empty_folder = QPushButton(tr("Add folder…"))
        self._empty_files = QPushButton(tr("Add files…"))
        self._clear_filter = QPushButton(tr("Clear the filter"))
        self.setAcceptDrops(True)
        self._lay_out()
        self._drop_frame = DropFrame(self._right)
        self._follow_library()
        self._follow_person()
        self._show_known()

    @property
    def reader(self) -> Reader:
        return self._reader.page

    def open_paper(self, paper: Paper) -> None:
        """Show its pages in place of the table."""
        self.reader.open(paper)
        self._stack.setCurrentWidget(self._reader)
        self.paper_opened.emit(paper)

    # --- set-up ---

    def _show_known(self) -> None:
        """What the library has said before there was a page."""
        library = self.library
        if library.loaded:
            self._on_library_changed(library.collections, library.papers)
            self._on_progress(library.progress)
        else:
            self._update_view()
            library.refresh()

    def _lay_out(self) -> None:
        theme.set_variant(self._empty_folder, theme.Variant.PRIMARY)
        for button in (self._empty_files, self._empty_folder, self._clear_filter):
            self._empty.add_button(button)
        self._right = QWidget()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pane)
        layout.addWidget(QFrame(frameShape=QFrame.Shape.VLine))
        layout.addWidget(self._right, 1)
        self._list = QWidget()
        self._stack = QStackedLayout(self._right)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._reader)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.Space.XL, theme.Space.L, theme.Space.L, 0)
        inner.setSpacing(theme.Space.M)
        column.addLayout(inner, 1)
        column.addWidget(self._line)
        self._middle = QStackedLayout()
        inner.addWidget(self._header)
        inner.addWidget(self._banner)
        inner.addLayout(self._middle, 1)
        self._middle.addWidget(self._empty)
        self._middle.addWidget(self._table)

    def _build_reader(self) -> Reader:
        reader = Reader(self._services)
        reader.closed.connect(self._on_reader_closed)
        reader.asked_about.connect(self.asked_about)
        return reader

    def _follow_library(self) -> None:
        library = self.library
        library.library_changed.connect(self._on_library_changed)
        library.import_progress.connect(self._on_progress)
        library.import_finished.connect(self._on_import_finished)
        library.failed.connect(self._on_failed)

    def _follow_person(self) -> None:
        for files in (self._header.files_wanted, self._empty_files.clicked):
            files.connect(self.choose_files)
        for folder in (self._header.folder_wanted, self._empty_folder.clicked):
            folder.connect(self.choose_folder)
        self._header.narrowed.connect(self._update_view)
        self._header.settings_wanted.connect(self._on_settings_wanted)
        self._clear_filter.clicked.connect(self._header.clear_filter)
        self._banner.retried.connect(self.library.retry)
        self._line.cancelled.connect(self.library.cancel)
        self._line.failures_wanted.connect(self._on_failures_wanted)
        self._pane.created.connect(self._on_created)
        self._pane.list.chosen.connect(self._on_collection_chosen)
        self._pane.list.dropped.connect(self._on_dropped)
        self._pane.list.removed.connect(self._on_collection_removed)
        table = self._table
        table.opened.connect(self.open_paper)
        table.asked_about.connect(self.asked_about)
        table.opened_outside.connect(self._on_opened_outside)
        table.shown_in_folder.connect(self._on_shown_in_folder)
        table.removed.connect(self._on_removed)
        table.retried.connect(self._on_retried)

    # --- what the library says ---

    def _on_library_changed(
        self, collections: tuple[Collection, ...], papers: tuple[Paper, ...]
    ) -> None:
        self._failed_to_open = False
        self._pane.list.show_collections(collections)
        self._table.show_papers(papers)
        self._update_view()

    def _on_progress(self, progress: Progress | None) -> None:
        if progress is not None:
            self._line.show_progress(progress, self.library.waiting)

    def _on_import_finished(self, summary: ImportSummary) -> None:
        self._line.show_summary(summary)

    def _on_failed(self, failed: Failed) -> None:
        self._failed_to_open = not self.library.loaded
        self._banner.tell(failed)
        self._update_view()

    # --- what is in view ---

    @property
    def collection(self) -> CollectionName:
        """The chosen collection, ALL_PAPERS for the whole library."""
        return self._pane.list.current

    def _update_view(self) -> None:
        papers = [p for p in self.library.papers if self.collection in (ALL_PAPERS, p.collection)]
        failed = sum(paper.state is PaperState.FAILED for paper in papers)
        passages = sum(paper.passages for paper in papers)
        name = tr("All papers") if self.collection == ALL_PAPERS else self.collection
        self._header.tell(name, len(papers) - failed, passages, failed)
        self._table.narrow(self.collection, self._header.text, self._header.failed_only)
        self._set_view(self._view(bool(papers)))

    def _view(self, any_papers: bool) -> View:
        if not self.library.loaded:
            return View.CLOSED if self._failed_to_open else View.OPENING
        if not any_papers:
            return View.EMPTY
        return View.LISTED if self._table.rows else View.NO_MATCH

    def _set_view(self, view: View) -> None:
        self.view = view
        match view:
            case View.OPENING:
                self._empty.say("library", tr("Opening your library…"))
            case View.CLOSED:
                self._empty.say("library", tr("Your library could not be opened"))
            case View.EMPTY:
                self._say_empty()
            case View.NO_MATCH:
                self._empty.say("search", tr("No paper matches “{words}”", words=self._header.text))
        self._empty_files.setVisible(view is View.EMPTY)
        self._empty_folder.setVisible(view is View.EMPTY)
        self._clear_filter.setVisible(view is View.NO_MATCH)
        self._header.offer_adding(view in (View.LISTED, View.NO_MATCH))
        self._middle.setCurrentWidget(self._table if view is View.LISTED else self._empty)

    def _say_empty(self) -> None:
        if self.collection == ALL_PAPERS:
            self._empty.say(
                "library",
                tr("Add the papers you work with"),
                tr(
                    "Drop PDFs or a folder of them here. Hilbert reads them on this machine and "
                    "cites them, by page, when it answers."
                ),
            )
        else:
            self._empty.say(
                "folder-open",
                tr("This collection is empty"),
                tr(
                    "Drop PDFs or a folder here to add them to “{collection}”.",
                    collection=self.collection,
                ),
            )

    # --- adding ---

    def add(self, paths: Sequence[str], collection: CollectionName | None = None) -> None:
        """Import into a collection; by default into the one in view."""
        self.library.add(collection or self.collection, paths)

    def choose_files(self) -> None:
        kinds = f"{tr('Papers')} ({_FILES});;{tr('All files')} (*)"
        dialog = QFileDialog(self, tr("Add papers"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask(dialog)

    def choose_folder(self) -> None:
        dialog = QFileDialog(self, tr("Add a folder of papers"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        """Open, not exec: the window goes on while the dialog is there."""
        dialog.filesSelected.connect(self.add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_dropped(self, collection: str, paths: list[str]) -> None:
        self.add(paths, CollectionName(collection))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()
            to = tr("Drop to add to “{collection}”", collection=self.collection)
            self._drop_frame.offer(tr("Drop to add") if self.collection == ALL_PAPERS else to)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        del event
        self._drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_frame.hide()
        event.acceptProposedAction()
        self.add(local_paths(event.mimeData()))

    # --- removing ---

    def _on_removed(self, papers: tuple[Paper, ...]) -> None:
        ids = tuple(paper.id for paper in papers)
        self.library.remove(ids)
        text = trn(
            "{n:,} paper removed; the files stay where they are",
            "{n:,} papers removed; the files stay where they are",
            len(ids),
        )
        self._toast.say(text, tr("Undo"), lambda: self.library.restore(ids))

    def _on_collection_removed(self, collection: str) -> None:
        name = CollectionName(collection)
        ids = tuple(paper.id for paper in self.library.papers if paper.collection == name)

        def undo() -> None:
            self.library.create(name)
            self.library.restore(ids)

        self.library.remove(ids)
        self.library.forget(name)
        self._toast.say(
            tr("“{name}” removed; the files stay where they are", name=name), tr("Undo"), undo
        )

    # --- the rest ---

    def _on_settings_wanted(self) -> None:
        dialog = SearchSettings(self.library.settings, self)
        dialog.accepted.connect(lambda: self.library.configure(dialog.settings()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_created(self, collection: str) -> None:
        self.library.create(CollectionName(collection))
        self._pane.list.choose(CollectionName(collection))

    def _on_collection_chosen(self) -> None:
        self._on_reader_closed()
        self._update_view()

    def _on_failures_wanted(self) -> None:
        self._pane.list.choose(ALL_PAPERS)
        self._header.show_failed()

    def _on_retried(self, papers: tuple[Paper, ...]) -> None:
        for paper in papers:
            self.library.add(paper.collection, [paper.path])

    def _on_reader_closed(self) -> None:
        self._stack.setCurrentWidget(self._list)
        if self._reader.built:
            self.reader.close_paper()
        self._table.setFocus()

    def _on_opened_outside(self, paper: Paper) -> None:
        if not open_file(paper.path):
            self._toast.say(tr("The file is not where it was, or no program opens it"))

    def _on_shown_in_folder(self, paper: Paper) -> None:
        if not show_in_folder(paper.path):
            self._toast.say(tr("The folder is not where it was"))
