"""Every task by keyboard: forty of them, done by key events on the whole window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from engine.vocabulary import ModelSpec
from gui import theme
from gui.models.place import Place
from gui.window import MainWindow
from tests.gui.actions.typist import Typist

MODEL = ModelSpec(path="scripted")

Task = tuple[str, Callable[[Typist, MainWindow], object]]


def answered(typist: Typist, window: MainWindow, text: str) -> bool:
    """Ask by keys, with the scripted model in place of a real one."""
    window.chat.composer.model_path = lambda: "scripted"  # type: ignore[method-assign]
    typist.press("Ctrl+L")
    typist.write(text)
    with typist.qtbot.waitSignal(window.chat.session.answer_finished, timeout=20_000):
        typist.press("Return")
    return True


def texts(window: MainWindow) -> list[str]:
    return [message.text.strip() for message in window.chat.transcript.messages()]


def stop_an_answer(typist: Typist, window: MainWindow) -> bool:
    typist.press("Ctrl+N", "Ctrl+L")
    typist.write("count for ever")
    with typist.qtbot.waitSignal(window.chat.session.text_arrived, timeout=20_000):
        typist.press("Return")
    with typist.qtbot.waitSignal(window.chat.session.answer_finished, timeout=20_000):
        typist.press("Ctrl+.")
    return not window.chat.session.busy


def rename(typist: Typist, window: MainWindow) -> bool:
    typist.press("Ctrl+K", "Tab", "Tab")
    typist.tab_to("Conversations")
    typist.press("Home", "F2")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit), field
    field.selectAll()
    typist.write("Renamed")
    typist.press("Return")
    return typist.until(lambda: "Renamed" in titles(window))


def titles(window: MainWindow) -> list[str]:
    model = window.chat.conversations._model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def delete(typist: Typist, window: MainWindow) -> bool:
    typist.tab_to("Conversations")
    before = len(titles(window))
    typist.press("Home", "Del")
    return typist.until(lambda: len(titles(window)) == before - 1)


def undo(typist: Typist, window: MainWindow) -> bool:
    before = len(titles(window))
    typist.press("Ctrl+Shift+U")
    return typist.until(lambda: len(titles(window)) == before + 1)


def on(page: str) -> Callable[[Typist, MainWindow], bool]:
    return lambda _, window: window.page_in_view is getattr(window, page)


def key(keys: str, page: str) -> Callable[[Typist, MainWindow], bool]:
    def act(typist: Typist, window: MainWindow) -> bool:
        typist.press(keys)
        return on(page)(typist, window)

    return act


def focus(*keys: str, name: str) -> Callable[[Typist, MainWindow], bool]:
    def act(typist: Typist, window: MainWindow) -> bool:
        typist.press(*keys)
        return typist.focus == name

    return act


def scheme(words: str, wanted: theme.Scheme) -> Callable[[Typist, MainWindow], bool]:
    def act(typist: Typist, window: MainWindow) -> bool:
        typist.command(words)
        return window.preferences.now.scheme is wanted

    return act


def size(keys: str, wanted: int) -> Callable[[Typist, MainWindow], bool]:
    def act(typist: Typist, window: MainWindow) -> bool:
        typist.press(keys)
        return window.preferences.now.text_size == wanted and theme.current().text_size == wanted

    return act


def palette_opens(typist: Typist, window: MainWindow) -> bool:
    typist.press("Ctrl+Shift+P")
    return typist.focus == "Command palette" and len(window.palette_.shown()) >= 25


def palette_closes(typist: Typist, window: MainWindow) -> bool:
    typist.press("Esc")
    return not window.palette_.isVisible() and typist.focus != "Command palette"


def palette_narrows(typist: Typist, window: MainWindow) -> bool:
    typist.press("Ctrl+Shift+P")
    typist.write("cata")
    found = window.palette_.shown()[0] == "Catalogue of models"
    typist.press("Return")
    return found and window.models.choices.place is Place.CATALOGUE


def choose_a_model_of_the_catalogue(typist: Typist, window: MainWindow) -> bool:
    typist.tab_to("Catalogue")
    typist.press("Home", "Down", "Down")
    return window.models._offer.name.text().startswith("SmolLM2 1.7B")


def change_the_tab(typist: Typist, window: MainWindow) -> bool:
    typist.tab_to("Where to look for models")
    typist.press("Right")
    return window.models.choices.place is Place.HUB


def find_a_setting(typist: Typist, window: MainWindow) -> bool:
    typist.press("Ctrl+5")
    typist.tab_to("Search settings")
    typist.write("mirror")
    return window.settings.shown() == ["Mirror of the hub"]


def change_a_setting(typist: Typist, window: MainWindow) -> bool:
    typist.press("Ctrl+A", "Del")
    typist.tab_to("Accent")
    typist.press("Down")
    return window.preferences.now.accent is theme.Accent.BLUE


def reset_a_setting(typist: Typist, window: MainWindow) -> bool:
    typist.tab_to("Accent: back")
    typist.press("Space")
    return window.preferences.now.accent is theme.Accent.VERDIGRIS


def type_a_mirror(typist: Typist, window: MainWindow) -> bool:
    typist.tab_to("Mirror of the hub")
    typist.write("https://mirror.example")
    typist.press("Return")
    return window.preferences.now.mirror == "https://mirror.example"


def break_a_line(typist: Typist, window: MainWindow) -> bool:
    typist.press("Ctrl+N", "Ctrl+L")
    typist.write("one")
    typist.press("Shift+Return")
    typist.write("two")
    found = window.chat.composer.edit.toPlainText() == "one\ntwo"
    window.chat.composer.edit.clear()
    return found


def open_settings_of_the_conversation(typist: Typist, window: MainWindow) -> bool:
    typist.press("Ctrl+Shift+,")
    dialog = QApplication.activeModalWidget() or window.findChild(QDialog)
    assert dialog is not None
    typist.press("Esc")
    with typist.qtbot.waitActive(
        window
    ):  # the virtual screen of the tests does not do it by itself
        window.activateWindow()
    return QApplication.activeModalWidget() is None


def add_a_collection(typist: Typist, window: MainWindow) -> bool:
    typist.press("Ctrl+2")
    if not typist.tab_to("New collection"):
        return False
    typist.press("Space")
    typist.write("Notes")
    typist.press("Return")
    return "Notes" in [one.name for one in window.library.collections]


def use_an_example(typist: Typist, window: MainWindow) -> bool:
    typist.press("Ctrl+N")
    button = window.face.empty.page.findChildren(QPushButton)[0]
    for _ in range(60):
        if QApplication.focusWidget() is button:
            break
        typist.press("Tab")
    typist.press("Space")
    return bool(window.chat.composer.edit.toPlainText())


def dismiss_the_welcome(typist: Typist, window: MainWindow) -> bool:
    typist.tab_to("Dismiss")
    typist.press("Space")
    return window.preferences.now.welcomed and window.face.empty.page.welcome.isHidden()


def search_conversations(typist: Typist, window: MainWindow) -> bool:
    typist.press("Ctrl+K")
    typist.write("hello")
    typist.until(lambda: len(titles(window)) == 1)
    typist.press("Ctrl+A", "Del")
    return typist.until(lambda: len(titles(window)) > 1)


def search_the_hub(typist: Typist, window: MainWindow) -> bool:
    typist.command("search the hub")
    return typist.tab_to("Search the hub") and window.models.choices.place is Place.HUB


TASKS: tuple[Task, ...] = (
    ("dismiss the first steps", dismiss_the_welcome),
    ("go to the papers", key("Ctrl+2", "papers")),
    ("go to the models", key("Ctrl+3", "models")),
    ("go to fine-tuning", key("Ctrl+4", "finetune")),
    ("go to the settings", key("Ctrl+5", "settings")),
    ("go to the chat", key("Ctrl+1", "face")),
    ("write a question", focus("Ctrl+2", "Ctrl+L", name="Question")),
    ("break a line", break_a_line),
    ("ask", lambda t, w: answered(t, w, "say hello") and texts(w) == ["say hello", "hello"]),
    ("ask again", lambda t, w: answered(t, w, "say more") and texts(w)[-1] == "more"),
    ("stop an answer", stop_an_answer),
    ("begin a new chat", focus("Ctrl+2", "Ctrl+N", name="Question")),
    ("use an example question", use_an_example),
    ("find the search of conversations", focus("Ctrl+3", "Ctrl+K", name="Search conversations")),
    ("search conversations", search_conversations),
    ("rename a conversation", rename),
    ("delete a conversation", delete),
    ("undo that", undo),
    ("open the settings of a conversation", open_settings_of_the_conversation),
    ("add a collection", add_a_collection),
    ("open the palette", palette_opens),
    ("close the palette", palette_closes),
    ("find a command by some letters", palette_narrows),
    ("choose in the catalogue", choose_a_model_of_the_catalogue),
    ("change the list of models", change_the_tab),
    ("get to the search of the hub", search_the_hub),
    ("see the models of this machine", lambda t, w: t.command("models on this") and
     w.models.choices.place is Place.HERE),
    ("light", scheme("theme light", theme.Scheme.LIGHT)),
    ("dark", scheme("theme dark", theme.Scheme.DARK)),
    ("high contrast", scheme("high contrast", theme.Scheme.CONTRAST)),
    ("as the desktop", scheme("as the desktop", theme.Scheme.SYSTEM)),
    ("larger text", size("Ctrl++", 115)),
    ("smaller text", size("Ctrl+-", 100)),
    ("usual text", lambda t, w: t.press("Ctrl++", "Ctrl++") and size("Ctrl+0", 100)(t, w)),
    ("find a setting", find_a_setting),
    ("change a setting", change_a_setting),
    ("take a setting back", reset_a_setting),
    ("type a mirror", type_a_mirror),
    ("see what is running", lambda t, w: t.press("Ctrl+J") and w.activity.isVisible()),
    ("close that", lambda t, w: t.press("Esc") and not w.activity.isVisible()),
)  # fmt: skip


@pytest.mark.long(15)
def test_forty_tasks_are_done_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    typist = Typist(window, qtbot)
    assert len(TASKS) >= 40
    failed = [name for name, task in TASKS if not task(typist, window)]
    assert not failed
