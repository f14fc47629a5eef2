"""Where a question went, in one quiet line above its answer, with links that overrule it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat

from gui.transcript import formats
from gui.transcript.formats import block_format
from gui.transcript.furniture import action_label
from gui.transcript.links import Link, LinkKind

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from gui.transcript.values import MessageView
    from gui.transcript.writer import Context

_GAP = "\u2003"


def write(cursor: QTextCursor, context: Context, view: MessageView) -> None:
    """The line, behind the message's head; nothing where nobody decided."""
    if view.routing is None:
        return
    quiet = context.styles.caption
    cursor.insertBlock(block_format(gap=formats.ITEM_GAP), quiet)
    cursor.insertText(view.routing.sentence, quiet)
    for action in view.routing.actions:
        shape = QTextCharFormat(quiet)
        shape.setForeground(context.styles.link.foreground())
        shape.setAnchor(True)
        shape.setAnchorHref(Link(LinkKind.ACTION, context.message, action.value).address())
        cursor.insertText(_GAP, quiet)
        cursor.insertText(action_label(action), shape)
