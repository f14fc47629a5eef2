"""A model card as its author wrote it: Markdown, of which nothing is ever fetched or run."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from gui import theme
from gui.i18n import tr


class CardText(QTextBrowser):
    """Pictures are left out; a link is announced by ``anchorClicked``, never followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Model card"))
        self.setOpenLinks(False)
        self.setProperty("surface", "page")
        self.setTabChangesFocus(True)
        self._card = ""
        theme.changed().connect(self._on_theme_changed)

    def show_card(self, markdown: str) -> None:
        self._card = markdown
        # HTML in a card would bring pictures and styles of its own.
        features = QTextDocument.MarkdownFeature
        self.document().setMarkdown(
            markdown, features.MarkdownDialectGitHub | features.MarkdownNoHTML
        )
        self._calm_headings()

    def _on_theme_changed(self) -> None:
        self.show_card(self._card)

    def _calm_headings(self) -> None:
        """Qt makes them up to twice as large as text: too loud inside a card."""
        look = QTextCharFormat()
        look.setFont(theme.sans(theme.Size.BODY, QFont.Weight.DemiBold))
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(look)
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing: neither from the network nor from the disk."""
        return None
