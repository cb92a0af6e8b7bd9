"""The look: two palettes of our own over Fusion, and the few measures every screen keeps to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

SPACE = 8
"""The grid: gaps are multiples or halves of this, in pixels at 100 %."""


_TICK = ":/qt-project.org/styles/commonstyle/images/standardbutton-apply-32.png"
"""Qt's own; its green tick is seen on both surfaces. Fusion's own box has no outline on a dark one."""


@dataclass(frozen=True)
class Theme:
    """Colours by role. Text on its ground has a contrast of 4.5 or more in both themes (a test computes it)."""

    name: str
    ground: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    error: str
    error_soft: str
    warning: str
    warning_soft: str
    advice: str
    advice_soft: str
    good: str
    good_soft: str
    open_soft: str
    filled_soft: str
    selection: str
    on_selection: str


LIGHT = Theme(
    name="light", ground="#f3f5f7", surface="#ffffff", raised="#ffffff", line="#d5dae1", text="#1b222c",
    muted="#56606f", accent="#0f5c73", on_accent="#ffffff", accent_soft="#dfeef2", error="#b3261e",
    error_soft="#fbe6e4", warning="#8a5000", warning_soft="#fdf0dc", advice="#1f5aa8", advice_soft="#e5eefa",
    good="#1c6b40", good_soft="#e0f1e7", open_soft="#fff0c2", filled_soft="#eef3f6", selection="#bfdfe8",
    on_selection="#10222b",
)  # fmt: skip
DARK = Theme(
    name="dark", ground="#14181d", surface="#1b2027", raised="#222831", line="#39414d", text="#e7eaef",
    muted="#a4aebc", accent="#5db6cf", on_accent="#06222b", accent_soft="#17353f", error="#ff8f86",
    error_soft="#43211f", warning="#f0b35c", warning_soft="#3d2d13", advice="#8fbaf5", advice_soft="#1b2f4a",
    good="#74cf9b", good_soft="#173525", open_soft="#4a3d10", filled_soft="#26303a", selection="#22566a",
    on_selection="#f4f8fa",
)  # fmt: skip


def theme_for(choice: str) -> Theme:
    """`light`, `dark`, or `system`: whatever the desktop says."""
    if choice == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def theme_of(palette: QPalette) -> Theme:
    """The theme a palette was made for: for whoever paints without having been told."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application."""
    app.setStyle("Fusion")
    app.setPalette(palette_of(theme))
    app.setStyleSheet(stylesheet_of(theme))


