"""Where a question is written: the text, what to search, which model answers, send or stop.

It is part of the first picture of a window, before it is known which models there are: what is sent
until then is held, and sent as soon as one can answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent, QTextDocument
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.scope import ALL_PAPERS, paper_of
from gui import theme
from gui.i18n import tr

if TYPE_CHECKING:
    from engine.models import Model
    from engine.remote.entries import Remote
    from engine.vocabulary import Collection, CollectionName, Paper, PaperId

_MOST_LINES = 10


class _ElidingCombo(QComboBox):
    """Cuts its text with an ellipsis instead of in the middle of a letter."""

    def sizeHint(self) -> QSize:
        # Qt's own hint leaves no room for the pixel that a style draws around the text.
        return super().sizeHint() + QSize(2 * theme.Space.XS, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.sizeHint().width() <= self.width():
            super().paintEvent(event)
            return
        # The names of styles are many: imported with the first text that may not fit.
        from PySide6.QtWidgets import (  # noqa: PLC0415
            QStyle,
            QStyleOptionComboBox,
            QStylePainter,
        )

        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, field.width() - theme.Space.XS
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class QuestionEdit(QPlainTextEdit):
    """Grows with its text. Enter sends, Shift+Enter breaks the line."""

    submitted = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frameless", True)
        self.setPlaceholderText(tr("Ask a question"))
        self.setAccessibleName(tr("Question"))
        self.setTabChangesFocus(True)
        self.setFont(theme.sans(theme.Size.BODY))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        lines = self._visual_lines()
        spacing = self.fontMetrics().lineSpacing()
        margins = round(2 * self.document().documentMargin())
        self.setFixedHeight(min(lines, _MOST_LINES) * spacing + margins + 2)
        over = lines > _MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if over else _NO_BAR
        self.setVerticalScrollBarPolicy(policy)

    def _visual_lines(self) -> int:
        document: QTextDocument = self.document()
        count, block = 0, document.firstBlock()
        while block.isValid() and count <= _MOST_LINES:
            count += max(block.lineCount(), 1)
            block = block.next()
        return max(count, 1)


_NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class Composer(QFrame):
    """The card at the foot of the chat page."""

    asked = Signal(str)
    stopped = Signal()
    scope_chosen = Signal(str)
    model_chosen = Signal(str)  # path of a model
    model_shown = Signal(str)  # path of the model that is chosen now, whoever chose it
    settings_wanted = Signal()
    files_dropped = Signal(list)
    paper_dropped = Signal(str)  # the path of one paper's file: the question is about it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_surface(self, theme.Surface.CARD)
        self.setAcceptDrops(True)
        self.edit = QuestionEdit(self)
        self.edit.setAcceptDrops(False)
        self.edit.submitted.connect(self._on_submitted)
        self.edit.textChanged.connect(self._update_send)
        self._answering = False
        self._models_known = False
        self._held = ""  # a question that was sent before the models were known
        self._remotes: tuple[Remote, ...] = ()
        self._titles: dict[PaperId, str] = {}
        self._scope = _combo(tr("Where to look for passages"))
        self._scope.activated.connect(lambda: self.scope_chosen.emit(self._scope.currentData()))
        self._model = _combo(tr("Model"))
        self._model.activated.connect(lambda: self.model_chosen.emit(self._model.currentData()))
        self._model.currentIndexChanged.connect(lambda _: self.model_shown.emit(self.model_path()))
        self._settings = _button("sliders-horizontal", tr("Settings of this conversation"))
        self._settings.clicked.connect(self.settings_wanted)
        self._send = _button("arrow-up", tr("Send (Enter)"))
        self._send.setProperty("round", True)
        theme.set_variant(self._send, theme.Variant.PRIMARY)
        self._send.clicked.connect(self._on_send_clicked)
        self._lay_out()
        self.show_collections(())
        self._show_send()

    @property
    def _busy(self) -> bool:
        return self._answering or bool(self._held)

    # --- what it shows ---

    def show_library(self, collections: Sequence[Collection], papers: Sequence[Paper]) -> None:
        """What there is to choose from; single papers are chosen elsewhere and named here."""
        self._titles = {paper.id: paper.title for paper in papers}
        self.show_collections(collections)

    def show_collections(self, collections: Sequence[Collection]) -> None:
        """Offer no papers, all papers, and each collection; keep the choice where it remains."""
        chosen = self.scope()
        self._scope.clear()
        self._scope.addItem(tr("No papers"), "")
        self._scope.addItem(tr("All papers"), ALL_PAPERS)
        for collection in collections:
            self._scope.addItem(collection.name, collection.name)
        self.show_scope(chosen)

    def show_scope(self, scope: CollectionName) -> None:
        paper = paper_of(scope)
        if paper is not None and self._scope.findData(scope) < 0:
            title = self._titles.get(paper, tr("One paper"))
            self._scope.addItem(theme.icon("file-text"), title, scope)
        self._scope.setCurrentIndex(max(self._scope.findData(scope), 0))
        self._show_placeholder()

    def scope(self) -> CollectionName:
        return cast("CollectionName", self._scope.currentData() or "")

    def show_models(self, models: Sequence[Model], chosen: str) -> None:
        self._model.clear()
        for model in models:
            if model.header is not None:
                self._model.addItem(model.name, str(model.path))
        for remote in self._remotes:
            self._add_remote(remote)
        self._model.setEnabled(self._model.count() > 0)
        self._model.setCurrentIndex(0)
        self.show_model(chosen)
        self._models_known = True
        self._update_send()
        self._send_held()

    def show_remotes(self, remotes: Sequence[Remote], chosen: str) -> None:
        """Offer models on servers, marked as what they are, after those of this machine."""
        before = self.model_path()
        for known in self._remotes:
            self._model.removeItem(self._model.findData(known.path))
        self._remotes = tuple(remotes)
        for remote in remotes:
            self._add_remote(remote)
        self._model.setEnabled(self._model.count() > 0)
        self.show_model(before)
        self.show_model(chosen)
        self._update_send()

    def _add_remote(self, remote: Remote) -> None:
        self._model.addItem(tr("{name} (not offline)", name=remote.name), remote.path)
        tip = tr("Runs on {host}: what you ask goes over the network.", host=remote.address.host)
        self._model.setItemData(self._model.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)

    def show_model(self, path: str) -> None:
        """Choose a model; one that is not offered leaves the choice as it is."""
        if (row := self._model.findData(path)) >= 0:
            self._model.setCurrentIndex(row)

    def model_path(self) -> str:
        return self._model.currentData() or ""

    def show_busy(self, busy: bool) -> None:
        self._answering = busy
        self._show_send()

    def write(self, text: str) -> None:
        """Put text into the question, its end ready for more."""
        self.edit.setPlainText(text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self.edit.setFocus()

    # --- what the person does ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        from engine.papers.readers import is_supported  # noqa: PLC0415 - with the first drop

        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            if len(paths) == 1 and is_supported(Path(paths[0])):
                self.paper_dropped.emit(paths[0])
            else:
                self.files_dropped.emit(paths)

    def _on_send_clicked(self) -> None:
        if self._held:
            self.give_back()
        elif self._busy:
            self.stopped.emit()
        else:
            self._on_submitted()

    def _on_submitted(self) -> None:
        text = self.edit.toPlainText().strip()
        if not text or self._busy:
            return
        if not self._models_known:
            self._hold(text)
        elif self.model_path():
            self.edit.clear()
            self.asked.emit(text)

    def _hold(self, text: str) -> None:
        self._held = text
        self.edit.clear()
        self._show_placeholder()
        self._show_send()

    def _send_held(self) -> None:
        """Once it is known which models there are; without any, the question is given back."""
        if self._held and self.model_path():
            text, self._held = self._held, ""
            self._show_placeholder()
            self._show_send()
            self.asked.emit(text)
        else:
            self.give_back()

    def give_back(self) -> bool:
        """Put a question that is held back into the field; says whether there was one."""
        if not self._held:
            return False
        since = self.edit.toPlainText()
        text, self._held = self._held, ""
        self._show_placeholder()
        self._show_send()
        self.write(f"{text}\n{since}" if since else text)
        return True

    def _show_placeholder(self) -> None:
        if self._held:
            words = tr("Your question is sent as soon as everything is loaded")
        else:
            words = tr("Ask your papers a question") if self.scope() else tr("Ask a question")
        self.edit.setPlaceholderText(words)

    def _show_send(self) -> None:
        """The button as it is now: it sends, or it stops."""
        busy = self._busy
        self._send.setIcon(theme.icon("square" if busy else "arrow-up", theme.Tint.ON_ACCENT))
        label = tr("Stop (Esc)") if busy else tr("Send (Enter)")
        self._send.setToolTip(label)
        self._send.setAccessibleName(label)
        self._update_send()

    def _update_send(self) -> None:
        answers = bool(self.model_path()) or not self._models_known
        has_text = bool(self.edit.toPlainText().strip())
        self._send.setEnabled(self._busy or (has_text and answers))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.Space.XS)
        for widget in (self._scope, self._model, self._settings):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.M, theme.Space.S, theme.Space.S, theme.Space.S)
        layout.setSpacing(theme.Space.S)
        layout.addWidget(self.edit)
        layout.addLayout(row)
        self.setTabOrder(self.edit, self._send)


def _combo(name: str) -> QComboBox:
    combo = _ElidingCombo()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    theme.set_variant(combo, theme.Variant.GHOST)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    combo.setMinimumContentsLength(8)
    combo.setMaximumWidth(230)
    combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return combo


def _button(icon: str, label: str) -> QToolButton:
    button = QToolButton()
    tint = theme.Tint.ON_ACCENT if icon == "arrow-up" else theme.Tint.MUTED
    button.setIcon(theme.icon(icon, tint))
    button.setIconSize(QSize(18, 18))
    button.setToolTip(label)
    button.setAccessibleName(label)
    theme.set_variant(button, theme.Variant.ICON)
    return button
