"""The main window: a rail of pages on the left, the page in view on the right.

It owns the pages and connects them to each other; each page owns what it shows. It stands as its
front at first, and :meth:`MainWindow.fill` puts in the rest, a step at a time. The pages besides
the chat are built when they are first shown, and what several of them share (the library of papers,
the models of this machine) belongs to the window: hence the imports inside functions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui import theme
from gui.front import Front
from gui.i18n import tr
from gui.late_page import Late

if TYPE_CHECKING:
    from engine.errors import HilbertError
    from engine.vocabulary import CollectionName, Paper
    from gui.activity import Activity
    from gui.chat.empty import EmptyChat
    from gui.chat.page import ChatPage
    from gui.finetune.page import FinetunePage
    from gui.models.page import ModelsPage
    from gui.models.place import Place
    from gui.papers.page import PapersPage
    from gui.preferences import Chosen, Preferences
    from gui.services import Services
    from gui.settings.page import SettingsPage
    from gui.trainer_setup import TrainerSetup

P = TypeVar("P", bound=QWidget)

_LINK = 84  # characters of an address that are shown


class MainWindow(Front):
    """Made once a start. :meth:`start` reads what is on disk once it is whole."""

    chat: ChatPage

    def __init__(self) -> None:
        super().__init__()
        self._services: Services | None = None
        self._asks = True  # before it closes with work running
        self._connect_front()

    @classmethod
    def whole(cls, services: Services) -> Self:
        """One that is filled before anybody sees it."""
        window = cls()
        for _ in window.fill(services):
            pass
        return window

    def fill(self, services: Services) -> Iterator[None]:
        """Put in what the front does without; each step takes a few milliseconds."""
        from gui import parts  # noqa: PLC0415 - by now it has been read

        self._greet()
        QApplication.setWindowIcon(theme.logo())
        self._services = services
        self._toast = parts.Toast(self.body, self._clearance)
        self.library = parts.Library(services, self)
        self.shelf = parts.ModelShelf(services.operations, self)
        yield
        # PySide makes its classes of widgets when it first meets one that it did not make itself.
        self.face.composer.edit.viewport()
        yield
        self.chat = parts.ChatPage(services, self._toast, self.face)
        # Before the sample texts: what they lead to has to be on offer.
        self.library.library_changed.connect(self.face.composer.show_library)
        yield
        self._activity = parts.ActivityButton(services.activities)
        self.activity = parts.ActivityPanel(services.activities, self.body)
        self._samples = parts.Samples(self.library, self)
        self._left = parts.LeftRuns(services, self._show_runs, self)
        parts.ImportsActivity(self.library, services.activities, self._show_papers)
        parts.Notices(services, self, self._toast, self._activity.click)
        yield
        self._actions = parts.Actions(self)
        parts.window_actions.add_all(self._actions, self)
        self.palette_ = parts.Palette(self._actions, self.body)
        self._rail.complete(self._activity, self._actions.menu(self))
        yield
        self._connect()
        self.late_papers.build_with(self._build_papers)
        self.late_models.build_with(self._build_models)
        self.late_finetune.build_with(self._build_finetune)
        self.late_settings.build_with(self._build_settings)
        self._become_whole()

    @property
    def services(self) -> Services:
        assert self._services, "the window is not filled yet"
        return self._services

    @property
    def preferences(self) -> Preferences:
        return self.services.preferences

    @property
    def trainer_setup(self) -> TrainerSetup:
        return self.services.trainer

    def start(self) -> None:
        """Read what was left on disk; nothing here waits."""
        self.services.preferences.load()
        self.chat.start()
        # What starts a child, or reads headers beside the window's thread, after the first picture.
        QTimer.singleShot(0, self, self.shelf.start)
        QTimer.singleShot(0, self, self.library.refresh)
        QTimer.singleShot(0, self, self._left.look)

    def take_files(self, files: Sequence[str]) -> None:
        """What was dropped on the window or given on the command line: models and papers."""
        self.soon(partial(self._take, list(files)))

    def come_forward(self, files: Sequence[str]) -> None:
        """A second start was made: show this window instead, with the files given there."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        self.take_files(files)

    # --- set-up ---

    def _connect_front(self) -> None:
        """What a person may press before the rest is there."""
        # In another turn: what was pressed meanwhile comes first.
        self.seen.connect(lambda: QTimer.singleShot(0, self, self._greet))
        composer = self.face.composer
        composer.files_dropped.connect(self.take_files)
        composer.paper_dropped.connect(lambda path: self.soon(partial(self._ask_about, path)))
        composer.settings_wanted.connect(lambda: self.soon(self._open_chat_settings))
        self._rail.menu_button.clicked.connect(lambda: self.soon(self.open_menu))

    def _greet(self) -> None:
        if not self.face.empty.built:
            self.face.empty.build_with(self._build_empty)

    def _build_empty(self) -> EmptyChat:
        from gui.chat.empty import EmptyChat  # noqa: PLC0415 - see above

        empty = EmptyChat()
        empty.example_chosen.connect(self.face.composer.write)
        welcome = empty.welcome
        welcome.setHidden(self._welcomed)
        welcome.samples_wanted.connect(lambda: self.soon(self.try_samples))
        welcome.models_wanted.connect(lambda: self.soon(self._show_catalogue))
        welcome.dismissed.connect(lambda: self.soon(self._dismiss_welcome))
        return empty

    def _connect(self) -> None:
        services = self.services
        services.operations.failed.connect(self._on_store_failed)
        self._activity.clicked.connect(self._on_activity_wanted)
        self.activity.closed.connect(lambda: self._activity.setChecked(False))
        self.chat.link_activated.connect(self._on_link_activated)
        self.shelf.changed.connect(
            lambda models: self.chat.show_models(models, self.shelf.default_path)
        )
        services.trainer.ended.connect(self._toast.say)
        services.updates.done.connect(self._toast.say)
        services.updates.newer.connect(self._on_newer)
        services.preferences.changed.connect(self._on_preferences_changed)
        services.preferences.loaded.connect(self._on_preferences_loaded)
        services.router.failed.connect(self._on_store_failed)
        self._samples.ready.connect(self._on_samples_ready)

    def _build_papers(self) -> PapersPage:
        from gui.papers.page import PapersPage  # noqa: PLC0415 - see above

        page = PapersPage(self.services, self._toast, self.library, self.late_papers)
        page.asked_about.connect(self._on_asked_about)
        return page

    def _build_models(self) -> ModelsPage:
        from gui.models.page import ModelsPage  # noqa: PLC0415 - see above

        page = ModelsPage(self.services, self._toast, self.shelf, self.late_models)
        page.chat_wanted.connect(self._on_chat_wanted)
        page.link_activated.connect(self._on_link_activated)
        page.start()
        return page

    def _build_finetune(self) -> FinetunePage:
        from gui.finetune.page import FinetunePage  # noqa: PLC0415 - see above

        page = FinetunePage(self.services, self._toast, self.late_finetune)
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

        page = SettingsPage(self.services, self._toast, self.late_settings)
        page.finetune_wanted.connect(self.show_finetune)
        page.refresh()
        return page

    # --- what may be asked of it from anywhere ---

    def in_chat(self, run: Callable[[], object]) -> Callable[[], None]:
        """For an action that is at home on the chat page: show the page, then do it."""

        def act() -> None:
            self.pages.setCurrentWidget(self.face)
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

    def _show_catalogue(self) -> None:
        from gui.models.place import Place  # noqa: PLC0415 - see above

        self.show_models_at(Place.CATALOGUE)

    def _open_chat_settings(self) -> None:
        self.chat.open_settings()

    def _dismiss_welcome(self) -> None:
        self.preferences.choose(welcomed=True)

    def _ask_about(self, path: str) -> None:
        self.library.add_for(path, self._on_asked_about)

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
        self.services.updates.look()

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
        if self._services is None:
            return  # nothing is running, and where it stood is where it was opened
        running = self._services.activities.running
        if running and self._asks:
            event.ignore()
            self._ask_to_close(running)
            return
        state = {
            "geometry": self.saveGeometry().toHex().toStdString(),
            "splitter": self.face.panes.saveState().toHex().toStdString(),
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

    def _take(self, files: Sequence[str]) -> None:
        models = [file for file in files if file.lower().endswith(".gguf")]
        papers = [file for file in files if file not in models]
        if models:
            self.models.add(*(Path(model) for model in models))
            self.pages.setCurrentWidget(self.late_models)
        if papers:
            self.library.add(cast("CollectionName", ""), papers)
            self.pages.setCurrentWidget(self.late_papers)

    def _on_preferences_changed(self, _before: Chosen, chosen: Chosen) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, chosen.scheme, chosen.accent, chosen.text_size)
        self.face.empty.page.welcome.setHidden(chosen.welcomed)

    def _on_asked_about(self, paper: Paper) -> None:
        self.pages.setCurrentWidget(self.face)
        self.chat.ask_about(paper)

    def _on_preferences_loaded(self) -> None:
        self._on_preferences_changed(self.preferences.now, self.preferences.now)

    def say(self, sentence: str) -> None:
        self._toast.say(sentence)

    def _on_store_failed(self, error: HilbertError) -> None:
        self._toast.say(f"{error.sentence} {error.remedy}")

    def _on_link_activated(self, target: str) -> None:
        from PySide6.QtCore import QUrl  # noqa: PLC0415 - see above
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

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
        return self.chat.foot_height if self.pages.currentWidget() is self.face else 0

    def _show_papers(self) -> None:
        self.pages.setCurrentWidget(self.late_papers)

    def _on_activity_wanted(self) -> None:
        self._activity.seen()
        if self.activity.isVisible():
            self.activity.close_()
        else:
            self.activity.open()

    def _ask_to_close(self, running: Sequence[Activity]) -> None:
        from gui.activity.closing import ClosingQuestion  # noqa: PLC0415 - see above

        question = ClosingQuestion(running, self.close_now, self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.open()

    def _on_chat_wanted(self, path: str, adapter: str = "") -> None:
        self.chat.use_model(path, adapter)
        self.pages.setCurrentWidget(self.face)

    def _on_samples_ready(self) -> None:
        from gui import samples  # noqa: PLC0415 - see above

        self.preferences.choose(welcomed=True)
        self.pages.setCurrentWidget(self.face)
        self.chat.new()
        self.chat.use_collection(samples.COLLECTION)
        self.face.composer.write(samples.question())
