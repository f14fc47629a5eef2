"""Make the pictures of the docs from the real app: real window, real starter model, real papers.

``python docs/screenshots/make.py [FOLDER [SCENE …]]`` writes one PNG for each state, theme and
size; the scenes have names in :func:`main`. The
starter model has 135 million parameters and answers badly; that is shown as it is.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from engine import paths

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).parent
# A home of somebody, so that pictures show no folder of the machine that made them.
_home = tempfile.TemporaryDirectory(prefix="hilbert-pictures-")
HOME = Path(_home.name)
cache = HOME / ".cache" / "hilbert"
cache.parent.mkdir()
cache.symlink_to(paths.cache())  # the starter is not copied
os.environ["HILBERT_CACHE"] = str(cache)
os.environ["HOME"] = _home.name
os.environ["HILBERT_DATA"] = str(HOME / ".local" / "share" / "hilbert")
sys.path.insert(0, str(HERE))

import msgspec
from PySide6.QtCore import QEventLoop, QSize, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget
from sample_papers import write as write_papers

from engine.store import Options, Store
from engine.vocabulary import (
    CollectionName,
    ModelSpec,
    PaperState,
    Sampling,
    TrainerDescribed,
    TrainerState,
)
from gui import theme
from gui.chat.compare import CompareDialog
from gui.chat.settings import ConversationSettings
from gui.finetune.proposals import Kind, Wish
from gui.models.place import Place
from gui.page_view import State
from gui.services import Services
from gui.window import MainWindow
from trainer.head import router
from trainer.provision import checks

SIZES = (QSize(1000, 700), QSize(1920, 1080))
SCHEMES = (theme.Scheme.LIGHT, theme.Scheme.DARK)
CITED = "How does the variance of the gradient scale with the number of qubits?"
FORMULAS = r"""Repeat this text word for word:

The state $\ket{\psi} = \frac{1}{\sqrt{2}}(\ket{00} + \ket{11})$ is entangled. Its reduced state is

$$\rho_A = \mathrm{Tr}_B \ket{\psi}\bra{\psi}
= \frac{1}{2} \begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}$$

