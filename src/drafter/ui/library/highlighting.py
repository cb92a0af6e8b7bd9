"""Light colours for a template file: the names of its head, its values, its conditions, its Markdown."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from drafter.ui.theme import LIGHT, Theme

_HEAD, _BODY = 1, 2
_FENCE = re.compile(r"^---\s*$")
_KEY = re.compile(r"^\s*(?:- )?([\w.]+)(?=:)|(?<=[{,])\s*([\w.]+)(?=:)")
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_VALUE = re.compile(r"\{\{.*?\}\}")
_CODE = re.compile(r"\{%.*?%\}|\{#.*?#\}")
_BOLD = re.compile(r"\*\*[^*]+\*\*")
_HEADING = re.compile(r"^#{1,3} .*$")


class TemplateHighlighter(QSyntaxHighlighter):
    """Knows two halves by the lines of three hyphens: the head, then the text."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme: Theme = LIGHT

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        before = self.previousBlockState()
        fence = bool(_FENCE.match(text))
        if fence and before in (-1, _HEAD):
            self.setCurrentBlockState(_BODY if before == _HEAD else _HEAD)
            self._paint(0, len(text), self._theme.muted)
            return
        self.setCurrentBlockState(_HEAD if before == _HEAD else _BODY)
        if before == _HEAD:
            self._paint_head(text)
        else:
            self._paint_body(text)

    def _paint_head(self, text: str) -> None:
        for found in _KEY.finditer(text):
            group = 1 if found.group(1) else 2
            self._paint(found.start(group), found.end(group), self._theme.accent)
        comment = _COMMENT.search(text)
        if comment:
            self._paint(comment.start(), comment.end(), self._theme.muted)

    def _paint_body(self, text: str) -> None:
        for pattern in (_HEADING, _BOLD):
            for found in pattern.finditer(text):
                self._paint(found.start(), found.end(), self._theme.text, bold=True)
        for pattern, colour in ((_CODE, self._theme.advice), (_VALUE, self._theme.good)):
            for found in pattern.finditer(text):
                self._paint(found.start(), found.end(), colour)

    def _paint(self, start: int, end: int, colour: str, bold: bool = False) -> None:
        style = QTextCharFormat()
        style.setForeground(QColor(colour))
        if bold:
            style.setFontWeight(QFont.Weight.DemiBold)
        self.setFormat(start, end - start, style)
