"""The clipboard at the end of the program."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


def hand_over_clipboard() -> None:
    """What was copied becomes Qt's own: the clipboard outlives Python, and must not hold an object of Python's then."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.setText(clipboard.text())
