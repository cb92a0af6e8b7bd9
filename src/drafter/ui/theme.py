"""The look: two palettes of our own over Fusion, and the few measures every screen keeps to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from drafter.ui.stylesheet import stylesheet_of

_DRESSED = "drafter dressed"
SPACE = 8
"""The grid: gaps are multiples or halves of this, in pixels at 100 %."""


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
    """Dress the whole application. The style is set once: each time it dresses every widget anew, as the sheet does."""
    if app.property(_DRESSED) is None:
        app.setStyle("Fusion")
        app.setProperty(_DRESSED, True)
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
