"""Find and replace in the letter: a bar over it, opened with Ctrl+F, closed with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from drafter.ui import wording as w
from drafter.ui.letter_document import is_placeholder
from drafter.ui.parts import button, label, row
from drafter.ui.saying import say


class FindBar(QWidget):
    """Enter finds the next, Shift+Enter the one before; "all" replaces everything as one undo step."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__()
        self._editor = editor
        self.words = _line(w.FIND)
        self.instead = _line(w.REPLACE_WITH)
        self.told = label("", "muted")
        buttons = (
            button(say(w.FIND_NEXT), lambda: self.find_words(True)),
            button(say(w.REPLACE), self.replace),
            button(say(w.REPLACE_ALL), self.replace_all),
            button(say(w.CLOSE), self.shut),
        )
        self.setLayout(row(self.words, self.instead, *buttons, self.told, gap=4))
        self.words.returnPressed.connect(lambda: self.find_words(True))
        self.words.backwards.connect(lambda: self.find_words(False))
        self.instead.returnPressed.connect(self.replace)
        self.hide()

    def open(self) -> None:
        """With the selected words, if there are some, to look for."""
        chosen = self._editor.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.words.setText(chosen)
        self.told.setText("")
        self.show()
        self.words.setFocus()
        self.words.selectAll()

    def shut(self) -> None:
        self.hide()
        self._editor.setFocus()

    def find_words(self, forward: bool) -> bool:
        """Select the next place, round the end of the letter; False, and said, where there is none."""
        if not self.words.text():
            return False
        way = QTextDocument.FindFlag(0) if forward else QTextDocument.FindFlag.FindBackward
        found = self._editor.find(self.words.text(), way)
        if not found:
            end = QTextCursor.MoveOperation.Start if forward else QTextCursor.MoveOperation.End
            self._editor.moveCursor(end)
            found = self._editor.find(self.words.text(), way)
        self.told.setText("" if found else say(w.NOT_IN_LETTER))
        return found

    def replace(self) -> None:
        """The place in front, then on to the next."""
        cursor = self._editor.textCursor()
        if cursor.selectedText().casefold() == self.words.text().casefold() and cursor.hasSelection():
            self._put(cursor)
        self.find_words(True)

    def replace_all(self) -> int:
        """Every place, as one undo step; how many there were is said."""
        if not self.words.text():
            return 0
        document = self._editor.document()
        edit = QTextCursor(document)
        edit.beginEditBlock()
        count = 0
        found = document.find(self.words.text())
        while not found.isNull():
            count += self._put(found)
            found = document.find(self.words.text(), found)
        edit.endEditBlock()
        self.told.setText(say(w.REPLACED, count=count))
        return count

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def _put(self, cursor: QTextCursor) -> bool:
        """The new words in place of the selected ones. What stands in a placeholder is its question or its value:
        that is changed where it is asked, not here."""
        if _in_placeholder(cursor):
            return False
        cursor.insertText(self.instead.text())
        return True


class _Line(QLineEdit):
    """Shift+Enter is a key of its own; Qt would take it for Enter."""

    backwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.backwards.emit()
        else:
            super().keyPressEvent(event)


def _in_placeholder(cursor: QTextCursor) -> bool:
    """Whether any selected character belongs to one."""
    probe = QTextCursor(cursor.document())
    for place in range(cursor.selectionStart() + 1, cursor.selectionEnd() + 1):
        probe.setPosition(place)
        if is_placeholder(probe.charFormat()):
            return True
    return False


def _line(name: str) -> _Line:
    made = _Line()
    made.setPlaceholderText(say(name))
    made.setAccessibleName(say(name))
    return made
