"""The main window: a rail of pages on the left, the page in view on the right.

It owns the pages and connects them to each other; each page owns what it shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import HilbertError
from engine.store import Store
from engine.vocabulary import CollectionName, Paper
from gui import theme
from gui.activity import Activity
from gui.activity.closing import ClosingQuestion
from gui.activity.imports import ImportsActivity
from gui.activity.notice import Notices
from gui.activity.panel import KEY, ActivityButton, ActivityPanel
from gui.chat.page import ChatPage
from gui.finetune import FinetunePage
from gui.models import ModelsPage
from gui.papers import PapersPage
from gui.preferences import Chosen
from gui.services import Services
from gui.settings import SettingsPage
from gui.toast import Toast

_LINK = 84  # characters of an address that are shown
_PAGES = (
    ("message-square", "Chat"),
    ("library", "Papers"),
    ("box", "Models"),
    ("graduation-cap", "Fine-tune"),
    ("settings", "Settings"),
)


class Rail(QFrame):
    """One button a page, Ctrl+1 to Ctrl+5, and the button of what is running."""

    def __init__(
        self, stack: QStackedWidget, activity: QToolButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.set_surface(self, theme.Surface.SIDEBAR)
        self.setFixedWidth(theme.RAIL)
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.S, theme.Space.M, theme.Space.S, theme.Space.M)
        layout.setSpacing(theme.Space.XS)
        for number, (icon, name) in enumerate(_PAGES):
            if name == "Settings":
                layout.addStretch(1)
                layout.addWidget(activity, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(self._button(icon, name, number), 0, Qt.AlignmentFlag.AlignHCenter)
        self._group.idClicked.connect(stack.setCurrentIndex)
        stack.currentChanged.connect(lambda number: self._group.button(number).setChecked(True))
        self._group.button(0).setChecked(True)

    def _button(self, icon: str, name: str, number: int) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setIcon(theme.icon(icon, theme.Tint.TEXT))
        button.setIconSize(QSize(20, 20))
        button.setFixedSize(40, 40)
        button.setToolTip(f"{name} (Ctrl+{number + 1})")
        button.setAccessibleName(name)
        theme.set_variant(button, theme.Variant.ICON)
        self._group.addButton(button, number)
        button.setAcceptDrops(True)
        button.installEventFilter(self)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page comes into view under what is dragged over its button: a paper, to a question."""
        if event.type() is QEvent.Type.DragEnter and isinstance(watched, QToolButton):
            watched.click()
        return super().eventFilter(watched, event)


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
        layout.addWidget(Rail(self.pages, self._activity))
        layout.addWidget(self.pages, 1)
        self._connect()

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
        QShortcut(QKeySequence(KEY), self).activated.connect(self._activity.click)
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
        self.finetune.models_changed.connect(self.models.refresh)
        self.finetune.chat_wanted.connect(self._on_chat_wanted)
        self.pages.currentChanged.connect(self._on_page_changed)
        self.papers.library.library_changed.connect(self.finetune.show_collections)
        self.models.models_changed.connect(self.finetune.show_models)
        self.models.link_activated.connect(self._on_link_activated)
        services.preferences.changed.connect(self._on_preferences_changed)
        for number in range(self.pages.count()):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            shortcut.activated.connect(lambda n=number: self.pages.setCurrentIndex(n))
        QShortcut(QKeySequence.StandardKey.New, self).activated.connect(self._on_new)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self._on_search)
        QShortcut(QKeySequence.StandardKey.Quit, self).activated.connect(self.close)

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

    def _on_asked_about(self, paper: Paper) -> None:
        self.pages.setCurrentWidget(self.chat)
        self.chat.ask_about(paper)

    def _on_store_failed(self, error: HilbertError) -> None:
        self._toast.say(f"{error.sentence} {error.remedy}")

    def _on_link_activated(self, target: str) -> None:
        # Both ends of a long address, as a line without spaces cannot be broken.
        shown = target if len(target) <= _LINK else f"{target[: _LINK - 24]}…{target[-24:]}"
        self._toast.say(shown, "Open", lambda: QDesktopServices.openUrl(QUrl(target)))

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

    def _on_chat_wanted(self, path: str) -> None:
        self.chat.use_model(path)
        self.pages.setCurrentWidget(self.chat)

    def _on_new(self) -> None:
        self.pages.setCurrentWidget(self.chat)
        self.chat.new()

    def _on_search(self) -> None:
        self.pages.setCurrentWidget(self.chat)
        self.chat.search()


def _window_state(store: Store) -> dict[str, str]:
    return store.setting("window", dict[str, str], {})
