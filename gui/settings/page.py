"""The settings page: few, searchable, each with its reason and its default."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine import sandbox
from engine.errors import HilbertError
from engine.hub.faults import HUB
from gui import theme
from gui.i18n import tr
from gui.language import LANGUAGES
from gui.placeholder import Placeholder
from gui.preferences import TEXT_SIZES, Chosen
from gui.services import Services
from gui.settings.backup import BackupControl
from gui.settings.macros import MacrosField
from gui.settings.profiles import ProfilesControl
from gui.settings.router import RouterControl
from gui.settings.row import Default, SettingRow
from gui.toast import Toast
from gui.trainer_setup.control import TrainerControl
from gui.updates.control import UpdatesControl

_WIDEST = 860


class SettingsPage(QWidget):
    """Follows the preferences; a choice holds at once."""

    finetune_wanted = Signal()

    def __init__(self, services: Services, toast: Toast, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._preferences = services.preferences
        self._toast = toast
        self._combos: dict[str, QComboBox] = {}
        self._rows: dict[str, SettingRow] = {}
        self._mirror = self._mirror_field()
        self._macros = MacrosField()
        self._macros.typed.connect(lambda text: self._choose("macros", text))
        self._macros.refused.connect(self._toast.say)
        self._profiles = ProfilesControl(services.operations)
        self._profiles.failed.connect(self._on_failed)
        self._backup = BackupControl(services)
        self._backup.told.connect(self._toast.say)
        self._backup.restored.connect(self._profiles.refresh)
        self._router = RouterControl(services.operations)
        self._router.chosen.connect(self._choose)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_searched)
        self._none = Placeholder()
        self._none.say("search", tr("No setting is called that"), tr("Try another word."))
        self._none.hide()
        self._inside = QWidget()
        self._lay_out()
        self._make_rows()
        self._fill()
        self._preferences.changed.connect(self._on_changed)
        self._show(self._preferences.now)

    def refresh(self) -> None:
        self._profiles.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._services.trainer.described is None:
            self._services.trainer.refresh()

    def export_everything(self) -> None:
        self._backup.choose_file()

    def shown(self) -> list[str]:
        """The names of the settings in view."""
        return [row.name for row in self._rows.values() if not row.isHidden()]

    # --- set-up ---

    def _make_rows(self) -> None:
        self._choice(
            "scheme",
            tr("Theme"),
            tr("Dark is easier in a dark room; high contrast is for those who see little grey."),
            {
                theme.Scheme.SYSTEM: tr("As the desktop"),
                theme.Scheme.LIGHT: tr("Light"),
                theme.Scheme.DARK: tr("Dark"),
                theme.Scheme.CONTRAST: tr("High contrast"),
            },
        )
        self._choice(
            "accent",
            tr("Accent"),
            tr("The colour of buttons, links and the focus. High contrast keeps its own."),
            {
                theme.Accent.VERDIGRIS: tr("Verdigris"),
                theme.Accent.BLUE: tr("Blue"),
                theme.Accent.VIOLET: tr("Violet"),
                theme.Accent.PLUM: tr("Plum"),
            },
        )
        self._choice(
            "text_size",
            tr("Text size"),
            tr("For the whole window, formulas and code included."),
            {size: f"{size} %" for size in TEXT_SIZES},
        )
        self._choice(
            "language",
            tr("Language"),
            tr("The window is built anew in it. Answers follow the language of the question."),
            {"": tr("As the desktop"), **LANGUAGES},
        )
        self._add(
            "mirror",
            tr("Mirror of the hub"),
            tr("Where models are searched and fetched, if the usual hub is slow or out of reach."),
            self._mirror,
            HUB,
        )
        self._add(
            "macros",
            tr("LaTeX macros"),
            tr(
                r"Your own commands for formulas, as in the head of a paper: "
                r"\newcommand{\T}{\mathcal{T}}, \DeclareMathOperator, \def."
            ),
            self._macros,
            tr("none"),
        )
        self._add(
            "router",
            tr("Router for questions"),
            tr(
                "A quantum head decides whether a question is looked up in the papers, answered by "
                "the model alone, or asked back; what it is not sure of is looked up. Train one "
                "under Fine-tune, Quantum head."
            ),
            self._router,
            tr("off"),
        )
        self._rows["data"] = SettingRow(
            tr("Data folder"),
            tr(
                "Conversations, papers and models lie here. A profile is another folder with its "
                "own; HILBERT_DATA chooses one at the start."
            ),
            self._profiles,
            parent=self._inside,
        )
        self._rows["backup"] = SettingRow(
            tr("Export and import"),
            tr(
                "Conversations, papers, models and trainings as one ZIP file. It is imported into "
                "an empty folder, which becomes a profile: nothing here is written over."
            ),
            self._backup,
            parent=self._inside,
        )
        self._rows["updates"] = SettingRow(
            tr("New versions"),
            tr("Hilbert connects only when you look for one, or at each start if you allow it."),
            UpdatesControl(self._services.updates, self._preferences),
            parent=self._inside,
        )
        self._trainer = TrainerControl(self._services.trainer)
        self._trainer.wanted.connect(self.finetune_wanted)
        self._rows["trainer"] = SettingRow(
            tr("Libraries for fine-tuning"),
            tr("PyTorch and what belongs to it, fetched when fine-tuning is set up."),
            self._trainer,
            parent=self._inside,
        )

    def _choice(self, key: str, name: str, reason: str, values: Mapping[Any, str]) -> None:
        combo = QComboBox()
        for value, label in values.items():
            combo.addItem(label, value)
        # Qt hands an enum of strings back as a plain string.
        kind = type(getattr(Chosen(), key))
        combo.activated.connect(lambda _row: self._choose(key, kind(combo.currentData())))
        self._combos[key] = combo
        self._add(key, name, reason, combo, values[getattr(Chosen(), key)])

    def _add(self, key: str, name: str, reason: str, control: QWidget, default: str) -> None:
        reset: Callable[[], object] = lambda: self._choose(key, getattr(Chosen(), key))  # noqa: E731
        self._rows[key] = SettingRow(name, reason, control, Default(default, reset), self._inside)

    def _mirror_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(HUB)
        field.editingFinished.connect(self._on_mirror_typed)
        return field

    def _lay_out(self) -> None:
        title = QLabel(tr("Settings"))
        theme.set_text_role(title, theme.TextRole.TITLE)
        self.search.setMaximumWidth(_WIDEST - theme.Space.S)  # as wide as the cards below
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.XL] * 4)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(title)
        layout.addWidget(self.search)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(area, 1)
        self._inside.setMaximumWidth(_WIDEST)
        area.setWidget(self._inside)

    def _fill(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, theme.Space.S, 0)
        column.setSpacing(theme.Space.S)
        for row in self._rows.values():
            column.addWidget(row)
        if not sandbox.can_shut_network():
            column.addWidget(_without_sandbox())
        column.addWidget(self._none)
        column.addStretch(1)

    # --- what happens ---

    def _choose(self, key: str, value: object) -> None:
        self._preferences.choose(**{key: value})

    def _on_changed(self, _before: Chosen, now: Chosen) -> None:
        self._show(now)

    def _show(self, now: Chosen) -> None:
        for key, combo in self._combos.items():
            combo.setCurrentIndex(max(combo.findData(getattr(now, key)), 0))
        if not self._mirror.hasFocus():
            self._mirror.setText(now.mirror)
        self._macros.show_text(now.macros)
        self._router.show_chosen(now)
        for key, row in self._rows.items():
            if hasattr(now, key):
                row.show_changed(getattr(now, key) != getattr(Chosen(), key))

    def _on_mirror_typed(self) -> None:
        typed = self._mirror.text().strip().rstrip("/")
        usable = not typed or typed.startswith(("https://", "http://"))
        self._mirror.setProperty("invalid", not usable)
        self._mirror.style().polish(self._mirror)
        if usable:
            self._choose("mirror", "" if typed == HUB else typed)
        else:
            self._toast.say(tr("A mirror is an address that begins with https://"))

    def _on_failed(self, error: HilbertError) -> None:
        self._toast.say(f"{error.sentence} {error.remedy}")

    def _on_searched(self, words: str) -> None:
        for row in self._rows.values():
            row.setVisible(row.matches(words))
        self._none.setVisible(not self.shown())


def _without_sandbox() -> QLabel:
    label = QLabel(
        tr(
            "This system cannot shut the network to the processes that read models and papers. "
            "They ask for none all the same."
        ),
        wordWrap=True,
    )
    theme.set_text_role(label, theme.TextRole.CAPTION)
    return label
