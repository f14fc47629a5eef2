"""The cards at the right of the models page: what one model is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine import models
from engine.hub.catalogue import Offer
from engine.hub.pending import Pending
from engine.inference.estimate import Fit, Machine
from engine.models import Model
from engine.vocabulary import HubDescribed, HubFile, HubModel
from gui import theme
from gui.i18n import tr
from gui.models.card_text import CardText
from gui.models.words import (
    Facts,
    file_fit,
    hub_facts,
    model_facts,
    offer_facts,
    size_text,
)


class Card(QFrame):
    """A name, a line about it, facts, and buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_surface(self, theme.Surface.CARD)
        self.name = QLabel(wordWrap=True)
        theme.set_text_role(self.name, theme.TextRole.HEADING)
        self.about = QLabel(wordWrap=True)
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(theme.Space.XL)
        self._facts.setVerticalSpacing(theme.Space.S)
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.Space.S)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.Space.XL] * 4)
        self.column.setSpacing(theme.Space.M)
        self.column.addWidget(self.name)
        self.column.addWidget(self.about)
        self.column.addLayout(self._facts)
        self.column.addLayout(self.buttons)

    def add_button(self, text: str, variant: theme.Variant) -> QPushButton:
        button = QPushButton(text)
        theme.set_variant(button, variant)
        self.buttons.addWidget(button)
        return button

    def show_words(self, name: str, about: str, facts: Facts) -> None:
        self.name.setText(name)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for label, value in facts:
            key, text = QLabel(label), QLabel(value, wordWrap=True)
            theme.set_text_role(key, theme.TextRole.MUTED)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addRow(key, text)


class ModelCard(Card):
    """A file on this machine, from its own header."""

    chat_wanted = Signal(str)
    removed = Signal(object)
    deleted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: Model | None = None
        self._chat = self.add_button(tr("Chat with it"), theme.Variant.SECONDARY)
        self._chat.clicked.connect(self._on_chat_clicked)
        self._remove = self.add_button(tr("Take off the list"), theme.Variant.GHOST)
        self._remove.clicked.connect(lambda: self.removed.emit(self._model))
        self._delete = self.add_button(tr("Delete the file"), theme.Variant.GHOST)
        self._delete.clicked.connect(lambda: self.deleted.emit(self._model))
        self.buttons.addStretch(1)

    def show_model(self, model: Model | None) -> None:
        self._model = model
        self.setVisible(model is not None)
        if model is None:
            return
        self.show_words(model.name, model.problem, model_facts(model))
        role = theme.TextRole.DANGER if model.problem else theme.TextRole.BODY
        theme.set_text_role(self.about, role)
        self._chat.setEnabled(model.header is not None)
        ours = models.is_ours(model)
        self._remove.setVisible(not ours and not models.is_starter(model))
        self._delete.setVisible(ours)

    def _on_chat_clicked(self) -> None:
        if self._model:
            self.chat_wanted.emit(str(self._model.path))


class OfferCard(Card):
    """A model of the catalogue. Nothing connects before Download is pressed."""

    download_wanted = Signal(object)  # Pending
    search_wanted = Signal(str)
    page_wanted = Signal(str)  # a repository

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: Offer | None = None
        self._download = self.add_button(tr("Download"), theme.Variant.PRIMARY)
        self._download.clicked.connect(self._on_download)
        self._look = self.add_button(tr("Read its card on the hub"), theme.Variant.GHOST)
        self._look.clicked.connect(self._on_look)
        self.buttons.addStretch(1)

    def show_offer(self, offer: Offer | None, fit: Fit | None, state: str) -> None:
        """``state`` says why it is not to be fetched: it is here, or on its way."""
        self._offer = offer
        self.setVisible(offer is not None)
        if offer is None or fit is None:
            return
        self.show_words(offer.name, offer.about, offer_facts(offer, fit.reason))
        self._look.setVisible(bool(offer.repo))
        self._download.setEnabled(not state and not offer.starter)
        size = size_text(offer.file_size)
        self._download.setText(
            state
            or (tr("Search the hub for it") if offer.search else "")
            or (tr("Comes with Hilbert") if offer.starter else "")
            or tr("Download {size}", size=size)
        )

    def _on_download(self) -> None:
        offer = self._offer
        if offer and offer.search:
            self.search_wanted.emit(offer.search)
        elif offer:
            self.download_wanted.emit(Pending(offer.repo, offer.file, offer.size, offer.sha256))

    def _on_look(self) -> None:
        if self._offer:
            self.page_wanted.emit(self._offer.repo)


class HubCard(Card):
    """A repository of the hub: its files to choose from, and its card."""

    download_wanted = Signal(object)  # Pending

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.repo = ""
        self.hide()
        self._described: HubDescribed | None = None
        self._machine = Machine(memory=0)
        self._files = QComboBox()
        self._files.setAccessibleName(tr("File"))
        self._files.currentIndexChanged.connect(self._on_file_chosen)
        self._fit = QLabel(wordWrap=True)
        theme.set_text_role(self._fit, theme.TextRole.MUTED)
        self._download = self.add_button(tr("Download"), theme.Variant.PRIMARY)
        self._download.clicked.connect(self._on_download)
        self.buttons.insertWidget(0, self._files, 1)
        self.text = CardText()
        self.column.addWidget(self._fit)
        self.column.addWidget(self.text, 1)

    def show_found(self, model: HubModel) -> None:
        """What the search said; files and card are on their way."""
        self._described = None
        self.repo = model.repo
        self.show()
        self.show_words(model.repo, tr("Reading its files and card…"), hub_facts(model, None))
        for part in (self._files, self._fit, self._download, self.text):
            part.hide()

    def show_described(self, described: HubDescribed, machine: Machine) -> None:
        self._described, self._machine = described, machine
        model = described.model
        gated = tr("Its licence must be accepted on the hub before it can be fetched.")
        none = tr("It has no GGUF file.")
        about = gated if model.gated else "" if described.files else none
        self.repo = model.repo
        self.show()
        self.show_words(model.repo, about, hub_facts(model, described))
        self._files.clear()
        for file in described.files:
            self._files.addItem(f"{file.name}  ({size_text(file.size)})", file.name)
        self._files.setCurrentIndex(_usual(described.files))
        for part in (self._files, self._fit, self._download):
            part.setVisible(bool(described.files))
        self.text.show_card(described.card)
        self.text.setVisible(bool(described.card))

    def _file(self) -> HubFile | None:
        index = self._files.currentIndex()
        files = self._described.files if self._described else ()
        return files[index] if 0 <= index < len(files) else None

    def _on_file_chosen(self) -> None:
        if file := self._file():
            _, words = file_fit(file, self._machine)
            self._fit.setText(words)
            self._download.setText(tr("Download {size}", size=size_text(file.size)))

    def _on_download(self) -> None:
        file = self._file()
        if file and self._described:
            repo = self._described.model.repo
            self.download_wanted.emit(Pending(repo, file.name, file.size, file.sha256))


def _usual(files: tuple[HubFile, ...]) -> int:
    """The usual compromise of size and quality, where there is one."""
    names = [file.name.lower() for file in files]
    return next((index for index, name in enumerate(names) if "q4_k_m" in name), 0)
