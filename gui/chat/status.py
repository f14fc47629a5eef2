"""The line below the composer: model, speed, how full the context is; or what is going on now.

It is part of the first picture of a window: how values are put into words is imported with the
first value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from gui import theme
from gui.elided import ElidedLabel
from gui.i18n import tr

if TYPE_CHECKING:
    from engine.vocabulary import Failed, ModelInfo, Progress, Usage
    from gui.chat.session import Session


class StatusLine(QWidget):
    """Remembers the model and the usage; shows them whenever nothing else is to be told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: ModelInfo | None = None
        self._usage: Usage | None = None
        self._choice = ("", "")  # the model that is chosen, and whether it fits
        self._until_text = False  # what is told stands before the answer: it goes when that begins
        self._counts_draft = False
        self._label = ElidedLabel()
        theme.set_text_role(self._label, theme.TextRole.CAPTION)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedSize(120, 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label, 1)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_rest()

    def text(self) -> str:
        return self._label.text()

    def show_model(self, model: ModelInfo) -> None:
        self._model = model
        self.show_rest()

    def show_choice(self, path: str, sentence: str) -> None:
        """Which model will answer next, and whether it fits: shown until it is loaded."""
        self._choice = (path, sentence)
        if not self._counts_draft:
            self.show_rest()

    def show_usage(self, usage: Usage | None) -> None:
        self._usage = usage
        self.show_rest()

    def show_rest(self) -> None:
        """Nothing is going on."""
        self._until_text = self._counts_draft = False
        self._bar.hide()
        path, sentence = self._choice
        if sentence and (self._model is None or self._model.path != path):
            self._say(sentence)
        elif self._model is None:
            self._say(tr("The model is loaded with the first question"))
        else:
            from gui.chat import present  # noqa: PLC0415 - see above

            self._count(present.status_line(self._model, self._usage))

    def show_progress(self, progress: Progress | None) -> None:
        if progress is None:
            self.show_rest()
            return
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._bar.show()
        self._until_text = True
        self._say(progress.note)

    def follow(self, session: Session) -> None:
        """Say when an answer has to wait for one in another conversation."""
        session.busy_changed.connect(
            lambda busy: self.show_waiting() if busy and session.waits else None
        )
        session.text_arrived.connect(lambda _key, _text: self.end_waiting())

    def show_waiting(self) -> None:
        self._until_text = True
        self._bar.hide()
        self._say(tr("Waits until the answer in another conversation is finished"))

    def end_waiting(self) -> None:
        if self._until_text:
            self.show_rest()

    def show_draft(self, count: Usage | Failed) -> None:
        from gui.chat import present  # noqa: PLC0415 - see above

        self._counts_draft = True
        self._count(present.draft_line(self._model, count))

    def _say(self, sentence: str) -> None:
        self._label.mode = Qt.TextElideMode.ElideRight
        self._label.setText(sentence)

    def _count(self, numbers: str) -> None:
        """The numbers at its end matter most; the name of the model stands above it too."""
        self._label.mode = Qt.TextElideMode.ElideLeft
        self._label.setText(numbers)