```python
circuit.h(0)
circuit.cx(0, 1)
```
"""


class Studio:
    """One window, put into one state after another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        app = theme.application()
        self.app = app
        theme.apply(app, theme.Scheme.LIGHT)
        paths.prepare()
        self.services = Services.on(Store.open(paths.database()))
        self.window = MainWindow.whole(self.services)
        self.window.show()
        self.window.start()
        self.pause(800)

    def close(self) -> None:
        self.window.close()
        self.services.close()

    def picture(
        self,
        name: str,
        dialog: QWidget | None = None,
        schemes: Sequence[theme.Scheme] = SCHEMES,
    ) -> None:
        """The window, or a dialog of it, as it is, in themes and in every size of the window."""
        for scheme in schemes:
            theme.apply(self.app, scheme)
            for size in SIZES:
                self.window.resize(size)
                self.pause(700)
                file = self.folder / f"{name}-{scheme.value}-{size.width()}x{size.height()}.png"
                (dialog or self.window).grab().save(str(file))
                print(file.name)
        theme.apply(self.app, theme.Scheme.LIGHT)

    def ask(self, text: str, **sampling: float) -> None:
        session = self.window.chat.session
        chosen = Sampling(**{"temperature": 0.0, "max_tokens": 300, "seed": 1, **sampling})
        session.configure(msgspec.structs.replace(session.conversation, sampling=chosen))
        model = ModelSpec(path=str(paths.starter_model()), context_length=4096)
        self.wait(session.answer_finished, lambda: session.ask(text, model))
        self.pause(1500)

    def add_papers(self, folder: Path) -> None:
        library = self.window.library
        self.wait(
            library.import_finished,
            lambda: library.add(CollectionName("Error correction"), [str(folder)]),
        )
        self.pause(500)

    def page(self, number: int) -> None:
        self.window.pages.setCurrentIndex(number)

    def wait(self, signal: SignalInstance, start: Callable[[], object]) -> None:
        loop = QEventLoop()
        signal.connect(loop.quit)
        QTimer.singleShot(0, start)
        QTimer.singleShot(180_000, loop.quit)
        loop.exec()

    def until(self, there: Callable[[], bool], most: int = 600) -> None:
        """At most so many tenths of a second."""
        while not there() and (most := most - 1):
            self.pause(100)

    def pause(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def main(folder: Path, wanted: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    scenes = {
        "empty": _empty,
        "overlays": _overlays,
        "chat": _chat,
        "tools": _tools,
        "certainty": _certainty,
        "papers": _papers,
        "finetune": _finetune,
        "head": _head,
        "errors": _errors,
        "activity": _activity,
    }
    studio = Studio(folder)
    try:
        for name in wanted or scenes:
            scenes[name](studio)
    finally:
        studio.close()


def _empty(studio: Studio) -> None:
    studio.picture("chat-empty")
    studio.page(1)
    studio.picture("papers-empty")
    studio.page(2)
    studio.picture("models")
    studio.page(3)
    studio.pause(500)
    studio.picture("finetune-empty")
    _setup(studio)
    studio.page(4)
    studio.picture("settings")
    studio.page(0)


def _setup(studio: Studio) -> None:
    """The page of fine-tuning as an installed app shows it, which has no torch."""
    trainer = studio.services.trainer
    studio.wait(trainer.changed, trainer.refresh)
    studio.pause(500)
    before = trainer.described
    offers = checks.offers(checks.Machine.here(paths.cache()))
    trainer.described = TrainerDescribed(state=TrainerState.ABSENT, offers=offers)
    trainer.changed.emit()
    studio.picture("finetune-setup")
    trainer.described = before
    trainer.changed.emit()


def _overlays(studio: Studio) -> None:
    """What lies over the pages, and the theme for those who see little."""
    window = studio.window
    window.show_models_at(Place.CATALOGUE)
    studio.pause(1500)
    studio.picture("models-catalogue")
    studio.page(0)
    window.open_palette()
    window.palette_.field.setText("mod")
    studio.picture("palette")
    window.palette_.hide()
    studio.picture("chat-empty", schemes=[theme.Scheme.CONTRAST])
    studio.page(4)
    studio.picture("settings", schemes=[theme.Scheme.CONTRAST])
    studio.page(0)


def _activity(studio: Studio) -> None:
    """What ran so far: the imports, trainings and downloads of the scenes before."""
    studio.page(0)
    studio.window.toggle_activity()
    studio.picture("activity")
    studio.window.toggle_activity()


def _chat(studio: Studio) -> None:
    studio.ask("What is quantum entanglement? Answer in three sentences.")
    studio.ask(FORMULAS)
    studio.picture("chat-formulas")


def _certainty(studio: Studio) -> None:
    """Words that the model was not sure of, and where that is asked for."""
    chat = studio.window.chat
    chat.new()
    asked = msgspec.structs.replace(chat.session.conversation, options=Options(tinted=True))
    chat.session.configure(asked)
    studio.ask("Why is the sky blue?")
    studio.picture("chat-tinted")
    dialog = ConversationSettings(chat.session.conversation, studio.services.operations, chat.face)
    dialog.show()
    studio.picture("chat-settings", dialog)
    dialog.close()
    plain = msgspec.structs.replace(chat.session.conversation, options=Options())
    chat.session.configure(plain)
    chat.new()


def _tools(studio: Studio) -> None:
    """Finding, folders and pins, two models side by side."""
    chat = studio.window.chat
    chat.tools.open_find()
    chat.tools.find.edit.setText("state")
    studio.pause(500)
    studio.picture("chat-find")
    chat.tools.leave_find()
    shelving, key = chat.conversations._shelving, chat.session.conversation.id
    shelving.file(key, "Thesis")
    studio.pause(500)
    studio.picture("chat-folders")
    shelving.file(key, "")
    spec = ModelSpec(path=str(paths.starter_model()), context_length=2048)
    dialog = CompareDialog(
        studio.services, [("SmolLM2", spec), ("SmolLM2, again", spec)], ["What is a qubit?"]
    )
    dialog.show()
    studio.wait(dialog.stored, dialog.ask)
    studio.picture("compare", dialog)
    dialog.close()


def _papers(studio: Studio) -> None:
    folder = HOME / "papers"
    write_papers(folder)
    (folder / "damaged.pdf").write_bytes(b"%PDF-1.7 cut short")
    studio.add_papers(folder)
    studio.page(1)
    studio.picture("papers")
    _reading(studio)
    studio.page(0)
    studio.window.chat.new()
    chat = studio.window.chat
    chat.session.configure(
        msgspec.structs.replace(
            chat.session.conversation, collection=CollectionName("Error correction")
        )
    )
    studio.ask(CITED, max_tokens=120)
    chat.beside.pane.select(1)
    studio.pause(1000)
    studio.picture("chat-sources")
    studio.window.chat.new()
    studio.ask("Which of my papers mention the surface code?")
    studio.picture("chat-survey")
    studio.window.chat.new()
    studio.ask("Who won the football world cup in 1954?")
    studio.picture("chat-abstained")


def _reading(studio: Studio) -> None:
    """A paper with words looked for in it."""
    page = studio.window.papers
    page.open_paper(next(p for p in page.library.papers if p.state is PaperState.READY))
    pages = page.reader.pages
    studio.until(lambda: pages.state is State.SHOWN)
    pages.finding.open()
    pages.finding.bar.field.setText("gradient")
    studio.until(lambda: bool(pages.finding.matches))
    studio.pause(500)
    studio.picture("papers-find")
    page.reader.closed.emit()


def _finetune(studio: Studio) -> None:
    page = studio.window.finetune
    wish = Wish(Kind.PROBLEMS, CollectionName(""), ModelSpec(path=""), "", count=60)
    studio.page(3)
    studio.wait(page.proposals.told, lambda: page.proposals.propose(wish))
    studio.pause(1000)
    studio.picture("finetune-examples")
    page.tabs.setCurrentIndex(1)
    studio.wait(page.train_tab.previews.found, page.train_tab.ask)
    studio.pause(500)
    studio.picture("finetune-train")
    page.train_tab.form.field("max_steps").type_value(12)
    page.train_tab.form.field("evaluate_every").type_value(4)
    studio.wait(page.train_tab.previews.found, page.train_tab.ask)
    studio.wait(page.runs.ended, page.train_tab.train.click)
    studio.pause(1000)
    studio.picture("finetune-run")
    page.tabs.setCurrentIndex(0)


def _head(studio: Studio) -> None:
    """A router trained on the questions that come along, an answer that it routes, a study."""
    page = studio.window.finetune
    studio.page(3)
    page.tabs.setCurrentIndex(3)
    tab = page.head_tab
    questions = HOME / "router-questions.txt"
    shutil.copy(router.QUESTIONS, questions)
    tab.form.questions.click()
    studio.wait(tab.heads.estimated, lambda: tab.form.take_file(questions))
    studio.pause(500)
    studio.picture("head-form")
    studio.wait(tab.heads.ended, tab.form.train.click)
    studio.until(lambda: tab.stack.currentWidget() is tab.result)
    studio.wait(tab.heads.estimated, tab.form.changed.emit)
    studio.pause(500)
    studio.picture("head-report")
    tab.result.route.click()
    studio.pause(500)
    energy = tab.form.study.menu().actions()[-1]
    studio.wait(tab.heads.ended, energy.trigger)
    studio.until(lambda: tab.stack.currentWidget() is tab.study)
    studio.wait(tab.heads.estimated, tab.form.changed.emit)
    studio.pause(500)
    studio.picture("head-energy")
    page.tabs.setCurrentIndex(0)
    studio.page(0)
    studio.window.chat.new()
    studio.window.chat.use_collection(CollectionName("Error correction"))
    studio.ask("What is the definition of a density matrix?")
    studio.picture("chat-routed")
    studio.services.preferences.choose(router="")


def _errors(studio: Studio) -> None:
    studio.page(0)
    studio.window.chat.new()
    chat = studio.window.chat
    chat.session.configure(
        msgspec.structs.replace(chat.session.conversation, collection=CollectionName(""))
    )
    chat.session.text_arrived.connect(_kill_once(studio))
    studio.ask("Write a long essay about quantum error correction.")
    studio.picture("chat-child-killed")
    broken = HOME / "cut-short.gguf"
    broken.write_bytes(paths.starter_model().read_bytes()[:4_000_000])
    studio.page(2)
    studio.window.models.add(broken)
    studio.pause(800)
    studio.picture("models-bad-file")


def _kill_once(studio: Studio) -> Callable[[], None]:
    def kill() -> None:
        studio.window.chat.session.text_arrived.disconnect(kill)
        QTimer.singleShot(600, studio.services.inference.child.kill)

    return kill


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE, sys.argv[2:])
