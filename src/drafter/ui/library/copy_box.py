"""A new text out of another: its id, its title and its language."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QWidget

from drafter.model.template import Template
from drafter.ui import wording as w
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say

LANGUAGES = ("en-GB", "en-US", "zh-Hant-HK")
_ID = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)+")


class CopyBox(QDialog):
    wanted = Signal(str, str, str)

    def __init__(self, template: Template, taken: frozenset[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = taken
        self.setWindowTitle(say(w.NEW_FROM_COPY))
        self.setMinimumWidth(500)
        self.id = QLineEdit(f"{template.id}.copy")
        self.title = QLineEdit(template.head.title)
        self.language = QComboBox()
        self.language.addItems(list(dict.fromkeys((*LANGUAGES, template.head.language))))
        self.language.setCurrentText(template.head.language)
        form = QFormLayout()
        for caption, field in ((w.COPY_ID, self.id), (w.COPY_TITLE, self.title), (w.COPY_LANGUAGE, self.language)):
            field.setAccessibleName(say(caption))
            form.addRow(say(caption), field)
        self.problem = label("", "error", wrap=True)
        self.make = button(say(w.COPY_MAKE), self._make, "primary")
        self.make.setDefault(True)
        explain = label(say(w.COPY_WHY), "muted", wrap=True)
        explain.setMinimumWidth(460)
        feet = row(None, button(say(w.CANCEL), self.reject), self.make)
        self.setLayout(column(explain, form, self.problem, feet, margin=16, gap=10))
        self.id.textChanged.connect(lambda _: self._look())
        self.language.currentIndexChanged.connect(lambda _: self._look())
        self._look()
        self.id.selectAll()

    def _look(self) -> None:
        id, language = self.id.text().strip(), self.language.currentText()
        problem = ""
        if not _ID.fullmatch(id):
            problem = say(w.COPY_BAD_ID)
        elif (id, language) in self._taken:
            problem = say(w.COPY_ID_TAKEN, id=id, language=language)
        self.problem.setText(problem)
        self.make.setEnabled(not problem)

    def _make(self) -> None:
        self.wanted.emit(self.id.text().strip(), self.title.text().strip(), self.language.currentText())
        self.accept()
