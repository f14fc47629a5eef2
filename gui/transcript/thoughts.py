"""What a model thought before it answered: one quiet line that unfolds.

The line is a link like the others, so that the keyboard reaches it; the thoughts below it are plain
text beside a bar, since they are notes and no answer: no Markdown, no formulas, no citations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.i18n import tr
from gui.transcript import baseline, formats
from gui.transcript.formats import OBJECT_CHARACTER, Object, Prop, as_object, block_format
from gui.transcript.links import Link, LinkKind
from gui.transcript.objects import icon_extent
from gui.transcript.values import Action

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from gui.transcript.values import MessageView
    from gui.transcript.writer import Context

_MINUTE = 60


def label(view: MessageView) -> str:
    """What the line says; empty where nothing was thought."""
    if not view.thoughts:
        return ""
    if view.streaming and not view.text:
        return tr("Thinking…")
    seconds = round(view.thought_for)
    if seconds >= _MINUTE:
        return tr("Thought for {m} min {s} s", m=seconds // _MINUTE, s=seconds % _MINUTE)
    return tr("Thought for {s} s", s=max(seconds, 1)) if view.thought_for else tr("Thought")


def write(cursor: QTextCursor, context: Context, view: MessageView, *, unfolded: bool) -> None:
    """The line and, if it is unfolded, the thoughts, behind the message's head."""
    text = label(view)
    if not text:
        return
    head = block_format(gap=0.0)
    head.setProperty(Prop.THOUGHT, True)
    cursor.insertBlock(head, context.styles.caption)
    shape = as_object(context.styles.caption, Object.ICON, "")
    shape.setProperty(Prop.ICON, "chevron-down" if unfolded else "chevron-right")
    shape.setProperty(Prop.LABEL, text)
    shape.setProperty(Prop.MESSAGE, context.serial)
    shape.setAnchor(True)
    link = Link(LinkKind.ACTION, context.message, Action.SHOW_THOUGHTS.value)
    shape.setAnchorHref(link.address())
    shape.setToolTip(tr("Hide thoughts") if unfolded else tr("Show thoughts"))
    baseline.place(shape, *icon_extent())
    cursor.insertText(OBJECT_CHARACTER, shape)
    if unfolded:
        _write_text(cursor, context, view.thoughts)


def _write_text(cursor: QTextCursor, context: Context, thoughts: str) -> None:
    lines = [line.strip() for line in thoughts.splitlines() if line.strip()]
    for number, line in enumerate(lines, 1):
        shape = block_format(gap=formats.ITEM_GAP, indent=formats.QUOTE_INDENT, leading=3.0)
        shape.setProperty(Prop.THOUGHT, True)
        shape.setProperty(Prop.QUOTE, 1)
        if number == len(lines):
            shape.setBottomMargin(formats.ITEM_GAP)
        shape.setProperty(Prop.PREFIX, "> ")
        cursor.insertBlock(shape, context.styles.muted)
        cursor.insertText(line, context.styles.muted)
