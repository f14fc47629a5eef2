"""Every string is translated, with its values and plural forms, and shown without a restart."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest
import translations
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

import assets
from engine import models
from engine.vocabulary import ExportKind
from gui import i18n, theme
from gui.i18n import tr, trn
from gui.language import LANGUAGES, resolved, speak
from gui.window import MainWindow
from gui.windows import Windows
from tests.gui.all_pages import all_pages
from tests.gui.conftest import MakeServices
from trainer.provision.unsloth import NOTICE


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


@pytest.mark.parametrize("language", list(translations.LANGUAGES))
def test_translations_keep_values_and_forms(language: str) -> None:
    assert translations.faults(language) == []


@pytest.mark.parametrize("language", list(translations.LANGUAGES))
def test_every_string_is_translated(language: str) -> None:
    assert translations.missing(language) == []


@pytest.mark.parametrize("language", list(translations.LANGUAGES))
def test_the_compiled_file_says_what_the_source_says(language: str, qapp: QApplication) -> None:
    compiled = QTranslator()
    assert compiled.load(f"hilbert_{language}", str(translations.FOLDER))
    known = translations.translations(language)
    for text in translations.texts():
        forms = known.get(text.source)
        if forms and not text.one:
            assert compiled.translate(i18n.CONTEXT, text.source) == forms[0]


@pytest.mark.parametrize(
    ("language", "one", "five"),
    [
        ("de", "1 Beispiel gelöscht", "5 Beispiele gelöscht"),
        ("fr", "1 exemple supprimé", "5 exemples supprimés"),
        ("es", "1 ejemplo eliminado", "5 ejemplos eliminados"),
        ("zh_CN", "已删除 1 个示例", "已删除 5 个示例"),
        ("en", "1 example deleted", "5 examples deleted"),
    ],
)
def test_numbers_and_nouns_agree(
    qapp: QApplication, english: None, language: str, one: str, five: str
) -> None:
    assert speak(qapp, language) == language
    assert trn("{n} example deleted", "{n} examples deleted", 1) == one
    assert trn("{n} example deleted", "{n} examples deleted", 5) == five


@pytest.mark.parametrize(
    ("code", "desktop", "language"),
    [("", "de_AT", "de"), ("", "zh_CN", "zh_CN"), ("", "it_IT", "en"), ("fr", "de_DE", "fr")],
)
def test_the_desktop_is_followed_where_it_can_be(code: str, desktop: str, language: str) -> None:
    assert resolved(code, desktop) == language
    assert set(LANGUAGES) == {"en", *translations.LANGUAGES}


class Pseudo(QTranslator):
    """Every string half as long again and between marks: what lacks them was never passed on."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if context != i18n.CONTEXT:
            return ""
        return f"⟦{source}{'·' * (len(source) // 3)}⟧"


#: Names that no language changes: samplers, parts of a model, kinds of files.
SAME = {"DRY", "XTC", "Min-p", "Top-k", "Top-p", "Details", "attention", "mlp", "embeddings"}
SAME |= {kind.value for kind in ExportKind}
#: A notice about licences: what binds is its English wording.
SAME |= {NOTICE}


def of_recipes() -> set[str]:
    """Recipes are files that a person may write: their words are shown as they stand there."""
    paths = (assets.ROOT / "recipes").glob("*.toml")
    recipes = [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]
    settings = [entry for one in recipes for entry in one.values() if isinstance(entry, dict)]
    return {entry.get("reason", "") for entry in settings} | {one["summary"] for one in recipes}


def shown_words(window: object) -> list[tuple[str, str]]:
    """What stands on buttons and labels, is told of any widget, or asked for in a field."""
    found = []
    for widget in window.findChildren(QWidget):  # type: ignore[attr-defined]
        texts = [widget.toolTip(), widget.accessibleName()]
        if isinstance(widget, QAbstractButton | QLabel):
            texts.append(widget.text())
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            texts.append(widget.placeholderText())
        words = (text for text in texts if any(letter.isalpha() for letter in text))
        found += [(type(widget.parent()).__name__, text) for text in words]
    return found


def test_no_string_of_the_window_escapes_translation(
    dressed: QApplication,
    make_services: MakeServices,
    qtbot: QtBot,
    english: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And a change of language builds the window anew, in the same place, without a restart."""
    # What is told of a model are its own words, and the engine's.
    monkeypatch.setattr(models, "available", lambda: [])
    services = make_services(None)
    windows = Windows(dressed, services, MainWindow.whole(services))
    windows.window.show()
    windows.window.start()
    qtbot.addWidget(windows.window, before_close_func=lambda window: window.close_now())
    windows.window.pages.setCurrentWidget(windows.window.late_settings)
    services.preferences.choose(language="de")
    qtbot.addWidget(windows.window, before_close_func=lambda window: window.close_now())
    assert tr("Settings") == "Einstellungen"
    assert windows.window.page_in_view is windows.window.settings
    assert "Einstellungen" in [text for _, text in shown_words(windows.window.settings)]
    pseudo = Pseudo()
    dressed.installTranslator(pseudo)
    services.preferences.choose(language="en")
    window = windows.window
    qtbot.addWidget(window, before_close_func=lambda window: window.close_now())
    window.resize(1000, 700)
    assert len(list(all_pages(window))) == 8
    plain = {text for _, text in shown_words(window) if "⟦" not in text} - SAME
    dressed.removeTranslator(pseudo)
    foreign = {text for text in plain if text[0] in "0123456789~/\\" or "https" in text}
    names = {"English", "Deutsch", "Français", "Español", "Hilbert"}
    left = plain - foreign - names - of_recipes()
    assert not left, "\n".join(sorted(left))
    theme.apply(dressed, theme.Scheme.DARK)
    theme.apply(dressed, theme.Scheme.LIGHT)
    # Before the windows are deleted.
    qtbot.waitUntil(lambda: services.operations.idle, timeout=30_000)
