"""The panel that lists running work, and the button in the rail that opens it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.activity.model import Activities, Activity, Phase
from gui.activity.row import ActivityRow
from gui.activity.words import fraction, summary
from gui.i18n import tr
from gui.late import while_alive

_WIDTH = 380
_HIGHEST = 440
_RING = 30
KEY = "Ctrl+J"


class ActivityButton(QToolButton):
    """In the rail: an icon, with a ring around it that fills while something runs."""

    def __init__(self, activities: Activities, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._activities = activities
        self._unseen = False
        self.setIcon(theme.icon("activity", theme.Tint.TEXT))
        self.setIconSize(QSize(18, 18))
        self.setFixedSize(40, 40)
        self.setCheckable(True)
        theme.set_variant(self, theme.Variant.ICON)
        activities.list_changed.connect(self._follow)
        activities.changed.connect(while_alive(self, lambda _activity: self._follow()))
        activities.ended.connect(while_alive(self, self._on_ended))
        theme.changed().connect(self.update)
        self._follow()

    def seen(self) -> None:
        """What failed while nobody looked has been looked at."""
        self._unseen = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        running = self._activities.running
        if not running and not self._unseen:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.current()
        if running:
            self._paint_ring(painter, fraction(running), colors)
        if self._unseen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.danger))
            painter.drawEllipse(QRectF(self.width() - 13, 6, 7, 7))
        painter.end()

    def _paint_ring(self, painter: QPainter, done: float | None, colors: theme.Theme) -> None:
        side = QRectF((self.width() - _RING) / 2, (self.height() - _RING) / 2, _RING, _RING)
        painter.setPen(QPen(QColor(colors.border_strong), 2))
        painter.drawEllipse(side)
        painter.setPen(QPen(QColor(colors.accent), 2.5, c=Qt.PenCapStyle.RoundCap))
        # A quarter stands for work that does not know its end: nothing turns while nobody looks.
        painter.drawArc(side, 90 * 16, -int((0.25 if done is None else max(done, 0.02)) * 5760))

    def _follow(self) -> None:
        text = summary(self._activities.running)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({KEY})")
        self.update()

    def _on_ended(self, activity: Activity) -> None:
        if activity.phase is Phase.FAILED and not self.isChecked():
            self._unseen = True
        self._follow()


class ActivityPanel(QFrame):
    """Lies over the page beside the rail; Esc or a click elsewhere closes it."""

    closed = Signal()

    def __init__(self, activities: Activities, ground: QWidget) -> None:
        super().__init__(ground)
        self._activities = activities
        self._ground = ground
        self._rows: dict[Activity, ActivityRow] = {}
        theme.set_surface(self, theme.Surface.OVERLAY)
        self.setAccessibleName(tr("Activity"))
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clear = QPushButton(tr("Clear finished"))
        theme.set_variant(self._clear, theme.Variant.GHOST)
        self._clear.clicked.connect(activities.dismiss_ended)
        self._empty = QLabel(
            tr("Nothing is running. Imports, downloads and training appear here."), wordWrap=True
        )
        theme.set_text_role(self._empty, theme.TextRole.MUTED)
        self._list = QVBoxLayout()
        self._lay_out()
        activities.list_changed.connect(self._follow)
        activities.ended.connect(while_alive(self, lambda _activity: self._follow()))
        ground.installEventFilter(self)
        self.hide()
        self._follow()

    def open(self) -> None:
        self.show()
        self.raise_()
        self.place()
        self.setFocus()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def close_(self) -> None:
        if self.isVisible():
            app = QApplication.instance()
            assert app is not None
            app.removeEventFilter(self)
            self.hide()
            self.closed.emit()

    def place(self) -> None:
        """At the foot of the window, right of the rail."""
        height = min(self.sizeHint().height(), _HIGHEST, self._ground.height() - 2 * theme.Space.M)
        self.resize(_WIDTH, height)
        left = theme.RAIL + theme.Space.S
        self.move(left, self._ground.height() - height - theme.Space.M)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.isVisible():
            return False
        if watched is self._ground and event.type() is QEvent.Type.Resize:
            self.place()
        elif isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            at: QPoint = self.mapFromGlobal(event.globalPosition().toPoint())
            on_button = isinstance(watched, ActivityButton)
            if isinstance(watched, QWidget) and not self.rect().contains(at) and not on_button:
                self.close_()
        return False

    def _lay_out(self) -> None:
        title = QLabel(tr("Activity"))
        theme.set_text_role(title, theme.TextRole.HEADING)
        head = QHBoxLayout()
        head.setContentsMargins(theme.Space.M, 0, theme.Space.XS, 0)
        head.addWidget(title, 1)
        head.addWidget(self._clear)
        inside = QWidget()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.Space.S)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._list)
        column.addStretch(1)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for layer in (inside, self._area.viewport()):
            layer.setAutoFillBackground(False)  # the panel's own ground shows through
        self._inside = inside
        quiet = QHBoxLayout()
        quiet.setContentsMargins(theme.Space.M, 0, theme.Space.M, theme.Space.S)
        quiet.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.XS, theme.Space.S, theme.Space.XS, theme.Space.S)
        layout.setSpacing(theme.Space.XS)
        layout.addLayout(head)
        layout.addLayout(quiet)
        layout.addWidget(self._area)

    def sizeHint(self) -> QSize:
        rows = self._inside.sizeHint().height() if self._rows else 0
        inside = _WIDTH - 4 * theme.Space.M
        note = 0 if self._rows else self._empty.heightForWidth(inside) + theme.Space.M
        return QSize(_WIDTH, rows + note + 64)

    def _follow(self) -> None:
        wanted = self._activities.all
        for activity in [known for known in self._rows if known not in wanted]:
            row = self._rows.pop(activity)
            row.hide()
            row.deleteLater()
        for place, activity in enumerate(wanted):
            if activity not in self._rows:
                row = self._rows[activity] = ActivityRow(activity)
                row.dismissed.connect(self._activities.dismiss)
                row.left.connect(self.close_)
                self._list.insertWidget(place, row)
        self._empty.setVisible(not wanted)
        self._area.setVisible(bool(wanted))
        self._clear.setVisible(any(activity.phase.ended for activity in wanted))
        if self.isVisible():
            self.place()
