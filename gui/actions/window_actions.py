"""Which actions the window has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gui import theme
from gui.actions.model import Actions
from gui.activity.panel import KEY as ACTIVITY_KEY
from gui.i18n import tr
from gui.models.place import Place
from gui.preferences import TEXT_SIZES, Preferences
from gui.rail import MENU_KEY

if TYPE_CHECKING:
    from gui.window import MainWindow

PALETTE_KEY = "Ctrl+Shift+P"


def add_all(actions: Actions, window: MainWindow) -> None:
    """Every action, in the order of the menu."""
    _go(actions, window)
    _chat(actions, window)
    _papers(actions, window)
    _models(actions, window)
    _finetune(actions, window)
    _view(actions, window)


def _go(actions: Actions, window: MainWindow) -> None:
    section = tr("Go")
    for number, (_, name) in enumerate(window.page_names):
        show = partial(window.pages.setCurrentIndex, number)
        actions.add(section, name, show, f"Ctrl+{number + 1}")
    actions.add(section, tr("Activity: what is running"), window.toggle_activity, ACTIVITY_KEY)
    actions.add(section, tr("Command palette"), window.open_palette, PALETTE_KEY)
    actions.add(section, tr("Keyboard shortcuts"), window.open_palette, "F1")
    actions.add(section, tr("Look for a new version"), window.look_for_update)
    export = window.on_page(window.late_settings, lambda page: page.export_everything())
    actions.add(section, tr("Export everything…"), export)
    actions.add(section, tr("Menu"), window.open_menu, MENU_KEY)
    actions.add(section, tr("Quit"), window.close, "Ctrl+Q")


def _chat(actions: Actions, window: MainWindow) -> None:
    section, chat = tr("Chat"), window.chat
    in_chat = window.in_chat
    actions.add(section, tr("New chat"), in_chat(chat.new), "Ctrl+N")
    actions.add(section, tr("Search conversations"), in_chat(chat.search), "Ctrl+K")
    actions.add(section, tr("Write a question"), in_chat(chat.composer.edit.setFocus), "Ctrl+L")
    actions.add(section, tr("Stop the answer"), in_chat(chat.session.stop), "Ctrl+.")
    overrule = in_chat(chat.tools.overrule)
    actions.add(section, tr("Overrule the router"), overrule, "Ctrl+Shift+R")
    actions.add(
        section, tr("Settings of this conversation"), in_chat(chat.open_settings), "Ctrl+Shift+,"
    )


def _papers(actions: Actions, window: MainWindow) -> None:
    section, place = tr("Papers"), window.late_papers
    files = window.on_page(place, lambda page: page.choose_files())
    folder = window.on_page(place, lambda page: page.choose_folder())
    actions.add(section, tr("Add files…"), files, "Ctrl+O")
    actions.add(section, tr("Add folder…"), folder, "Ctrl+Shift+O")
    actions.add(section, tr("Look for new files in the folders"), window.library.check_folders)
    actions.add(section, tr("Try the sample collection"), window.try_samples)


def _models(actions: Actions, window: MainWindow) -> None:
    section, place = tr("Models"), window.late_models
    files = window.on_page(place, lambda page: page.choose_files())
    actions.add(section, tr("Add a GGUF file…"), files)
    scan = window.on_page(place, lambda page: page.scan())
    actions.add(section, tr("Find models of other programs"), scan)
    for tab, words in (
        (Place.HERE, tr("Models on this machine")),
        (Place.CATALOGUE, tr("Catalogue of models")),
        (Place.HUB, tr("Search the hub")),
    ):
        show = partial(window.show_models_at, tab)
        actions.add(section, words, show)


def _finetune(actions: Actions, window: MainWindow) -> None:
    section, setup = tr("Fine-tune"), window.trainer_setup
    actions.add(section, tr("Enable fine-tuning"), window.show_finetune)
    actions.add(section, tr("Repair the libraries for fine-tuning"), setup.repair)
    actions.add(section, tr("Remove the libraries for fine-tuning"), setup.remove)


def _view(actions: Actions, window: MainWindow) -> None:
    section, preferences = tr("View"), window.preferences
    schemes = {
        theme.Scheme.LIGHT: tr("Theme: light"),
        theme.Scheme.DARK: tr("Theme: dark"),
        theme.Scheme.CONTRAST: tr("Theme: high contrast"),
        theme.Scheme.SYSTEM: tr("Theme: as the desktop"),
    }
    for scheme, words in schemes.items():
        actions.add(section, words, partial(preferences.choose, scheme=scheme))
    actions.add(section, tr("Larger text"), lambda: _resize(preferences, +1), "Ctrl++")
    actions.add(section, tr("Smaller text"), lambda: _resize(preferences, -1), "Ctrl+-")
    actions.add(section, tr("Usual text"), lambda: preferences.choose(text_size=100), "Ctrl+0")
    actions.add(section, tr("Use the button of the message"), window.use_toast, "Ctrl+Shift+U")


def _resize(preferences: Preferences, step: int) -> None:
    now = preferences.now.text_size
    place = TEXT_SIZES.index(min(TEXT_SIZES, key=lambda size: abs(size - now))) + step
    preferences.choose(text_size=TEXT_SIZES[max(0, min(place, len(TEXT_SIZES) - 1))])
