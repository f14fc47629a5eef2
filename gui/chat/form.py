"""Rows of a form: a label, a control, and the reason for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from gui import theme

_WIDTH = 110


def new_form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(theme.Space.L)
    form.setVerticalSpacing(theme.Space.S)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return form


def add_row(form: QFormLayout, label: str, control: QWidget, reason: str) -> None:
    control.setAccessibleName(label)
    control.setAccessibleDescription(reason)
    control.setToolTip(reason)
    control.setFixedWidth(_WIDTH)
    why = QLabel(reason, wordWrap=True)
    theme.set_text_role(why, theme.TextRole.CAPTION)
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.Space.M)
    row.addWidget(control)
    row.addWidget(why, 1)
    form.addRow(label, box)


def heading(text: str) -> QLabel:
    label = QLabel(text)
    theme.set_text_role(label, theme.TextRole.HEADING)
    return label


def note(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    theme.set_text_role(label, theme.TextRole.MUTED)
    return label


def decimal(least: float, most: float, step: float) -> QDoubleSpinBox:
    return QDoubleSpinBox(minimum=least, maximum=most, singleStep=step, decimals=2)


def whole(least: int, most: int) -> QSpinBox:
    return QSpinBox(minimum=least, maximum=most)
