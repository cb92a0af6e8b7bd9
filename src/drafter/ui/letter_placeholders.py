"""Placeholders in the letter as objects: found, filled, set aside, and never typed into by halves."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from drafter.model.letter import Placeholder, PlaceholderState
from drafter.ui.letter_document import is_placeholder, placeholders_in, write_run
from drafter.ui.theme import Theme

_TAKING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
Place = tuple[int, int, Placeholder]


class LetterPlaceholders:
    """The placeholders of one editor."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor

    def at(self, position: int) -> Place | None:
        """The placeholder a cursor position is in or just behind."""
        return next((place for place in self._all() if place[0] < position <= place[1]), None)

    def next_open(self, start: int, end: int, step: int) -> Place | None:
        """The next open one behind a selection (step 1) or before it (step -1), round the end."""
        opened = [place for place in self._all() if place[2].state == "open"]
        if not opened:
            return None
        if step > 0:
            return next((place for place in opened if place[0] >= end), opened[0])
        return next((place for place in reversed(opened) if place[1] <= start), opened[-1])

    def become(
        self, name: str, before: tuple[PlaceholderState, ...], state: PlaceholderState, text: str, theme: Theme
    ) -> None:
        """All of that name in one of those states, as one undo step."""
        cursor = QTextCursor(self._editor.document())
        cursor.beginEditBlock()
        for start, end, one in reversed(self._all()):
            if one.name == name and one.state in before:
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
                write_run(cursor, replace(one, state=state, text=text), theme)
        cursor.endEditBlock()

    def make_way(self, key: int | None) -> None:
        """Before a key or an input method writes: what is typed into an open placeholder takes its place, what is
        typed behind one is not part of it, and Backspace behind an open one takes all of it."""
        cursor = self._editor.textCursor()
        if not is_placeholder(cursor.charFormat()):
            return
        if not cursor.hasSelection():
            self._grasp(cursor, reach=1 if key == Qt.Key.Key_Backspace else 0)
        if key in _TAKING:
            return
        if cursor.hasSelection():
            cursor.removeSelectedText()
            self._editor.setTextCursor(cursor)
        self._editor.setCurrentCharFormat(QTextCharFormat())

    def _grasp(self, cursor: QTextCursor, reach: int) -> None:
        place = self.at(cursor.position())
        if place is not None and place[2].state != "filled" and cursor.position() < place[1] + reach:
            cursor.setPosition(place[0])
            cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
            self._editor.setTextCursor(cursor)

    def _all(self) -> list[Place]:
        return placeholders_in(self._editor.document())
