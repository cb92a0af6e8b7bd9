"""Findings marked in the letter: each holds on to its words while the text around them changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from drafter.model.finding import SEVERITY_ORDER, Finding
from drafter.ui import wording as w
from drafter.ui.letter_offsets import Offsets
from drafter.ui.saying import say
from drafter.ui.theme import Theme

_WAVES = {
    "error": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "warning": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "advice": QTextCharFormat.UnderlineStyle.DashUnderline,
}
_SEVERITY = {"error": w.SEVERITY_ERROR, "warning": w.SEVERITY_WARNING, "advice": w.SEVERITY_ADVICE}


@dataclass(frozen=True)
class Marked:
    """A finding and the cursor that moves with its words."""

    finding: Finding
    cursor: QTextCursor

    @property
    def start(self) -> int:
        return self.cursor.selectionStart()

    @property
    def end(self) -> int:
        return self.cursor.selectionEnd()


class LetterMarks:
    """The marks of one editor, in the order of the letter."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._marked: list[Marked] = []
        self._gone_to: Marked | None = None
        self._of_no_words = 0

    def show(self, findings: Iterable[Finding], offsets: Offsets, settled: Collection[str] = ()) -> None:
        """Findings about the whole letter have no words to mark, open placeholders are marked already, and what a
        person's reason has settled (by its key) needs no mark."""
        every = tuple(findings)
        shown = (one for one in every if one.end and not one.text.startswith("⟦") and one.key not in settled)
        marked = (Marked(finding, self._cursor_of(finding, offsets)) for finding in shown)
        self._marked = sorted(marked, key=lambda mark: (mark.start, mark.end))
        self._gone_to = self.of(self._gone_to.finding) if self._gone_to else None
        self._of_no_words = len(every) - len(self._marked)

    def drop(self, mark: Marked) -> None:
        self._marked.remove(mark)

    def of(self, finding: Finding) -> Marked | None:
        return next((mark for mark in self._marked if mark.finding == finding), None)

    def go_to(self, finding: Finding) -> Marked | None:
        """The mark that is in hand from now on, for as long as its words stay selected."""
        self._gone_to = self.of(finding)
        return self._gone_to

    def in_hand(self, cursor: QTextCursor) -> Marked | None:
        """The mark that was gone to; else of those at the caret the one of fewest words."""
        if self._is_gone_to(cursor):
            return self._gone_to
        at = cursor.position()
        return min((mark for mark in self._marked if mark.start <= at <= mark.end), key=_length, default=None)

    def next(self, cursor: QTextCursor, step: int) -> Marked | None:
        """The mark behind the one in hand or the caret (step 1), or the one before (step -1), round the end; also where
        one lies within another."""
        if not self._marked:
            return None
        if self._gone_to is not None and self._is_gone_to(cursor):
            return self._marked[(self._marked.index(self._gone_to) + step) % len(self._marked)]
        here = cursor.selectionStart(), cursor.selectionEnd()
        if step > 0:
            return next((mark for mark in self._marked if (mark.start, mark.end) > here), self._marked[0])
        return next((mark for mark in reversed(self._marked) if (mark.start, mark.end) < here), self._marked[-1])

    def _is_gone_to(self, cursor: QTextCursor) -> bool:
        mark = self._gone_to
        selected = cursor.selectionStart(), cursor.selectionEnd()
        return mark is not None and mark in self._marked and (mark.start, mark.end) == selected

    def said(self, mark: Marked) -> str:
        """What a screen reader and the status line say of a finding that the caret has come to; where the list holds
        findings that no words bear, how many it holds."""
        finding, number, count = mark.finding, self._marked.index(mark) + 1, len(self._marked)
        severity, message = say(_SEVERITY[finding.severity]), finding.message
        every = count + self._of_no_words
        said = say(w.MARK_SAID if self._of_no_words else w.FINDING_SAID,
                   number=number, count=count, all=every, severity=severity, message=message)  # fmt: skip
        fix = finding.fixes[0] or say(w.DELETE_WORDS) if finding.fixes else ""
        return f"{said} {say(w.FIX_SAID, fix=fix)}" if fix else said

    def selections(self, theme: Theme) -> list[QTextEdit.ExtraSelection]:
        """The graver over the lighter."""
        made = []
        for mark in _gravest_last(self._marked):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = mark.cursor
            selection.format = _look_of(mark.finding, theme)
            made.append(selection)
        return made

    def paint_gutter(self, theme: Theme) -> None:
        """A mark in the margin beside each line with a finding, the gravest over the rest: broad for errors, else a
        bar."""
        painter = QPainter(self._editor.viewport())
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in _gravest_last(self._in_sight()):
            start = QTextCursor(mark.cursor)
            start.setPosition(mark.start)
            line: QRect = self._editor.cursorRect(start)
            if line.bottom() < 0 or line.top() > self._editor.viewport().height():
                continue
            painter.setBrush(QColor(getattr(theme, mark.finding.severity)))
            size = 7 if mark.finding.severity == "error" else 4
            painter.drawRoundedRect(QRect(9, line.center().y() - 4, size, 9), 2, 2)
        painter.end()

    def _in_sight(self) -> Iterator[Marked]:
        """Those that begin on the lines shown: where one lies on the page costs more to ask than where in the text."""
        view = self._editor.viewport().rect()
        first = self._editor.cursorForPosition(view.topLeft()).block().position()
        last = self._editor.cursorForPosition(view.bottomRight())
        end = last.block().position() + last.block().length()
        return (mark for mark in self._marked if first <= mark.start <= end)

    def _cursor_of(self, finding: Finding, offsets: Offsets) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(offsets.to_document(finding.start, behind=True))
        cursor.setPosition(offsets.to_document(finding.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _length(mark: Marked) -> int:
    return mark.end - mark.start


def _gravest_last(marks: Iterable[Marked]) -> list[Marked]:
    return sorted(marks, key=lambda mark: -SEVERITY_ORDER.index(mark.finding.severity))


def _look_of(finding: Finding, theme: Theme) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setUnderlineStyle(_WAVES[finding.severity])
    made.setUnderlineColor(QColor(getattr(theme, finding.severity)))
    made.setBackground(QColor(getattr(theme, f"{finding.severity}_soft")))
    made.setProperty(QTextFormat.Property.TextToolTip, finding.message)
    return made


def paint_invitation(editor: QTextEdit, theme: Theme) -> None:
    """What to do with an empty page. Qt's own placeholder text is cut after one line inside a document margin."""
    painter = QPainter(editor.viewport())
    painter.setPen(QColor(theme.muted))
    margin = int(editor.document().documentMargin())
    room = editor.viewport().rect().adjusted(margin, margin, -margin, -margin)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap), say(w.LETTER_EMPTY))
    painter.end()


def take_a_space_too(cursor: QTextCursor) -> None:
    """Words that go take one of the two spaces round them along, and at the end of a paragraph the one before."""
    block, start, end = cursor.block(), cursor.selectionStart(), cursor.selectionEnd()
    text, first = block.text(), block.position()
    before, after = text[: start - first][-1:], text[end - first :][:1]
    if after == " " and before in ("", " "):
        cursor.setPosition(start)
        cursor.setPosition(end + 1, QTextCursor.MoveMode.KeepAnchor)
    elif before == " " and after == "":
        cursor.setPosition(start - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
