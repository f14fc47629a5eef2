"""How papers are searched is chosen in a dialog; one paper can be what a question is about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.scope import paper_of, scope_of
from engine.vocabulary import CollectionName, Failed, IndexKind, LibrarySettings, Paper, PaperId
from gui.chat.composer import Composer
from gui.papers.library import MY_PAPERS, Library
from gui.papers.searching import SearchSettings
from gui.papers.table_model import PapersModel
from tests.gui.papers.test_library import WAIT, add


def test_the_dialog_gives_what_was_chosen(qtbot: QtBot) -> None:
    dialog = SearchSettings(LibrarySettings(index=IndexKind.HNSW, passages=7))
    qtbot.addWidget(dialog)
    assert dialog.settings() == LibrarySettings(index=IndexKind.HNSW, passages=7)
    dialog.folder.setText("/models/mpnet")
    dialog.length.setValue(300)
    chosen = dialog.settings()
    assert (chosen.embedder, chosen.budget) == ("/models/mpnet", 300)


def test_what_another_model_takes_is_done_at_once(qtbot: QtBot, library: Library) -> None:
    add(qtbot, library, "/p/a.pdf")
    units: list[str] = []
    library.import_progress.connect(
        lambda progress: units.append(progress.unit if progress else "")
    )
    library.configure(LibrarySettings(embedder="/models/mpnet"))
    qtbot.waitUntil(lambda: units == ["passages", ""], timeout=WAIT)
    assert library.settings.embedder == "/models/mpnet"
    with qtbot.waitSignal(library.failed, timeout=WAIT) as heard:
        library.configure(LibrarySettings(embedder="/missing"))
    assert heard.args
    assert isinstance(heard.args[0], Failed)
    assert library.settings.embedder == "/models/mpnet"


@pytest.mark.parametrize("times", [1, 2])
def test_a_dropped_file_is_imported_or_found(qtbot: QtBot, library: Library, times: int) -> None:
    about: list[Paper] = []
    for _ in range(times):
        library.add_for("/p/a.pdf", about.append)
    qtbot.waitUntil(lambda: len(about) == times, timeout=WAIT)
    assert {(paper.path, paper.collection) for paper in about} == {("/p/a.pdf", MY_PAPERS)}
    library.add_for("/p/bad.pdf", about.append)
    qtbot.waitUntil(lambda: library.progress is None, timeout=WAIT)
    assert len(about) == times


def test_the_scope_of_one_paper() -> None:
    assert paper_of(scope_of(PaperId(12))) == 12
    for other in ("", "*", "12", "My papers", "*x"):
        assert paper_of(CollectionName(other)) is None


def test_the_composer_names_the_paper_it_asks(qtbot: QtBot, library: Library) -> None:
    add(qtbot, library, "/p/a.pdf")
    composer = Composer()
    qtbot.addWidget(composer)
    composer.show_library(library.collections, library.papers)
    scope = scope_of(library.papers[0].id)
    composer.show_scope(scope)
    assert composer.scope() == scope
    assert composer._scope.currentText() == "On a"
    composer.show_library(library.collections, library.papers)
    assert composer.scope() == scope


def test_rows_are_dragged_as_files(qtbot: QtBot, library: Library) -> None:
    add(qtbot, library, "/p/a.pdf", "/p/b.pdf")
    model = PapersModel()
    model.show(library.papers)
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    urls = model.mimeData([model.index(0, 0), model.index(0, 1), model.index(1, 0)]).urls()
    assert [url.toLocalFile() for url in urls] == ["/p/a.pdf", "/p/b.pdf"]
