"""A sheet to read: plain text that scrolls, closed with Esc."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from drafter.ui import wording as w
from drafter.ui.parts import button, column, row
from drafter.ui.saying import say


class SheetBox(QDialog):
    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 560)
        self.sheet = QPlainTextEdit(text)
        self.sheet.setReadOnly(True)
        self.sheet.setAccessibleName(title)
        self.sheet.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setLayout(column(self.sheet, row(None, button(say(w.CLOSE), self.accept)), margin=12))
