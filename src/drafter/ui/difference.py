"""What changed between two texts, word by word (in Chinese character by character), painted into a text pane."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from drafter.ui.theme import Theme

Side = Literal["before", "after"]
_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+(?:['’.,]?[^\W_\u3400-\u9fff]+)*|\s+|.", re.DOTALL)


def parts_of(before: str, after: str, side: Side) -> Iterator[tuple[str, bool]]:
    """The text of that side in pieces, each with whether the other side has it too."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    mine = old if side == "before" else new
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        start, end = (old_from, old_to) if side == "before" else (new_from, new_to)
        if end > start:
            yield "".join(mine[start:end]), kind == "equal"


def merged(before: str, after: str) -> Iterator[tuple[str, Side | None]]:
    """Both texts in one: every piece with the side that alone has it, None where both do."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "".join(new[new_from:new_to]), None
            continue
        if old_to > old_from:
            yield "".join(old[old_from:old_to]), "before"
        if new_to > new_from:
            yield "".join(new[new_from:new_to]), "after"


def show_merged(pane: QPlainTextEdit, before: str, after: str, theme: Theme) -> None:
    """The later text, with what it lost struck out in its place."""
    pane.clear()
    cursor = QTextCursor(pane.document())
    for text, side in merged(before, after):
        cursor.insertText(text, _marked(side, theme) if side else QTextCharFormat())
    pane.moveCursor(QTextCursor.MoveOperation.Start)


def show_difference(pane: QPlainTextEdit, before: str, after: str, side: Side, theme: Theme) -> None:
    """Fill the pane with its side: what only the earlier text has is struck out, what only the later has underlined."""
    pane.clear()
    cursor = QTextCursor(pane.document())
    for text, shared in parts_of(before, after, side):
        cursor.insertText(text, QTextCharFormat() if shared else _marked(side, theme))
    pane.moveCursor(QTextCursor.MoveOperation.Start)


def _marked(side: Side, theme: Theme) -> QTextCharFormat:
    """Never by colour alone."""
    made = QTextCharFormat()
    made.setFontStrikeOut(side == "before")
    made.setFontUnderline(side == "after")
    made.setBackground(QColor(theme.error_soft if side == "before" else theme.good_soft))
    made.setForeground(QColor(theme.text))
    return made
