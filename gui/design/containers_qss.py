"""Stylesheet rules for what scrolls, lists or holds other things."""

_SCROLLING = """
QAbstractScrollArea { background: $surface; }
QScrollArea { border: none; background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $scroll_hover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
"""

_ITEMS = """
QListView, QTreeView, QTableView {
    background: transparent; border: none; outline: none; alternate-background-color: $raised;
    selection-background-color: $accent_soft; selection-color: $text;
    qproperty-iconSize: 16px 16px;
}
QListView::item, QTreeView::item {
    padding: 6px 8px; border-radius: ${medium}px; border: 1px solid transparent;
}
QTableView::item { padding: 4px 8px; border: none; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: $accent_soft; color: $text;
}
QListView::item:focus, QTreeView::item:focus { border: 1px solid $accent; }
/* Tables that paint their rows: Qt would paint those under the mouse again, cell by cell. */
QTreeView[painted="true"]::item:hover, QTreeView[painted="true"]::item:selected,
QTreeView[painted="true"]::item:focus { background: transparent; border-color: transparent; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url("$controls/chevron-right-$theme.svg"); }
QTreeView::branch:has-children:open { image: url("$controls/chevron-down-$theme.svg"); }
QTableView { gridline-color: $border; border: 1px solid $border; border-radius: ${medium}px; }
QTableView:focus, QTreeView[framed="true"]:focus { border: 1px solid $accent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $surface; color: $text_muted; border: none; border-bottom: 1px solid $border;
    padding: 6px 8px; font-size: ${caption}px; font-weight: 500;
}
QTableCornerButton::section { background: $surface; border: none; }
"""

_HOLDERS = """
QMenu {
    background: $overlay; border: 1px solid $border_strong; border-radius: ${medium}px;
    padding: 4px;
}
QMenu::item { padding: 6px 28px 6px 10px; border-radius: ${small}px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $text_faint; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
QMenu::icon { padding-left: 8px; }
QMenuBar { background: $sidebar; border-bottom: 1px solid $border; }
QMenuBar::item { padding: 4px 10px; background: transparent; border-radius: ${small}px; }
QMenuBar::item:selected { background: $hover; }
QStatusBar { background: $sidebar; color: $text_muted; border-top: 1px solid $border; }
QStatusBar::item { border: none; }

QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { qproperty-drawBase: 0; background: transparent; }
QTabBar::tab {
    background: transparent; color: $text_muted; padding: 8px 12px; margin-right: 4px;
    border: none; border-bottom: 2px solid transparent; font-weight: 500;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent_text; }

QGroupBox {
    border: 1px solid $border; border-radius: ${large}px; margin-top: 10px;
    padding: 16px 12px 12px 12px;
}
QGroupBox::title {
    subcontrol-origin: margin; left: 10px; padding: 0 4px; color: $text_muted; font-weight: 500;
}
QDialogButtonBox { button-layout: 0; dialogbuttonbox-buttons-have-icons: 0; }
QDockWidget { border: none; }
"""

CONTAINERS = _SCROLLING + _ITEMS + _HOLDERS
