"""The customer's letter, with the words that led to each category, flag and fact marked in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from drafter.model.draft import Draft
from drafter.model.span import Span
from drafter.ui import wording as w
from drafter.ui.letter_offsets import cut_utf16, utf16_length
from drafter.ui.saying import moment_said, say
from drafter.ui.theme import LIGHT, Theme

_BY_MOUSE_AND_KEYS = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
Chosen = tuple[int, int, int]
"""Message, start and end of words in it."""


class CustomerView(QTextBrowser):
    """All messages of the case, oldest first; quoted parts are greyed. Read only, plain text only: nothing in a mail
    is ever rendered, followed or fetched."""

    concern_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = LIGHT
        self._starts: dict[int, tuple[int, str]] = {}
        self._draft: Draft | None = None
        self._pointed: Chosen | None = None
        self._chosen: Chosen | None = None
        self.setOpenLinks(False)
        self.setTextInteractionFlags(_BY_MOUSE_AND_KEYS)
        self.setAccessibleName(say(w.CUSTOMER_LETTER))
        self.document().setDocumentMargin(14)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._draft is not None:
            self.show_draft(self._draft)

    def show_nothing(self, sentence: str) -> None:
        self._draft = None
        self.setPlainText(sentence)

    def show_draft(self, draft: Draft) -> None:
        """The texts are written anew only when they changed; marks are always put on again."""
        if (
            self._draft is None
            or self._draft.case.messages != draft.case.messages
            or self._draft.case.text != draft.case.text
        ):
            self._write(draft)
        self._draft = draft
        self._mark(draft)

    def point_at(self, message: int, start: int, end: int) -> None:
        """Select some words of the customer's and bring them into view; what a person had selected is remembered."""
        chosen = self.chosen_words()
        if chosen != self._pointed:
            self._chosen = chosen
        cursor = self._cursor(Span(message=message, start=start, end=end))
        if cursor is not None:
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self._pointed = self.chosen_words()

    def parted_at(self, message: int, start: int, end: int) -> int | None:
        """Where the words that a person selected part these: where they begin, or end where they begin these. Where
        only words that were pointed at are selected, what the person had selected before counts."""
        now = self.chosen_words()
        chosen = self._chosen if now == self._pointed else now
        if chosen is None or chosen[0] != message:
            return None
        place = chosen[1] if chosen[1] > start else chosen[2]
        return place if start < place < end else None

    def chosen_words(self) -> Chosen | None:
        """The words selected in the customer's letter; None where none are."""
        cursor = self.textCursor()
        for number, (at, text) in self._starts.items():
            if (
                cursor.hasSelection()
                and at <= cursor.selectionStart()
                and cursor.selectionEnd() <= at + utf16_length(text)
            ):
                start = len(cut_utf16(text, cursor.selectionStart() - at)[0])
                return number, start, len(cut_utf16(text, cursor.selectionEnd() - at)[0])
        return None

    def _write(self, draft: Draft) -> None:
        self.clear()
        self._starts, self._pointed, self._chosen = {}, None, None
        cursor = self.textCursor()
        head = QTextCharFormat()
        head.setForeground(QColor(self._theme.muted))
        body = QTextCharFormat()
        case = draft.case
        messages = list(enumerate(case.messages)) or list(case.incoming)
        for place, (number, message) in enumerate(messages):
            if place:
                cursor.insertText("\n\n", body)
            if case.messages:
                cursor.insertText(_heading(message.direction, message.subject, message.sent) + "\n\n", head)
            self._starts[number] = (cursor.position(), message.text)
            cursor.insertText(message.text.replace("\r\n", "\n ").replace("\r", "\n"), body)
            self._grey(message.quoted, number)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _grey(self, quoted: tuple[Span, ...], number: int) -> None:
        shape = QTextCharFormat()
        shape.setForeground(QColor(self._theme.muted))
        shape.setFontItalic(True)
        for span in quoted:
            cursor = self._cursor(Span(message=number, start=span.start, end=span.end))
            if cursor is not None:
                cursor.mergeCharFormat(shape)

    def _mark(self, draft: Draft) -> None:
        found = draft.classification
        marks = [self._selection(s, self._theme.accent_soft, "") for c in found.categories[:3] for s in c.evidence]
        marks += [self._selection(s, self._theme.error_soft, flag.id) for flag in found.flags for s in flag.evidence]
        facts = [fact.span for fact in draft.case.facts if fact.span and not fact.dropped]
        marks += [self._selection(span, self._theme.good_soft, "") for span in facts]
        self.setExtraSelections([mark for mark in marks if mark is not None])

    def _selection(self, span: Span, ground: str, flag: str) -> QTextEdit.ExtraSelection | None:
        cursor = self._cursor(span)
        if cursor is None:
            return None
        made = QTextEdit.ExtraSelection()
        shape = QTextCharFormat()
        shape.setBackground(QColor(ground))
        if flag:
            shape.setFontWeight(QFont.Weight.Bold)
            shape.setForeground(QColor(self._theme.error))
        made.cursor, made.format = cursor, shape
        return made

    def _cursor(self, span: Span) -> QTextCursor | None:
        if span.message not in self._starts or span.end > len(self._starts[span.message][1]):
            return None
        at, text = self._starts[span.message]
        cursor = QTextCursor(self.document())
        cursor.setPosition(at + utf16_length(text[: span.start]))
        cursor.setPosition(at + utf16_length(text[: span.end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _heading(direction: str, subject: str | None, sent: str | None) -> str:
    who = say(w.OUR_LETTER) if direction == "out" else say(w.CUSTOMER_WROTE)
    return "  ·  ".join(part for part in (who, moment_said(sent) if sent else "", subject or "") if part)
