"""The models page: what is on this machine, what Hilbert offers, and what the hub has.

Reading headers is file work, so it is done on the store's thread like all other. Nothing connects
before a button is pressed that says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine import discarded, models, scanning
from engine.child import new_job
from engine.discarded import Discarded
from engine.errors import HilbertError, translated
from engine.hub import catalogue
from engine.hub.catalogue import Offer
from engine.hub.pending import Pending
from engine.inference import estimate
from engine.inference.estimate import Fit, Machine
from engine.models import Model
from engine.scanning import Found
from engine.vocabulary import Failed, HubDescribed
from gui import theme
from gui.banner import FaultBanner
from gui.i18n import tr
from gui.late import while_alive
from gui.models.cards import HubCard, ModelCard, OfferCard
from gui.models.choices import Choices
from gui.models.downloads import Downloads
from gui.models.looking import Looking
from gui.models.place import Place
from gui.models.remote_strip import RemoteStrip
from gui.models.scan_dialog import ScanDialog
from gui.models.shelf import ModelShelf
from gui.models.strip import WaitingDownloads
from gui.models.words import size_text
from gui.services import Services
from gui.toast import Toast

_REGRET = 10_000  # ms in which a deletion can be undone; a little more than its toast stays


@dataclass(frozen=True)
class Offers:
    """The catalogue, measured against this machine on the store's thread."""

    all: Sequence[tuple[Offer, Fit]]
    machine: Machine