def palette_of(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: theme.ground, QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.ground, QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.WindowText: theme.text, QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.ButtonText: theme.text, QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.text, QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Highlight: theme.selection, QPalette.ColorRole.HighlightedText: theme.on_selection,
        QPalette.ColorRole.Link: theme.accent, QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Mid: theme.line, QPalette.ColorRole.Dark: theme.line, QPalette.ColorRole.Light: theme.raised,
    }  # fmt: skip
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def stylesheet_of(theme: Theme) -> str:
    """Only what the palette cannot say: borders, corners, the focus ring, and named kinds of label and button."""
    return f"""
    QToolTip {{ border: 1px solid {theme.line}; padding: 4px; }}
    QMainWindow::separator, QSplitter::handle {{ background: transparent; }}
    QSplitter::handle:hover {{ background: {theme.accent_soft}; }}
    QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit, QComboBox {{
        background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 4px; padding: 3px 6px;
        selection-background-color: {theme.selection}; selection-color: {theme.on_selection}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
    QDateTimeEdit:focus, QComboBox:focus {{ border: 2px solid {theme.accent}; padding: 2px 5px; }}
    QComboBox::drop-down {{ subcontrol-origin: padding; subcontrol-position: center right; width: 20px; border: 0; }}
    QComboBox::down-arrow {{ width: 0; height: 0; margin-right: 6px; border-left: 4px solid {theme.surface};
        border-right: 4px solid {theme.surface}; border-top: 5px solid {theme.muted}; }}
    QComboBox QAbstractItemView {{ background: {theme.raised}; border: 1px solid {theme.line}; outline: 0; }}
    QCheckBox::indicator {{ width: 13px; height: 13px; border: 1px solid {theme.muted}; border-radius: 3px;
        background: {theme.surface}; }}
    QCheckBox::indicator:checked {{ image: url({_TICK}); }}
    QCheckBox:focus {{ color: {theme.accent}; }} QCheckBox::indicator:focus {{ border: 2px solid {theme.accent}; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: 0; }}
    QLineEdit:disabled, QComboBox:disabled {{ background: {theme.ground}; color: {theme.muted}; }}
    QPushButton, QToolButton {{ background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 4px;
        padding: 4px 10px; color: {theme.text}; }}
    QToolButton {{ padding: 4px; }}
    QToolButton[kind="flat"] {{ background: transparent; border-color: transparent; }}
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
    QListView, QTableView, QTreeView, QTextBrowser, QScrollArea[kind="panel"] {{ background: {theme.surface};
        border: 1px solid {theme.line}; border-radius: 6px; }}
    QListView:focus, QTableView:focus, QTreeView:focus, QTextBrowser:focus {{ border: 2px solid {theme.accent}; }}
    QListWidget::item {{ padding: 6px 8px; border-radius: 4px; }}
    QListWidget::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
    QTableView {{ gridline-color: transparent; }}
    QTableView::item {{ padding: 4px 8px; border-bottom: 1px solid {theme.line}; }}
    QTableView::item:selected, QTreeView::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
    QHeaderView::section {{ background: {theme.ground}; color: {theme.muted}; border: 0;
        border-bottom: 1px solid {theme.line}; padding: 6px 11px; font-weight: 600; }}
    QTabWidget::pane {{ border: 0; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QTabBar::tab {{ background: transparent; color: {theme.muted}; padding: 6px 12px; border: 0;
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; font-weight: 600; }}
    QTabBar::tab:focus {{ color: {theme.accent}; }}
    QLabel[kind="title"] {{ font-weight: 600; }}
    QLabel[kind="muted"] {{ color: {theme.muted}; }}
    QLabel[kind="error"] {{ color: {theme.error}; }}
    QLabel[kind="good"] {{ color: {theme.good}; }}
    QLabel[kind="chip"] {{ background: {theme.accent_soft}; color: {theme.text}; border-radius: 9px;
        padding: 2px 9px; }}
    QLabel[kind="alarm"] {{ background: {theme.error_soft}; color: {theme.error}; border-radius: 9px; padding: 2px 9px;
        font-weight: 600; }}
    QLabel[kind="soon"] {{ background: {theme.warning_soft}; color: {theme.warning}; border-radius: 9px;
        padding: 2px 9px; font-weight: 600; }}
    QLabel[kind="banner"] {{ background: {theme.warning_soft}; color: {theme.text}; padding: 6px 12px; }}
    QFrame[kind="bar"] {{ background: {theme.surface}; border-bottom: 1px solid {theme.line}; }}
    QFrame[kind="card"] {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 6px; }}
    QFrame[kind="rail"] {{ background: {theme.surface}; border-right: 1px solid {theme.line}; }}
    QToolButton[kind="place"] {{ background: transparent; border: 0; border-radius: 6px; padding: 8px 4px;
        color: {theme.muted}; }}
    QToolButton[kind="place"]:hover {{ background: {theme.ground}; }}
    QToolButton[kind="place"]:checked {{ background: {theme.accent_soft}; color: {theme.text}; font-weight: 600; }}
    QToolButton[kind="place"]:focus {{ border: 2px solid {theme.accent}; padding: 6px 2px; }}
    QMenuBar {{ background: {theme.surface}; border-bottom: 1px solid {theme.line}; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
    QMenu {{ background: {theme.raised}; border: 1px solid {theme.line}; }}
    QStatusBar {{ background: {theme.surface}; border-top: 1px solid {theme.line}; color: {theme.muted}; }}
    QStatusBar::item {{ border: 0; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {theme.line}; border-radius: 5px; margin: 1px; min-height: 28px;
        min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {theme.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    """


def letter_font() -> QFont:
    """What the letter is written in on the screen: a reading face, one size up from the controls."""
    font = QFont()
    font.setFamilies(
        ["Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Noto Sans CJK HK", "Microsoft JhengHei"]
    )
    font.setPointSizeF(QApplication.font().pointSizeF() + 1.5)
    return font


def contrast(first: str, second: str) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
