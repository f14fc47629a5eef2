"""Data folders by name: open one in a window of its own, make one, take one off the list."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine import modules, paths, profiles
from engine.profiles import Profile
from gui import theme
from gui.i18n import tr
from gui.models.words import at_home
from gui.operations import Operations


def _start_window(profile: Profile) -> None:
    subprocess.Popen(
        modules.command("gui"),
        cwd=Path(__file__).parents[2],
        env=profiles.environment(profile),
        start_new_session=True,
    )


class ProfilesControl(QWidget):
    """``start`` opens a window with a profile; a test gives its own."""

    failed = Signal(object)  # HilbertError

    def __init__(
        self, operations: Operations, start: Callable[[Profile], object] = _start_window
    ) -> None:
        super().__init__()
        self._operations = operations
        self._start = start
        self._profiles: tuple[Profile, ...] = ()
        self._where = QLabel(at_home(paths.data()), wordWrap=True)
        self._choice = QComboBox()
        self._choice.setAccessibleName(tr("Profile"))
        show = QPushButton(tr("Show the folder"))
        show.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.data())))
        )
        make = QPushButton(tr("New profile…"))
        make.clicked.connect(self._on_make)
        self._open = QPushButton(tr("Open in a new window"))
        self._open.clicked.connect(lambda: self._start(self._chosen()))
        self._forget = QPushButton(tr("Take off the list"))
        theme.set_variant(self._forget, theme.Variant.GHOST)
        self._forget.clicked.connect(self._on_forget)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((first, (show, make)), (second, (self._open, self._forget))):
            row.setSpacing(theme.Space.S)
            for widget in widgets:
                row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.Space.S)
        column.addWidget(self._where)
        column.addLayout(first)
        column.addWidget(self._choice)
        column.addLayout(second)
        self._show(())

    def refresh(self) -> None:
        self._operations.run(lambda _store: profiles.listed(), self._show)

    def add(self, folder: Path) -> None:
        """Make a profile of this folder, called like it."""
        self._operations.run(
            lambda _store: profiles.add(folder.name, folder),
            lambda _: self.refresh(),
            self.failed.emit,
        )

    def _show(self, known: tuple[Profile, ...]) -> None:
        self._profiles = tuple(one for one in known if not profiles.is_current(one))
        self._choice.clear()
        for one in self._profiles:
            self._choice.addItem(one.name)
            self._choice.setItemData(self._choice.count() - 1, one.folder)
        for widget in (self._choice, self._open, self._forget):
            widget.setVisible(bool(self._profiles))

    def _chosen(self) -> Profile:
        return self._profiles[self._choice.currentIndex()]

    def _on_make(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("An empty folder for the profile"))
        if folder:
            self.add(Path(folder))

    def _on_forget(self) -> None:
        chosen = self._chosen()
        self._operations.run(lambda _store: profiles.forget(chosen), lambda _: self.refresh())
