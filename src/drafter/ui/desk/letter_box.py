"""A letter as it was filed, to read: nothing in it can be changed."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from drafter.model.filed import FiledLetter
from drafter.ui import wording as w
from drafter.ui.desk.case_record import local_time
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import moment_said, say


class LetterBox(QDialog):
    def __init__(self, filed: FiledLetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert filed.letter is not None
        letter = filed.letter
        self.setWindowTitle(say(w.LETTER_NUMBER, number=filed.number))
        self.resize(640, 620)
        heading = label(letter.subject or say(w.LETTER_NUMBER, number=filed.number), "title", wrap=True)
        written = say(w.WRITTEN_BY, who=letter.finished_by, at=moment_said(local_time(filed.finished_at)))
        self.text = QPlainTextEdit(letter.letter.plain)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        close = button(say(w.CLOSE), self.accept, "primary")
        self.setLayout(column(heading, label(written, "muted"), self.text, row(None, close), margin=16))
