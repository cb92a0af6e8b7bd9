"""The desk's own tools inside the sandbox: suggested templates, and what the checks say of the letter so far."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from drafter.ui.desk.findings_view import FindingsView
from drafter.ui.parts import box, button, column, label, row
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step
from drafter.ui.training import wording as w
from drafter.ui.training.services import Tool


class ToolsView(QWidget):
    insert_wanted = Signal(object)
    """A Tool."""
    check_wanted = Signal()

    def __init__(self, findings: FindingsView) -> None:
        super().__init__()
        self._tools: tuple[Tool, ...] = ()
        self.templates, self.preview = QListWidget(), QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        for part, name in ((self.templates, w.SUGGESTED), (self.preview, w.PREVIEW)):
            part.setAccessibleName(say(name))
        self.insert = button(say(w.INSERT), self._insert)
        self.check = button(say(w.CHECK_LETTER), self.check_wanted.emit)
        buttons = row(self.insert, None, self.check)
        self.setLayout(
            column(label(say(w.SUGGESTED), "title"), self.templates, self.preview, buttons, findings, margin=8)
        )
        for place, stretch in ((1, 2), (2, 2), (4, 3)):
            box(self).setStretch(place, stretch)
        self.templates.currentRowChanged.connect(self._show)
        self.templates.itemActivated.connect(lambda _: self._insert())

    def clear(self) -> None:
        self._tools = ()
        self.templates.clear()
        self.preview.clear()
        self.insert.setEnabled(False)

    def show_tools(self, tools: tuple[Tool, ...]) -> None:
        self.clear()
        self._tools = tools
        for tool in tools:
            until = say(w.UNTIL, date=tool.expires) if tool.expires else ""
            line = QListWidgetItem("  ·  ".join(part for part in (say_step(tool.title), until) if part), self.templates)
            line.setToolTip(say_step(tool.because))
        self.templates.setCurrentRow(0)

    def _show(self, number: int) -> None:
        there = 0 <= number < len(self._tools)
        self.insert.setEnabled(there)
        self.preview.setPlainText(self._tools[number].letter if there else "")

    def _insert(self) -> None:
        number = self.templates.currentRow()
        if 0 <= number < len(self._tools):
            self.insert_wanted.emit(self._tools[number])
