"""Make files of a finished run: which kinds, how large, how far, and what the gate found."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import (
    ExportChoice,
    Exported,
    ExportKind,
    ExportPlanned,
    Failed,
    Progress,
)
from gui import theme
from gui.banner import FaultBanner
from gui.finetune.export_result import ExportResult
from gui.finetune.export_words import kind_name, kind_use, size_text
from gui.finetune.exports import Exports
from gui.finetune.upload_dialog import UploadDialog
from gui.i18n import tr

_CHOSEN = (ExportKind.ADAPTER, ExportKind.Q8_0)


class ExportDialog(QDialog):
    """``made`` says that the lists of models and adapters have changed."""

    made = Signal(object)  # Exported
    chat_wanted = Signal(object)  # Exported

    def __init__(self, exports: Exports, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.exports = exports
        self.setWindowTitle(tr("Export {run}", run=exports.run))
        self.boxes: dict[ExportKind, QCheckBox] = {}
        self._choices: dict[ExportKind, ExportChoice] = {}
        self._free = 0
        self.banner = FaultBanner()
        self._rows = QGridLayout()
        self._total = QLabel(wordWrap=True)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(tr("Progress"))
        self._note = QLabel()
        theme.set_text_role(self._note, theme.TextRole.MUTED)
        self._results = QVBoxLayout()
        self.go = QPushButton(theme.icon("box", theme.Tint.ON_ACCENT), tr("Export"))
        self.stop = QPushButton(tr("Stop"))
        self.send = QPushButton(theme.icon("upload"), tr("Upload…"))
        self._lay_out()
        self._connect()
        self._show_busy(exports.busy)
        for event in exports.done:
            self._show_result(event)
        exports.plan()

    @property
    def chosen(self) -> list[ExportKind]:
        return [kind for kind, box in self.boxes.items() if box.isChecked()]

    # --- what was heard ---

    def _on_planned(self, planned: ExportPlanned) -> None:
        self._free = planned.free
        for row, choice in enumerate(planned.choices):
            if choice.kind not in self.boxes:
                self._add_row(row, choice)
        self._show_total()

    def _on_progress(self, progress: Progress) -> None:
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._note.setText(progress.note)

    def _on_exported(self, event: Exported) -> None:
        self._show_result(event)
        if event.path:
            self.made.emit(event)

    def _on_failed(self, failed: Failed) -> None:
        self.banner.tell(failed)
        if not self.boxes:
            self._total.clear()

    def _on_go(self) -> None:
        self.banner.hide()
        while item := self._results.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.exports.start(self.chosen)

    def _on_send(self) -> None:
        dialog = UploadDialog(self.exports, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # --- what is shown ---

    def _add_row(self, row: int, choice: ExportChoice) -> None:
        box = QCheckBox(kind_name(choice.kind))
        box.setEnabled(choice.possible)
        box.setChecked(choice.possible and choice.kind in _CHOSEN)
        box.setAccessibleDescription(kind_use(choice.kind))
        box.toggled.connect(self._show_total)
        self.boxes[choice.kind] = box
        self._choices[choice.kind] = choice
        more = QLabel(kind_use(choice.kind) if choice.possible else choice.reason, wordWrap=True)
        theme.set_text_role(more, theme.TextRole.MUTED)
        size = QLabel(size_text(choice.size) if choice.possible else "")
        size.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, widget in enumerate((box, more, size)):
            self._rows.addWidget(widget, row, column)

    def _show_total(self) -> None:
        if not self.boxes:
            theme.set_text_role(self._total, theme.TextRole.MUTED)
            self._total.setText(tr("Working out what can be exported…"))
            self.go.setEnabled(False)
            return
        size = sum(self._choices[kind].size for kind in self.chosen)
        fits = size < self._free
        theme.set_text_role(self._total, theme.TextRole.MUTED if fits else theme.TextRole.WARNING)
        self._total.setText(
            tr(
                "Together {size}; {free} are free.",
                size=size_text(size),
                free=size_text(self._free),
            )
            if self.chosen
            else tr("Choose at least one kind of file.")
        )
        self.go.setEnabled(bool(self.chosen) and fits and not self.exports.busy)

    def _show_result(self, event: Exported) -> None:
        result = ExportResult(event)
        result.chat_wanted.connect(partial(self.chat_wanted.emit, event))
        self._results.addWidget(result)
        if event.path:
            self.send.setEnabled(True)

    def _show_busy(self, busy: bool) -> None:
        for widget in (self._bar, self._note, self.stop):
            widget.setVisible(busy)
        self.go.setVisible(not busy)
        self.stop.setEnabled(busy)
        for kind, box in self.boxes.items():
            box.setEnabled(not busy and self._choices[kind].possible)
        self._show_total()

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.exports.cancel()

    # --- set-up ---

    def _connect(self) -> None:
        exports = self.exports
        exports.planned.connect(self._on_planned)
        exports.progressed.connect(self._on_progress)
        exports.exported.connect(self._on_exported)
        exports.busy_changed.connect(self._show_busy)
        exports.failed.connect(self._on_failed)
        self.go.clicked.connect(self._on_go)
        self.stop.clicked.connect(self._on_stop)
        self.send.clicked.connect(self._on_send)

    def _lay_out(self) -> None:
        theme.set_variant(self.go, theme.Variant.PRIMARY)
        self.go.setDefault(True)
        self._rows.setHorizontalSpacing(theme.Space.L)
        self._rows.setVerticalSpacing(theme.Space.M)
        self._rows.setColumnStretch(1, 1)
        self._results.setSpacing(theme.Space.S)
        told = QLabel(
            tr(
                "Every file is compared with the trained model before it is offered: a file that "
                "does not answer like it is removed."
            ),
            wordWrap=True,
        )
        theme.set_text_role(told, theme.TextRole.MUTED)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, theme.Space.S, 0)
        inner.setSpacing(theme.Space.L)
        inner.addWidget(told)
        inner.addLayout(self._rows)
        inner.addLayout(self._results)
        inner.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        self.send.setEnabled(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.Space.S)
        buttons.addWidget(self._total, 1)
        for button in (self.send, close, self.stop, self.go):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        margin = theme.Space.XL
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(self.banner)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._note)
        layout.addWidget(self._bar)
        layout.addLayout(buttons)
        self.resize(680, 560)
