"""A model on a server: its address, its name there, and the key, which goes into the keyring.

The server is asked for its models only when the person presses the button that says so.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import HilbertError
from engine.remote import entries, keys
from engine.remote.address import Address
from engine.remote.entries import Remote
from engine.remote.server import Server
from gui import theme
from gui.i18n import tr, trn
from gui.operations import Operations


class RemoteDialog(QDialog):
    """Adds a model on a server, or changes one. ``saved`` carries it once it is on disk."""

    saved = Signal(object)  # Remote
    _answered = Signal(object)  # list of models | HilbertError

    def __init__(
        self, operations: Operations, remote: Remote | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._before = remote
        title = tr("Change a model on a server") if remote else tr("Add a model on a server")
        self.setWindowTitle(title)
        self.setMinimumWidth(520)
        self._address = QLineEdit(remote.address.base if remote else "")
        self._address.setPlaceholderText("http://server:8000/v1")
        self._key = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._key.setPlaceholderText(tr("Leave empty to keep it as it is") if remote else "")
        self._model = QComboBox(editable=True)
        self._model.setEditText(remote.address.model if remote else "")
        self._name = QLineEdit(remote.name if remote else "")
        self._name.setPlaceholderText(tr("As the server calls it"))
        self._ask = QPushButton(tr("Ask the server for its models"))
        self._ask.clicked.connect(self._on_ask_clicked)
        self._said = QLabel(wordWrap=True)
        self._server: Server | None = None  # that is being asked
        self._asking: threading.Thread | None = None
        self._answered.connect(self._on_answered)
        self._lay_out()
        self._address.textChanged.connect(self._update)
        self._model.editTextChanged.connect(self._update)
        self._update()

    # --- what the person does ---

    def _on_ask_clicked(self) -> None:
        try:
            address = self._entered()
        except HilbertError as error:
            self._tell(error)
            return
        if self._asking is not None:
            return
        self._say(tr("Asking {host}…", host=address.host))
        key = self._key.text()
        self._asking = threading.Thread(target=self._list, args=(address, key), daemon=True)
        self._asking.start()

    def _list(self, address: Address, key: str) -> None:
        """On a thread of its own: neither the window nor the store waits for a server."""
        self._server = Server(address, key or keys.load(address.base), quick=True)
        try:
            found: object = self._server.models()
        except HilbertError as error:
            found = error
        self._answered.emit(found)

    def done(self, result: int) -> None:
        """Nobody waits for the server any more."""
        if self._asking is not None and self._server is not None:
            self._server.stop()
            self._asking.join(timeout=1)
        super().done(result)

    def _on_answered(self, found: list[dict[str, object]] | HilbertError) -> None:
        self._asking = None
        if isinstance(found, HilbertError):
            self._tell(found)
        else:
            self._show_models(found)

    def _show_models(self, found: list[dict[str, object]]) -> None:
        chosen = self._model.currentText()
        self._model.clear()
        for model in found:
            self._model.addItem(str(model["id"]))
        self._model.setEditText(chosen or self._model.itemText(0))
        self._say(trn("The server has {n} model.", "The server has {n} models.", len(found)))

    def _on_accepted(self) -> None:
        try:
            address = self._entered()
        except HilbertError as error:
            self._tell(error)
            return
        remote = Remote(self._name.text().strip() or address.name, address)
        key = self._key.text()

        def save(_store: object) -> Remote:
            if key or self._before is None:
                keys.save(address.base, key)
            entries.save(remote, self._before)
            return remote

        self._operations.run(save, self._on_saved, self._tell)

    def _on_saved(self, remote: Remote) -> None:
        self.saved.emit(remote)
        self.accept()

    def _entered(self) -> Address:
        return Address(Address.of(self._address.text()).base, self._model.currentText().strip())

    # --- what it shows ---

    def _update(self) -> None:
        has_address = bool(self._address.text().strip())
        self._ask.setEnabled(has_address)
        self._save.setEnabled(has_address and bool(self._model.currentText().strip()))

    def _say(self, text: str) -> None:
        theme.set_text_role(self._said, theme.TextRole.MUTED)
        self._said.setText(text)

    def _tell(self, error: HilbertError) -> None:
        theme.set_text_role(self._said, theme.TextRole.DANGER)
        self._said.setText(f"{error.sentence} {error.remedy}")

    def _lay_out(self) -> None:
        warning = QLabel(
            tr(
                "Not offline: questions, passages of papers and answers go over the network to "
                "this server. It must speak the OpenAI protocol, as vLLM and llama-server do."
            ),
            wordWrap=True,
        )
        theme.set_text_role(warning, theme.TextRole.MUTED)
        form = QFormLayout()
        form.setHorizontalSpacing(theme.Space.L)
        form.setVerticalSpacing(theme.Space.S)
        for label, control in (
            (tr("Address"), self._address),
            (tr("API key"), self._key),
            (tr("Model"), self._model),
            (tr("Name"), self._name),
        ):
            control.setAccessibleName(label)
            form.addRow(label, control)
        self._key.setToolTip(tr("Kept in the keyring of this system, never in a file."))
        row = QHBoxLayout()
        row.addWidget(self._ask)
        row.addStretch(1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setText(tr("Save"))
        theme.set_variant(self._save, theme.Variant.PRIMARY)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.XL] * 4)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(warning)
        layout.addLayout(form)
        layout.addLayout(row)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
