"""The language of the window: which there are, and how one is put in force.

A language holds for what is made after it: the window is built anew when it changes.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import assets

#: Code and own name. The code "" follows the desktop.
LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "zh_CN": "简体中文",
}
_spoken: list[QTranslator] = []


def resolved(code: str, desktop: str = "") -> str:
    """The language that is meant: the desktop's own for "", English where there is no better."""
    wanted = code or desktop or QLocale.system().name()
    known = (one for one in LANGUAGES if one == wanted or one.split("_")[0] == wanted.split("_")[0])
    return next(known, "en")


def speak(app: QCoreApplication, code: str) -> str:
    """Put a language in force; the one that it came to."""
    language = resolved(code)
    for translator in _spoken:
        app.removeTranslator(translator)
    _spoken.clear()
    if language != "en":
        # Qt's own words stand in its file dialogs and on the buttons of its boxes.
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (
            (f"qtbase_{language}", qt),
            (f"hilbert_{language}", str(assets.TRANSLATIONS)),
        ):
            translator = QTranslator(app)
            if translator.load(name, folder):
                app.installTranslator(translator)
                _spoken.append(translator)
    return language