class ModelsPage(QWidget):
    """Three lists at the left, and the card of what is chosen in the one in view."""

    chat_wanted = Signal(str)
    link_activated = Signal(str)

    def __init__(
        self,
        services: Services,
        toast: Toast,
        shelf: ModelShelf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = services.operations
        self._preferences = services.preferences
        self._toast = toast
        self.shelf = shelf
        self._offers = Offers((), Machine(memory=0))
        self.downloads = Downloads(services, self)
        self.looking = Looking(services, self)
        self.choices = Choices()
        self._banner = FaultBanner()
        self._card, self._offer, self._hub = ModelCard(), OfferCard(), HubCard()
        self._cards = QStackedWidget()
        self._waiting = WaitingDownloads(self.downloads)
        self.remotes = RemoteStrip(services.operations, toast)
        self._purge = QTimer(self, singleShot=True, interval=_REGRET)
        self._purge.timeout.connect(lambda: self._operations.run(lambda _: discarded.purge()))
        self._connect()
        self._lay_out()

    def start(self) -> None:
        """Read what an earlier start has left, and what is offered."""
        self.downloads.load()
        self._operations.run(lambda _store: _read_offers(), while_alive(self, self._show_offers))
        self._show_models(self.shelf.models)

    def add(self, *files: Path) -> None:
        """Take GGUF files into the list; each that is none is named with its reason."""
        self._add([(file, "") for file in files])

    def search_hub(self, query: str) -> None:
        """Show the hub's list and ask it; the person has pressed something that says so."""
        self.choices.show_place(Place.HUB)
        self.choices.query.setText(query)
        self.looking.search(query)

    # --- set-up ---

    def _connect(self) -> None:
        self._card.chat_wanted.connect(self.chat_wanted)
        self._card.removed.connect(self._on_removed)
        self._card.deleted.connect(self._on_deleted)
        self._offer.download_wanted.connect(self._on_download_wanted)
        self._offer.search_wanted.connect(self.search_hub)
        self._offer.page_wanted.connect(self._on_page_wanted)
        self._hub.download_wanted.connect(self._on_download_wanted)
        self._hub.text.anchorClicked.connect(self._on_link)
        self.remotes.chat_wanted.connect(self.chat_wanted)
        self.remotes.changed.connect(self.shelf.refresh)
        self.shelf.changed.connect(self._show_models)
        self.choices.chosen.connect(self._on_chosen)
        self.choices.search_wanted.connect(self.looking.search)
        self.looking.found.connect(self.choices.show_found)
        self.looking.described.connect(self._on_described)
        self.looking.busy_changed.connect(self.choices.show_busy)
        self.looking.failed.connect(self._banner.tell)
        self.downloads.fetched.connect(lambda _path: self.shelf.refresh())
        self.downloads.failed.connect(self._banner.tell)
        self.downloads.changed.connect(self._show_card)
        self._waiting.resumed.connect(self.downloads.begin)
        self._waiting.discarded.connect(self.downloads.discard)

    def _lay_out(self) -> None:
        title = QLabel(tr("Models"))
        theme.set_text_role(title, theme.TextRole.TITLE)
        find = QPushButton(theme.icon("search"), tr("Find on this machine"))
        find.setToolTip(tr("Look in the folders of LM Studio, Ollama, GPT4All and Hugging Face"))
        find.clicked.connect(self.scan)
        add = QPushButton(theme.icon("plus", theme.Tint.ON_ACCENT), tr("Add a GGUF file…"))
        theme.set_variant(add, theme.Variant.PRIMARY)
        add.clicked.connect(self.choose_files)
        head = QHBoxLayout()
        head.setSpacing(theme.Space.S)
        head.addWidget(title, 1)
        head.addWidget(find)
        head.addWidget(add)
        hint = QLabel(tr("GGUF files can be dropped on the window, too. They stay where they are."))
        theme.set_text_role(hint, theme.TextRole.MUTED)
        for card in (self._card, self._offer, self._hub):
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(card)
            if card is self._hub:
                self._cards.addWidget(holder)  # its text scrolls by itself
                continue
            column.addStretch(1)
            area = QScrollArea(widgetResizable=True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(holder)
            self._cards.addWidget(area)
        body = QHBoxLayout()
        body.setSpacing(theme.Space.XL)
        body.addWidget(self.choices, 2)
        body.addWidget(self._cards, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.XL] * 4)
        layout.setSpacing(theme.Space.M)
        layout.addLayout(head)
        layout.addWidget(hint)
        layout.addWidget(self._banner)
        layout.addWidget(self._waiting)
        layout.addLayout(body, 1)
        layout.addWidget(self.remotes)

    # --- what is shown ---

    def _show_models(self, models: list[Model]) -> None:
        self.choices.show_models(models)
        self._show_card()

    def _show_offers(self, offers: Offers) -> None:
        self._offers = offers
        self.choices.show_offers(offers.all)
        self._show_card()

    def _show_card(self) -> None:
        place, row = self.choices.place, self.choices.row
        self._cards.setCurrentIndex(list(Place).index(place))
        if place is Place.HERE:
            known = self.shelf.models
            self._card.show_model(known[row] if 0 <= row < len(known) else None)
        elif place is Place.CATALOGUE:
            self._show_offer(row)

    def _show_offer(self, row: int) -> None:
        offers = self._offers.all
        offer, fit = offers[row] if 0 <= row < len(offers) else (None, None)
        state = ""
        if offer and offer.is_here(self.shelf.models):
            state = tr("Here already")
        elif offer and self.downloads.is_under_way(offer.repo, offer.file):
            state = tr("On its way")
        self._offer.show_offer(offer, fit, state)

    def _on_described(self, described: HubDescribed) -> None:
        self._cards.setCurrentIndex(list(Place).index(Place.HUB))
        self._hub.show_described(described, self._offers.machine)

    # --- what the person does ---

    def _on_chosen(self) -> None:
        self._show_card()
        if self.choices.place is Place.HUB:
            found, row = self.looking.models, self.choices.row
            model = found[row] if 0 <= row < len(found) else None
            if model is None:
                self._hub.hide()
            elif model.repo != self._hub.repo:
                self._hub.show_found(model)
                self.looking.describe(model.repo)

    def _on_page_wanted(self, repo: str) -> None:
        self.choices.show_place(Place.HUB)
        self.looking.describe(repo)

    def _on_download_wanted(self, wanted: Pending) -> None:
        self._banner.hide()
        mirror = self._preferences.now.mirror
        self.downloads.begin(Pending(wanted.repo, wanted.file, wanted.size, wanted.sha256, mirror))
        self._toast.say(tr("{file} is being fetched; the rail shows how far", file=wanted.file))

    def _on_link(self, target: QUrl) -> None:
        if target.scheme() in ("http", "https"):
            self.link_activated.emit(target.toString())

    def choose_files(self) -> None:
        kinds = tr("GGUF models (*.gguf)")
        files, _ = QFileDialog.getOpenFileNames(self, tr("Add models"), "", kinds)
        if files:
            self.add(*(Path(file) for file in files))

    def scan(self) -> None:
        self._operations.run(lambda _store: scanning.scan(), self._show_scanned)

    def _show_scanned(self, found: list[Found]) -> None:
        dialog = ScanDialog(found, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self._add([(one.path, one.title) for one in dialog.chosen()])
        )
        dialog.open()

    def _add(self, files: Sequence[tuple[Path, str]]) -> None:
        def done(result: tuple[list[Model], list[HilbertError]]) -> None:
            added, faults = result
            self._banner.hide()
            if faults:
                self._banner.tell(_together(faults))
            if added:
                names = ", ".join(model.name for model in added)
                self._toast.say(tr("{names} added", names=names))
                self.shelf.refresh()

        self._operations.run(lambda _store: _add_each(files), done)

    def _on_removed(self, model: Model) -> None:
        def done(_: None) -> None:
            self.shelf.refresh()
            said = tr("{name} taken off the list; its file stays", name=model.name)
            self._toast.say(said, tr("Undo"), lambda: self._add([(model.path, model.title)]))

        self._operations.run(lambda _store: models.remove(model), done)

    def _on_deleted(self, model: Model) -> None:
        def done(gone: Discarded) -> None:
            self.shelf.refresh()
            self._purge.start()
            said = tr(
                "{name} deleted, {size} are freed", name=model.name, size=size_text(gone.size)
            )
            self._toast.say(said, tr("Undo"), partial(self._undelete, gone))

        self._operations.run(lambda _store: discarded.discard(model), done)

    def _undelete(self, gone: Discarded) -> None:
        self._purge.stop()
        self._operations.run(lambda _store: discarded.restore(gone), lambda _: self.shelf.refresh())


def _read_offers() -> Offers:
    machine = estimate.this_machine()
    return Offers([(offer, offer.fit(machine)) for offer in catalogue.offers()], machine)


def _add_each(files: Sequence[tuple[Path, str]]) -> tuple[list[Model], list[HilbertError]]:
    added: list[Model] = []
    faults: list[HilbertError] = []
    for file, title in files:
        try:
            added.append(models.add(file, title))
        except (HilbertError, OSError) as error:
            faults.append(translated(error))
    return added, faults


def _together(faults: Sequence[HilbertError]) -> Failed:
    """One line for each file, and each remedy once."""
    return Failed(
        job=new_job(),
        kind=faults[0].kind,
        sentence="\n".join(fault.sentence for fault in faults),
        remedy="\n".join(dict.fromkeys(fault.remedy for fault in faults)),
        detail="\n".join(fault.detail for fault in faults),
    )
