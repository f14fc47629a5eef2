"""The one stylesheet, made from a theme's roles and the scales.

Rules are kept in three groups: surfaces and text, things one presses or types into, and things
that scroll or hold others. Every control that takes the keyboard shows a 2-px accent border while
it has the focus; paddings shrink by the same pixel, so that nothing moves.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

import assets
from gui.design.containers_qss import CONTAINERS
from gui.design.controls_qss import CONTROLS
from gui.design.tokens import MONO, Radius, Size

if TYPE_CHECKING:
    from gui.design.tokens import Theme

SURFACES = """
QWidget { color: $text; font-size: ${ui}px; }
QMainWindow, QDialog, QMessageBox { background: $surface; }
QLabel { background: transparent; }
QLabel[role="display"] { font-size: ${display}px; font-weight: 600; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${body}px; font-weight: 600; }
QLabel[role="body"] { font-size: ${body}px; }
QLabel[role="muted"] { color: $text_muted; }
QLabel[role="caption"] { color: $text_faint; font-size: ${caption}px; }
QLabel[role="mono"] { font-family: "$mono"; font-size: ${caption}px; color: $text_muted; }
QLabel[role="danger"] { color: $danger; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="success"] { color: $success; }
QFrame[surface="sidebar"] { background: $sidebar; border: none; }
QFrame[surface="raised"] { background: $raised; border: none; border-radius: ${large}px; }
QFrame[surface="card"] {
    background: $surface; border: 1px solid $border; border-radius: ${large}px;
}
QFrame[surface="overlay"] {
    background: $overlay; border: 1px solid $border_strong; border-radius: ${large}px;
}
QFrame[surface="danger"] { background: $danger_soft; border-radius: ${large}px; }
QFrame[surface="warning"] { background: $warning_soft; border-radius: ${large}px; }
QFrame[surface="success"] { background: $success_soft; border-radius: ${large}px; }
QFrame[frameShape="4"], QFrame[frameShape="5"] { background: $border; border: none; }
QFrame[frameShape="4"] { max-height: 1px; }
QFrame[frameShape="5"] { max-width: 1px; }
QToolTip {
    background: $overlay; color: $text; border: 1px solid $border_strong;
    padding: 4px 8px; font-size: ${caption}px;
}
"""


def make_stylesheet(theme: Theme) -> str:
    sheet = SURFACES + CONTROLS + CONTAINERS
    return Template(sheet).substitute(_values(theme))


def _values(theme: Theme) -> dict[str, str | int]:
    colors = {name: value for name, value in theme._asdict().items() if isinstance(value, str)}
    scales = {member.name.lower(): int(member) for member in Radius}
    scales |= {member.name.lower(): round(member * theme.text_size / 100) for member in Size}
    controls = (assets.ICONS / "controls").as_posix()
    return colors | scales | {"mono": MONO, "controls": controls, "theme": theme.name}
