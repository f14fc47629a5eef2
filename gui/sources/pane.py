"""The sources pane: the passages of an answer as cards, and the page of the one chosen below.

Promises: choosing a card, by click, by key or through :meth:`SourcesPane.select`, shows its page
with the passage lit; showing the same sources again, as when an answer has ended, keeps the choice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from engine.store import Citation
from engine.vocabulary import PaperId, PassageId
from gui import theme
from gui.i18n import tr, trn
from gui.page_view import PageView
from gui.pages.toolbar import icon_button
from gui.placeholder import Placeholder
from gui.services import Services
from gui.sources.bibliography import BibTeX
from gui.sources.cards import SourceModel
from gui.sources.delegate import SourceDelegate
from gui.transcript.values import Verdict

_NARROWEST = 340
_SHORTEST = 120


class SourcesPane(QFrame):
    """The right-hand side of the chat page. ``splitter`` may be saved and restored by its owner."""

    closed = Signal()
    source_selected = Signal(int)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources: tuple[Citation, ...] = ()
        self._cited: tuple[PaperId, ...] = ()
        #: The papers that the whole conversation cites; its owner knows.
        self.conversation_cites: Callable[[], Sequence[PaperId]] = tuple
        self.bibtex = BibTeX(services, self)
        self.setMinimumWidth(_NARROWEST)
        self._model = SourceModel()
        self._count = QLabel()
        theme.set_text_role(self._count, theme.TextRole.CAPTION)
        self._list = self._make_list()
        self._empty = Placeholder()
        self._empty.say(
            "quote",
            tr("No sources here"),
            tr("Ask with a collection chosen: the passages that an answer rests on appear here."),
        )
        self._export = self._make_export()
        self.page_view = PageView(services)
        self.page_view.offer_passages()
        self.page_view.passage_stepped.connect(self.step)
        self.splitter = self._make_splitter()
        self._lay_out()
        self.clear()

    def show_sources(
        self,
        citations: tuple[Citation, ...],
        cited: tuple[int, ...],
        verdicts: Mapping[int, Counter[Verdict]] = MappingProxyType({}),
        *,
        pending: bool = False,
    ) -> None:
        """The passages of one answer; those in ``cited`` come first and are marked.

        While the answer is ``pending`` nobody knows which of them it will cite.

        ``verdicts`` counts, for each, what checking the sentences that cite it came to.
        """
        kept = self.selected if _passages(citations) == _passages(self._sources) else None
        self._sources = citations
        self._cited = tuple(c.passage.paper for c in citations if c.number in cited)
        self._export.setEnabled(bool(self._cited))
        self._model.show(citations, cited, verdicts, pending=pending)
        self._count.setText(_summary(citations, cited, pending=pending))
        self._stack.setCurrentIndex(1 if citations else 0)
        if kept is not None:
            self._set_current(kept)
        else:
            self.page_view.hide()
            self.page_view.clear()

    def select(self, number: int) -> None:
        """Choose the source of that number, if there is one, and show its page."""
        self._set_current(number)

    def step(self, by: int) -> None:
        """Choose the next source of the list, or the one before."""
        row = self._list.currentIndex().row() + by
        while 0 <= row < self._model.rowCount():
            if citation := self._model.citation(self._model.index(row)):
                self._set_current(citation.number)
                return
            row += by

    @property
    def selected(self) -> int | None:
        citation = self._model.citation(self._list.currentIndex())
        return citation.number if citation else None

    def clear(self) -> None:
        self.show_sources((), ())

    # --- set-up ---

    def _make_list(self) -> QListView:
        view = QListView()
        view.setAccessibleName(tr("Sources"))
        view.setModel(self._model)
        view.setItemDelegate(SourceDelegate(view))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        view.clicked.connect(self._on_clicked)
        theme.changed().connect(view.viewport().update)
        return view

    def _make_export(self) -> QPushButton:
        button = icon_button("download", tr("Cited papers as BibTeX"))
        menu = QMenu(button)
        menu.addAction(tr("Copy those of this answer"), lambda: self.bibtex.copy(self._cited))
        menu.addAction(tr("Save those of this answer…"), lambda: self.bibtex.save(self._cited))
        menu.addAction(
            tr("Save those of the conversation…"),
            lambda: self.bibtex.save(self.conversation_cites()),
        )
        button.setMenu(menu)
        return button

    def _make_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(_inset(self._list))
        splitter.addWidget(self.page_view)
        self._list.setMinimumHeight(_SHORTEST)
        self.page_view.setMinimumHeight(_SHORTEST)
        splitter.setSizes([300, 500])
        splitter.setStretchFactor(1, 1)
        return splitter

    def _lay_out(self) -> None:
        title = QLabel(tr("Sources"))
        theme.set_text_role(title, theme.TextRole.HEADING)
        close = icon_button("x", tr("Close the sources"))
        close.clicked.connect(self.closed)
        header = QHBoxLayout()
        header.setContentsMargins(theme.Space.L, theme.Space.S, theme.Space.S, theme.Space.S)
        header.setSpacing(theme.Space.S)
        header.addWidget(title)
        header.addWidget(self._count)
        header.addStretch(1)
        header.addWidget(self._export)
        header.addWidget(close)
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addLayout(self._stack, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.splitter)

    # --- choosing ---

    def _set_current(self, number: int) -> None:
        row = self._model.row_of(number)
        if row < 0:
            return
        index = self._model.index(row)
        if index == self._list.currentIndex():
            self._show(index)  # a click on the marker in the text brings the passage back
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index)

    def _on_selection_changed(self, selected: QItemSelection) -> None:
        for index in selected.indexes():
            self._show(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        citation = self._model.citation(index)
        if citation and self.page_view.page != citation.passage.page:
            self._show(index)

    def _show(self, index: QModelIndex) -> None:
        citation = self._model.citation(index)
        if citation is None:
            return
        self.page_view.show()
        self.page_view.show_passage(citation.passage)
        self.source_selected.emit(citation.number)


def _inset(view: QWidget) -> QWidget:
    """With room at the sides, so that the rounded cards do not touch the edge."""
    frame = QWidget()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(theme.Space.XS, 0, 0, theme.Space.XS)
    layout.addWidget(view)
    return frame


def _passages(citations: tuple[Citation, ...]) -> list[PassageId]:
    return [citation.passage.id for citation in citations]


def _summary(
    citations: tuple[Citation, ...], cited: tuple[int, ...], *, pending: bool = False
) -> str:
    numbers = {citation.number for citation in citations}
    first = len(numbers & set(cited))
    rest = len(numbers) - first
    parts = [
        trn("{n} cited", "{n} cited", first) if first else "",
        _uncited(rest, found_only=pending and not first) if rest else "",
    ]
    return ", ".join(part for part in parts if part)


def _uncited(count: int, *, found_only: bool) -> str:
    if found_only:
        return trn("{n} found", "{n} found", count)
    return trn("{n} also found", "{n} also found", count)
