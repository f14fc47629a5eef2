"""The setting about new versions: look for one, fetch it, and whether to look at each start."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.updates import installation, manifest
from engine.vocabulary import Form
from gui import theme
from gui.i18n import tr
from gui.models.words import size_text
from gui.preferences import Chosen, Preferences
from gui.updates.model import Updates


class UpdatesControl(QWidget):
    """Follows :class:`Updates` and the preferences."""

    def __init__(self, updates: Updates, preferences: Preferences) -> None:
        super().__init__()
        self._updates, self._preferences = updates, preferences
        self.words = QLabel(wordWrap=True)
        self.look = QPushButton(tr("Look now"))
        self.look.clicked.connect(lambda _ticked: updates.look())
        self.fetch = QPushButton(tr("Fetch and install"))
        self.fetch.clicked.connect(updates.fetch)
        self.show_file = QPushButton(tr("Show the file"))
        self.show_file.clicked.connect(self._on_show)
        self.allowed = QCheckBox(tr("Look at each start"))
        self.allowed.clicked.connect(lambda ticked: preferences.choose(updates=ticked))
        self.address = QLineEdit()
        self.address.setAccessibleName(tr("Address of the announcement"))
        self.address.setPlaceholderText(manifest.known().address or "https://…/update.json")
        self.address.editingFinished.connect(self._on_typed)
        self._lay_out()
        updates.changed.connect(self._show)
        updates.done.connect(self.words.setText)
        preferences.changed.connect(lambda _before, now: self._show_chosen(now))
        self._show_chosen(preferences.now)
        self._show()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.Space.S)
        for button in (self.look, self.fetch, self.show_file):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.Space.S)
        column.addWidget(self.words)
        column.addLayout(buttons)
        column.addWidget(self.address)
        column.addWidget(self.allowed)

    def _show(self) -> None:
        updates, found = self._updates, self._updates.found
        if updates.looking:
            self.words.setText(tr("Looking…"))
        elif failure := updates.failure:
            self.words.setText(f"{failure.sentence} {failure.remedy}")
        elif found and found.newer:
            size = size_text(found.file.size) if found.file else ""
            self.words.setText(
                tr("Version {version} is there, {size}", version=found.version, size=size)
                if size
                else tr("Version {version} is there", version=found.version)
            )
        elif found:
            self.words.setText(tr("There is nothing newer"))
        else:
            self.words.setText(_running())
        self.look.setEnabled(not updates.looking and not updates.fetching)
        self.fetch.setVisible(updates.can_fetch)
        self.fetch.setEnabled(not updates.fetching)
        packaged = installation.form() in (Form.DEB, Form.RPM)
        self.show_file.setVisible(updates.file is not None and packaged)

    def _show_chosen(self, now: Chosen) -> None:
        self.allowed.setChecked(now.updates)
        if not self.address.hasFocus():
            self.address.setText(now.update_address)

    def _on_typed(self) -> None:
        self._preferences.choose(update_address=self.address.text().strip())

    def _on_show(self) -> None:
        if self._updates.file:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._updates.file.parent)))


def _running() -> str:
    version = installation.running()
    return tr("Version {version}", version=version) if version != "0" else tr("A checkout")
