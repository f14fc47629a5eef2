"""The main window: a rail of pages on the left, the page in view on the right.

It owns the pages and connects them to each other; each page owns what it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QUrl
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
from gui.actions import Actions, Palette, window_actions
from gui.activity import Activity
from gui.activity.closing import ClosingQuestion
from gui.activity.imports import ImportsActivity
from gui.activity.notice import Notices
from gui.activity.panel import ActivityButton, ActivityPanel
from gui.chat.page import ChatPage
from gui.finetune import FinetunePage
from gui.i18n import tr
from gui.models import ModelsPage
from gui.models.choices import Place
from gui.papers import PapersPage
from gui.preferences import Chosen, Preferences
from gui.rail import Rail
from gui.samples import COLLECTION, Samples, question
from gui.services import Services
from gui.settings import SettingsPage
from gui.toast import Toast

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
        self.chat = ChatPage(services, self._toast)
        self.papers = PapersPage(services, self._toast)
        self.models = ModelsPage(services, self._toast)
        self.finetune = FinetunePage(services, self._toast)
        self.settings = SettingsPage(services, self._toast)
        self.pages = QStackedWidget()
        for page in (self.chat, self.papers, self.models, self.finetune, self.settings):
            self.pages.addWidget(page)
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._activity = ActivityButton(services.activities)
        self.activity = ActivityPanel(services.activities, body)
        self._rail = Rail(self.pages, self.page_names, self._activity)
        layout.addWidget(self._rail)
        layout.addWidget(self.pages, 1)
        self._samples = Samples(self.papers.library, self)
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
    def preferences(self) -> Preferences:
        return self._services.preferences

    def start(self) -> None:
        """Read what was left on disk; nothing here waits."""
        self._services.preferences.load()
        self._services.operations.run(_window_state, self._restore)
        self.chat.start()
        self.models.start()
        self.papers.library.refresh()
        self.settings.refresh()

    def take_files(self, files: Sequence[str]) -> None:
        """What was dropped on the window or given on the command line: models and papers."""
        models = [file for file in files if file.lower().endswith(".gguf")]
        papers = [file for file in files if file not in models]
        if models:
            self.models.add(*(Path(model) for model in models))
            self.pages.setCurrentWidget(self.models)
        if papers:
            self.papers.library.add(CollectionName(""), papers)
            self.pages.setCurrentWidget(self.papers)

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
        ImportsActivity(self.papers.library, services.activities, self._show_papers)
        Notices(services.activities, self)
        self._activity.clicked.connect(self._on_activity_wanted)
        self.activity.closed.connect(lambda: self._activity.setChecked(False))
        self.chat.link_activated.connect(self._on_link_activated)
        self.chat.files_dropped.connect(self.take_files)
        self.papers.library.library_changed.connect(self.chat.composer.show_library)
        self.papers.asked_about.connect(self._on_asked_about)
        self.chat.paper_dropped.connect(
            lambda path: self.papers.library.add_for(path, self._on_asked_about)
        )
        self.models.models_changed.connect(
            lambda models: self.chat.show_models(models, self.models.default_path)
        )
        self.models.chat_wanted.connect(self._on_chat_wanted)
        self.finetune.files_made.connect(self.models.refresh)
        self.finetune.chat_wanted.connect(self._on_chat_wanted)
        self.pages.currentChanged.connect(self._on_page_changed)
        self.papers.library.library_changed.connect(self.finetune.show_collections)
        self.models.models_changed.connect(self.finetune.show_models)
        self.models.link_activated.connect(self._on_link_activated)
        services.preferences.changed.connect(self._on_preferences_changed)
        services.preferences.loaded.connect(self._on_preferences_loaded)
        self.chat.empty.welcome.samples_wanted.connect(self.try_samples)
        self.chat.empty.welcome.models_wanted.connect(self._show_catalogue)
        self.chat.empty.welcome.dismissed.connect(lambda: self.preferences.choose(welcomed=True))
        self._samples.ready.connect(self._on_samples_ready)

    # --- what may be asked of it from anywhere ---

    def in_page(self, page: QWidget) -> Callable[[Callable[[], object]], Callable[[], None]]:
        """For an action that is at home on a page: show the page, then do it."""

        def wrap(run: Callable[[], object]) -> Callable[[], None]:
            def act() -> None:
                self.pages.setCurrentWidget(page)
                run()

            return act

        return wrap

    def open_palette(self) -> None:
        self.palette_.open()

    def open_menu(self) -> None:
        self._rail.menu_button.showMenu()

    def use_toast(self) -> None:
        self._toast.use()

    def toggle_activity(self) -> None:
        self._activity.click()

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
            self.chat.sources.hide()

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

    def _clearance(self) -> int:
        """A question can be written while a toast is up."""
        return self.chat.foot_height if self.pages.currentWidget() is self.chat else 0

    def _show_papers(self) -> None:
        self.pages.setCurrentWidget(self.papers)

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

    def _on_page_changed(self) -> None:
        if self.pages.currentWidget() is self.finetune:
            self.finetune.show_known()

    def _on_chat_wanted(self, path: str, adapter: str = "") -> None:
        self.chat.use_model(path, adapter)
        self.pages.setCurrentWidget(self.chat)

    def _show_catalogue(self) -> None:
        self.pages.setCurrentWidget(self.models)
        self.models.choices.show_place(Place.CATALOGUE)

    def _on_samples_ready(self) -> None:
        self.preferences.choose(welcomed=True)
        self.pages.setCurrentWidget(self.chat)
        self.chat.new()
        self.chat.use_collection(COLLECTION)
        self.chat.composer.write(question())


def _window_state(store: Store) -> dict[str, str]:
    return store.setting("window", dict[str, str], {})
