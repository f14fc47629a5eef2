"""How papers are searched: the embedding model, the index, and what a question is given."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import IndexKind, LibrarySettings
from gui import theme
from gui.i18n import tr

_WIDTH = 520


class SearchSettings(QDialog):
    """Ask :meth:`settings` for what was chosen once it is accepted."""

    def __init__(self, settings: LibrarySettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("How papers are searched"))
        self.setMinimumWidth(_WIDTH)
        self.folder = QLineEdit(settings.embedder, clearButtonEnabled=True)
        self.folder.setPlaceholderText(tr("all-MiniLM-L6-v2, which came with Hilbert"))
        self.folder.setAccessibleName(tr("Folder of the embedding model"))
        self.index = QComboBox()
        for kind, name in (
            (IndexKind.AUTO, tr("Exact, IVF in a very large library")),
            (IndexKind.FLAT, tr("FAISS flat (always exact)")),
            (IndexKind.IVF, tr("FAISS IVF")),
            (IndexKind.HNSW, tr("FAISS HNSW")),
        ):
            self.index.addItem(name, kind)
        self.index.setCurrentIndex(self.index.findData(settings.index))
        self.passages = _number(settings.passages, 1, 50)
        self.length = _number(settings.budget, 40, 2000)
        self.length.setSingleStep(20)
        self._lay_out()

    def settings(self) -> LibrarySettings:
        return LibrarySettings(
            embedder=self.folder.text().strip(),
            index=IndexKind(self.index.currentData()),
            passages=self.passages.value(),
            budget=self.length.value(),
        )

    def _lay_out(self) -> None:
        choose = QPushButton(tr("Choose…"))
        choose.clicked.connect(self._choose)
        folder = QHBoxLayout()
        folder.addWidget(self.folder, 1)
        folder.addWidget(choose)
        form = QFormLayout()
        form.setVerticalSpacing(theme.Space.S)
        form.addRow(tr("Embedding model"), folder)
        form.addRow("", _hint(tr("Any folder of sentence-transformers.")))
        form.addRow(tr("Index"), self.index)
        form.addRow(tr("Passages with a question"), self.passages)
        form.addRow(tr("Length of a passage, in tokens"), self.length)
        more = tr(
            "Another model or another length has all papers embedded anew, in the background; "
            "until that is done they are searched as before."
        )
        form.addRow("", _hint(more))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.L, theme.Space.L, theme.Space.L, theme.Space.L)
        layout.setSpacing(theme.Space.L)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def _choose(self) -> None:
        dialog = QFileDialog(self, tr("Folder of the embedding model"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _number(value: int, least: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setValue(value)
    return box


def _hint(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    theme.set_text_role(label, theme.TextRole.CAPTION)
    return label
