"""The design system: tokens (scales and colours), fonts, icons, palette and stylesheet.

Widgets import :mod:`gui.theme`, which gathers what they need; these modules are its parts.
"""
