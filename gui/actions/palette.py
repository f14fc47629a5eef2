"""The palette: type a few letters of what is wanted, press Enter. It shows every action's keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.actions.model import Actions, rank
from gui.i18n import tr

_WIDTH = 560
_HIGHEST = 420
_KEYS = Qt.ItemDataRole.UserRole
_SECTION = Qt.ItemDataRole.UserRole + 1


class _Delegate(QStyledItemDelegate):
    """Words at the left, section and keys at the right."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + 16)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        rect: QRect = option.rect.adjusted(0, 0, -theme.Space.M, 0)
        parts = [index.data(_SECTION), index.data(_KEYS)]
        painter.save()
        painter.setPen(QColor(theme.current().text_muted))
        painter.setFont(theme.sans(theme.Size.CAPTION))
        text = "   ".join(part for part in parts if part)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class Palette(QFrame):
    """Lies over the window; Esc, a choice, or leaving it closes it."""

    def __init__(self, actions: Actions, ground: QWidget) -> None:
        super().__init__(ground)
        self._actions, self._ground = actions, ground
        self._before: QWidget | None = None
        theme.set_surface(self, theme.Surface.OVERLAY)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("What would you like to do?"))
        self.field.setAccessibleName(tr("Command palette"))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Commands"))
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(self._run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.S] * 4)
        layout.setSpacing(theme.Space.S)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self._none = QLabel(tr("No command is called that. Try another word."))
        theme.set_text_role(self._none, theme.TextRole.MUTED)
        layout.addWidget(self._none)
        ground.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        self._before = QApplication.focusWidget()
        self.field.clear()
        self._fill("")
        self.show()
        self.raise_()
        self._place()
        self.field.setFocus()

    def shown(self) -> list[str]:
        return [self.list.item(row).text() for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress:
                return self._on_key(event)
        elif watched is self.field and event.type() is QEvent.Type.FocusOut:
            self.hide()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        key = Qt.Key(event.key())
        if key in steps:
            row = self.list.currentRow() + steps[key]
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.list.count():
                self._run(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True

    def _fill(self, wanted: str) -> None:
        ranked = [
            (place, section, action)
            for section, action in self._actions.all
            if action.isEnabled()
            and (place := rank(f"{action.text()} {section}", wanted)) is not None
        ]
        self.list.clear()
        for _, section, action in sorted(ranked, key=lambda found: found[0]):
            item = QListWidgetItem(action.text())
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item.setData(_KEYS, keys)
            item.setData(_SECTION, section)
            item.setData(_SECTION + 1, action)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(ranked))
        self._none.setVisible(not ranked)
        if self.isVisible():
            self._place()

    def _run(self, item: QListWidgetItem) -> None:
        action: QAction = item.data(_SECTION + 1)
        self._close()
        action.trigger()

    def _close(self) -> None:
        self.hide()
        if self._before:
            self._before.setFocus()

    def _place(self) -> None:
        width = min(_WIDTH, self._ground.width() - 2 * theme.Space.M)
        highest = min(_HIGHEST, self._ground.height() - 2 * theme.Space.XXL)
        around = self.field.sizeHint().height() + 2 * theme.Space.S
        rows = self.list.sizeHintForRow(0) * self.list.count() + 2 * self.list.frameWidth()
        below = rows if self.list.count() else self._none.sizeHint().height()
        height = min(highest, around + below + 2 * theme.Space.S)
        left = (self._ground.width() - width) // 2
        self.setGeometry(left, theme.Space.XXXL, width, height)
