"""The settings page: few, each with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine import paths
from gui import theme
from gui.services import Services

_SCHEMES = {
    theme.Scheme.SYSTEM: "As the desktop",
    theme.Scheme.LIGHT: "Light",
    theme.Scheme.DARK: "Dark",
}


class SettingsPage(QWidget):
    scheme_chosen = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = services.operations
        self._scheme = QComboBox()
        self._scheme.setAccessibleName("Theme")
        for scheme, label in _SCHEMES.items():
            self._scheme.addItem(label, scheme.value)
        self._scheme.activated.connect(self._on_scheme_chosen)
        title = QLabel("Settings")
        theme.set_text_role(title, theme.TextRole.TITLE)
        form = QFormLayout()
        form.setHorizontalSpacing(theme.Space.XXL)
        form.setVerticalSpacing(theme.Space.L)
        self._scheme.setFixedWidth(200)
        form.addRow("Theme", self._scheme)
        form.addRow("Data folder", self._data_folder())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.XL] * 4)
        layout.setSpacing(theme.Space.XL)
        layout.addWidget(title)
        layout.addLayout(form)
        layout.addStretch(1)

    def show_scheme(self, scheme: str) -> None:
        self._scheme.setCurrentIndex(max(self._scheme.findData(scheme), 0))

    def _on_scheme_chosen(self) -> None:
        scheme = str(self._scheme.currentData())
        self._operations.run(lambda store: store.set_setting("scheme", scheme))
        self.scheme_chosen.emit(scheme)

    def _data_folder(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.Space.M)
        path = QLabel(str(paths.data()))
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        path.setToolTip("Conversations and papers are kept here; HILBERT_DATA moves it.")
        button = QPushButton("Open")
        button.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.data())))
        )
        row.addWidget(path)
        row.addWidget(button)
        row.addStretch(1)
        return box
