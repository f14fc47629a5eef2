"""What can be done with the conversation in view besides talking: find, export, code, circuits.

It brings a row of buttons for the page's head and the bar for finding; everything it does is
announced where the rest of the window announces it (a toast, the running work).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget

from engine import adapter_files
from engine.adapter_files import AdapterFile
from engine.errors import HilbertError, translated
from engine.models import Model
from engine.store import Store, Tree
from engine.vocabulary import (
    AdapterSpec,
    AnyEvent,
    CircuitDrawn,
    Failed,
    MessageId,
    Progress,
    Role,
)
from gui import theme
from gui.activity import Activity
from gui.chat import present
from gui.chat.find_bar import FindBar
from gui.chat.session import Session
from gui.i18n import tr
from gui.pages.toolbar import icon_button
from gui.services import Services
from gui.toast import Toast
from gui.transcript import MessageView, TranscriptView

_ENDINGS = {"python": "py", "py": "py", "qiskit": "py", "bash": "sh", "shell": "sh", "sh": "sh",
            "julia": "jl", "latex": "tex", "tex": "tex", "json": "json", "c": "c", "cpp": "cpp",
            "rust": "rs", "javascript": "js", "matlab": "m", "r": "R", "yaml": "yaml",
            "qasm": "qasm", "openqasm": "qasm", "qasm2": "qasm", "qasm3": "qasm"}  # fmt: skip
_FORMATS = ("pdf", "md", "html", "json")


class ChatTools(QObject):
    """Made by the chat page, which places :attr:`bar` and :attr:`find`."""

    def __init__(
        self, services: Services, session: Session, transcript: TranscriptView, toast: Toast
    ) -> None:
        super().__init__(transcript)
        self._services = services
        self._session = session
        self._transcript = transcript
        self._toast = toast
        self._models: list[Model] = []
        self.find = FindBar(transcript)
        self.bar = self._make_bar()
        transcript.code_saved.connect(self._on_code_saved)
        transcript.circuit_wanted.connect(self._on_circuit_wanted)
        transcript.rewritten.connect(self.find.refresh)
        self.find.closed.connect(transcript.setFocus)

    def bind_keys(self, page: QWidget) -> None:
        """Ctrl+F finds, Ctrl+E exports."""
        QShortcut(QKeySequence.StandardKey.Find, page).activated.connect(self.open_find)
        QShortcut(QKeySequence("Ctrl+E"), page).activated.connect(self._show_menu)

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.Space.XS)
        find = icon_button("search", tr("Find in this conversation (Ctrl+F)"))
        find.clicked.connect(self.open_find)
        compare = icon_button("git-branch", tr("Compare two models on a question"))
        compare.clicked.connect(self.open_compare)
        self._export = icon_button("download", tr("Export this conversation (Ctrl+E)"))
        self._export.clicked.connect(self._show_menu)
        for button in (find, compare, self._export):
            row.addWidget(button)
        return bar

    def leave_find(self) -> bool:
        """Close the bar for finding; says whether it was open."""
        was_open = self.find.isVisible()
        if was_open:
            self.find.leave()
        return was_open

    def overrule(self) -> None:
        """Have the newest answer that was routed the other way."""
        for view in reversed(self._transcript.messages()):
            if view.routing:
                self._transcript.action_activated.emit(view.id, view.routing.actions[0])
                return
        self._toast.say(tr("No router has decided here. One is switched on in the settings."))

    # --- compare -----------------------------------------------------------------------------

    def show_models(self, models: Sequence[Model]) -> None:
        self._models = [model for model in models if model.header is not None]

    def open_compare(self) -> None:
        """Each model, and each with the adapters made for its architecture."""
        if not self._models:
            self._toast.say(tr("There is no model to compare yet. Add one on the Models page."))
            return
        self._services.operations.run(lambda _store: adapter_files.available(), self._compare)

    def _compare(self, adapters: Sequence[AdapterFile]) -> None:
        from gui.chat.compare import CompareDialog  # noqa: PLC0415 - when it is wanted

        choices = []
        for model in self._models:
            choices.append((model.name, model.spec()))
            fitting = [a for a in adapters if a.architecture == _architecture(model)]
            for adapter in fitting:
                spec = AdapterSpec(str(adapter.path))
                with_it = msgspec.structs.replace(model.spec(), adapters=(spec,))
                choices.append((f"{model.name} + {adapter.name}", with_it))
        asked = [m.text for m in self._session.branch.messages if m.role is Role.USER]
        CompareDialog(self._services, choices, asked[::-1], self._transcript.window()).open()

    def open_find(self) -> None:
        if self._session.branch.messages:
            self.find.open()

    # --- export ------------------------------------------------------------------------------

    def _show_menu(self) -> None:
        menu = QMenu(self._export)
        names = {
            "pdf": tr("PDF, with formulas and cited papers…"),
            "md": tr("Markdown…"),
            "html": tr("HTML, one file…"),
            "json": tr("JSON, with every branch…"),
        }
        for ending in _FORMATS:
            menu.addAction(names[ending], partial(self._choose_file, ending))
        menu.setEnabled(bool(self._session.branch.messages))
        menu.popup(self._export.mapToGlobal(self._export.rect().bottomLeft()))

    def _choose_file(self, ending: str) -> None:
        name = _file_name(self._session.conversation.title) or tr("conversation")
        chosen, _ = QFileDialog.getSaveFileName(
            self._transcript, tr("Export this conversation"), f"{name}.{ending}", f"*.{ending}"
        )
        if chosen:
            path = Path(chosen)
            self.export(path if path.suffix else path.with_suffix(f".{ending}"))

    def export(self, path: Path) -> None:
        """Write the conversation in view in the format that the file's ending names."""
        key = self._session.conversation.id
        if path.suffix.lower() == ".pdf":
            self._services.operations.run(lambda store: store.tree(key), partial(self._print, path))
            return
        preamble = self._transcript.formulas.preamble

        def write(store: Store) -> None:
            tree = store.tree(key)
            if tree is not None:
                path.write_bytes(_written(tree, path.suffix.lower(), preamble))

        self._services.operations.run(write, lambda _: self._say_written(path), self._say_fault)

    def _print(self, path: Path, tree: Tree | None) -> None:
        from engine.chats.turns import bibliography, title  # noqa: PLC0415 - when it is wanted
        from gui.transcript.printing import Printing  # noqa: PLC0415

        if tree is None:
            return
        messages = present.views(self._session.branch)
        heading = f"# {title(tree)}"
        if entries := bibliography(tree):
            listed = "\n".join(f"- {entry}" for entry in entries)
            messages.append(_note("cited", f"## {tr('Cited papers')}\n\n{listed}"))
        job = Printing([_note("title", heading), *messages], path, self._transcript.formulas, self)
        activity = self._services.activities.begin(
            tr("Writing {file}", file=path.name), cancel=job.cancel
        )
        job.progressed.connect(
            lambda done, total: activity.progress(Progress(done=done, total=total, unit="pages"))
        )
        job.finished.connect(
            lambda _pages: activity.finish(tr("{file} is written", file=path.name))
        )
        job.finished.connect(lambda _pages: self._say_written(path))
        job.failed.connect(lambda _why: self._on_not_printed(activity, path))
        job.start()

    def _on_not_printed(self, activity: Activity, path: Path) -> None:
        failed = Failed(
            kind=translated(PermissionError(13, "not writable", str(path))).kind,
            sentence=tr("{file} could not be written.", file=path.name),
            remedy=tr("Choose another folder, or close the program that shows it."),
        )
        activity.fail(failed)
        self._toast.say(f"{failed.sentence} {failed.remedy}")

    def _say_written(self, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        self._toast.say(
            tr("{file} is written", file=path.name),
            tr("Show folder"),
            lambda: QDesktopServices.openUrl(folder),
        )

    def _say_fault(self, error: HilbertError) -> None:
        self._toast.say(f"{error.sentence} {error.remedy}")

    # --- code --------------------------------------------------------------------------------

    def _on_code_saved(self, program: str, language: str) -> None:
        ending = _ENDINGS.get(language, "txt")
        chosen, _ = QFileDialog.getSaveFileName(
            self._transcript, tr("Save this code"), f"code.{ending}", f"*.{ending};;*"
        )
        if chosen:
            self.save_code(Path(chosen), program)

    def save_code(self, path: Path, program: str) -> None:
        text = program if program.endswith("\n") else program + "\n"
        self._services.operations.run(
            lambda _store: path.write_text(text, encoding="utf-8"),
            lambda _: self._say_written(path),
            self._say_fault,
        )

    def _on_circuit_wanted(self, program: str, language: str) -> None:
        self._transcript.formulas.draw_circuit(program, language, self._on_circuit)

    def _on_circuit(self, event: AnyEvent) -> None:
        from gui.chat.circuit import CircuitDialog  # noqa: PLC0415 - when it is wanted

        match event:
            case CircuitDrawn():
                CircuitDialog(event, self._transcript.window()).open()
            case Failed():
                self._toast.say(f"{event.sentence} {event.remedy}".strip())


def _architecture(model: Model) -> str:
    return model.header.architecture if model.header is not None else ""


def _note(key: str, text: str) -> MessageView:
    return MessageView(MessageId(key), Role.ASSISTANT, text)


def _file_name(title_: str) -> str:
    """The title without what file systems do not take."""
    kept = "".join(char if char.isalnum() or char in " -_" else " " for char in title_)
    return " ".join(kept.split())[:60]


def _written(tree: Tree, ending: str, preamble: str) -> bytes:
    from engine.chats import exchange, html, markdown  # noqa: PLC0415 - when it is wanted

    match ending:
        case ".json":
            return exchange.write((tree,))
        case ".html":
            return html.write(tree, preamble).encode()
    return markdown.write(tree).encode()
