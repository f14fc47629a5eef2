"""Where conversations are put: folders, pins, the bin, and files they come from.

It adds its entries to the menu of a conversation and brings the button beside "New chat".
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from engine.errors import HilbertError
from engine.store import Store, Tree
from engine.vocabulary import ConversationId, JobId, Progress
from gui import theme
from gui.activity import Activity
from gui.chat.bin import BinDialog
from gui.i18n import tr, trn
from gui.pages.toolbar import icon_button
from gui.services import Services
from gui.toast import Toast

_AT_ONCE = 20
"""Conversations that are stored in one go: other work of the store comes in between."""


class Shelving(QObject):
    changed = Signal()

    def __init__(self, services: Services, toast: Toast, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._toast = toast
        self._ground = parent
        self.button = icon_button("ellipsis", tr("Folders, import and the bin"))
        self.button.clicked.connect(self._show_menu)

    # --- one conversation --------------------------------------------------------------------

    def add_to(self, menu: QMenu, key: ConversationId, row: object, folders: list[str]) -> None:
        """The entries for one conversation; ``row`` says where it is now."""
        pinned, here = getattr(row, "pinned", False), getattr(row, "folder", "")
        label = tr("Unpin") if pinned else tr("Pin")
        menu.addAction(theme.icon("pin"), label, partial(self.pin, key, not pinned))
        move = menu.addMenu(theme.icon("folder-open"), tr("Move to folder"))
        for name in folders:
            action = move.addAction(name, partial(self.file, key, name))
            action.setEnabled(name != here)
        if folders:
            move.addSeparator()
        move.addAction(theme.icon("folder-plus"), tr("New folder…"), partial(self._new_folder, key))
        if here:
            move.addAction(tr("Out of the folder"), partial(self.file, key, ""))

    def pin(self, key: ConversationId, pinned: bool) -> None:
        self._services.operations.run(
            lambda store: store.pin(key, pinned), lambda _: self.changed.emit()
        )

    def file(self, key: ConversationId, folder: str) -> None:
        self._services.operations.run(
            lambda store: store.file(key, folder), lambda _: self.changed.emit()
        )

    def _new_folder(self, key: ConversationId) -> None:
        name, chosen = QInputDialog.getText(
            self._ground, tr("New folder"), tr("Name of the folder")
        )
        if chosen and (name := " ".join(name.split())):
            self.file(key, name)

    # --- all of them -------------------------------------------------------------------------

    def _show_menu(self) -> None:
        menu = QMenu(self.button)
        menu.addAction(theme.icon("upload"), tr("Import conversations…"), self._choose_import)
        menu.addAction(theme.icon("download"), tr("Export all…"), self._choose_export)
        menu.addAction(theme.icon("trash-2"), tr("Bin…"), self.open_bin)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def open_bin(self) -> BinDialog:
        dialog = BinDialog(self._services, self._ground)
        dialog.restored.connect(self.changed)
        dialog.open()
        return dialog

    def _choose_export(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._ground, tr("Export all conversations"), "conversations.json", "*.json"
        )
        if chosen:
            self.export_all(Path(chosen))

    def export_all(self, path: Path) -> None:
        from engine.chats import exchange  # noqa: PLC0415 - when it is wanted

        def write(store: Store) -> int:
            found = (store.tree(one.id) for one in store.conversations())
            trees = tuple(tree for tree in found if tree is not None)
            path.write_bytes(exchange.write(trees))
            return len(trees)

        self._services.operations.run(
            write,
            lambda n: self._toast.say(_written(n, path)),
            self._say_fault,
        )

    def _choose_import(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._ground,
            tr("Import conversations of Hilbert, ChatGPT or LM Studio"),
            "",
            "*.json *.zip;;*",
        )
        if chosen:
            self.import_file(Path(chosen))

    def import_file(self, path: Path) -> None:
        from engine.chats.importing import read  # noqa: PLC0415 - when it is wanted

        activity = self._services.activities.begin(tr("Importing {file}", file=path.name))

        def refused(error: HilbertError) -> None:
            activity.fail(error.event(JobId("")))
            self._say_fault(error)

        self._services.operations.run(
            lambda _store: read(path), partial(self._plant, activity, 0), refused
        )

    def _plant(self, activity: Activity, done: int, trees: tuple[Tree, ...]) -> None:
        activity.progress(Progress(done=done, total=len(trees), unit="conversations"))
        if done >= len(trees):
            said = trn("{n} conversation added", "{n} conversations added", len(trees))
            activity.finish(said)
            self._toast.say(said)
            self.changed.emit()
            return

        def plant(store: Store) -> tuple[Tree, ...]:
            for tree in trees[done : done + _AT_ONCE]:
                store.plant(tree)
            return trees

        self._services.operations.run(plant, partial(self._plant, activity, done + _AT_ONCE))

    def _say_fault(self, error: HilbertError) -> None:
        self._toast.say(f"{error.sentence} {error.remedy}")


def _written(n: int, path: Path) -> str:
    return trn(
        "{n} conversation written to {file}",
        "{n} conversations written to {file}",
        n,
        file=path.name,
    )
