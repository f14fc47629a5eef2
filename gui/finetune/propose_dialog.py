"""Ask how examples are to be made: from which source, by which model, how many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.models import Model
from engine.remote.entries import Remote
from engine.vocabulary import Collection, CollectionName, ModelSpec
from gui import theme
from gui.finetune.proposals import Kind, Wish
from gui.i18n import tr, trn

_CONTEXT = 4096  # tokens: passages, question and answer fit
_COUNT = 40


class _Writer(NamedTuple):
    """Who writes; ``name`` is kept with each example, ``host`` is where passages are sent."""

    spec: ModelSpec
    name: str
    host: str = ""


class ProposeDialog(QDialog):
    """Modal to the window only; ``wished`` says what was asked for."""

    wished = Signal(object)  # Wish

    def __init__(
        self,
        collections: Sequence[Collection],
        models: Sequence[Model],
        remotes: Sequence[Remote] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Propose examples"))
        self._kinds = QButtonGroup(self)
        self._collection = QComboBox()
        for one in collections:
            if one.papers:
                papers = trn("{n} paper", "{n} papers", one.papers)
                self._collection.addItem(f"{one.name} · {papers}", one.name)
        self._model = QComboBox()
        for model in models:
            if model.header is not None:
                spec = ModelSpec(path=str(model.path), context_length=_CONTEXT)
                self._model.addItem(model.name, _Writer(spec, str(model.id)))
        for remote in remotes:
            writer = _Writer(ModelSpec(path=remote.path), remote.path, remote.address.host)
            self._model.addItem(tr("{name} (not offline)", name=remote.name), writer)
        self._count = QSpinBox(minimum=1, maximum=100_000, value=_COUNT)
        self._count.setGroupSeparatorShown(True)
        self._go = QPushButton(theme.icon("sparkles", theme.Tint.ON_ACCENT), tr("Propose"))
        theme.set_variant(self._go, theme.Variant.PRIMARY)
        self._go.setDefault(True)
        self._go.clicked.connect(self._on_go)
        self._why_not = QLabel(wordWrap=True)
        theme.set_text_role(self._why_not, theme.TextRole.WARNING)
        self._sent = QLabel(wordWrap=True)
        theme.set_text_role(self._sent, theme.TextRole.WARNING)
        self._lay_out()
        self._kinds.idClicked.connect(self._on_kind_changed)
        self._model.currentIndexChanged.connect(self._on_kind_changed)
        self._on_kind_changed()

    @property
    def kind(self) -> Kind:
        return list(Kind)[self._kinds.checkedId()]

    def wish(self) -> Wish:
        writer = self._model.currentData() or _Writer(ModelSpec(path=""), "")
        return Wish(
            kind=self.kind,
            collection=CollectionName(self._collection.currentData() or ""),
            model=writer.spec,
            model_name=writer.name,
            count=self._count.value(),
        )

    def choose(self, kind: Kind) -> None:
        self._kinds.button(list(Kind).index(kind)).setChecked(True)
        self._on_kind_changed()

    def _on_kind_changed(self) -> None:
        written = self.kind is not Kind.PROBLEMS
        for field in (self._collection, self._model):
            self._form.setRowVisible(field, written)
        label = tr("Passages to try") if written else tr("Problems")
        self._form.labelForField(self._count).setText(label)  # type: ignore[attr-defined]
        missing = self._missing() if written else ""
        self._why_not.setText(missing)
        self._why_not.setVisible(bool(missing))
        self._go.setEnabled(not missing)
        host = self._model.currentData().host if written and self._model.count() else ""
        self._sent.setText(tr("The passages that are tried are sent to {host}.", host=host))
        self._sent.setVisible(bool(host))
        self.adjustSize()

    def _missing(self) -> str:
        if not self._collection.count():
            return tr("There are no papers yet. Add some on the Papers page first.")
        return "" if self._model.count() else tr("There is no model yet. Add one under Models.")

    def _on_go(self) -> None:
        self.wished.emit(self.wish())
        self.accept()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        margin = theme.Space.XL
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(theme.Space.XS)
        for number, (title, more) in enumerate(_kinds()):
            button = QRadioButton(title)
            button.setChecked(number == 0)
            self._kinds.addButton(button, number)
            layout.addWidget(button)
            label = QLabel(more, wordWrap=True)
            label.setIndent(theme.Space.XL)
            theme.set_text_role(label, theme.TextRole.MUTED)
            layout.addWidget(label)
            layout.addSpacing(theme.Space.S)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(theme.Space.XL)
        self._form.setVerticalSpacing(theme.Space.M)
        self._form.addRow(tr("Collection"), self._collection)
        self._form.addRow(tr("Model"), self._model)
        self._form.addRow(tr("Passages to try"), self._count)
        layout.addLayout(self._form)
        layout.addSpacing(theme.Space.S)
        layout.addWidget(self._why_not)
        layout.addWidget(self._sent)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._go)
        layout.addSpacing(theme.Space.M)
        layout.addLayout(buttons)
        self.setMinimumWidth(460)


def _kinds() -> tuple[tuple[str, str], ...]:
    """Titles and explanations in the order of Kind."""
    return (
        (
            tr("From papers, as a chat would answer"),
            tr("A question from a passage, answered from what the search finds for it."),
        ),
        (
            tr("From papers, by a stronger model"),
            tr("Question and answer from each passage itself. Choose the best model you have."),
        ),
        (
            tr("Computed problems"),
            tr(
                "Hamiltonians, circuits, Jordan-Wigner, Trotter steps: computed twice and compared."
            ),
        ),
    )
