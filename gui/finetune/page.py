"""The fine-tune page: one tab for each step from papers to a tuned model."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from gui import theme
from gui.finetune.examples import Examples
from gui.finetune.examples_tab import ExamplesTab
from gui.i18n import tr
from gui.services import Services
from gui.toast import Toast


class FinetunePage(QWidget):
    """Nothing is read from disk before the page is first shown."""

    def __init__(self, services: Services, toast: Toast, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.examples = Examples(services)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setAccessibleName(tr("Fine-tune"))
        self.examples_tab = ExamplesTab(self.examples, toast)
        self.tabs.addTab(self.examples_tab, tr("Examples"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.Space.S, 0, 0)
        layout.addWidget(self.tabs)
        self._known = False

    def show_known(self) -> None:
        """The page comes into view: read what there is, once."""
        if not self._known:
            self._known = True
            self.examples.refresh()
