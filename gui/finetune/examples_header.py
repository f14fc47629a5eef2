"""The head of the examples: which set, how many, where more come from, what to show."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.elided import ElidedButton, ElidedLabel
from gui.finetune.words import state_word
from gui.i18n import tr
from trainer.examples.exchange import Layout
from trainer.examples.store import SetSummary
from trainer.examples.values import State

_WIDEST_FILTER = 360


class ExamplesHeader(QFrame):
    """``narrowed`` says that the filter is another now; ask for ``state`` and ``text``."""

    set_chosen = Signal(str)
    set_wanted = Signal(str)
    make_wanted = Signal()
    hand_wanted = Signal()
    check_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal(object)  # Layout
    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sets = QComboBox()
        self._sets.setAccessibleName(tr("Set of examples"))
        self._sets.setMinimumWidth(180)
        self._sets.activated.connect(self._on_set_activated)
        self._counts = ElidedLabel()
        theme.set_text_role(self._counts, theme.TextRole.MUTED)
        self.make = ElidedButton(
            theme.icon("sparkles", theme.Tint.ON_ACCENT), tr("Propose from papers…")
        )
        theme.set_variant(self.make, theme.Variant.PRIMARY)
        self.make.clicked.connect(self.make_wanted)
        self._more = QPushButton(theme.icon("plus"), tr("Add"))
        self._more.setMenu(self._adding())
        self._check = QPushButton(theme.icon("circle-check"), tr("Check"))
        self._check.setToolTip(
            tr("Reject duplicates, unsupported answers, and what leaks between the splits")
        )
        self._check.clicked.connect(self.check_wanted)
        self._export = QPushButton(theme.icon("download"), tr("Export"))
        self._export.setMenu(self._exporting())
        self._filter = QLineEdit(placeholderText=tr("Filter by words"), clearButtonEnabled=True)
        # A dropped file is meant for the page, not as text.
        self._filter.setAcceptDrops(False)
        self._filter.setAccessibleName(tr("Filter examples"))
        self._filter.setMaximumWidth(_WIDEST_FILTER)
        search = theme.icon("search", theme.Tint.FAINT)
        self._filter.addAction(search, QLineEdit.ActionPosition.LeadingPosition)
        self._filter.textChanged.connect(self.narrowed)
        self._states = QComboBox()
        self._states.setAccessibleName(tr("Show"))
        self._states.addItem(tr("All"), None)
        for state in State:
            self._states.addItem(state_word(state), state)
        self._states.currentIndexChanged.connect(self.narrowed)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._filter.setFocus)
        self._lay_out()

    @property
    def text(self) -> str:
        return str(self._filter.text()).strip()

    @property
    def state(self) -> State | None:
        chosen = self._states.currentData()
        return State(chosen) if chosen else None

    def clear_filter(self) -> None:
        self._filter.clear()
        self._states.setCurrentIndex(0)

    def show_sets(self, sets: list[SetSummary], chosen: str) -> None:
        self._sets.clear()
        for one in sets or [SetSummary(chosen)]:  # type: ignore[arg-type] # a name either way
            self._sets.addItem(one.name, one.name)
        self._sets.setCurrentIndex(max(self._sets.findData(chosen), 0))
        self._sets.insertSeparator(self._sets.count())
        self._sets.addItem(theme.icon("plus"), tr("New set…"), None)

    def show_counts(self, counts: str, any_examples: bool) -> None:
        self._counts.setText(counts)
        for widget in (self._filter, self._states, self._export, self._check):
            widget.setEnabled(any_examples)

    def show_busy(self, busy: bool) -> None:
        """Only one work on examples at a time."""
        self.make.setEnabled(not busy)
        self._check.setEnabled(not busy)

    def _adding(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(theme.icon("pencil"), tr("Write one")).triggered.connect(self.hand_wanted)
        files = menu.addAction(theme.icon("upload"), tr("Import JSONL or CSV…"))
        files.triggered.connect(self.import_wanted)
        return menu

    def _exporting(self) -> QMenu:
        menu = QMenu(self)
        names = {
            Layout.PROMPT_COMPLETION: tr("JSONL with prompt and completion…"),
            Layout.CHAT: tr("JSONL as chat messages…"),
            Layout.ALPACA: tr("JSONL for Alpaca…"),
            Layout.CSV: tr("CSV…"),
        }
        for layout, name in names.items():
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, one=layout: self.export_wanted.emit(one))
        return menu

    def _on_set_activated(self, _index: int) -> None:
        if name := self._sets.currentData():
            self.set_chosen.emit(name)
            return
        self._sets.setCurrentIndex(0)
        name, given = QInputDialog.getText(self, tr("New set"), tr("Name of the set"))
        if given and name.strip():
            self.set_wanted.emit(name.strip())

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.Space.S)
        first.addWidget(self._sets)
        first.addStretch(1)
        for button in (self._check, self._export, self._more, self.make):
            first.addWidget(button)
        second = QHBoxLayout()
        second.setSpacing(theme.Space.S)
        second.addWidget(self._filter, 1)
        second.addWidget(self._states)
        second.addWidget(self._counts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.Space.M)
        layout.addLayout(first)
        layout.addLayout(second)
