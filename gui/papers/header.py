"""The head of the papers page: which collection, how much is in it, add to it, filter it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.elided import ElidedLabel
from gui.i18n import tr, trn
from gui.pages.toolbar import icon_button
from gui.papers.words import papers_text, passages_text

_WIDEST_FILTER = 360


class PapersHeader(QFrame):
    """``narrowed`` says that the filter is another now; ask for ``text`` and ``failed_only``."""

    files_wanted = Signal()
    folder_wanted = Signal()
    narrowed = Signal()
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._counts = ElidedLabel(), QLabel()
        theme.set_text_role(self._title, theme.TextRole.TITLE)
        theme.set_text_role(self._counts, theme.TextRole.MUTED)
        self._add_files = QPushButton(tr("Add files…"))
        self._add_folder = QPushButton(
            theme.icon("folder-plus", theme.Tint.ON_ACCENT), tr("Add folder…")
        )
        theme.set_variant(self._add_folder, theme.Variant.PRIMARY)
        self._settings = icon_button("sliders-horizontal", tr("How papers are searched"))
        self._settings.clicked.connect(self.settings_wanted)
        self._add_files.clicked.connect(self.files_wanted)
        self._add_folder.clicked.connect(self.folder_wanted)
        self._filter = self._make_filter()
        self._failed = QPushButton(theme.icon("triangle-alert", theme.Tint.WARNING), "")
        self._failed.setCheckable(True)
        self._failed.setToolTip(tr("Show only the files that could not be read"))
        theme.set_variant(self._failed, theme.Variant.GHOST)
        self._failed.toggled.connect(self.narrowed)
        self._lay_out()
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.focus_filter)

    @property
    def text(self) -> str:
        return self._filter.text().strip()

    @property
    def failed_only(self) -> bool:
        return self._failed.isChecked()

    def tell(self, title: str, papers: int, passages: int, failed: int) -> None:
        """What the collection in view holds; ``papers`` counts the readable ones."""
        self._title.setText(title)
        self._counts.setText(f"{papers_text(papers)} · {passages_text(passages)}")
        self._failed.setText(trn("{n:,} could not be read", "{n:,} could not be read", failed))
        self._failed.setVisible(failed > 0)
        if not failed and self._failed.isChecked():
            self._failed.setChecked(False)

    def offer_adding(self, shown: bool) -> None:
        """Hide the buttons where the empty page has its own."""
        self._add_files.setVisible(shown)
        self._add_folder.setVisible(shown)
        self._settings.setVisible(shown)
        self._filter.setVisible(shown)
        self._counts.setVisible(shown)

    def show_failed(self) -> None:
        self._filter.clear()
        self._failed.setChecked(True)

    def clear_filter(self) -> None:
        self._filter.clear()
        self._failed.setChecked(False)

    def focus_filter(self) -> None:
        self._filter.setFocus()
        self._filter.selectAll()

    def _make_filter(self) -> QLineEdit:
        field = QLineEdit(
            placeholderText=tr("Filter by title, author, year or file"), clearButtonEnabled=True
        )
        field.setAccessibleName(tr("Filter papers"))
        field.setMaximumWidth(_WIDEST_FILTER)
        # A dropped file is meant for the page, not as text.
        field.setAcceptDrops(False)
        search = theme.icon("search", theme.Tint.FAINT)
        field.addAction(search, QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(self.narrowed)
        return field

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.Space.HAIR)
        words.addWidget(self._title)
        words.addWidget(self._counts)
        first = QHBoxLayout()
        first.setSpacing(theme.Space.S)
        first.addLayout(words, 1)
        first.addWidget(self._settings)
        first.addWidget(self._add_files)
        first.addWidget(self._add_folder)
        second = QHBoxLayout()
        second.setSpacing(theme.Space.S)
        second.addWidget(self._filter, 1)
        second.addWidget(self._failed)
        second.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.Space.M)
        layout.addLayout(first)
        layout.addLayout(second)
