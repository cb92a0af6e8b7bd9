"""The style sheet: only what the palette cannot say (borders, corners, the focus ring, kinds of label and button)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.ui.theme import Theme

_TICK = ":/qt-project.org/styles/commonstyle/images/standardbutton-apply-32.png"
"""Qt's own; its green tick is seen on both surfaces. Fusion's own box has no outline on a dark one."""


def stylesheet_of(theme: Theme) -> str:
    parts = (_frame, _fields, _buttons, _lists, _tabs, _labels, _bars)
    return "".join(part(theme) for part in parts)


def _frame(theme: Theme) -> str:
    """The window's own lines."""
    return f"""
    QToolTip {{ border: 1px solid {theme.line}; padding: 4px; }}
    QMainWindow::separator, QSplitter::handle {{ background: transparent; }}
    QSplitter::handle:hover {{ background: {theme.accent_soft}; }}
    QFrame[kind="bar"] {{ background: {theme.surface}; border-bottom: 1px solid {theme.line}; }}
    QFrame[kind="guide"] {{ background: {theme.accent_soft}; border-top: 1px solid {theme.line}; }}
    QFrame[kind="card"] {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 6px; }}
    QFrame[kind="rail"] {{ background: {theme.surface}; border-right: 1px solid {theme.line}; }}
    QLabel[kind="banner"] {{ background: {theme.warning_soft}; color: {theme.text}; padding: 6px 12px; }}
    QMenuBar {{ background: {theme.surface}; border-bottom: 1px solid {theme.line}; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
    QMenu {{ background: {theme.raised}; border: 1px solid {theme.line}; }}
    QStatusBar {{ background: {theme.surface}; border-top: 1px solid {theme.line}; color: {theme.muted}; }}
    QStatusBar::item {{ border: 0; }}
    """


def _fields(theme: Theme) -> str:
    """Fields to write or choose in."""
    return f"""
    QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit, QComboBox {{
        background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 4px; padding: 3px 6px;
        selection-background-color: {theme.selection}; selection-color: {theme.on_selection}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
    QDateTimeEdit:focus, QComboBox:focus {{ border: 2px solid {theme.accent}; padding: 2px 5px; }}
    QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {{
        subcontrol-origin: padding; subcontrol-position: center right; width: 20px; border: 0; }}
    QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {{ width: 0; height: 0; margin-right: 6px;
        border-left: 4px solid {theme.surface};
        border-right: 4px solid {theme.surface}; border-top: 5px solid {theme.muted}; }}
    QComboBox QAbstractItemView {{ background: {theme.raised}; border: 1px solid {theme.line}; outline: 0; }}
    QCheckBox::indicator, QAbstractItemView::indicator {{ width: 13px; height: 13px; border: 1px solid {theme.muted};
        border-radius: 3px; background: {theme.surface}; }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ image: url({_TICK}); }}
    QCheckBox:focus {{ color: {theme.accent}; }} QCheckBox::indicator:focus {{ border: 2px solid {theme.accent}; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: 0; }}
    QLineEdit:disabled, QComboBox:disabled {{ background: {theme.ground}; color: {theme.muted}; }}
    """


def _buttons(theme: Theme) -> str:
    """Buttons, and the places of the rail."""
    return f"""
    QPushButton, QToolButton {{ background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 4px;
        padding: 4px 10px; color: {theme.text}; }}
    QToolButton {{ padding: 4px; }}
    QToolButton[kind="flat"] {{ background: transparent; border-color: transparent; }}
    QToolButton[kind="disclosure"] {{ background: transparent; border-color: transparent; padding: 1px 2px;
        text-align: left; }}
    QToolButton[kind="disclosure"]:focus {{ border: 2px solid {theme.accent}; padding: 0 1px; }}
    QPushButton:hover, QToolButton:hover {{ background: {theme.accent_soft}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {theme.accent}; padding: 3px 9px; }}
    QToolButton:focus {{ padding: 3px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.muted}; background: {theme.ground}; }}
    QPushButton[kind="primary"] {{ background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent};
        font-weight: 600; padding: 5px 14px; }}
    QPushButton[kind="primary"]:hover {{ background: {theme.accent}; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {theme.text}; padding: 4px 13px; }}
    QPushButton[kind="primary"]:disabled {{ background: {theme.line}; color: {theme.muted};
        border-color: {theme.line}; }}
    QToolButton[kind="place"] {{ background: transparent; border: 0; border-radius: 6px; padding: 8px 4px;
        color: {theme.muted}; }}
    QToolButton[kind="place"]:hover {{ background: {theme.ground}; }}
    QToolButton[kind="place"]:checked {{ background: {theme.accent_soft}; color: {theme.text}; font-weight: 600; }}
    QToolButton[kind="place"]:focus {{ border: 2px solid {theme.accent}; padding: 6px 2px; }}
    """


def _lists(theme: Theme) -> str:
    """Lists and tables."""
    return f"""
    QListView, QTableView, QTreeView, QTextBrowser, QScrollArea[kind="panel"] {{ background: {theme.surface};
        border: 1px solid {theme.line}; border-radius: 6px; }}
    QListView:focus, QTableView:focus, QTreeView:focus, QTextBrowser:focus {{ border: 2px solid {theme.accent}; }}
    QListWidget::item {{ padding: 6px 8px; border-radius: 4px; }}
    QListWidget::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
    QTableView {{ gridline-color: transparent; }}
    QTableView::item {{ padding: 4px 8px; border-bottom: 1px solid {theme.line}; }}
    QTableView::item:selected, QTreeView::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
    QHeaderView::section {{ background: {theme.ground}; color: {theme.muted}; border: 0;
        border-bottom: 1px solid {theme.line}; padding: 6px 11px; font-weight: 600;
        text-align: left; }}
    """


def _tabs(theme: Theme) -> str:
    """Tabs."""
    return f"""
    QTabWidget::pane {{ border: 0; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QTabBar::tab {{ background: transparent; color: {theme.muted}; padding: 6px 12px; border: 0;
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; font-weight: 600; }}
    QTabBar::tab:focus {{ color: {theme.accent}; }}
    """


def _labels(theme: Theme) -> str:
    """Kinds of label."""
    return f"""
    QLabel[kind="title"] {{ font-weight: 600; }}
    QLabel[kind="quote"] {{ border-left: 3px solid {theme.accent}; padding: 2px 0 2px 7px; color: {theme.text}; }}
    QLabel[kind="muted"] {{ color: {theme.muted}; }}
    QLabel[kind="error"] {{ color: {theme.error}; }}
    QLabel[kind="good"] {{ color: {theme.good}; }}
    QLabel[kind="chip"] {{ background: {theme.accent_soft}; color: {theme.text}; border-radius: 9px;
        padding: 2px 9px; }}
    QLabel[kind="alarm"] {{ background: {theme.error_soft}; color: {theme.error}; border-radius: 9px; padding: 2px 9px;
        font-weight: 600; }}
    QLabel[kind="soon"] {{ background: {theme.warning_soft}; color: {theme.warning}; border-radius: 9px;
        padding: 2px 9px; font-weight: 600; }}
    """


def _bars(theme: Theme) -> str:
    """Scroll bars."""
    return f"""
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {theme.line}; border-radius: 5px; margin: 1px; min-height: 28px;
        min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {theme.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    """
