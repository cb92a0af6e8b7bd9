"""Writing a practice case: a form and the file it makes, how the learner sees it, and what is still wrong by line."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QWidget,
)

from drafter.model.practice import Practice
from drafter.model.template import Rejected
from drafter.ui.lane import Lane
from drafter.ui.parts import Panel, box, button, column, row
from drafter.ui.pausing import pause
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step
from drafter.ui.training import wording as w
from drafter.ui.training.maker_form import MakerForm
from drafter.ui.training.services import Begun, Draught, TrainerServices
from drafter.ui.training.session_view import flowing, paper

_PAUSE_MS = 500
_LINE, _PATH = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class MakerView(QWidget):
    """The file is what counts: the form reads it and writes it, whichever of the two was typed into."""

    told = Signal(str)
    saved = Signal()
    trial_wanted = Signal(object)

    def __init__(self, services: TrainerServices, lane: Lane) -> None:
        super().__init__()
        self._services, self._lane = services, lane
        self.form, self.file = MakerForm(), QPlainTextEdit()
        self.file.setAccessibleName(say(w.FILE_TAB))
        self.file.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.file.setTabChangesFocus(True)
        self.preview, self.lint, self.copied = paper(say(w.PREVIEW_CASE), True), QListWidget(), QComboBox()
        self.lint.setAccessibleName(say(w.LINT))
        self.lint.setWordWrap(True)
        self.copied.setAccessibleName(say(w.COPY_CASE))
        self.copied.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.copied.setMinimumContentsLength(18)
        self._pause = pause(_PAUSE_MS, self.look, self)
        self._build()
        self.file.textChanged.connect(self._pause.start)
        self.form.edited.connect(self._write_form)
        self.lint.itemActivated.connect(self._go_to)
        self.lint.itemClicked.connect(self._go_to)

    def offer_cases(self, cases: tuple[Practice, ...]) -> None:
        self.copied.blockSignals(True)
        self.copied.clear()
        self.copied.addItem(say(w.COPY_CASE), "")
        for case in cases:
            self.copied.addItem(say_step(case.title), case.id)
        self.copied.blockSignals(False)

    def look(self) -> None:
        text = self.file.toPlainText()
        if text.strip():
            self._lane.ask(lambda: self._services.look(text), self._show, self.told.emit, "look")

    def _build(self) -> None:
        self.new = button(say(w.NEW_CASE), lambda: self._open(""))
        self.from_case = button(say(w.FROM_CASE), self._from_case)
        self.try_it = button(say(w.TRY_CASE), self._try)
        self.save = button(say(w.SAVE_CASE), self._save, "primary")
        self.copied.activated.connect(lambda _: self._open(self.copied.currentData()))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setProperty("kind", "panel")
        scroll.setWidget(self.form)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabs.addTab(scroll, say(w.FORM_TAB))
        self.tabs.addTab(self.file, say(w.FILE_TAB))
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(Panel(say(w.PREVIEW_CASE), self.preview))
        right.addWidget(Panel(say(w.LINT), self.lint))
        right.setChildrenCollapsible(False)
        body = QSplitter()
        body.addWidget(self.tabs)
        body.addWidget(right)
        body.setChildrenCollapsible(False)
        body.setSizes([560, 440])
        head = row(self.new, self.copied, self.from_case, None, self.try_it, self.save)
        self.setLayout(column(head, body))
        box(self).setStretch(1, 1)

    def show_text(self, text: str) -> None:
        self.file.setPlainText(text)
        self._pause.stop()
        self.look()

    def _open(self, id: str | None) -> None:
        if id is not None and (id or self.sender() is not self.copied):
            self._lane.ask(lambda: self._services.text_of(id), self.show_text, self.told.emit)

    def _from_case(self) -> None:
        def made(found: str | Rejected) -> None:
            if isinstance(found, Rejected):
                self.told.emit(f"{found.where}: {found.what}" if found.where else found.what)
                return
            self.show_text(found)
            self.told.emit(say(w.MADE_FROM_CASE))

        self._lane.ask(self._services.from_case, made, self.told.emit)

    def _write_form(self, plain: dict[str, Any]) -> None:
        """The form has changed the file; the form itself is not written anew under the fingers."""
        self.file.blockSignals(True)
        self.file.setPlainText(self._services.written(plain))
        self.file.blockSignals(False)
        self._pause.start()

    def _show(self, found: Draught) -> None:
        self.lint.clear()
        if isinstance(found.practice, Rejected):
            self._remark(found.practice.line, found.practice.what, _path_in(found.practice.what))
            if found.plain:
                self.form.show_file(found.plain)
            return
        self.preview.setPlainText(_seen(found.practice))
        self.form.show_file(found.plain)
        for one in found.remarks:
            self._remark(one.line, say_step(one.what), one.path)
        if not found.remarks:
            self._remark(None, say(w.LINT_CLEAN))

    def _remark(self, line: int | None, what: str, path: str = "") -> None:
        item = QListWidgetItem(say(w.LINT_LINE, line=line, what=what) if line else what, self.lint)
        item.setData(_LINE, line)
        item.setData(_PATH, path)
        item.setToolTip(what)

    def _go_to(self, item: QListWidgetItem) -> None:
        """To its field while the form is in front, where it has one; else to its line of the file."""
        path, line = item.data(_PATH), item.data(_LINE)
        if path and self.tabs.currentIndex() == 0 and self.form.point_at(path):
            return
        if line:
            self.tabs.setCurrentWidget(self.file)
            self.file.setTextCursor(QTextCursor(self.file.document().findBlockByNumber(line - 1)))
            self.file.setFocus()

    def _save(self) -> None:
        def done(found: Practice | Rejected) -> None:
            if isinstance(found, Rejected):
                line = say(w.LINT_LINE, line=found.line, what=found.what) if found.line else found.what
                self.told.emit(say(w.NOT_SAVED, what=line))
                return
            self.told.emit(say(w.SAVED_CASE, title=found.title))
            self.saved.emit()

        text = self.file.toPlainText()
        self._lane.ask(lambda: self._services.save(text), done, self.told.emit)

    def _try(self) -> None:
        def begun(found: Begun | Rejected) -> None:
            if isinstance(found, Rejected):
                self.told.emit(say(w.NOT_SAVED, what=found.what))
            else:
                self.trial_wanted.emit(found)

        text = self.file.toPlainText()
        self._lane.ask(lambda: self._services.rehearse(text), begun, self.told.emit)


def _seen(practice: Practice) -> str:
    pages = [f"{one.subject or ''}\n\n{flowing(one.text)}".strip() for one in practice.case.messages]
    pages += [f"[{one.name}]\n{one.text}" for one in practice.papers]
    pages += [f"[{say(w.ARRIVED, minutes=one.after_min, source=one.source)}]\n{one.text}" for one in practice.arrives]
    return "\n\n".join([practice.title, *pages])


def _path_in(message: str) -> str:
    """The field that a message of the reader names, as `$.outcomes.award[0].kind`."""
    found = re.search(r"`\$\.?([^`]*)`", message)
    return found.group(1) if found else ""
