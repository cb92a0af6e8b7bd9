"""What is pasted from Word, a mail or a web page, as the clean text a letter may hold."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

_BREAKS = {0x0B: "\n", 0x0C: "\n", 0x2028: "\n", 0x2029: "\n\n", 0xA0: " ", 0x202F: " ", 0x0D: "\n"}
_NOTHING = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF, 0xFFFC))
_BULLET = re.compile(r"^[\u00b7\u2022\u25aa\uf0b7o]\t+", re.MULTILINE)


def pasted_text(source: QMimeData) -> str:
    """Words, line breaks and blank lines; no fonts, colours, pictures, soft hyphens or marks of no width."""
    text = source.text()
    if not text and source.hasHtml():
        text = QTextDocumentFragment.fromHtml(source.html()).toPlainText()
    text = text.replace("\r\n", "\n").translate(_BREAKS | _NOTHING)
    return re.sub(r"\n{3,}", "\n\n", _BULLET.sub("• ", text)).strip("\n")
