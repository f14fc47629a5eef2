"""The one question when the window is closed with work running."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from gui import theme
from gui.activity.model import Activity
from gui.activity.words import state_line
from gui.i18n import tr, trn


class ClosingQuestion(QMessageBox):
    """Opened with :meth:`open`, it does not hold up the window; ``close_window`` runs on a yes."""

    def __init__(
        self, running: Sequence[Activity], close_window: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._running = running
        self._close_window = close_window
        self.setWindowTitle(tr("Close Hilbert?"))
        self.setText(
            trn("One piece of work is still running.", "{n} pieces of work are still running.",
                len(running))
        )  # fmt: skip
        self.setInformativeText("\n".join(f"{work.title}: {state_line(work)}" for work in running))
        self._leavable = [work for work in running if work.can_be_left]
        self.stay = self._button(tr("Keep Hilbert open"), QMessageBox.ButtonRole.RejectRole)
        self.leave: QPushButton | None = None
        if self._leavable:
            self.leave = self._button(tr("Close, let it go on"), QMessageBox.ButtonRole.AcceptRole)
            theme.set_variant(self.leave, theme.Variant.PRIMARY)
        self.stop = self._button(tr("Stop it and close"), QMessageBox.ButtonRole.DestructiveRole)
        self.setEscapeButton(self.stay)
        self.setDefaultButton(self.leave or self.stay)
        self.buttonClicked.connect(lambda button: self._on_chosen(button is self.leave))

    def _button(self, text: str, role: QMessageBox.ButtonRole) -> QPushButton:
        return self.addButton(text, role)

    def _on_chosen(self, leave: bool) -> None:
        if self.clickedButton() is self.stay:
            return
        for work in self._running:
            if leave and work.can_be_left:
                work.leave()
            else:
                work.cancel()
        self._close_window()
