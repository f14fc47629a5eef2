"""Stylesheet rules for what one presses, ticks, turns or types into."""

_BUTTONS = """
QPushButton, QToolButton {
    background: $surface; color: $text; border: 1px solid $border_strong;
    border-radius: ${medium}px; padding: 6px 13px; min-height: 18px; font-weight: 500;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed,
QPushButton:checked, QToolButton:checked { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 5px 12px; }
QPushButton:disabled, QToolButton:disabled { color: $text_faint; border-color: $border; }
QPushButton::menu-indicator, QToolButton::menu-indicator {
    image: url("$controls/chevron-down-$theme.svg"); width: 12px; height: 12px;
    subcontrol-position: right center; subcontrol-origin: padding; right: 4px;
}

/* The few buttons of Qt's own choice of files hold a picture alone. */
QFileDialog QToolButton { padding: 4px; }
QFileDialog QToolButton:focus { padding: 3px; }

*[variant="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
*[variant="primary"]:hover, *[variant="primary"]:pressed {
    background: $accent_hover; border-color: $accent_hover;
}
*[variant="primary"]:focus { border: 2px solid $text; }
*[variant="primary"]:disabled {
    background: $pressed; color: $text_faint; border-color: $pressed;
}

*[variant="danger"] { color: $danger; }
*[variant="danger"]:hover { background: $danger_soft; border-color: $danger; }

*[variant="ghost"], *[variant="icon"] {
    background: transparent; border: 1px solid transparent; color: $text_muted;
}
*[variant="ghost"]:hover, *[variant="icon"]:hover { background: $hover; color: $text; }
*[variant="ghost"]:pressed, *[variant="icon"]:pressed { background: $pressed; }
*[variant="ghost"]:checked, *[variant="icon"]:checked { background: $pressed; color: $text; }
*[variant="ghost"]:focus, *[variant="icon"]:focus { border: 2px solid $accent; }
*[variant="ghost"]:disabled, *[variant="icon"]:disabled { border-color: transparent; }
*[variant="primary"][round="true"] { padding: 6px; min-width: 18px; border-radius: 16px; }
*[variant="primary"][round="true"]:focus { padding: 5px; }
*[variant="icon"]::menu-indicator { image: none; width: 0; }
*[variant="icon"] { padding: 5px; min-height: 18px; min-width: 18px; }
*[variant="icon"]:focus { padding: 4px; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {
    background: $surface; color: $text; border: 1px solid $border_strong;
    border-radius: ${medium}px; padding: 5px 9px;
    selection-background-color: $selection; selection-color: $text;
}
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit { min-height: 20px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover,
QComboBox:hover { border-color: $text_faint; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus, QDateEdit:focus { border: 2px solid $accent; padding: 4px 8px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled,
QDoubleSpinBox:disabled, QComboBox:disabled { color: $text_faint; background: $raised; }
QLineEdit[frameless="true"], QPlainTextEdit[frameless="true"], QTextEdit[frameless="true"] {
    border: none; background: transparent; padding: 0;
}
QTextEdit[surface="page"], QTextEdit[surface="page"]:focus {
    border: none; background: $surface; padding: 0;
}
QLineEdit { lineedit-clear-button-icon: url("$controls/close-$theme.svg"); }
QLineEdit > QToolButton, QLineEdit > QToolButton:hover {
    background: transparent; border: none; padding: 0; min-height: 0;
}
QLineEdit[invalid="true"] { border-color: $danger; }

QComboBox[variant="ghost"], QComboBox[variant="ghost"]:hover { border: 1px solid transparent; }
QComboBox[variant="ghost"] { padding: 3px 4px 3px 8px; }
QComboBox[variant="ghost"]:focus { border: 2px solid $accent; padding: 2px 3px 2px 7px; }
/* A list below the field: Fusion's menu over it cuts off the last entry, in two frames. */
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow {
    image: url("$controls/chevron-down-$theme.svg"); width: 14px; height: 14px;
}
QComboBox QAbstractItemView {
    /* Square: nothing paints the corners of the window that it fills. */
    background: $overlay; border: 1px solid $border_strong; padding: 4px; outline: none;
}
/* Qt gives the text of a spin box no padding at its left: numbers stand beside the arrows. */
QSpinBox, QDoubleSpinBox { qproperty-alignment: AlignRight; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button,
QDoubleSpinBox::down-button { border: none; background: transparent; width: 20px; }
QSpinBox::up-button:hover, QDoubleSpinBox::up-button:hover, QSpinBox::down-button:hover,
QDoubleSpinBox::down-button:hover { background: $hover; border-radius: ${small}px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {
    image: url("$controls/chevron-up-$theme.svg"); width: 10px; height: 10px;
}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {
    image: url("$controls/chevron-down-$theme.svg"); width: 10px; height: 10px;
}
"""

_CHOICES = """
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 2px solid transparent; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; border-radius: ${small}px; }
QCheckBox:disabled, QRadioButton:disabled { color: $text_faint; }
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QListView::indicator,
QTableView::indicator {
    width: 14px; height: 14px; border: 1px solid $text_faint; background: $surface;
}
QCheckBox::indicator, QTreeView::indicator, QListView::indicator, QTableView::indicator {
    border-radius: ${small}px;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$controls/check-$theme.svg");
}
QCheckBox::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url("$controls/minus-$theme.svg");
}
QRadioButton::indicator:checked {
    background: $accent; border-color: $accent; image: url("$controls/dot-$theme.svg");
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border_strong; }

QSlider { min-height: 22px; }
QSlider::groove:horizontal { height: 4px; background: $pressed; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
    background: $surface; border: 1px solid $text_faint;
}
QSlider::handle:horizontal:hover { border-color: $accent; }
QSlider::handle:horizontal:focus { border: 2px solid $accent; width: 12px; height: 12px; }

QProgressBar {
    background: $pressed; border: none; border-radius: 3px; text-align: center;
    min-height: 6px; max-height: 6px; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

CONTROLS = _BUTTONS + _FIELDS + _CHOICES
