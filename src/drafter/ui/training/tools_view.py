"""The desk's own tools inside the sandbox: suggested templates, and what the checks say of the letter so far."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from drafter.model.finding import Finding
from drafter.ui.parts import button, column, label
from drafter.ui.saying import quoted_said, say
from drafter.ui.step_speech import as_said
from drafter.ui.training import wording as w
from drafter.ui.training.services import Tool

_ROW = Qt.ItemDataRole.UserRole


class ToolsView(QWidget):
    insert_wanted = Signal(str, str)
    check_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tools: tuple[Tool, ...] = ()
        self.templates, self.preview, self.remarks = QListWidget(), QPlainTextEdit(), QListWidget()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        names = (w.SUGGESTED, w.PREVIEW, w.REMARKS)
        for part, name in zip((self.templates, self.preview, self.remarks), names, strict=True):
            part.setAccessibleName(say(name))
        self.remarks.setWordWrap(True)
        self.remarks.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.remarks.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.remarks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.insert = button(say(w.INSERT), self._insert)
        self.check = button(say(w.CHECK_LETTER), self.check_wanted.emit)
        self.setLayout(
            column(
                label(say(w.SUGGESTED), "title"), self.templates, self.preview, self.insert,
                label(say(w.REMARKS), "title"), self.check, self.remarks, margin=8,
            )
        )  # fmt: skip
        self.templates.currentRowChanged.connect(self._show)
        self.templates.itemActivated.connect(lambda _: self._insert())

    def clear(self) -> None:
        self._tools = ()
        self.templates.clear()
        self.preview.clear()
        self.remarks.clear()
        self.insert.setEnabled(False)

    def show_tools(self, tools: tuple[Tool, ...]) -> None:
        self.clear()
        self._tools = tools
        for tool in tools:
            until = say(w.UNTIL, date=tool.expires) if tool.expires else ""
            row = QListWidgetItem("  ·  ".join(part for part in (tool.title, until) if part), self.templates)
            row.setToolTip(tool.because)
        self.templates.setCurrentRow(0)

    def show_remarks(self, findings: tuple[Finding, ...]) -> None:
        self.remarks.clear()
        for one in as_said(findings):
            quoted = f"{quoted_said(one.text)} – " if one.text else ""
            self.remarks.addItem(f"{quoted}{one.message}")
        if not findings:
            self.remarks.addItem(say(w.NO_REMARKS))

    def _show(self, number: int) -> None:
        there = 0 <= number < len(self._tools)
        self.insert.setEnabled(there)
        self.preview.setPlainText(self._tools[number].letter if there else "")

    def _insert(self) -> None:
        number = self.templates.currentRow()
        if 0 <= number < len(self._tools):
            self.insert_wanted.emit(self._tools[number].letter, self._tools[number].title)
