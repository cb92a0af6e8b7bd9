"""The letter that was handed in, with the words lit that earned or cost a mark."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from drafter.model.marks import CriticalError, Evidence, Mark, Marks
from drafter.ui.letter_offsets import utf16_length
from drafter.ui.saying import say
from drafter.ui.theme import theme_of
from drafter.ui.training import wording as w


class LitLetter(QPlainTextEdit):
    """Read only. Words of the mark pointed at are underlined and on a ground of their own; those of the others that
    cost something are underlined thinly."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(say(w.YOUR_ANSWER))
        self._text, self._marks = "", Marks(practice="", percent=0, parts={})

    def show_letter(self, text: str, marks: Marks) -> None:
        """`text` as it was marked: evidence counts in it."""
        self._text, self._marks = text, marks
        self.setPlainText(text)
        self.light(None)

    def light(self, row: Mark | CriticalError | None) -> None:
        faint = [self._lit(one, "faint") for mark in self._marks.marks if mark.lost for one in _places(mark.evidence)]
        own = _places(row.evidence) if row else []
        kind = "cost" if row is None or not isinstance(row, Mark) or row.lost else "earned"
        strong = [self._lit(one, kind) for one in own]
        self.setExtraSelections([*faint, *strong])
        if strong:
            cursor = QTextCursor(strong[0].cursor)
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _lit(self, evidence: Evidence, kind: str) -> QTextEdit.ExtraSelection:
        theme, made = theme_of(self.palette()), QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(QColor(theme.good if kind == "earned" else theme.error))
        if kind != "faint":
            look.setBackground(QColor(theme.good_soft if kind == "earned" else theme.error_soft))
            look.setForeground(QColor(theme.text))
        else:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        made.cursor, made.format = self._cursor(evidence), look
        return made

    def _cursor(self, evidence: Evidence) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_length(self._text[: evidence.start]))
        cursor.setPosition(utf16_length(self._text[: evidence.end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _places(found: Iterable[Evidence]) -> list[Evidence]:
    return [one for one in found if one.where == "letter" and one.end > one.start]
