"""The main window: a rail of pages on the left, the page in view on the right.

It owns the pages and connects them to each other; each page owns what it shows. The chat page is
there from the start. The others are built when they are first shown, and what several of them share
(the library of papers, the models of this machine) belongs to the window: hence the imports inside
functions, which nobody waits for who only chats.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from engine.errors import HilbertError
from engine.store import Store
from engine.vocabulary import CollectionName, Paper
from gui import theme
from gui.actions import window_actions
from gui.actions.model import Actions
from gui.actions.palette import Palette
from gui.activity import Activity
from gui.activity.closing import ClosingQuestion
from gui.activity.imports import ImportsActivity
from gui.activity.notice import Notices
from gui.activity.panel import ActivityButton, ActivityPanel
from gui.chat.page import ChatPage
from gui.finetune.left import LeftRuns
from gui.i18n import tr
from gui.late_page import Late
from gui.models.place import Place
from gui.models.shelf import ModelShelf
from gui.papers.library import Library
from gui.preferences import Chosen, Preferences
from gui.rail import Rail
from gui.samples import COLLECTION, Samples, question
from gui.services import Services
from gui.toast import Toast
from gui.trainer_setup import TrainerSetup

if TYPE_CHECKING:
    from gui.finetune.page import FinetunePage
    from gui.models.page import ModelsPage
    from gui.papers.page import PapersPage
    from gui.settings.page import SettingsPage

P = TypeVar("P", bound=QWidget)

_LINK = 84  # characters of an address that are shown


class MainWindow(QMainWindow):
    """Made once a start. :meth:`start` fills it once it is on the screen."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setWindowTitle("Hilbert")
        self.setAcceptDrops(True)
        self.resize(1200, 780)
        self.setMinimumSize(800, 540)
        self._services = services
        self._asks = True  # before it closes with work running
        body = QWidget()
        self.setCentralWidget(body)
        self._toast = Toast(body, self._clearance)
        self.library = Library(services, self)
        self.shelf = ModelShelf(services.operations, self)
        self.chat = ChatPage(services, self._toast)
        self.late_papers = Late(self._build_papers)
        self.late_models = Late(self._build_models)
        self.late_finetune = Late(self._build_finetune)
        self.late_settings = Late(self._build_settings)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.chat)
        for place in (self.late_papers, self.late_models, self.late_finetune, self.late_settings):
            self.pages.addWidget(place)
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._activity = ActivityButton(services.activities)
        self.activity = ActivityPanel(services.activities, body)
        self._rail = Rail(self.pages, self.page_names, self._activity)
        layout.addWidget(self._rail)
        layout.addWidget(self.pages, 1)
        self._samples = Samples(self.library, self)
        self._actions = Actions(self)
        window_actions.add_all(self._actions, self)
        self.palette_ = Palette(self._actions, body)
        self._rail.set_menu(self._actions.menu(self))
        self._connect()

    @property
    def page_names(self) -> tuple[tuple[str, str], ...]:
        """Icon and name of each page, in the order of the rail."""
        return (
            ("message-square", tr("Chat")),
            ("library", tr("Papers")),
            ("box", tr("Models")),
            ("graduation-cap", tr("Fine-tune")),
            ("settings", tr("Settings")),
        )

    @property
    def papers(self) -> PapersPage:
        return self.late_papers.page

    @property
    def models(self) -> ModelsPage:
        return self.late_models.page

    @property
    def finetune(self) -> FinetunePage:
        return self.late_finetune.page

    @property
    def settings(self) -> SettingsPage:
        return self.late_settings.page

    @property
    def page_in_view(self) -> QWidget:
        late = (self.late_papers, self.late_models, self.late_finetune, self.late_settings)
        return next((one.page for one in late if one is self.pages.currentWidget()), self.chat)

    @property
    def preferences(self) -> Preferences:
        return self._services.preferences

    @property
    def trainer_setup(self) -> TrainerSetup:
        return self._services.trainer

    def start(self) -> None:
        """Read what was left on disk; nothing here waits."""
        self._services.preferences.load()
        self._services.operations.run(_window_state, self._restore)
        self.chat.start()
        # What starts a child, or reads headers beside the window's thread, after the first picture.
        QTimer.singleShot(0, self, self.shelf.start)
        QTimer.singleShot(0, self, self.library.refresh)
        QTimer.singleShot(0, self, self._left.look)

    def take_files(self, files: Sequence[str]) -> None:
        """What was dropped on the window or given on the command line: models and papers."""
        models = [file for file in files if file.lower().endswith(".gguf")]
        papers = [file for file in files if file not in models]
        if models:
            self.models.add(*(Path(model) for model in models))
            self.pages.setCurrentWidget(self.late_models)
        if papers:
            self.library.add(CollectionName(""), papers)
            self.pages.setCurrentWidget(self.late_papers)

    def come_forward(self, files: Sequence[str]) -> None:
        """A second start was made: show this window instead, with the files given there."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        self.take_files(files)

    # --- set-up ---

    def _connect(self) -> None:
        services = self._services
        services.operations.failed.connect(self._on_store_failed)
        ImportsActivity(self.library, services.activities, self._show_papers)
        Notices(services.activities, self)
        self._left = LeftRuns(services, self._show_runs, self)
        self._activity.clicked.connect(self._on_activity_wanted)
        self.activity.closed.connect(lambda: self._activity.setChecked(False))
        self.chat.link_activated.connect(self._on_link_activated)
        self.chat.files_dropped.connect(self.take_files)
        self.chat.paper_dropped.connect(
            lambda path: self.library.add_for(path, self._on_asked_about)
        )
        self.library.library_changed.connect(self.chat.composer.show_library)
        self.shelf.changed.connect(
            lambda models: self.chat.show_models(models, self.shelf.default_path)
        )
        services.trainer.ended.connect(self._toast.say)
        services.updates.done.connect(self._toast.say)
        services.updates.newer.connect(self._on_newer)
        services.preferences.changed.connect(self._on_preferences_changed)
        services.preferences.loaded.connect(self._on_preferences_loaded)
        services.router.failed.connect(self._on_store_failed)
        self.chat.empty.welcome.samples_wanted.connect(self.try_samples)
        self.chat.empty.welcome.models_wanted.connect(lambda: self.show_models_at(Place.CATALOGUE))
        self.chat.empty.welcome.dismissed.connect(lambda: self.preferences.choose(welcomed=True))
        self._samples.ready.connect(self._on_samples_ready)

    def _build_papers(self) -> PapersPage:
        from gui.papers.page import PapersPage  # noqa: PLC0415 - see above

        page = PapersPage(self._services, self._toast, self.library)
        page.asked_about.connect(self._on_asked_about)
        return page

    def _build_models(self) -> ModelsPage:
        from gui.models.page import ModelsPage  # noqa: PLC0415 - see above

        page = ModelsPage(self._services, self._toast, self.shelf)
        page.chat_wanted.connect(self._on_chat_wanted)
        page.link_activated.connect(self._on_link_activated)
        page.start()
        return page

    def _build_finetune(self) -> FinetunePage:
        from gui.finetune.page import FinetunePage  # noqa: PLC0415 - see above

        page = FinetunePage(self._services, self._toast)
        page.files_made.connect(self.shelf.refresh)
        page.chat_wanted.connect(self._on_chat_wanted)
        page.shown.connect(lambda: self.pages.setCurrentWidget(self.late_finetune))
        self.library.library_changed.connect(page.show_collections)
        self.shelf.changed.connect(page.show_models)
        self._left.changed.connect(page.runs.refresh)
        page.show_collections(self.library.collections)
        page.show_models(self.shelf.models)
        page.show_known()
        return page

    def _show_runs(self) -> None:
        self.finetune.runs.shown.emit()

    def _build_settings(self) -> SettingsPage:
        from gui.settings.page import SettingsPage  # noqa: PLC0415 - see above

        page = SettingsPage(self._services, self._toast)
        page.finetune_wanted.connect(self.show_finetune)
        page.refresh()
        return page

    # --- what may be asked of it from anywhere ---

    def in_chat(self, run: Callable[[], object]) -> Callable[[], None]:
        """For an action that is at home on the chat page: show the page, then do it."""

        def act() -> None:
            self.pages.setCurrentWidget(self.chat)
            run()

        return act

    def on_page(self, place: Late[P], run: Callable[[P], object]) -> Callable[[], None]:
        """The same for a page that is perhaps not there yet."""

        def act() -> None:
            self.pages.setCurrentWidget(place)
            run(place.page)

        return act

    def show_models_at(self, place: Place) -> None:
        self.pages.setCurrentWidget(self.late_models)
        self.models.choices.show_place(place)

    def open_palette(self) -> None:
        self.palette_.open()

    def open_menu(self) -> None:
        self._rail.menu_button.showMenu()

    def use_toast(self) -> None:
        self._toast.use()

    def toggle_activity(self) -> None:
        self._activity.click()

    def show_finetune(self) -> None:
        """The page of fine-tuning, or what is to be done before it can be used."""
        self.pages.setCurrentWidget(self.late_finetune)

    def look_for_update(self) -> None:
        """Show the setting about new versions, and look for one."""
        self.pages.setCurrentWidget(self.late_settings)
        self._services.updates.look()

    def try_samples(self) -> None:
        """Add the sample collection, and lead to a question about it."""
        self._toast.say(tr("The sample texts are being read; this takes some seconds"))
        self._samples.want()

    # --- what happens ---

    def close_now(self) -> None:
        """Close without a question; running work ends."""
        self._asks = False
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        running = self._services.activities.running
        if running and self._asks:
            event.ignore()
            self._ask_to_close(running)
            return
        state = {
            "geometry": self.saveGeometry().toHex().toStdString(),
            "splitter": self.chat.splitter.saveState().toHex().toStdString(),
        }
        self._services.operations.run(lambda store: store.set_setting("window", state))
        self.chat.session.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.take_files(files)

    def _restore(self, state: dict[str, str]) -> None:
        if geometry := state.get("geometry"):
            self.restoreGeometry(QByteArray.fromHex(geometry.encode()))
        if splitter := state.get("splitter"):
            self.chat.splitter.restoreState(QByteArray.fromHex(splitter.encode()))
            self.chat.splitter.show_sources(False)

    def _on_preferences_changed(self, _before: Chosen, chosen: Chosen) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, chosen.scheme, chosen.accent, chosen.text_size)
        self.chat.empty.welcome.setHidden(chosen.welcomed)

    def _on_asked_about(self, paper: Paper) -> None:
        self.pages.setCurrentWidget(self.chat)
        self.chat.ask_about(paper)

    def _on_preferences_loaded(self) -> None:
        self._on_preferences_changed(self.preferences.now, self.preferences.now)

    def say(self, sentence: str) -> None:
        self._toast.say(sentence)

    def _on_store_failed(self, error: HilbertError) -> None:
        self._toast.say(f"{error.sentence} {error.remedy}")

    def _on_link_activated(self, target: str) -> None:
        # Both ends of a long address, as a line without spaces cannot be broken.
        shown = target if len(target) <= _LINK else f"{target[: _LINK - 24]}…{target[-24:]}"
        self._toast.say(shown, tr("Open"), lambda: QDesktopServices.openUrl(QUrl(target)))

    def _on_newer(self, version: str) -> None:
        self._toast.say(
            tr("Version {version} is there", version=version),
            tr("Show"),
            lambda: self.pages.setCurrentWidget(self.late_settings),
        )

    def _clearance(self) -> int:
        """A question can be written while a toast is up."""
        return self.chat.foot_height if self.pages.currentWidget() is self.chat else 0

    def _show_papers(self) -> None:
        self.pages.setCurrentWidget(self.late_papers)

    def _on_activity_wanted(self) -> None:
        self._activity.seen()
        if self.activity.isVisible():
            self.activity.close_()
        else:
            self.activity.open()

    def _ask_to_close(self, running: Sequence[Activity]) -> None:
        question = ClosingQuestion(running, self.close_now, self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.open()

    def _on_chat_wanted(self, path: str, adapter: str = "") -> None:
        self.chat.use_model(path, adapter)
        self.pages.setCurrentWidget(self.chat)

    def _on_samples_ready(self) -> None:
        self.preferences.choose(welcomed=True)
        self.pages.setCurrentWidget(self.chat)
        self.chat.new()
        self.chat.use_collection(COLLECTION)
        self.chat.composer.write(question())


def _window_state(store: Store) -> dict[str, str]:
    return store.setting("window", dict[str, str], {})
