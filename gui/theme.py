"""What widgets need of the design system, in one place.

``apply(app, scheme)`` sets fonts, style, palette and stylesheet and follows the desktop when the
scheme is SYSTEM. Widgets read ``current()`` and the scales, take icons from ``icon(name, tint)``,
mark themselves with ``set_variant`` / ``set_text_role``, and repaint on ``changed()``. A widget
that never hears of ``changed`` is still right when it uses only the stylesheet and icons.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.design.fonts import FontError, load_fonts, mono, sans, scaled
from gui.design.icons import Tint, draw_icon, icon, logo
from gui.design.palette import make_palette
from gui.design.state import current, theme_state
from gui.design.stylesheet import make_stylesheet
from gui.design.themes import CONTRAST, DARK, LIGHT, dressed
from gui.design.tokens import (
    COLUMN,
    MONO,
    RAIL,
    SANS,
    Accent,
    Radius,
    Scheme,
    Size,
    Space,
    Theme,
    contrast,
)

__all__ = [
    "COLUMN",
    "CONTRAST",
    "DARK",
    "LIGHT",
    "MONO",
    "RAIL",
    "SANS",
    "Accent",
    "FontError",
    "Radius",
    "Scheme",
    "Size",
    "Space",
    "Surface",
    "TextRole",
    "Theme",
    "Tint",
    "Variant",
    "application",
    "apply",
    "begin",
    "changed",
    "contrast",
    "current",
    "draw_icon",
    "dressed",
    "icon",
    "logo",
    "mono",
    "sans",
    "scaled",
    "set_surface",
    "set_text_role",
    "set_variant",
    "wear_sheet",
]


class Variant(StrEnum):
    """How much weight a button has. A view has at most one PRIMARY."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    GHOST = "ghost"
    ICON = "icon"
    DANGER = "danger"


class TextRole(StrEnum):
    """The typographic role of a label."""

    DISPLAY = "display"
    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    MUTED = "muted"
    CAPTION = "caption"
    MONO = "mono"
    DANGER = "danger"
    WARNING = "warning"
    SUCCESS = "success"


def set_variant(button: QWidget, variant: Variant) -> None:
    _set_style_property(button, "variant", variant.value)


class Surface(StrEnum):
    """What a frame is made of."""

    SIDEBAR = "sidebar"
    RAISED = "raised"
    CARD = "card"
    OVERLAY = "overlay"
    DANGER = "danger"
    WARNING = "warning"
    SUCCESS = "success"


def set_surface(frame: QWidget, surface: Surface) -> None:
    _set_style_property(frame, "surface", surface.value)


def set_text_role(label: QLabel, role: TextRole) -> None:
    _set_style_property(label, "role", role.value)


def _set_style_property(widget: QWidget, name: str, value: str) -> None:
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # Qt reads it when the widget is first shown
    # Qt reads property selectors once per widget; a later change needs a new polish.
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def changed() -> SignalInstance:
    """Emits the new :class:`Theme` after a change. Connect slots of QObjects to it."""
    return theme_state().changed


def application() -> QApplication:
    """The application, made if there is none, in the style of Qt's that the sheet is written for.

    The style is named to Qt as a program's arguments do it: to hand one over in Python creates
    hundreds of names first, which takes as long as building half a window.
    """
    app = QApplication.instance() or QApplication([sys.argv[0], "-style", "fusion"])
    assert isinstance(app, QApplication)
    return app


class _Applier(QObject):
    """Keeps the application in the chosen scheme while the desktop changes its own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._accent, self._text_size = Accent.VERDIGRIS, 100
        self._worn: tuple[Theme, bool] | None = None
        self._sheet = False
        app.styleHints().colorSchemeChanged.connect(self._on_desktop_changed)

    def choose(self, scheme: Scheme, accent: Accent, text_size: int) -> None:
        self._scheme, self._accent, self._text_size = scheme, accent, text_size
        wanted = {
            Scheme.LIGHT: Qt.ColorScheme.Light,
            Scheme.DARK: Qt.ColorScheme.Dark,
            Scheme.CONTRAST: Qt.ColorScheme.Dark,
            Scheme.SYSTEM: Qt.ColorScheme.Unknown,
        }
        # Also turns the native title bar dark where the platform can.
        self._app.styleHints().setColorScheme(wanted[scheme])
        self._restyle()

    def wear_sheet(self) -> None:
        self._sheet = True
        self._restyle()

    def _on_desktop_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._restyle()

    def _theme(self) -> Theme:
        if self._scheme is Scheme.SYSTEM:
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        themes = {Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}
        return themes.get(self._scheme, LIGHT)

    def _restyle(self) -> None:
        theme = dressed(self._theme(), self._accent, self._text_size)
        if (theme, self._sheet) == self._worn:
            return  # a stylesheet is worked through for every widget, changed or not
        self._worn = theme, self._sheet
        self._app.setPalette(make_palette(theme))
        if self._sheet:
            self._app.setStyleSheet(make_stylesheet(theme))
        theme_state().set_theme(theme)
        self._app.setFont(sans())


@cache
def _applier(app: QApplication) -> _Applier:
    load_fonts()
    app.setFont(sans())
    return _Applier(app)


def begin(app: QApplication, scheme: Scheme, accent: Accent, text_size: int) -> None:
    """Dress the application for building its first window: all but the stylesheet.

    Under a stylesheet a widget is worked through again for each parent it is given, and a window is
    built in twice the time: :func:`wear_sheet` when it stands.
    """
    _applier(app).choose(scheme, accent, text_size)


def wear_sheet(app: QApplication) -> None:
    _applier(app).wear_sheet()


def apply(
    app: QApplication,
    scheme: Scheme = Scheme.SYSTEM,
    accent: Accent = Accent.VERDIGRIS,
    text_size: int = 100,
) -> None:
    """Dress the application; call again with other choices at any time."""
    begin(app, scheme, accent, text_size)
    wear_sheet(app)
