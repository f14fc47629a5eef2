"""The themes are readable, complete, and dress every control without a warning of Qt's."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase, QFontMetrics, QIcon, QImage, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

import assets
from gui import theme
from gui.chat.conversation_delegate import ConversationDelegate
from gui.design.stylesheet import make_stylesheet
from gui.papers.collection_rows import CollectionDelegate
from gui.papers.rows import PaperDelegate
from gui.papers.table_model import NOTE_ROLE

BOTH = pytest.mark.parametrize("colors", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
SURFACES = ("surface", "sidebar", "raised", "overlay")


@BOTH
@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize(
    "text", ["text", "text_muted", "text_faint", "accent_text", "danger", "warning", "success"]
)
def test_text_is_readable_on_every_surface(colors: theme.Theme, surface: str, text: str) -> None:
    assert theme.contrast(getattr(colors, text), getattr(colors, surface)) >= 4.5


@BOTH
@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("accent_text", "accent_soft"),
        ("text", "accent_soft"),
        ("text", "selection"),
        ("text", "hover"),
        ("text", "pressed"),
        ("text_muted", "hover"),
        ("danger", "danger_soft"),
        ("warning", "warning_soft"),
        ("success", "success_soft"),
    ],
)
def test_text_is_readable_on_its_own_ground(colors: theme.Theme, text: str, surface: str) -> None:
    assert theme.contrast(getattr(colors, text), getattr(colors, surface)) >= 4.5


@BOTH
def test_code_is_readable(colors: theme.Theme) -> None:
    for name, color in colors.code._asdict().items():
        assert theme.contrast(color, colors.raised) >= 4.5, name


@BOTH
def test_focus_ring_is_visible(colors: theme.Theme) -> None:
    assert theme.contrast(colors.accent, colors.surface) >= 3


def test_contrast_knows_its_ends() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#123456", "#123456") == pytest.approx(1)


@BOTH
def test_stylesheet_names_only_files_that_exist(colors: theme.Theme) -> None:
    sheet = make_stylesheet(colors)
    assert "$" not in sheet
    paths = re.findall(r'url\("([^"]+)"\)', sheet)
    assert paths
    assert all((assets.ROOT / path).is_file() for path in paths)


@BOTH
def test_control_glyphs_have_the_colors_of_the_theme(colors: theme.Theme) -> None:
    allowed = {colors.text_muted, colors.on_accent}
    for path in (assets.ICONS / "controls").glob(f"*-{colors.name}.svg"):
        assert set(re.findall("#[0-9a-f]{6}", path.read_text())) <= allowed


def test_apply_dresses_the_application(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.DARK)
    assert theme.current() is theme.DARK
    assert qapp.palette().window().color().name() == theme.DARK.surface
    assert qapp.font().family() == theme.SANS
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert theme.current() is theme.LIGHT


def test_changed_tells_of_real_changes_only(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    seen: list[theme.Theme] = []
    theme.changed().connect(seen.append)
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert seen == []
    theme.apply(qapp, theme.Scheme.DARK)
    assert seen == [theme.DARK]
    theme.changed().disconnect(seen.append)


def test_fonts_come_with_the_app(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert {theme.SANS, theme.MONO} <= set(QFontDatabase.families())


def _image(icon: QIcon, size: int) -> QImage:
    return icon.pixmap(QSize(size, size)).toImage()


def _strongest(image: QImage) -> str:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=lambda color: color.alpha()).name()


def test_an_icon_follows_the_theme(qapp: QApplication) -> None:
    plus = theme.icon("square", theme.Tint.TEXT)
    for scheme, colors in ((theme.Scheme.LIGHT, theme.LIGHT), (theme.Scheme.DARK, theme.DARK)):
        theme.apply(qapp, scheme)
        assert _strongest(_image(plus, 48)) == colors.text


@BOTH
def test_a_disabled_primary_button_keeps_its_icon(qapp: QApplication, colors: theme.Theme) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT if colors is theme.LIGHT else theme.Scheme.DARK)
    play = theme.icon("play", theme.Tint.ON_ACCENT)
    image = play.pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()
    assert _strongest(image) == colors.text_faint


def test_icons_are_drawn_at_the_size_asked_for(qapp: QApplication) -> None:
    pixmap = theme.icon("copy").pixmap(QSize(16, 16), 2.0)
    assert pixmap.size() == QSize(32, 32)
    assert pixmap.devicePixelRatio() == 2.0


@pytest.mark.parametrize("name", assets.icon_names())
def test_every_icon_draws_something(qapp: QApplication, name: str) -> None:
    image = _image(theme.icon(name), 24)
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        theme.icon("no-such-icon")


def test_a_variant_can_change_after_the_first_show(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    button = QPushButton("Ask")
    button.ensurePolished()
    theme.set_variant(button, theme.Variant.PRIMARY)
    assert button.property("variant") == "primary"
    label = QLabel("Papers")
    theme.set_text_role(label, theme.TextRole.TITLE)
    assert label.font().pixelSize() in {theme.Size.TITLE, theme.Size.UI}


def test_keyboard_focus_is_drawn(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert "QLineEdit:focus" in make_stylesheet(theme.LIGHT).replace(",", "")
    edit = QLineEdit()
    edit.resize(120, 32)
    quiet = edit.grab().toImage()
    edit.show()
    edit.activateWindow()
    edit.setFocus()
    qapp.processEvents()
    if edit.hasFocus():
        assert edit.grab().toImage() != quiet


def test_assets_stay_small() -> None:
    total = sum(path.stat().st_size for path in assets.ROOT.rglob("*") if path.is_file())
    assert total < 6_000_000


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)  # without a screen
def test_the_list_of_a_field_shows_its_last_entry(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    combo = QComboBox()
    theme.set_variant(combo, theme.Variant.GHOST)
    combo.addItems(["No papers", "All papers", "Sample texts"])
    qtbot.addWidget(combo)
    combo.show()
    combo.showPopup()
    view = combo.view()
    last = combo.model().index(2, 0)
    qtbot.waitUntil(lambda: not view.visualRect(last).isEmpty())
    assert view.visualRect(last).bottom() < view.viewport().height()
    combo.hidePopup()


TWO_LINES = (theme.Size.UI, theme.Size.CAPTION)


@pytest.mark.parametrize(
    ("delegate", "lines"),
    [
        (ConversationDelegate, TWO_LINES),
        (PaperDelegate, TWO_LINES),
        (CollectionDelegate, (theme.Size.UI,)),
    ],
)
def test_rows_grow_with_the_text(
    qapp: QApplication, delegate: type[QStyledItemDelegate], lines: Sequence[theme.Size]
) -> None:
    """Else their second line lies over the first."""
    model = QStandardItemModel(1, 1)
    model.setData(model.index(0, 0), "It could not be read.", NOTE_ROLE)
    view = QListView()
    heights = {}
    for text_size in (100, 150):
        theme.apply(qapp, theme.Scheme.LIGHT, text_size=text_size)
        hint = delegate(view).sizeHint(QStyleOptionViewItem(), model.index(0, 0))
        heights[text_size] = hint.height()
        assert hint.height() >= sum(QFontMetrics(theme.sans(size)).height() for size in lines)
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert heights[150] == round(1.5 * heights[100])
