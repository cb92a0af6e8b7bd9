"""A small form for what is written down beside a letter: to whom, what, and by when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QFileDialog, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from drafter.model.case_entry import LARGEST_REPORT
from drafter.ui import wording as w
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import listed, say, speaks_english


@dataclass(frozen=True)
class EntryForm:
    """`to` and `due_in_hours`: the field is there when they are not None. `needed`: the text may not be empty.
    `text_for`: the text that fits whom one writes to; it follows `to` until a hand has changed the text.
    `files`: files may be attached, with or instead of the text."""

    title: str
    text_name: str
    text: str = ""
    to: str | None = None
    due_in_hours: int | None = None
    needed: bool = True
    text_for: Callable[[str], str] | None = None
    files: bool = False


class EntryBox(QDialog):
    """Ctrl+Enter writes it down. `given`: to whom, the text, and the due moment (ISO 8601, or empty)."""

    given = Signal(str, str, str)

    def __init__(self, form: EntryForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self.setWindowTitle(say(form.title))
        self.setMinimumWidth(440)
        fields = QFormLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(6)
        self.to = QLineEdit(form.to or "")
        self.to.setPlaceholderText(say(w.TO_WHOM_EXAMPLE))
        self.to.setAccessibleName(say(w.TO_WHOM))
        self.due = QDateTimeEdit(QDateTime.currentDateTime().addSecs(3600 * (form.due_in_hours or 0)))
        self.due.setCalendarPopup(True)
        self.due.setLocale(QLocale("en-GB" if speaks_english() else "zh-HK"))
        self.due.setDisplayFormat(say(w.DAY_AND_TIME))
        self.due.setAccessibleName(say(w.BY_WHEN))
        self._offered = form.text_for("") if form.text_for else form.text
        self.text = QPlainTextEdit(self._offered)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say(form.text_name))
        self.text.setMinimumHeight(240 if form.text_for else 110)
        if form.to is not None:
            fields.addRow(say(w.TO_WHOM), self.to)
        if form.due_in_hours is not None:
            fields.addRow(say(w.BY_WHEN), self.due)
        self.to.textChanged.connect(self._follow)
        self.told = label("", "alarm", wrap=True)
        self.told.hide()
        self.keep = button(say(w.WRITE_DOWN), self._give, "primary")
        self.attach = button(say(w.ATTACH_FILE), self._choose_files)
        self.attach.setVisible(form.files)
        self.attached = label("", "muted", wrap=True)
        self.attached.hide()
        self.files: tuple[Path, ...] = ()
        buttons = row(self.attach, None, button(say(w.CANCEL), self.reject), self.keep)
        self.setLayout(
            column(fields, label(say(form.text_name)), self.text, self.attached, self.told, buttons, margin=16)
        )
        (self.to if form.to is not None else self.text).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._give()
            return
        super().keyPressEvent(event)

    def _follow(self, to: str) -> None:
        """Another text for another reader, unless a hand has been at it."""
        if self._form.text_for is None or self.text.toPlainText() != self._offered:
            return
        fitting = self._form.text_for(to.strip())
        if fitting != self._offered:
            self._offered = fitting
            self.text.setPlainText(fitting)

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, say(w.ATTACH_FILE))
        self.add_files([Path(name) for name in names])

    def add_files(self, chosen: Sequence[Path]) -> None:
        """Files of one's own machine, added to those chosen before; one too large to keep is not taken."""
        large = [path.name for path in chosen if path.is_file() and path.stat().st_size > LARGEST_REPORT]
        self.files = tuple(dict.fromkeys((*self.files, *(path for path in chosen if path.name not in large))))
        self.attached.setText(say(w.ATTACHED_FILES, names=listed(path.name for path in self.files)))
        self.attached.setVisible(bool(self.files))
        self.told.setText(say(w.FILE_TOO_LARGE, name=listed(large)))
        self.told.setVisible(bool(large))

    def _give(self) -> None:
        to, text = self.to.text().strip(), self.text.toPlainText().strip()
        missing = self._missing(to, text)
        self.told.setText(say(missing) if missing else "")
        self.told.setVisible(bool(missing))
        if not missing:
            due = (
                self.due.dateTime().toString(Qt.DateFormat.ISODate)[:16] if self._form.due_in_hours is not None else ""
            )
            self.accept()
            self.given.emit(to, text, due)

    def _missing(self, to: str, text: str) -> str:
        """What still has to be said before it can be written down, as a sentence; empty where nothing is."""
        if self._form.to is not None and not to:
            return w.SAY_WHOM
        if self._form.needed and not text and not self.files:
            return w.SAY_WHAT
        if self._form.due_in_hours is not None and self.due.dateTime() < QDateTime.currentDateTime():
            return w.SAY_LATER
        return ""
