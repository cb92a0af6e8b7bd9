"""The letter editor: rich text within what a letter may hold, with findings and placeholders marked in it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from drafter.model.finding import Finding, LetterSpan
from drafter.model.letter import Letter, Paragraph, Placeholder, Style
from drafter.ui import wording as w
from drafter.ui.file_drops import files_in
from drafter.ui.letter_document import block_format, dress, fill, is_placeholder, letter_in, put_at, write_paragraphs
from drafter.ui.letter_marks import LetterMarks, paint_invitation, take_a_space_too
from drafter.ui.letter_offsets import Offsets
from drafter.ui.letter_placeholders import LetterPlaceholders
from drafter.ui.pasted import pasted_paragraphs
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step
from drafter.ui.theme import LIGHT, Theme, letter_font

_MARGIN = 28
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LetterEditor(QTextEdit):
    """Shows a letter, gives it back, and says when a hand has changed it; silent while an input method composes."""

    edited = Signal()
    left = Signal()
    finding_entered = Signal(object)
    question_asked = Signal(object)
    slash_typed = Signal()
    announced = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = LIGHT
        self.letter_language = "en-GB"
        self._quiet = self._composing = False
        self._before = ""
        self._marks = LetterMarks(self)
        self._placeholders = LetterPlaceholders(self)
        self.setAccessibleName(say(w.LETTER_NAME))
        self.setAccessibleDescription(say(w.LETTER_EMPTY))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(letter_font())
        self.document().setDocumentMargin(_MARGIN)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._quiet = True
        dress(self.document(), theme)
        self._quiet = False
        self._paint_marks()

    def show_letter(self, letter: Letter) -> None:
        """Replace the whole text; one undo step, and no `edited`."""
        self.letter_language = letter.language
        self._quiet = True
        fill(self.document(), letter, self._theme)
        self._quiet = False
        self._marks.show((), self.letter()[1])
        self._paint_marks()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def letter(self) -> tuple[Letter, Offsets]:
        return letter_in(self.document(), self.letter_language)

    def point_at(self, words: LetterSpan | None) -> None:
        """Select words of the letter by their indices in its plain text; None: nothing stays selected."""
        if words is None:
            self._select(self.textCursor().position(), self.textCursor().position())
            return
        _, offsets = self.letter()
        self._select(offsets.to_document(words.start, behind=True), offsets.to_document(words.end))

    @property
    def composing(self) -> bool:
        return self._composing

    def show_findings(self, findings: tuple[Finding, ...], settled: Collection[str] = ()) -> None:
        """Mark the words of each finding; the caret and the scroll position stay where they are."""
        self._marks.show(findings, self.letter()[1], settled)
        self._paint_marks()

    def go_to(self, finding: Finding) -> None:
        """Select the words of a finding, and have a screen reader say what it is."""
        mark = self._marks.go_to(finding)
        self.setFocus()
        if mark is not None:
            self._select(mark.start, mark.end)
            self._announce(self._marks.said(mark))

    def next_finding(self, step: int) -> Finding | None:
        """Select the next marked words after the caret (step 1) or before it (step -1), round the end."""
        mark = self._marks.next(self.textCursor(), step)
        if mark is not None:
            self.go_to(mark.finding)
        return mark.finding if mark else None

    def finding_at_caret(self) -> Finding | None:
        mark = self._marks.in_hand(self.textCursor())
        return mark.finding if mark else None

    def apply_fix(self, finding: Finding, fix: str) -> bool:
        """Put the fix in place of the flagged words, as one undo step; False when the words have changed since."""
        mark = self._marks.of(finding)
        if mark is None or mark.cursor.selectedText().replace("\u2028", "\n") != finding.text:
            return False
        self._marks.drop(mark)
        cursor = QTextCursor(mark.cursor)
        shape = cursor.charFormat()
        if not fix:
            take_a_space_too(cursor)
        cursor.insertText(fix, QTextCharFormat() if is_placeholder(shape) else shape)
        self._paint_marks()
        return True

    def insert_paragraphs(self, paragraphs: tuple[Paragraph, ...]) -> None:
        """Put paragraphs at the caret as one undo step; the caret ends behind them."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if cursor.block().text().strip():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock(block_format("body"))
        write_paragraphs(cursor, paragraphs, self._theme)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus()

    def answer(self, name: str, answers: dict[str, str]) -> None:
        """Fill every placeholder of that name, as one undo step."""
        self._placeholders.become(name, ("open", "not_applicable"), "filled", answers[name], self._theme)

    def set_aside(self, name: str) -> None:
        """Every open placeholder of that name does not apply in this letter: it stays in sight, and out of the text."""
        self._placeholders.become(name, ("open",), "not_applicable", "", self._theme)

    def next_placeholder(self, step: int) -> bool:
        """Select the next open placeholder after the caret, round the end; False when there is none."""
        cursor = self.textCursor()
        place = self._placeholders.next_open(cursor.selectionStart(), cursor.selectionEnd(), step)
        if place is not None:
            self._select(place[0], place[1])
        return place is not None

    def toggle_bold(self) -> None:
        heavy = self.fontWeight() >= QFont.Weight.DemiBold.value
        self.setFontWeight(QFont.Weight.Normal.value if heavy else QFont.Weight.DemiBold.value)

    def toggle_italic(self) -> None:
        self.setFontItalic(not self.fontItalic())

    def set_style(self, style: Style) -> None:
        """Make the paragraphs of the selection bullets, numbers, or body text again."""
        self.textCursor().setBlockFormat(block_format(style))

    def event(self, event: QEvent) -> bool:
        """No shortcut takes a key away from an input method that is composing."""
        if event.type() == QEvent.Type.ShortcutOverride and self._composing:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab: to the next question of the letter; where none is open, to the next part of the desk. It writes no tab,
        which no letter needs, and keeps nobody in."""
        return self.next_placeholder(1 if next else -1) or super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in _ENTER and not modifiers and self._ask_here():
            return
        if event.text() and modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            self._placeholders.make_way(key)
        super().keyPressEvent(event)
        if event.text() == "/" and self.textCursor().block().text() == "/":
            self.slash_typed.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt reports a change for each step of composing; here only the words that come of it are one."""
        if not self._composing:
            self._before = self.toPlainText()
            if event.preeditString() or event.commitString():
                self._placeholders.make_way(None)
        self._composing = True
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())
        if not self._composing and self.toPlainText() != self._before:
            self._on_text_changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The letter's own words: no colours of the screen, no remarks that only the screen shows."""
        letter, offsets = self.letter()
        cursor = self.textCursor()
        made = QMimeData()
        made.setText(letter.plain[offsets.to_plain(cursor.selectionStart()) : offsets.to_plain(cursor.selectionEnd())])
        return made

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are post, not words of the letter: their addresses stay outside."""
        return (source.hasText() or source.hasHtml()) and not files_in(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as clean text, as one undo step: paragraphs and lists stay, foreign fonts, colours and pictures do
        not. What is selected makes way, as does the placeholder at the caret."""
        paragraphs = pasted_paragraphs(source)
        if paragraphs:
            self._placeholders.make_way(None)
            cursor = self.textCursor()
            put_at(cursor, paragraphs, self._theme)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        place = self._placeholders.at(self.cursorForPosition(event.pos()).position())
        if place is not None and place[2].state != "filled":
            self._offer_ways(menu, place[2])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _offer_ways(self, menu: QMenu, one: Placeholder) -> None:
        before = menu.actions()[0]
        ask = menu.addAction(
            say(w.ANSWER_PLACEHOLDER, question=say_step(one.question or one.name)),
            lambda: self.question_asked.emit(one),
        )
        aside = menu.addAction(say(w.DOES_NOT_APPLY), lambda: self.set_aside(one.name))
        aside.setEnabled(one.state == "open")
        menu.insertActions(before, [ask, aside, menu.addSeparator()])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._ask_here()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._marks.paint_gutter(self._theme)
        if self.document().isEmpty() and not self._composing:
            paint_invitation(self, self._theme)

    def _ask_here(self) -> bool:
        place = self._placeholders.at(self.textCursor().position())
        asking = place is not None and place[2].state != "filled"
        if place is not None and asking:
            self.question_asked.emit(place[2])
        return asking

    def _select(self, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _announce(self, sentence: str) -> None:
        self.announced.emit(sentence)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _paint_marks(self) -> None:
        self.setExtraSelections(self._marks.selections(self._theme))
        self.viewport().update()

    def _on_text_changed(self) -> None:
        if not self._quiet and not self._composing:
            self.edited.emit()

    def _on_cursor_moved(self) -> None:
        if finding := self.finding_at_caret():
            self.finding_entered.emit(finding)
