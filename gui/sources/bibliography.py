"""The papers that an answer or a conversation cites, as BibTeX: to the clipboard or into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from engine.child import new_job
from engine.vocabulary import AnyEvent, Bibliography, CitePapers, Done, Failed, PaperId
from gui.i18n import tr, trn
from gui.late import while_alive
from gui.services import Services


class BibTeX(QObject):
    """Asks the papers child and says what came of it."""

    told = Signal(str)

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._window = window

    def copy(self, papers: Sequence[PaperId]) -> None:
        """Put the entries of these papers on the clipboard."""

        def copied(bibtex: str) -> None:
            QApplication.clipboard().setText(bibtex)
            count = bibtex.count("\n@") + bibtex.startswith("@")
            self.told.emit(trn("{n} entry copied as BibTeX", "{n} entries copied as BibTeX", count))

        self._ask(papers, copied)

    def save(self, papers: Sequence[PaperId]) -> None:
        """Write them into a file that the person names."""
        dialog = QFileDialog(self._window, tr("Save the bibliography"), "", tr("BibTeX (*.bib)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("bib")
        dialog.selectFile("hilbert.bib")
        dialog.fileSelected.connect(lambda path: self.save_to(papers, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, papers: Sequence[PaperId], path: Path) -> None:
        def write(bibtex: str) -> None:
            try:
                path.write_text(bibtex, encoding="utf-8")
            except OSError as error:
                reason = error.strerror or str(error)
                self.told.emit(tr("The file could not be written: {reason}", reason=reason))
            else:
                self.told.emit(tr("Saved as {name}", name=path.name))

        self._ask(papers, write)

    def _ask(self, papers: Sequence[PaperId], act: Callable[[str], None]) -> None:
        found = ""

        def hear(event: AnyEvent) -> None:
            nonlocal found
            match event:
                case Bibliography(bibtex=bibtex):
                    found = bibtex
                case Done() if found.strip():
                    act(found)
                case Done():
                    self.told.emit(tr("The cited papers are no longer in the library"))
                case Failed(sentence=sentence, remedy=remedy):
                    self.told.emit(f"{sentence} {remedy}".strip())

        command = CitePapers(job=new_job(), papers=tuple(dict.fromkeys(papers)))
        self._services.papers.send(command, while_alive(self, hear))
