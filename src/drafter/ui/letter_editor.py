"""The letter editor: rich text within what a letter may hold, with findings and placeholders marked in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from drafter.model.finding import SEVERITY_ORDER, Finding
from drafter.model.letter import Letter, Paragraph, Placeholder, Style, letter_from_plain
from drafter.ui import wording as w
from drafter.ui.letter_document import (
    Offsets,
    block_format,
    fill,
    is_placeholder,
    letter_in,
    placeholder_at,
    write_paragraphs,
)
from drafter.ui.saying import say
from drafter.ui.theme import LIGHT, Theme, letter_font

_MARGIN = 28
_WAVES = {
    "error": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "warning": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "advice": QTextCharFormat.UnderlineStyle.DashUnderline,
}


@dataclass(frozen=True)
class Marked:
    """A finding and the cursor that keeps hold of its words while the text around them changes."""

    finding: Finding
    cursor: QTextCursor


class LetterEditor(QTextEdit):
    """Shows a letter, gives it back, and says when a hand has changed it. Nothing happens while an input method
    is composing."""

    edited = Signal()
    left = Signal()
    finding_entered = Signal(object)
    question_asked = Signal(object)
    slash_typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = LIGHT
        self._language = "en-GB"
        self._quiet = False
        self._composing = False
        self._marked: list[Marked] = []
        self.setAccessibleName(say(w.LETTER_NAME))
        self.setPlaceholderText(say(w.LETTER_EMPTY))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(False)
        self.setFont(letter_font())
        self.document().setDocumentMargin(_MARGIN)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._paint_marks()

    def show_letter(self, letter: Letter) -> None:
        """Replace the whole text; one undo step, and no `edited`."""
        self._language = letter.language
        self._quiet = True
        fill(self.document(), letter, self._theme)
        self._quiet = False
        self._marked = []
        self._paint_marks()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def letter(self) -> tuple[Letter, Offsets]:
        return letter_in(self.document(), self._language)

    @property
    def letter_language(self) -> str:
        return self._language

    def select_words(self, start: int, end: int) -> None:
        """Select words of the letter by their indices in its plain text."""
        _, offsets = self.letter()
        cursor = self.textCursor()
        cursor.setPosition(offsets.to_document(start))
        cursor.setPosition(offsets.to_document(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    @property
    def composing(self) -> bool:
        return self._composing

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Mark the words of each finding; the caret and the scroll position stay where they are."""
        _, offsets = self.letter()
        shown = (one for one in findings if one.end and not one.text.startswith("⟦"))
        self._marked = [Marked(finding, self._cursor_of(finding, offsets)) for finding in shown]
        self._paint_marks()

    def go_to(self, finding: Finding) -> None:
        """Select the words of a finding."""
        marked = next((mark for mark in self._marked if mark.finding is finding or mark.finding == finding), None)
        if marked is not None:
            self.setTextCursor(QTextCursor(marked.cursor))
            self.ensureCursorVisible()
        self.setFocus()

    def next_finding(self, step: int) -> Finding | None:
        """Select the next marked words after the caret (step 1) or before it (step -1), round the end."""
        marks = sorted(self._marked, key=lambda mark: mark.cursor.selectionStart())
        if not marks:
            return None
        start, end = self.textCursor().selectionStart(), self.textCursor().selectionEnd()
        if step > 0:
            found = next((mark for mark in marks if mark.cursor.selectionStart() >= max(end, start + 1)), marks[0])
        else:
            found = next((mark for mark in reversed(marks) if mark.cursor.selectionEnd() <= start), marks[-1])
        self.go_to(found.finding)
        return found.finding

    def finding_at_caret(self) -> Finding | None:
        at = self.textCursor().position()
        return next(
            (m.finding for m in self._marked if m.cursor.selectionStart() <= at <= m.cursor.selectionEnd()), None
        )

    def apply_fix(self, finding: Finding, fix: str) -> bool:
        """Put the fix in place of the flagged words, as one undo step; False when the words have changed since."""
        marked = next((mark for mark in self._marked if mark.finding == finding), None)
        if marked is None or marked.cursor.selectedText().replace("\u2028", "\n") != finding.text:
            return False
        cursor = QTextCursor(marked.cursor)
        shape = cursor.charFormat()
        cursor.beginEditBlock()
        cursor.insertText(fix, QTextCharFormat() if is_placeholder(shape) else shape)
        cursor.endEditBlock()
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

    def answer(self, name: str, paragraph_of: dict[str, str]) -> None:
        """Fill every open placeholder of that name with its answer, as one undo step."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end, placeholder in reversed(self._placeholders()):
            if placeholder.name == name and placeholder.state == "open":
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                filled = Placeholder(name=name, state="filled", text=paragraph_of[name], question=placeholder.question)
                shape_cursor = QTextCursor(cursor)
                shape_cursor.removeSelectedText()
                self._insert_run(shape_cursor, filled)
        cursor.endEditBlock()

    def next_placeholder(self, step: int) -> bool:
        """Select the next open placeholder after the caret, round the end; False when there is none."""
        opened = [
            (start, end, placeholder) for start, end, placeholder in self._placeholders() if placeholder.state == "open"
        ]
        if not opened:
            return False
        at = self.textCursor().selectionEnd() if step > 0 else self.textCursor().selectionStart()
        if step > 0:
            start, end, _ = next((one for one in opened if one[0] >= at), opened[0])
        else:
            start, end, _ = next((one for one in reversed(opened) if one[1] <= at), opened[-1])
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def toggle_bold(self) -> None:
        heavy = self.fontWeight() >= QFont.Weight.DemiBold.value
        self.setFontWeight(QFont.Weight.Normal.value if heavy else QFont.Weight.DemiBold.value)

    def toggle_italic(self) -> None:
        self.setFontItalic(not self.fontItalic())

    def set_style(self, style: Style) -> None:
        """Make the paragraphs of the selection bullets, numbers, or body text again."""
        cursor = self.textCursor()
        cursor.mergeBlockFormat(block_format(style))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._tab(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self._ask_here():
            return
        if event.text() and is_placeholder(self.currentCharFormat()) and not self.textCursor().hasSelection():
            self.setCurrentCharFormat(QTextCharFormat())
        super().keyPressEvent(event)
        if event.text() == "/" and self.textCursor().block().text() == "/":
            self.slash_typed.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing:
            self._on_text_changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as clean text: paragraphs stay, foreign fonts, colours and pictures do not."""
        text = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
        if "\n\n" in text.strip("\n"):
            self.insert_paragraphs(letter_from_plain(text, self._language).paragraphs)
        else:
            self.textCursor().insertText(text.strip("\n"), QTextCharFormat())

    def mouseDoubleClickEvent(self, event: object) -> None:
        super().mouseDoubleClickEvent(event)  # type: ignore[arg-type]  # Qt hands a QMouseEvent
        self._ask_here()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_gutter()

    def _tab(self, event: QKeyEvent) -> bool:
        return self.next_placeholder(-1 if event.key() == Qt.Key.Key_Backtab else 1)

    def _ask_here(self) -> bool:
        placeholder = placeholder_at(self.textCursor())
        if placeholder is None or placeholder.state != "open":
            return False
        self.question_asked.emit(placeholder)
        return True

    def _insert_run(self, cursor: QTextCursor, placeholder: Placeholder) -> None:
        style: Style = "body"
        from_here = Paragraph(style=style, runs=(placeholder,))
        block = cursor.blockFormat()
        write_paragraphs(cursor, (from_here,), self._theme)
        cursor.setBlockFormat(block)

    def _placeholders(self) -> list[tuple[int, int, Placeholder]]:
        letter, offsets = self.letter()
        return [
            (offsets.to_document(at), offsets.to_document(at + len(placeholder.shown)), placeholder)
            for at, placeholder in letter.placeholders
        ]

    def _cursor_of(self, finding: Finding, offsets: Offsets) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(offsets.to_document(finding.start))
        cursor.setPosition(offsets.to_document(finding.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _paint_marks(self) -> None:
        selections = []
        for mark in sorted(self._marked, key=lambda mark: -SEVERITY_ORDER.index(mark.finding.severity)):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = mark.cursor
            selection.format = self._mark_format(mark.finding)
            selections.append(selection)
        self.setExtraSelections(selections)
        self.viewport().update()

    def _mark_format(self, finding: Finding) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setUnderlineStyle(_WAVES[finding.severity])
        made.setUnderlineColor(QColor(getattr(self._theme, finding.severity)))
        made.setBackground(QColor(getattr(self._theme, f"{finding.severity}_soft")))
        made.setProperty(QTextFormat.Property.TextToolTip, finding.message)
        return made

    def _paint_gutter(self) -> None:
        """A mark in the margin beside each line with a finding: a square for errors, a bar for the rest."""
        painter = QPainter(self.viewport())
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in self._marked:
            start = QTextCursor(mark.cursor)
            start.setPosition(mark.cursor.selectionStart())
            line: QRect = self.cursorRect(start)
            if line.bottom() < 0 or line.top() > self.viewport().height():
                continue
            painter.setBrush(QColor(getattr(self._theme, mark.finding.severity)))
            size = 7 if mark.finding.severity == "error" else 4
            painter.drawRoundedRect(QRect(9, line.center().y() - 4, size, 9), 2, 2)
        painter.end()

    def _on_text_changed(self) -> None:
        if not self._quiet and not self._composing:
            self.edited.emit()

    def _on_cursor_moved(self) -> None:
        finding = self.finding_at_caret()
        if finding is not None:
            self.finding_entered.emit(finding)
