"""Models that other programs keep here, to be ticked and added; the files stay where they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.scanning import Found
from gui import theme
from gui.i18n import tr
from gui.models.words import at_home, size_text


class ScanDialog(QDialog):
    """Everything is ticked at first."""

    def __init__(self, found: Sequence[Found], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self.setWindowTitle(tr("Models of other programs"))
        self.resize(560, 420)
        words = tr(
            "Tick what Hilbert shall list. Nothing is copied; the files stay where they are."
        )
        none = tr(
            "Nothing was found in the folders of LM Studio, Ollama, GPT4All and Hugging Face."
        )
        hint = QLabel(words if found else none, wordWrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Models of other programs"))
        for one in found:
            item = QListWidgetItem(f"{one.name}\n{one.program}, {size_text(one.size)}")
            item.setToolTip(at_home(one.path))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.setVisible(bool(found))
        buttons = QDialogButtonBox()
        if found:
            add = buttons.addButton(tr("Add them"), QDialogButtonBox.ButtonRole.AcceptRole)
            theme.set_variant(add, theme.Variant.PRIMARY)
        text = tr("Cancel") if found else tr("Close")
        buttons.addButton(text, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.XL] * 4)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(hint)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)

    def chosen(self) -> list[Found]:
        return [
            one
            for row, one in enumerate(self._found)
            if self.list.item(row).checkState() is Qt.CheckState.Checked
        ]
