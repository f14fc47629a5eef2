"""One exported file: whether it passed, what that means, and the checks behind it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.vocabulary import Exported
from gui import theme
from gui.finetune.export_words import kind_name, report_lines, report_summary, size_text
from gui.i18n import tr


class ExportResult(QFrame):
    """The details are folded away until they are asked for."""

    chat_wanted = Signal()

    def __init__(self, event: Exported, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        passed = event.report.passed
        theme.set_surface(self, theme.Surface.CARD if passed else theme.Surface.DANGER)
        name = Path(event.path).name if event.path else kind_name(event.report.kind)
        title = QLabel(tr("{name} · {size}", name=name, size=size_text(event.size)))
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_text_role(title, theme.TextRole.HEADING)
        summary = QLabel(report_summary(event.report), wordWrap=True)
        theme.set_text_role(summary, theme.TextRole.SUCCESS if passed else theme.TextRole.DANGER)
        self.checks = QLabel("\n".join(report_lines(event.report)), wordWrap=True)
        self.checks.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_text_role(self.checks, theme.TextRole.MUTED)
        self.checks.setVisible(not passed)
        self.details = QPushButton(tr("Details"))
        self.details.setCheckable(True)
        self.details.setChecked(not passed)
        theme.set_variant(self.details, theme.Variant.GHOST)
        self.details.toggled.connect(self.checks.setVisible)
        self.chat = QPushButton(theme.icon("message-square"), tr("Chat with it"))
        self.chat.clicked.connect(self.chat_wanted)
        self.chat.setVisible(passed)
        words = QVBoxLayout()
        words.setSpacing(theme.Space.XS)
        words.addWidget(title)
        words.addWidget(summary)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(self.details)
        row.addWidget(self.chat)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.L, theme.Space.M, theme.Space.M, theme.Space.M)
        layout.addLayout(row)
        layout.addWidget(self.checks)
