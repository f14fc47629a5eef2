"""The three lists of the models page, one in view: on this machine, the catalogue, the hub."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from engine.hub.catalogue import Offer
from engine.inference.estimate import Fit
from engine.models import Model
from engine.vocabulary import HubModel
from gui import theme
from gui.i18n import tr
from gui.models.place import Place
from gui.models.words import size_text

_WIDEST = 400
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class Choices(QWidget):
    """Tabs over a list; ``chosen`` says that another row or another list is in view."""

    chosen = Signal()
    search_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(_WIDEST)
        self._tabs = QTabBar()
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)  # their room is the least that the list asks for
        self._tabs.setAccessibleName(tr("Where to look for models"))
        self._lists = {place: QListWidget() for place in Place}
        self._stack = QStackedWidget()
        names = {
            Place.HERE: tr("On this machine"),
            Place.CATALOGUE: tr("Catalogue"),
            Place.HUB: tr("Hub"),
        }
        for place, name in names.items():
            self._tabs.addTab(name)
            self._lists[place].setAccessibleName(name)
            self._lists[place].setHorizontalScrollBarPolicy(_NEVER)
            self._lists[place].currentRowChanged.connect(lambda _row: self.chosen.emit())
        self.query = QLineEdit()
        self.query.setPlaceholderText(tr("Words, or owner/name"))
        self.query.setAccessibleName(tr("Search the hub"))
        self.query.returnPressed.connect(self._on_search)
        self._search = QPushButton(tr("Search"))
        self._search.clicked.connect(self._on_search)
        self._hub_words = QLabel(
            tr("A search connects to the hub, and so does choosing a model that it has found."),
            wordWrap=True,
        )
        theme.set_text_role(self._hub_words, theme.TextRole.MUTED)
        self._lay_out()
        self._tabs.currentChanged.connect(self._on_tab)

    @property
    def place(self) -> Place:
        return list(Place)[self._tabs.currentIndex()]

    @property
    def row(self) -> int:
        return self._lists[self.place].currentRow()

    def show_place(self, place: Place) -> None:
        self._tabs.setCurrentIndex(list(Place).index(place))

    def show_models(self, known: Sequence[Model]) -> None:
        rows = [
            ("box" if model.header else "triangle-alert", model.name, str(model.path))
            for model in known
        ]
        self._fill(Place.HERE, rows, 0)

    def show_offers(self, offers: Sequence[tuple[Offer, Fit]]) -> None:
        rows = [
            (
                "circle-check" if fit.fits else "triangle-alert",
                f"{offer.name}, {size_text(offer.file_size)}",
                fit.reason,
            )
            for offer, fit in offers
        ]
        self._fill(Place.CATALOGUE, rows, 0)

    def show_found(self, found: Sequence[HubModel]) -> None:
        """None is chosen by itself: choosing one connects to the hub."""
        self._fill(Place.HUB, [("box", model.repo, model.licence) for model in found], -1)
        none = tr("The hub has no GGUF model for these words.")
        self._hub_words.setText("" if found else none)
        self._hub_words.setVisible(not found)
        self.chosen.emit()

    def show_busy(self, busy: bool) -> None:
        self._search.setEnabled(not busy)
        self._search.setText(tr("Searching…") if busy else tr("Search"))

    def _fill(self, place: Place, rows: Sequence[tuple[str, str, str]], chosen: int) -> None:
        listed = self._lists[place]
        before = max(listed.currentRow(), chosen)
        with QSignalBlocker(listed):
            listed.clear()
            for icon, text, tip in rows:
                item = QListWidgetItem(theme.icon(icon), text)
                item.setToolTip(tip)
                listed.addItem(item)
            listed.setCurrentRow(min(before, len(rows) - 1) if chosen >= 0 else -1)

    def _on_tab(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.chosen.emit()

    def _on_search(self) -> None:
        if words := self.query.text().strip():
            self.search_wanted.emit(words)

    def _lay_out(self) -> None:
        self._stack.addWidget(self._lists[Place.HERE])
        self._stack.addWidget(self._lists[Place.CATALOGUE])
        hub = QWidget()
        column = QVBoxLayout(hub)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.Space.S)
        row = QHBoxLayout()
        row.addWidget(self.query, 1)
        row.addWidget(self._search)
        column.addLayout(row)
        column.addWidget(self._hub_words)
        column.addWidget(self._lists[Place.HUB], 1)
        self._stack.addWidget(hub)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.Space.S)
        layout.addWidget(self._tabs)
        layout.addWidget(self._stack, 1)
