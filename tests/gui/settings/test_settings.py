"""Settings hold at once, are kept, are found by words, and lead back to their defaults."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine import profiles
from engine.errors import HilbertError
from engine.profiles import Profile
from gui import theme
from gui.preferences import Chosen, Preferences
from gui.services import Services
from gui.settings.page import SettingsPage
from gui.settings.profiles import ProfilesControl
from gui.toast import Toast


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HILBERT_CONFIG", str(tmp_path / "config"))


@pytest.fixture
def page(dressed: QApplication, services: Services, qtbot: QtBot) -> SettingsPage:
    ground = QWidget()
    qtbot.addWidget(ground)
    return SettingsPage(services, Toast(ground), ground)


def test_a_choice_is_kept(page: SettingsPage, services: Services, qtbot: QtBot) -> None:
    combo = page._combos["text_size"]
    combo.setCurrentIndex(combo.findData(130))
    combo.activated.emit(combo.currentIndex())
    assert services.preferences.now.text_size == 130
    again = Preferences(services.operations)
    with qtbot.waitSignal(again.loaded, timeout=5_000):
        again.load()
    assert again.now.text_size == 130


def test_a_scheme_of_an_older_version_is_taken_over(services: Services, qtbot: QtBot) -> None:
    services.operations.run(lambda store: store.set_setting("scheme", "dark"))
    with qtbot.waitSignal(services.preferences.loaded, timeout=5_000):
        services.preferences.load()
    assert services.preferences.now.scheme is theme.Scheme.DARK


def test_a_value_that_is_unknown_costs_no_start(services: Services, qtbot: QtBot) -> None:
    services.operations.run(lambda store: store.set_setting("preferences", {"accent": "mauve"}))
    with qtbot.waitSignal(services.preferences.loaded, timeout=5_000):
        services.preferences.load()
    assert services.preferences.now == Chosen()


def test_the_default_is_a_click_away(page: SettingsPage, services: Services) -> None:
    row = page._rows["scheme"]
    assert row._reset.isHidden()
    services.preferences.choose(scheme=theme.Scheme.CONTRAST)
    assert not row._reset.isHidden()
    row._reset.click()
    assert services.preferences.now.scheme is theme.Scheme.SYSTEM


def test_settings_are_found_by_what_they_are_for(page: SettingsPage) -> None:
    page.search.setText("dark room")
    assert page.shown() == ["Theme"]
    page.search.setText("no such thing")
    assert page.shown() == []
    assert not page._none.isHidden()


def test_a_mirror_is_an_address(page: SettingsPage, services: Services) -> None:
    page._mirror.setText("mirror.example")
    page._mirror.editingFinished.emit()
    assert services.preferences.now.mirror == ""
    page._mirror.setText("https://mirror.example/")
    page._mirror.editingFinished.emit()
    assert services.preferences.now.mirror == "https://mirror.example"


def test_a_profile_opens_a_window_of_its_own(
    dressed: QApplication, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    started: list[Profile] = []
    control = ProfilesControl(services.operations, started.append)
    qtbot.addWidget(control)
    folder = tmp_path / "Group work"
    control.add(folder)
    qtbot.waitUntil(lambda: control._choice.count() == 1, timeout=5_000)
    control._open.click()
    assert [one.folder for one in started] == [str(folder)]
    assert profiles.environment(started[0])["HILBERT_DATA"] == str(folder)
    control._forget.click()
    qtbot.waitUntil(lambda: control._choice.count() == 0, timeout=5_000)


def test_a_folder_of_other_things_becomes_no_profile(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Paul,")
    with pytest.raises(HilbertError, match="holds other files"):
        profiles.add("Letters", tmp_path)
    profiles.add("Twice", tmp_path / "one")
    with pytest.raises(HilbertError, match="already"):
        profiles.add("twice", tmp_path / "two")


@pytest.mark.parametrize("accent", list(theme.Accent))
@pytest.mark.parametrize("scheme", [theme.LIGHT, theme.DARK, theme.CONTRAST])
def test_every_accent_is_readable(scheme: theme.Theme, accent: theme.Accent) -> None:
    colors = theme.dressed(scheme, accent, 100)
    pairs = [
        *((text, ground) for text in ("text", "text_muted", "text_faint", "accent_text", "danger",
           "warning", "success") for ground in ("surface", "sidebar", "raised", "overlay")),
        ("on_accent", "accent"), ("on_accent", "accent_hover"), ("accent_text", "accent_soft"),
        ("text", "accent_soft"), ("text", "selection"), ("text", "hover"), ("text", "pressed"),
        ("text_muted", "hover"), ("danger", "danger_soft"), ("warning", "warning_soft"),
        ("success", "success_soft"),
    ]  # fmt: skip
    for text, ground in pairs:
        ratio = theme.contrast(getattr(colors, text), getattr(colors, ground))
        assert ratio >= 4.5, (text, ground, round(ratio, 2))
    assert theme.contrast(colors.accent, colors.surface) >= 3


def test_text_grows_with_its_setting(dressed: QApplication) -> None:
    theme.apply(dressed, theme.Scheme.LIGHT, text_size=150)
    assert theme.sans(theme.Size.BODY).pixelSize() == 22
    assert dressed.font().pixelSize() == 20
    theme.apply(dressed, theme.Scheme.LIGHT)
    assert theme.current() is theme.LIGHT
