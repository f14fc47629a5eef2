"""How the transcript looks: block and character formats made from the theme, and the marks
(properties) on them that painting, copying and clicking read.

Lengths are pixels at 100 %. Lines get a fixed distance instead of a factor: a line with a tall
formula then grows by just what the formula needs.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QBrush, QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from gui.design.fonts import mono, sans
from gui.design.tokens import Size

if TYPE_CHECKING:
    from gui.design.tokens import Theme


class Prop(IntEnum):
    """Properties on formats. BUBBLE, CARD, CARD_ID, QUOTE and RULE are on blocks."""

    BUBBLE = QTextFormat.Property.UserProperty.value + 1
    CARD = BUBBLE + 1
    CARD_ID = BUBBLE + 2
    QUOTE = BUBBLE + 3
    RULE = BUBBLE + 4
    SOURCE = BUBBLE + 5
    """What an object stands for when it is copied."""
    TEX = BUBBLE + 6
    DISPLAY = BUBBLE + 7
    LABEL = BUBBLE + 8
    ICON = BUBBLE + 9
    INDENT = BUBBLE + 10
    """How much of the column an object that fills the line must leave free, left and right."""
    TIP = BUBBLE + 11
    MESSAGE = BUBBLE + 12
    QUIET = BUBBLE + 13
    """Drawn only while the mouse or the keyboard is in this message."""
    PREFIX = BUBBLE + 14
    """What begins a copied block: "> ", "# "."""
    LANGUAGE = BUBBLE + 15
    FILLS = BUBBLE + 16
    """A formula with a line of its own."""
    SIZE = BUBBLE + 17
    """Type size of the text that an object stands in."""
    LEFT = BUBBLE + 18
    """A label that stands at the start of what it fills."""
    DISABLED = BUBBLE + 19
    VERDICT = BUBBLE + 20
    """What checking the sentence of a citation came to."""
    TABLE = BUBBLE + 21
    """On the parts of a long table and the blocks between them: which table it is."""
    ROW = BUBBLE + 22
    """Which row of the whole table a part begins with."""
    THOUGHT = BUBBLE + 23
    """On blocks: part of what was thought before the answer."""
    LEAST = BUBBLE + 24
    NEEDED = BUBBLE + 25
    """Of the columns of a table: the widths of their longest words, and of their longest cells."""


class Object(IntEnum):
    """Kinds of objects that stand in the text and paint themselves."""

    FORMULA = QTextFormat.ObjectTypes.UserObject.value + 1
    PILL = FORMULA + 1
    ICON = FORMULA + 2
    FILL = FORMULA + 3
    MARKER = FORMULA + 4
    DIVIDER = FORMULA + 5
    WAITING = FORMULA + 6


class Card:
    """Values of Prop.CARD."""

    CODE = "code"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


OBJECT_CHARACTER = "\ufffc"
LINE_BREAK = "\u2028"
STRUT = "\u200b"
"""No width, but the height of text. Not copied."""

LEADING = 6.0
CODE_LEADING = 4.0
PARAGRAPH_GAP = 11.0
ITEM_GAP = 5.0
LIST_INDENT = 26.0
QUOTE_INDENT = 18.0
CARD_PADDING = 14.0
CARD_GAP = 14.0
BUBBLE_PADDING = 16.0
BUBBLE_PADDING_Y = 12.0
MESSAGE_GAP = 18.0
ACTIONS_GAP = 10.0

HEADINGS = {1: (21, 24.0), 2: (18, 22.0), 3: (16, 18.0)}
"""Size and gap above; deeper ones look like level 3."""


def text_format(font: QFont, color: str) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFont(font)
    shape.setForeground(QBrush(QColor(color)))
    return shape


def block_format(
    *, gap: float = 0.0, indent: float = 0.0, right: float = 0.0, leading: float = LEADING
) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setTopMargin(gap)
    shape.setLeftMargin(indent)
    shape.setRightMargin(right)
    shape.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    shape.setProperty(Prop.INDENT, indent + right)
    return shape


def tiny_block(height: float = 1.0) -> QTextBlockFormat:
    """A block of a fixed height: the ends of the document, the line after a table, a rule."""
    shape = QTextBlockFormat()
    shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return shape


class Styles:
    """The character formats of one theme. Formats are copied before they are changed."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        weight = QFont.Weight
        self.body = text_format(sans(Size.BODY), theme.text)
        self.muted = text_format(sans(Size.UI), theme.text_muted)
        self.caption = text_format(sans(Size.CAPTION), theme.text_faint)
        self.link = text_format(sans(Size.UI, weight.Medium), theme.accent_text)
        self.strong_small = text_format(sans(Size.UI + 1, weight.DemiBold), theme.text)
        self.code = text_format(mono(Size.UI), theme.code.text)
        self.detail = text_format(mono(Size.CAPTION), theme.text_muted)
        self.tiny = text_format(sans(1), theme.text)

    def heading(self, level: int) -> QTextCharFormat:
        size, _ = HEADINGS[min(level, 3)]
        return text_format(sans(size, QFont.Weight.DemiBold), self.theme.text)

    def table_head(self) -> QTextCharFormat:
        return text_format(sans(Size.UI + 1, QFont.Weight.DemiBold), self.theme.text_muted)

    def table_cell(self) -> QTextCharFormat:
        return text_format(sans(Size.UI + 1), self.theme.text)

    def inline_code(self, base: QTextCharFormat) -> QTextCharFormat:
        shape = QTextCharFormat(base)
        size = round(base.font().pixelSize() * 0.87)
        font = mono(size, QFont.Weight(base.font().weight()))
        font.setItalic(base.font().italic())
        shape.setFont(font)
        shape.setBackground(QBrush(QColor(self.theme.hover)))
        return shape

    def source(self, base: QTextCharFormat) -> QTextCharFormat:
        """A formula that is not drawn: its source, quietly."""
        shape = QTextCharFormat(base)
        shape.setFont(mono(round(base.font().pixelSize() * 0.87)))
        shape.setForeground(QBrush(QColor(self.theme.text_muted)))
        return shape


def as_object(base: QTextCharFormat, kind: Object, source: str) -> QTextCharFormat:
    shape = QTextCharFormat(base)
    shape.setObjectType(kind)
    shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    shape.setProperty(Prop.SOURCE, source)
    return shape
