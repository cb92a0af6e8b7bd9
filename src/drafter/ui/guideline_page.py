"""A guideline as it is read: headings in proportion, lists close to the margin, lines no longer than one reads well."""

from __future__ import annotations

from PySide6.QtGui import QFont, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextBrowser

from drafter.ui.theme import SPACE

_LONGEST_LINE = 84
"""Characters; beyond that the eye loses the line."""


class GuidelinePage(QTextBrowser):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(SPACE)
        self.document().setIndentWidth(18)

    def show_markdown(self, text: str) -> None:
        """The page's text; where it was scrolled to is the top again."""
        self.document().setMarkdown(text)
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                self._calm(QTextCursor(block))
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = self.fontMetrics().averageCharWidth() * _LONGEST_LINE
        spare = max(0, self.width() - widest - 4 * SPACE)
        self.setViewportMargins(SPACE if spare else 0, SPACE if spare else 0, spare, 0)

    def _calm(self, cursor: QTextCursor) -> None:
        """A heading the size of the text, bold, with air above it."""
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        look = QTextCharFormat()
        look.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)  # Markdown makes headings far larger than the text
        look.setFontPointSize(self.font().pointSizeF() + 1)
        look.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(look)
        room = QTextBlockFormat()
        room.setTopMargin(SPACE + 2)
        room.setBottomMargin(2)
        cursor.mergeBlockFormat(room)
