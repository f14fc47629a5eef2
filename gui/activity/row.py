"""One piece of work in the panel: its name, how far it is, and what may be done to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.activity.model import Activity, Phase
from gui.activity.words import state_line
from gui.elided import ElidedLabel
from gui.i18n import tr
from gui.pages.toolbar import icon_button

_DETAIL_HEIGHT = 96
_MARKS = {
    Phase.FINISHED: ("circle-check", theme.Tint.SUCCESS),
    Phase.STOPPED: ("info", theme.Tint.MUTED),
    Phase.FAILED: ("circle-alert", theme.Tint.DANGER),
}


class ActivityRow(QFrame):
    """Follows its activity by itself."""

    dismissed = Signal(object)
    left = Signal()  # the person went to where the work is at home

    def __init__(self, activity: Activity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.activity = activity
        self._mark = QLabel()
        self._title = ElidedLabel()
        self._title.setText(activity.title)
        self._state = QLabel(wordWrap=True)
        self._remedy = QLabel(wordWrap=True)
        for label in (self._state, self._remedy):
            theme.set_text_role(label, theme.TextRole.MUTED)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(activity.title)
        self._pause = icon_button("pause", tr("Pause"))
        self._pause.clicked.connect(self._on_pause)
        self._stop = icon_button("square", tr("Stop"))
        self._stop.clicked.connect(activity.cancel)
        self._show = icon_button("external-link", tr("Show where it runs"))
        self._show.clicked.connect(self._on_show)
        self._close = icon_button("x", tr("Dismiss"))
        self._close.clicked.connect(lambda: self.dismissed.emit(activity))
        self._details = QPushButton(tr("Details"))
        self._details.setCheckable(True)
        theme.set_variant(self._details, theme.Variant.GHOST)
        self._detail = QPlainTextEdit(readOnly=True)
        self._detail.setAccessibleName(tr("Details"))
        self._detail.setFont(theme.mono(theme.Size.CAPTION))
        self._detail.setFixedHeight(_DETAIL_HEIGHT)
        self._detail.hide()
        self._details.toggled.connect(self._detail.setVisible)
        self._lay_out()
        activity.changed.connect(self._follow)
        theme.changed().connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.Space.XS)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        for button in (self._show, self._pause, self._stop, self._close):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.M, theme.Space.XS, theme.Space.S, theme.Space.S)
        layout.setSpacing(theme.Space.XS)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addWidget(self._state)
        layout.addWidget(self._remedy)
        layout.addWidget(self._details, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._detail)

    def _follow(self) -> None:
        activity, phase = self.activity, self.activity.phase
        self._state.setText(state_line(activity))
        self._follow_bar()
        self._pause.setVisible(activity.can_pause)
        paused = phase is Phase.PAUSED
        self._pause.setIcon(theme.icon("play" if paused else "pause"))
        name = tr("Go on") if paused else tr("Pause")
        self._pause.setToolTip(name)
        self._pause.setAccessibleName(name)
        self._stop.setVisible(activity.can_cancel)
        self._show.setVisible(activity.show is not None)
        self._close.setVisible(phase.ended)
        self._mark.setVisible(phase in _MARKS)
        if phase in _MARKS:
            name, tint = _MARKS[phase]
            self._mark.setPixmap(theme.icon(name, tint).pixmap(16, 16))
        role = theme.TextRole.DANGER if phase is Phase.FAILED else theme.TextRole.MUTED
        theme.set_text_role(self._state, role)
        failure = activity.failure
        self._remedy.setText(failure.remedy if failure else "")
        self._remedy.setVisible(bool(failure and failure.remedy))
        self._detail.setPlainText(failure.detail.strip() if failure else "")
        self._details.setVisible(bool(failure and failure.detail.strip()))

    def _follow_bar(self) -> None:
        self._bar.setVisible(not self.activity.phase.ended)
        progress = self.activity.latest
        if progress and progress.total:
            # Per mille: a bar counts in 32 bits, and files have more bytes than that.
            self._bar.setRange(0, 1000)
            self._bar.setValue(min(1000, progress.done * 1000 // progress.total))
        else:
            self._bar.setRange(0, 0)

    def _on_pause(self) -> None:
        self.activity.pause(self.activity.phase is not Phase.PAUSED)

    def _on_show(self) -> None:
        if self.activity.show:
            self.activity.show()
            self.left.emit()
