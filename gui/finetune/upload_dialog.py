"""Send exported files to a hub: what leaves the machine is shown first, and only that is sent."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import Failed, UploadPlanned
from gui import theme
from gui.banner import FaultBanner
from gui.finetune.export_words import size_text
from gui.finetune.exports import Exports
from gui.i18n import tr

_NAME = int(Qt.ItemDataRole.UserRole)


class UploadDialog(QDialog):
    """Closed by Cancel, or once everything is sent."""

    def __init__(self, exports: Exports, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exports = exports
        self.setWindowTitle(tr("Upload to a hub"))
        self.banner = FaultBanner()
        self.files = QListWidget()
        self.files.setAccessibleName(tr("What leaves this machine"))
        self.card = QPlainTextEdit(readOnly=True)
        self.card.setAccessibleName(tr("Model card"))
        self.card.setFont(theme.mono(theme.Size.CAPTION))
        self.repository = QLineEdit(placeholderText=tr("name/model"))
        self.token = QLineEdit(placeholderText=tr("The one that this machine is logged in with"))
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.private = QCheckBox(tr("Only I can see it"))
        self.private.setChecked(True)
        self.sent = QLabel(wordWrap=True)
        self.sent.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_text_role(self.sent, theme.TextRole.SUCCESS)
        self.go = QPushButton(theme.icon("upload", theme.Tint.ON_ACCENT), tr("Upload"))
        self._lay_out()
        exports.upload_planned.connect(self._on_planned)
        exports.failed.connect(self._on_failed)
        exports.uploaded.connect(self._on_uploaded)
        exports.busy_changed.connect(self._update)
        self.repository.textChanged.connect(self._update)
        self.files.itemChanged.connect(self._update)
        self.go.clicked.connect(self._on_go)
        self._update()
        exports.plan_upload()

    @property
    def chosen(self) -> list[str]:
        items = (self.files.item(row) for row in range(self.files.count()))
        return [str(i.data(_NAME)) for i in items if i.checkState() is Qt.CheckState.Checked]

    def _on_planned(self, planned: UploadPlanned) -> None:
        self.files.clear()
        for file in planned.files:
            text = tr("{name} · {size}", name=file.name, size=size_text(file.size))
            item = QListWidgetItem(text)
            item.setData(_NAME, file.name)
            item.setCheckState(Qt.CheckState.Checked)
            self.files.addItem(item)
        self.card.setPlainText(planned.card)
        self._update()

    def _on_failed(self, failed: Failed) -> None:
        self.banner.tell(failed)

    def _on_uploaded(self, address: str) -> None:
        self.sent.setText(tr("Sent to {address}", address=address))
        self.sent.show()

    def _on_go(self) -> None:
        self.banner.hide()
        self.sent.hide()
        self._exports.upload(
            self.repository.text().strip(),
            self.chosen,
            self.private.isChecked(),
            self.token.text().strip(),
        )

    def _update(self) -> None:
        ready = bool(self.repository.text().strip() and self.chosen)
        self.go.setEnabled(ready and not self._exports.busy)

    def _lay_out(self) -> None:
        theme.set_variant(self.go, theme.Variant.PRIMARY)
        self.go.setDefault(True)
        self.sent.hide()
        told = QLabel(
            tr(
                "These files leave this machine, and nothing else does: no papers, no examples. "
                "The weights can hold sentences of the papers that they were trained on."
            ),
            wordWrap=True,
        )
        theme.set_text_role(told, theme.TextRole.MUTED)
        self.files.setMaximumHeight(120)
        form = QFormLayout()
        form.setHorizontalSpacing(theme.Space.XL)
        form.setVerticalSpacing(theme.Space.M)
        form.addRow(tr("Repository"), self.repository)
        form.addRow(tr("Token"), self.token)
        form.addRow("", self.private)
        cancel = QPushButton(tr("Close"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        margin = theme.Space.XL
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(self.banner)
        layout.addWidget(told)
        layout.addWidget(self.files)
        layout.addWidget(self.card, 1)
        layout.addLayout(form)
        layout.addWidget(self.sent)
        layout.addLayout(buttons)
        self.resize(640, 620)
