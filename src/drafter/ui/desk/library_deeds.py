"""Filling a letter from the library: a template in whole, or a paragraph at the caret."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from drafter.model.draft import Draft
from drafter.model.letter import Letter, Paragraph
from drafter.model.template import Rejected, Template
from drafter.steps.flow import Handbook, Seat, paragraph, preview
from drafter.ui import wording as w
from drafter.ui.desk.library_box import LibraryBox
from drafter.ui.letter_editor import LetterEditor
from drafter.ui.saying import say
from drafter.ui.theme import Theme


class FromLibrary(Protocol):
    """A case at work, whose letter is filled."""

    @property
    def draft(self) -> Draft | None: ...
    @property
    def current(self) -> Draft: ...
    @property
    def book(self) -> Handbook: ...
    @property
    def seat(self) -> Seat: ...
    def pick_template(self, id: str) -> None: ...
    def paragraph(self, id: str) -> tuple[Paragraph, ...]: ...


class LibraryDeeds(QObject):
    """Opens the boxes that it takes, over the place where the letter is written."""

    def __init__(self, desk: FromLibrary, editor: LetterEditor, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._editor, self._theme, self._window = desk, editor, theme, parent

    def insert_from_library(self) -> None:
        draft, library = self._desk.draft, self._desk.book.library
        if draft is None:
            return
        language = draft.letter.language
        everything = (*library.letters_for(language), *library.paragraphs_for(language))
        box = LibraryBox(
            lambda words: self._desk.book.find(words, language), everything, self._reads, self._theme(), self._window
        )
        box.paragraph_picked.connect(self._insert_paragraph)
        box.letter_picked.connect(self.pick_template)
        box.open()

    def _reads(self, template: Template) -> str:
        """How a text of the library reads in this case; what is still open stands in brackets."""
        draft, book, seat = self._desk.current, self._desk.book, self._desk.seat
        if template.head.kind == "letter":
            letter = preview(draft, template.id, book, seat)
            return letter.plain if isinstance(letter, Letter) else say(w.PREVIEW_REFUSED, what=letter.what)
        found = paragraph(draft, template.id, book, seat)
        if isinstance(found, Rejected):
            return say(w.PREVIEW_REFUSED, what=found.what)
        return Letter(language=draft.letter.language, paragraphs=found).plain

    def pick_template(self, id: str) -> None:
        """What a hand has written is replaced only after asking; the caret goes to the first question."""
        draft = self._desk.draft
        if draft is not None and draft.touched and draft.letter.plain.strip():
            answer = QMessageBox.question(self._window, say(w.REPLACE_TITLE), say(w.REPLACE_TEXT))
            if answer != QMessageBox.StandardButton.Yes:
                return
        self._desk.pick_template(id)
        self._editor.setFocus()
        self._editor.next_placeholder(1)

    def preview(self, id: str) -> None:
        draft = self._desk.draft
        if draft is None:
            return
        letter = preview(draft, id, self._desk.book, self._desk.seat)
        text = letter.plain if isinstance(letter, Letter) else letter.what
        box = QMessageBox(QMessageBox.Icon.NoIcon, say(w.PREVIEW), text, QMessageBox.StandardButton.Ok, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.open()

    def _insert_paragraph(self, id: str) -> None:
        paragraphs = self._desk.paragraph(id)
        if paragraphs:
            self._editor.insert_paragraphs(paragraphs)
