"""One example in full: its question and answer to edit, and the passage that it rests on.

What is typed is announced once the typing rests or the focus leaves, and before another example is
shown: nothing typed is lost.
"""

from __future__ import annotations

import html

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.finetune.table_model import place
from gui.finetune.words import made_words, reason_word
from gui.i18n import tr
from trainer.examples.values import Example, State

_REST = 600  # ms


class ExampleEditor(QFrame):
    """Shows nothing but a hint while no single example is chosen."""

    edited = Signal(object)  # Example
    judged = Signal(object)  # State

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._example: Example | None = None
        self._verdict = QLabel(wordWrap=True)
        theme.set_text_role(self._verdict, theme.TextRole.MUTED)
        self.question = _field(tr("Question"), 72)
        self.answer = _field(tr("Answer"), 120)
        self._system = QLineEdit(placeholderText=tr("None"))
        self._system.setAccessibleName(tr("System prompt"))
        self._source, self._passage = QLabel(wordWrap=True), QLabel(wordWrap=True)
        theme.set_text_role(self._source, theme.TextRole.CAPTION)
        theme.set_text_role(self._passage, theme.TextRole.MUTED)
        self._accept = QPushButton(theme.icon("check"), tr("Accept (A)"))
        self._reject = QPushButton(theme.icon("x"), tr("Reject (R)"))
        self._accept.clicked.connect(lambda: self.judged.emit(State.ACCEPTED))
        self._reject.clicked.connect(lambda: self.judged.emit(State.REJECTED))
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.save)
        for field in (self.question, self.answer, self._system):
            field.textChanged.connect(self._on_typed)
            field.installEventFilter(self)
        self._lay_out()
        theme.changed().connect(self._show_source)
        self.show_example(None)

    def show_example(self, example: Example | None) -> None:
        """Another one, or the same as it now is; what was typed before is announced first."""
        if example is not None and self._example is not None and example.id == self._example.id:
            if self._typed(example) == self._typed(self._example):
                self._example = example
                self._show_verdict()
                return
        else:
            self.save()
        self._example = example
        self._body.setVisible(example is not None)
        self._hint.setVisible(example is None)
        if example is not None:
            self._fill(example)

    def save(self) -> None:
        """Announce what was typed, if anything was."""
        self._rest.stop()
        if self._example is None:
            return
        edited = self._typed(self._example)
        if edited != self._example and edited.question.strip() and edited.answer.strip():
            self._example = edited
            self.edited.emit(edited)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.save()
        return super().eventFilter(watched, event)

    def _typed(self, example: Example) -> Example:
        return msgspec.structs.replace(
            example,
            question=self.question.toPlainText(),
            answer=self.answer.toPlainText(),
            system=self._system.text(),
        )

    def _fill(self, example: Example) -> None:
        for field in (self.question, self.answer, self._system):
            field.blockSignals(True)
        self.question.setPlainText(example.question)
        self.answer.setPlainText(example.answer)
        self._system.setText(example.system)
        for field in (self.question, self.answer, self._system):
            field.blockSignals(False)
        self._show_verdict()
        self._show_source()

    def _show_verdict(self) -> None:
        example = self._example
        if example is None:
            return
        made = made_words(example.origin, example.model)
        why = reason_word(example.reason)
        self._verdict.setText(f"{made} · {why}" if why else made)
        self._accept.setEnabled(example.state is not State.ACCEPTED)
        self._reject.setEnabled(example.state is not State.REJECTED)

    def _show_source(self) -> None:
        example = self._example
        if example is None:
            return
        source = example.source
        self._source.setText(place(example))
        self._source.setVisible(bool(self._source.text()))
        color = theme.current().accent_soft
        lit = f'<span style="background:{color}">{html.escape(source.sentence)}</span>'
        before, after = source.passage[: source.start], source.passage[source.end :]
        self._passage.setText(f"{html.escape(before)}{lit}{html.escape(after)}")
        self._passage.setVisible(bool(source.passage))

    def _on_typed(self) -> None:
        self._rest.start()

    def _lay_out(self) -> None:
        self._hint = QLabel(tr("Choose an example to read and edit it."), wordWrap=True)
        theme.set_text_role(self._hint, theme.TextRole.MUTED)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.Space.S)
        buttons.addWidget(self._accept)
        buttons.addWidget(self._reject)
        buttons.addStretch(1)
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, theme.Space.S, 0)
        inner.setSpacing(theme.Space.S)
        inner.addWidget(self._verdict)
        for title, field, stretch in (
            (tr("Question"), self.question, 2),
            (tr("Answer"), self.answer, 4),
            (tr("System prompt"), self._system, 0),
        ):
            label = QLabel(title)
            label.setBuddy(field)
            theme.set_text_role(label, theme.TextRole.CAPTION)
            inner.addWidget(label)
            inner.addWidget(field, stretch)
        inner.addLayout(buttons)
        inner.addSpacing(theme.Space.S)
        inner.addWidget(self._source)
        inner.addWidget(self._passage)
        inner.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.L, 0, 0, 0)
        layout.addWidget(self._hint)
        layout.addWidget(scroll, 1)


def _field(name: str, least: int) -> QPlainTextEdit:
    field = QPlainTextEdit(tabChangesFocus=True)
    field.setAccessibleName(name)
    field.setMinimumHeight(least)
    return field
