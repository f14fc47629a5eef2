"""The models on servers, in a strip of the models page: one line each, marked as not offline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.remote import entries
from engine.remote.entries import Remote
from gui import theme
from gui.i18n import tr
from gui.models.remote import RemoteDialog
from gui.operations import Operations
from gui.toast import Toast


class RemoteStrip(QWidget):
    """``changed`` says that the list is another one now; ``chat_wanted`` carries an address."""

    changed = Signal()
    chat_wanted = Signal(str)

    def __init__(self, operations: Operations, toast: Toast, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._toast = toast
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.Space.XS)
        add = QPushButton(theme.icon("plus"), tr("Add a model on a server…"))
        theme.set_variant(add, theme.Variant.GHOST)
        add.clicked.connect(lambda: self._edit(None))
        row = QHBoxLayout()
        row.addWidget(add)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.Space.XS)
        layout.addLayout(self._rows)
        layout.addLayout(row)
        self.refresh()

    def refresh(self) -> None:
        self._operations.run(lambda _store: entries.available(), self._show)

    def _show(self, remotes: Sequence[Remote]) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for remote in remotes:
            self._rows.addWidget(self._row(remote))

    def _row(self, remote: Remote) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.Space.S)
        name = QLabel(remote.name)
        where = QLabel(
            tr(
                "{model} on {host} · not offline",
                model=remote.address.model,
                host=remote.address.host,
            )
        )
        theme.set_text_role(where, theme.TextRole.MUTED)
        row.addWidget(name)
        row.addWidget(where, 1)
        for label, act in (
            (tr("Chat with it"), lambda: self.chat_wanted.emit(remote.path)),
            (tr("Change…"), lambda: self._edit(remote)),
            (tr("Remove"), lambda: self._remove(remote)),
        ):
            button = QPushButton(label)
            button.setAccessibleName(f"{label} {remote.name}")
            theme.set_variant(button, theme.Variant.GHOST)
            button.clicked.connect(lambda _=False, do=act: do())
            row.addWidget(button)
        return box

    def _edit(self, remote: Remote | None) -> None:
        dialog = RemoteDialog(self._operations, remote, self)
        dialog.saved.connect(lambda _remote: self._on_changed())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self, remote: Remote) -> None:
        def undo() -> None:
            self._operations.run(lambda _store: entries.save(remote), lambda _: self._on_changed())

        def done(_: None) -> None:
            self._on_changed()
            self._toast.say(tr("{name} removed", name=remote.name), tr("Undo"), undo)

        self._operations.run(lambda _store: entries.remove(remote), done)

    def _on_changed(self) -> None:
        self.refresh()
        self.changed.emit()
