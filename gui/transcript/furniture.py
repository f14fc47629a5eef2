"""Write what stands around a message's text: the divider, its start, the notice, the actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from engine.vocabulary import Role
from gui.i18n import tr
from gui.transcript import baseline, formats
from gui.transcript.formats import (
    LINE_BREAK,
    OBJECT_CHARACTER,
    Object,
    Prop,
    as_object,
    block_format,
    tiny_block,
)
from gui.transcript.links import Link, LinkKind
from gui.transcript.objects import icon_extent, icon_width
from gui.transcript.values import Action

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from gui.transcript.values import MessageView, Notice
    from gui.transcript.writer import Context


def action_label(action: Action) -> str:
    labels = {
        Action.COPY: tr("Copy"),
        Action.REGENERATE: tr("Answer again"),
        Action.EDIT: tr("Edit"),
        Action.PREVIOUS: tr("Previous version"),
        Action.NEXT: tr("Next version"),
        Action.RETRY: tr("Try again"),
        Action.ANSWER_WITHOUT_PAPERS: tr("Answer without papers"),
        Action.SEARCH_PAPERS: tr("Search the papers"),
        Action.SHOW_DETAIL: tr("Show details"),
    }
    return labels[action]


ICONS = {
    Action.COPY: "copy",
    Action.REGENERATE: "refresh-cw",
    Action.EDIT: "pencil",
    Action.PREVIOUS: "chevron-left",
    Action.NEXT: "chevron-right",
}
NOTICE_INDENT = 40.0
NOTICE_PADDING = 12.0


@dataclass(frozen=True)
class Furniture:
    """Writes the furniture of one message at a cursor that stands at the end of a block."""

    cursor: QTextCursor
    context: Context

    # --- above the text ----------------------------------------------------------------------

    def write_head(self, view: MessageView) -> None:
        if view.divider:
            self._write_divider(view.divider)
        shape = tiny_block()
        # The first paragraph brings its own gap.
        gap = formats.MESSAGE_GAP if view.role is Role.USER else 0.0
        shape.setTopMargin(gap)
        if view.role is Role.USER:
            shape.setProperty(Prop.BUBBLE, self.context.serial)
        self.cursor.insertBlock(shape, self.context.styles.tiny)

    def _write_divider(self, text: str) -> None:
        shape = block_format(gap=formats.MESSAGE_GAP)
        label = as_object(self.context.styles.caption, Object.DIVIDER, "")
        label.setProperty(Prop.LABEL, text)
        baseline.place(label, *icon_extent())
        self.cursor.insertBlock(shape, self.context.styles.caption)
        self.cursor.insertText(OBJECT_CHARACTER, label)

    # --- while the answer is on its way ------------------------------------------------------

    def write_waiting(self) -> None:
        shape = as_object(self.context.styles.body, Object.WAITING, "")
        baseline.place(shape, *icon_extent())
        self.cursor.insertBlock(block_format(gap=formats.PARAGRAPH_GAP), self.context.styles.body)
        self.cursor.insertText(OBJECT_CHARACTER, shape)

    # --- below the text ----------------------------------------------------------------------

    def write_foot(self, view: MessageView, *, detailed: bool) -> None:
        if view.notice is not None:
            self._write_notice(view.notice, detailed=detailed)
        if view.text or view.notice is None or view.siblings > 1:
            self._write_actions(view)

    def _write_notice(self, notice: Notice, *, detailed: bool) -> None:
        card = next(self.context.cards)
        styles = self.context.styles
        detail = notice.detail if detailed else ""
        parts = [
            (styles.strong_small, notice.sentence),
            (styles.muted, notice.remedy),
            (styles.detail, detail),
        ]
        written = [(shape, text) for shape, text in parts if text]
        links = list(notice.actions) + [Action.SHOW_DETAIL] * bool(notice.detail)
        for number, (shape, text) in enumerate(written):
            gap = formats.CARD_GAP + NOTICE_PADDING if number == 0 else 4.0
            last = number == len(written) - 1 and not links
            self.cursor.insertBlock(self._notice_block(notice, card, gap, last=last), shape)
            self.cursor.insertText(text.replace("\n", LINE_BREAK), shape)
        if links:
            self.cursor.insertBlock(self._notice_block(notice, card, 8.0, last=True), styles.link)
            self._write_links(links, detailed=detailed)

    def _notice_block(
        self, notice: Notice, card: int, gap: float, *, last: bool
    ) -> QTextBlockFormat:
        shape = block_format(gap=gap, indent=NOTICE_INDENT, right=NOTICE_PADDING, leading=3.0)
        shape.setProperty(Prop.CARD, notice.kind.value)
        shape.setProperty(Prop.CARD_ID, card)
        if last:
            shape.setBottomMargin(NOTICE_PADDING + formats.ACTIONS_GAP)
        return shape

    def _write_links(self, links: list[Action], *, detailed: bool) -> None:
        for action in links:
            label = action_label(action)
            if action is Action.SHOW_DETAIL and detailed:
                label = tr("Hide details")
            shape = QTextCharFormat(self.context.styles.link)
            shape.setAnchor(True)
            shape.setAnchorHref(self._address(action))
            self.cursor.insertText(label, shape)
            if action is not links[-1]:
                self.cursor.insertText("\u2003\u2002", self.context.styles.link)

    def _write_actions(self, view: MessageView) -> None:
        user = view.role is Role.USER
        gap = formats.BUBBLE_PADDING_Y + 2 if user else formats.ACTIONS_GAP
        shape = block_format(gap=gap)
        shape.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        self.cursor.insertBlock(shape, self.context.styles.caption)
        # The pager is always drawn and stands first: hidden icons leave no hole.
        taken = self._write_pager(view) if view.siblings > 1 else 0.0
        more = [] if view.bare else [Action.EDIT if user else Action.REGENERATE]
        for action in (Action.COPY, *more):
            taken += self._write_icon(action, quiet=True)
        self._write_usage(view.usage, taken)

    def _write_pager(self, view: MessageView) -> float:
        taken = self._write_icon(Action.PREVIOUS, enabled=view.sibling > 0)
        label = f"{view.sibling + 1}/{view.siblings}"
        shape = self._icon_format("", label)
        self.cursor.insertText(OBJECT_CHARACTER, shape)
        taken += icon_width(label, glyph=False)
        return taken + self._write_icon(Action.NEXT, enabled=view.sibling + 1 < view.siblings)

    def _write_icon(self, action: Action, *, quiet: bool = False, enabled: bool = True) -> float:
        shape = self._icon_format(ICONS[action], "")
        shape.setProperty(Prop.QUIET, quiet)
        shape.setProperty(Prop.DISABLED, not enabled)
        if enabled:
            shape.setAnchor(True)
            shape.setAnchorHref(self._address(action))
            shape.setToolTip(action_label(action))
        self.cursor.insertText(OBJECT_CHARACTER, shape)
        return icon_width("", glyph=True)

    def _icon_format(self, icon: str, label: str) -> QTextCharFormat:
        shape = as_object(self.context.styles.caption, Object.ICON, "")
        shape.setProperty(Prop.ICON, icon)
        shape.setProperty(Prop.LABEL, label)
        shape.setProperty(Prop.MESSAGE, self.context.serial)
        baseline.place(shape, *icon_extent())
        return shape

    def _write_usage(self, usage: str, taken: float) -> None:
        shape = as_object(self.context.styles.caption, Object.FILL, "")
        shape.setProperty(Prop.LABEL, usage)
        shape.setProperty(Prop.INDENT, taken + 1)
        baseline.place(shape, *icon_extent())
        self.cursor.insertText(OBJECT_CHARACTER, shape)

    def _address(self, action: Action) -> str:
        return Link(LinkKind.ACTION, self.context.message, action.value).address()
