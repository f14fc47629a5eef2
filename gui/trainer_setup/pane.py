"""The page of fine-tuning where it is not set up: what it takes, and the button to do it.

The pane shows what :class:`TrainerSetup` says; it decides nothing.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import TrainerDescribed, TrainerKind, TrainerOffer, TrainerState
from gui import theme
from gui.banner import FaultBanner
from gui.i18n import tr
from gui.models.words import size_text
from gui.progress_line import ProgressLine
from gui.trainer_setup.model import TrainerSetup
from trainer.provision.unsloth import NOTICE

_WIDEST = 560
_ICON = 40


class SetupPane(QWidget):
    """In the middle of its place."""

    def __init__(self, setup: TrainerSetup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup = setup
        self._icon = QLabel()
        self._title, self._about = QLabel(wordWrap=True), QLabel(wordWrap=True)
        theme.set_text_role(self._title, theme.TextRole.TITLE)
        theme.set_text_role(self._about, theme.TextRole.MUTED)
        self._group = QButtonGroup(self)
        self.kinds: dict[TrainerKind, QRadioButton] = {}
        self._reasons: dict[TrainerKind, QLabel] = {}
        self._choice = QFrame()
        theme.set_surface(self._choice, theme.Surface.CARD)
        self.unsloth = QCheckBox(tr("Install Unsloth as well"))
        self.licence = QLabel(NOTICE, wordWrap=True)
        theme.set_text_role(self.licence, theme.TextRole.CAPTION)
        self.enable = QPushButton(theme.icon("download", theme.Tint.ON_ACCENT), "")
        theme.set_variant(self.enable, theme.Variant.PRIMARY)
        self.folder = QPushButton(theme.icon("folder-open"), tr("From a folder…"))
        self.folder.setToolTip(tr("Install from packages that were fetched elsewhere, offline"))
        self.remove = QPushButton(tr("Remove what is there"))
        theme.set_variant(self.remove, theme.Variant.GHOST)
        self.line = ProgressLine()
        self.banner = FaultBanner(retriable=True)
        self._lay_out()
        self._connect()
        self._on_theme_changed()
        self._show()

    @property
    def kind(self) -> TrainerKind:
        return next((kind for kind, one in self.kinds.items() if one.isChecked()), TrainerKind.CPU)

    def install(self, wheels: str = "") -> None:
        """As the choice in view says."""
        self.banner.hide()
        wanted = self.unsloth.isChecked() and not self.unsloth.isHidden()
        self._setup.install(self.kind, wheels, wanted)

    # --- set-up ---

    def _connect(self) -> None:
        self.enable.clicked.connect(lambda _ticked: self.install())
        self.folder.clicked.connect(self._on_folder)
        self.remove.clicked.connect(self._setup.remove)
        self.banner.retried.connect(self.install)
        self.line.cancelled.connect(self._setup.cancel)
        self.unsloth.toggled.connect(self.licence.setVisible)
        self._group.buttonToggled.connect(lambda *_: self._show_unsloth())
        self._setup.changed.connect(self._show)
        self._setup.failed.connect(self.banner.tell)
        theme.changed().connect(self._on_theme_changed)

    def _lay_out(self) -> None:
        choice = QVBoxLayout(self._choice)
        choice.setContentsMargins(*[theme.Space.L] * 4)
        choice.setSpacing(theme.Space.XS)
        for kind in (TrainerKind.CUDA, TrainerKind.CPU):
            radio, reason = QRadioButton(_device(kind)), QLabel(wordWrap=True)
            theme.set_text_role(reason, theme.TextRole.CAPTION)
            reason.setIndent(theme.Space.XL + theme.Space.XS)
            self._group.addButton(radio)
            self.kinds[kind], self._reasons[kind] = radio, reason
            choice.addWidget(radio)
            choice.addWidget(reason)
        choice.addWidget(self.unsloth)
        choice.addWidget(self.licence)
        self.unsloth.hide()
        self.licence.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.Space.S)
        for button in (self.enable, self.folder, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setSpacing(theme.Space.M)
        column.addStretch(2)
        for widget in (self._icon, self._title, self._about, self._choice):
            column.addWidget(widget)
        column.addWidget(self.banner)
        column.addWidget(self.line)
        column.addLayout(buttons)
        column.addStretch(3)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(middle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    # --- what is shown ---

    def _show(self) -> None:
        found = self._setup.described
        busy = self._setup.busy
        self._choice.setEnabled(not busy)
        if busy is self.line.isHidden():
            self.line.show_busy(busy)
        if self._setup.progress:
            self.line.show_progress(self._setup.progress)
        self._title.setText(_title(found, busy))
        self._about.setText(_about(found))
        self._show_offers(found.offers if found else ())
        begun = found is not None and found.state is not TrainerState.ABSENT
        self.enable.setText(_button(found))
        possible = any(button.isEnabled() for button in self.kinds.values())
        for button in (self.enable, self.folder):
            button.setEnabled(possible)
            button.setVisible(found is not None and not busy)
        self.remove.setVisible(begun and not busy)

    def _show_offers(self, offers: tuple[TrainerOffer, ...]) -> None:
        self._choice.setVisible(bool(offers))
        begun = self._setup.described.kind if self._setup.described else None
        for offer in offers:
            radio, reason = self.kinds[offer.kind], self._reasons[offer.kind]
            radio.setText(_offered(offer))
            radio.setEnabled(offer.possible)
            reason.setText(" ".join(filter(None, [offer.reason, offer.remedy])))
            reason.setVisible(not offer.possible)
        if offers and self._group.checkedButton() is None:
            best = next((o.kind for o in offers if o.possible), offers[0].kind)
            self.kinds[begun or best].setChecked(True)
        self._show_unsloth()

    def _show_unsloth(self) -> None:
        shown = self.kind is TrainerKind.CUDA and self.kinds[self.kind].isEnabled()
        self.unsloth.setVisible(shown)
        self.licence.setVisible(shown and self.unsloth.isChecked())

    def _on_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("The folder with the packages"))
        if folder:
            self.install(folder)

    def _on_theme_changed(self) -> None:
        pixmap = theme.icon("graduation-cap", theme.Tint.FAINT).pixmap(_ICON, _ICON)
        self._icon.setPixmap(pixmap)


def _title(found: TrainerDescribed | None, busy: bool) -> str:
    match found.state if found else None:
        case _ if busy:
            return tr("Fine-tuning is being set up")
        case None:
            return tr("Fine-tune")
        case TrainerState.UNFINISHED:
            return tr("Setting up fine-tuning is not finished")
        case TrainerState.OUTDATED:
            return tr("The libraries for fine-tuning belong to another version")
        case _:
            return tr("Fine-tuning is not set up yet")


def _about(found: TrainerDescribed | None) -> str:
    match found.state if found else None:
        case None:
            return tr("Looking at what this machine has…")
        case TrainerState.UNFINISHED if found and found.total:
            return tr(
                "{done} of {total} packages are installed ({size}). It goes on where it was.",
                done=found.done,
                total=found.total,
                size=size_text(found.size),
            )
        case TrainerState.OUTDATED:
            return tr("Only what has changed is fetched.")
        case _:
            return tr(
                "It needs PyTorch and some libraries, which are fetched once and kept apart. One "
                "can chat meanwhile. What you write and your papers never leave this machine."
            )


def _button(found: TrainerDescribed | None) -> str:
    match found.state if found else None:
        case TrainerState.UNFINISHED:
            return tr("Go on")
        case TrainerState.OUTDATED:
            return tr("Renew")
        case _:
            return tr("Enable fine-tuning")


def _device(kind: TrainerKind) -> str:
    return tr("On the NVIDIA GPU") if kind is TrainerKind.CUDA else tr("On the processor")


def _offered(offer: TrainerOffer) -> str:
    name = _device(offer.kind)
    if not offer.disk:
        return name
    return tr(
        "{device}: {download} to fetch, {disk} on disk",
        device=name,
        download=size_text(offer.download),
        disk=size_text(offer.disk),
    )
