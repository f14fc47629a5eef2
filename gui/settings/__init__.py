"""The settings page."""

from gui.settings.page import SettingsPage as SettingsPage
